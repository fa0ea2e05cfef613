/**
 * What a fix or a snippet writes, before it takes on a file's style. Placeholders stay unanswered, so that writing a
 * skeleton never turns a check green.
 */
export type Skeleton =
  /** An answer to be written: `TODO`, and a tab stop where the host has them. */
  | { readonly kind: 'blank' }
  /** One of several values; the first is written, the others are offered where the host can. */
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** A list of some of several values: written empty, with the options in a comment. */
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'list'; readonly items: readonly Skeleton[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: string, value: Skeleton])[] };

export const blank: Skeleton = { kind: 'blank' };
export const choice = (...options: string[]): Skeleton => ({ kind: 'choice', options });
export const several = (...options: string[]): Skeleton => ({ kind: 'several', options });
export const literal = (value: string | number): Skeleton => ({ kind: 'literal', value });
export const list = (...items: Skeleton[]): Skeleton => ({ kind: 'list', items });
export const map = (entries: Record<string, Skeleton>): Skeleton => ({ kind: 'map', entries: Object.entries(entries) });

/** The part of a skeleton at a path; of a list's items the first that has the key. Undefined when there is none. */
export function skeletonAt(skeleton: Skeleton, path: readonly (string | number)[]): Skeleton | undefined {
  const [segment, ...rest] = path;
  if (segment === undefined) return skeleton;
  if (skeleton.kind === 'list') {
    const [key] = rest;
    if (key === undefined) return skeleton.items[0];
    return skeleton.items.map((item) => skeletonAt(item, rest)).find((found) => found !== undefined);
  }
  if (skeleton.kind !== 'map') return undefined;
  const entry = skeleton.entries.find(([key]) => key === segment);
  return entry && skeletonAt(entry[1], rest);
}
