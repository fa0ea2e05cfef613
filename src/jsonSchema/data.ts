/** A mapping of plain data. */
type DataMap = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is DataMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A text that is the same for equal values, whatever the order of their keys.
 * @param onPart is told how many characters each part has before it is written
 */
export function canonical(value: unknown, onPart: (characters: number) => void = () => {}): string {
  onPart(typeof value === 'string' ? value.length : 1);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, onPart)).join(',')}]`;
  if (!isMap(value)) return typeof value === 'number' ? String(value) : JSON.stringify(value);
  const written = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key], onPart)}`);
  return `{${written.join(',')}}`;
}

/** The JSON type of a value; whole numbers are numbers too. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
