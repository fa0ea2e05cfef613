import { Scalar } from 'yaml';
import type { Span } from '../node';
import type { ParsedMap, ParsedNode, ParsedPair, ParsedScalar, ParsedSeq } from '../parsed';
import { isMap, isScalar, itemsOf, pairsOf, setItems, setPairs } from '../parsed';

/**
 * Texts in brackets that a comma of theirs tears apart: `[refunds under 5,000 EUR]` is two items for YAML, and
 * `{ case: wrong facts, accents, loud noise }` three keys. They are joined again in a document's nodes.
 */

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** True where a comma stands between two digits, with no blank. */
const tearsNumber = (text: string, comma: number): boolean =>
  text[comma] === ',' && isDigit(text[comma - 1]) && isDigit(text[comma + 1]);

/** True for a text without quotes that is there. */
const isPlain = (node: unknown): node is ParsedScalar =>
  isScalar(node) && node.type === Scalar.PLAIN && Boolean(node.source);

/** True for a plain text that no anchor or tag stands before. */
const isBare = (node: unknown): node is ParsedScalar => isPlain(node) && !node.anchor && !node.tag;

const startOf = (node: ParsedNode): number => node.range[0];

/** Where the text of an item ends that may be a part of a torn one: a plain text, or two with a colon between them. */
function endOfPart(text: string, item: ParsedNode): number | undefined {
  if (isPlain(item)) return item.range[1];
  if (!isMap(item) || item.size !== 1 || text[startOf(item)] === '{') return undefined;
  const [entry] = pairsOf(item);
  if (!entry || !isBare(entry.key) || !(entry.value === null || isBare(entry.value))) return undefined;
  return (entry.value ?? entry.key).range[1];
}

/** Joins the items of a list in brackets that are parts of one text; gives the joined ones. */
export function joinItems(text: string, list: ParsedSeq): ParsedScalar[] {
  const items = itemsOf(list);
  const joined: ParsedScalar[] = [];
  const kept: ParsedNode[] = [];
  for (let index = 0; index < items.length; index++) {
    const first = items[index]!;
    let end: number | undefined;
    for (let comma = endOfPart(text, first); comma !== undefined && tearsNumber(text, comma);) {
      const next = items[index + 1];
      const nextEnd = next && startOf(next) === comma + 1 ? endOfPart(text, next) : undefined;
      if (nextEnd === undefined) break;
      index++;
      end = comma = nextEnd;
    }
    if (end === undefined) kept.push(first);
    else {
      const whole = joinedText(text, { start: startOf(first), end }, first);
      joined.push(whole);
      kept.push(whole);
    }
  }
  if (joined.length) setItems(list, kept);
  return joined;
}

/**
 * Joins keys without a value to the text that they follow, in a mapping in braces; gives the joined texts.
 * @param isKey true for a key that the mapping may have: it is none of a torn text
 */
export function joinEntries(text: string, map: ParsedMap, isKey: (name: string) => boolean): ParsedScalar[] {
  const entries = pairsOf(map);
  const joined: ParsedScalar[] = [];
  const kept: ParsedPair[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    kept.push(entry);
    if (!isPlain(entry.value)) continue;
    let end: number | undefined;
    for (let last = entry.value.range[1]; ; last = end) {
      const next = entries[index + 1];
      if (!next || next.value !== null || !isBare(next.key)) break;
      if (!/^\s*,\s*$/.test(text.slice(last, startOf(next.key)))) break;
      if (!tearsNumber(text, last) && isKey(text.slice(startOf(next.key), next.key.range[1]))) break;
      index++;
      end = next.key.range[1];
    }
    if (end === undefined) continue;
    const whole = joinedText(text, { start: startOf(entry.value), end }, entry.value);
    entry.value = whole;
    joined.push(whole);
  }
  if (joined.length) setPairs(map, kept);
  return joined;
}

/** A node for a whole text, in place of its first part. */
function joinedText(text: string, { start, end }: Span, { anchor }: ParsedNode & { anchor?: string }): ParsedScalar {
  const value = folded(text.slice(start, end));
  const node = new Scalar(value) as ParsedScalar;
  node.source = value;
  node.type = Scalar.PLAIN;
  node.range = [start, end, end];
  if (anchor !== undefined) node.anchor = anchor;
  return node;
}

/** A plain text of several lines as YAML reads it: a line break is a blank, each empty line a line break. */
function folded(raw: string): string {
  if (!raw.includes('\n')) return raw;
  let value = '';
  let breaks = 0;
  for (const [index, line] of raw.split('\n').entries()) {
    const words = line.trim();
    if (index && words) value += breaks > 0 ? '\n'.repeat(breaks) : ' ';
    breaks = words ? 0 : breaks + 1;
    value += words;
  }
  return value;
}
