/** What a value that may be anything has by its keys. */
type Fields = Readonly<Record<string, unknown>>;

/** True for a value that has fields; a list has its items. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The fields of a value that was kept or sent by another; of one that has none, nothing. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
