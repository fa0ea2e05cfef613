import type { Meant } from './meant';

/** What does not fit, as the generated validators say it: a JSON Schema keyword, where it failed, and the key that it is about. */
export interface RawFault {
  /** RFC 6901 pointer to the value; of a key that is unknown or missing, to its mapping. */
  readonly at: string;
  readonly keyword:
    'additionalProperties' | 'enum' | 'format' | 'if' | 'maximum' | 'minimum' | 'not' | 'pattern' | 'required' | 'type';
  readonly key?: string;
}

/** One thing in a file's data that does not fit the schema. */
export interface SchemaFault {
  readonly code:
    'schema/unknown-key' | 'schema/type' | 'schema/enum' | 'schema/required' | 'schema/format' | 'schema/conflict';
  readonly message: string;
  /** RFC 6901: of an unknown key its own, of a missing one the mapping that lacks it, else of the value. */
  readonly pointer: string;
  readonly on: 'key' | 'value' | 'mapping';
  /** *Did you mean*: the key or enum value that was probably meant. */
  readonly suggestion?: string;
  /** True where the suggestion is the same word in another form, or by another name: not merely a similar one. */
  readonly isCertain?: boolean;
  /** What else was meant, where that has one meaning. */
  readonly meant?: Meant;
  /** The key that is unknown or missing. */
  readonly key?: string;
}
