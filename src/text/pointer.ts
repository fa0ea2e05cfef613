/** JSON Pointers (RFC 6901): `/success/metrics/0/name`. */
export type Segment = string | number;

/** The pointer one step below `parent`. */
export function child(parent: string, segment: Segment): string {
  const isPlain = typeof segment === 'number' || !/[~/]/.test(segment);
  return `${parent}/${isPlain ? segment : segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer of a path from the root. */
export function toPointer(path: readonly Segment[]): string {
  return path.reduce<string>(child, '');
}

/** The unescaped segments of a pointer; `''` has none. */
export function segmentsOf(pointer: string): string[] {
  if (pointer === '') return [];
  const segments = pointer.slice(1).split('/');
  if (!pointer.includes('~')) return segments;
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
