import { Alias, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Range } from 'yaml';

/** What every node has that comes from a text: where it starts, where its value ends, where what belongs to it ends. */
interface Placed {
  range: Range;
}

export type ParsedAlias = Alias & Placed;
export type ParsedScalar = Scalar & Placed;
export type ParsedMap = YAMLMap & Placed;
export type ParsedSeq = YAMLSeq & Placed;

/** A node of the `yaml` library, as its parser makes it. */
export type ParsedNode = ParsedAlias | ParsedScalar | ParsedMap | ParsedSeq;

/** A key and its value; null where no value can stand. */
export interface ParsedPair extends Pair {
  key: ParsedNode;
  value: ParsedNode | null;
}

export const isAlias = (node: unknown): node is ParsedAlias => node instanceof Alias;
export const isScalar = (node: unknown): node is ParsedScalar => node instanceof Scalar;
export const isMap = (node: unknown): node is ParsedMap => node instanceof YAMLMap;
export const isSeq = (node: unknown): node is ParsedSeq => node instanceof YAMLSeq;

/** The entries of the mappings that were asked for: the library keeps them by their keys. */
const known = new WeakMap<YAMLMap, readonly ParsedPair[]>();

/** The entries of a mapping as they are written, doubles too (`ITSELF`). */
export function pairsOf(map: ParsedMap): readonly ParsedPair[] {
  let pairs = known.get(map);
  if (!pairs) known.set(map, (pairs = [...map.values.values()] as unknown as readonly ParsedPair[]));
  return pairs;
}

/** Sets the entries of a mapping. */
export function setPairs(map: ParsedMap, pairs: readonly ParsedPair[]): void {
  map.values = new Map(pairs.map((pair) => [pair.key, pair]));
  known.delete(map);
}

/** The items of a list, as an ordinary one: what the library's own lists are mapped to is a list of the library's again. */
export const itemsOf = (list: ParsedSeq): readonly ParsedNode[] => Array.from(list) as ParsedNode[];

/** Sets the items of a list, of which there are no more than before. */
export function setItems(list: ParsedSeq, items: readonly ParsedNode[]): void {
  for (const [index, item] of items.entries()) list[index] = item;
  list.length = items.length;
}

/** What a mapping knows its entries by: the library's own way drops an entry whose key is there before. */
export const ITSELF = (keyOrPair: unknown): unknown => (keyOrPair instanceof Pair ? keyOrPair.key : keyOrPair);
