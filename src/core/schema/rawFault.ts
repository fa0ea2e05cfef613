/** What does not fit, as the generated validators say it: a JSON Schema keyword, where it failed, and the key that it is about. */
export interface RawFault {
  /** RFC 6901 pointer to the value; of a key that is unknown or missing, to its mapping. */
  readonly at: string;
  readonly keyword:
    'additionalProperties' | 'enum' | 'format' | 'if' | 'maximum' | 'minimum' | 'not' | 'pattern' | 'required' | 'type';
  readonly key?: string;
}
