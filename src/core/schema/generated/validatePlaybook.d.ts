// Generated from schemas/playbook.schema.json by "npm run generate". Do not edit.

/** What does not fit: a JSON Schema keyword, where it failed, and the key that it is about. */
export interface RawFault {
  /** RFC 6901 pointer to the value; of a key that is unknown or missing, to its mapping. */
  readonly at: string;
  readonly keyword: 'additionalProperties' | 'enum' | 'format' | 'if' | 'not' | 'pattern' | 'required' | 'type';
  readonly key?: string;
}

/** Every fault of a playbook's data, in the order of the schema; null when there is none. */
export function faultsOf(data: unknown): RawFault[] | null;
