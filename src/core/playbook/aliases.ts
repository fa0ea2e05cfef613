import type { Keys } from './keys';
import { LIMITS } from './limits';
import type { Span } from './node';
import { isExtensionKey } from './node';
import type { ParsedAlias, ParsedMap, ParsedNode, ParsedPair, ParsedSeq } from './parsed';
import { isAlias, isMap, isScalar, isSeq, itemsOf, pairsOf } from './parsed';
import type { WrittenKey } from './slips/duplicates';
import { keepingOne, shownKey } from './slips/duplicates';
import { quoting, shownInQuotes } from './slips/mending';
import type { Mending } from './slips/textSlip';
import { joinEntries, joinItems } from './slips/torn';
import type { YamlFault } from './yaml';
import { tooDeep } from './yaml';
import { closest } from '../../text';

/** What each alias of a document stands for. */
export type AliasTargets = ReadonlyMap<ParsedAlias, ParsedNode>;

/** The text of a key as the format's reader sees it; of a list or a mapping as a key, as `text` has it on one line. */
export function keyText(key: ParsedNode | null, targets: AliasTargets, text: string): string {
  const node = isAlias(key) ? targets.get(key) : key;
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : (node.source ?? '');
  return node ? text.slice(spanOf(node).start, spanOf(node).end).replace(/\s+/g, ' ') : '';
}

/** True for a plain `<<`, the merge key. */
export const isMergeKey = (key: unknown): boolean => isScalar(key) && typeof key.value === 'symbol';

/** The span of a node's own text. */
export function spanOf({ range: [start, end] }: ParsedNode): Span {
  return { start, end };
}

/** The offset at which a node's own text ends: of a block collection that of its last key or value. */
export function contentEndOf(node: ParsedNode): number {
  let last = node;
  for (let below: ParsedNode | null | undefined = last; below; below = lastIn(last)) last = below;
  return spanOf(last).end;
}

/** The last key or value that a block collection holds; null for what holds none. */
function lastIn(node: ParsedNode): ParsedNode | null {
  if (isSeq(node) && !node.flow) return (node.at(-1) as ParsedNode | undefined) ?? null;
  const pair = isMap(node) && !node.flow ? pairsOf(node).at(-1) : undefined;
  return pair ? (pair.value ?? pair.key) : null;
}

/** What an alias without an anchor may be: one of another name, or a text. */
function meantBy(text: string, span: Span, name: string, anchors: ReadonlyMap<string, ParsedNode>): Mending[] {
  const near = closest(name, [...anchors.keys()].slice(-MOST_ANCHORS));
  const label = `Did you mean "*${near}"?`;
  return [
    ...(near === undefined ? [] : [{ edits: [{ ...span, text: `*${near}` }] as const, label, isChoice: true }]),
    { edits: [quoting(text, span)], isChoice: true },
  ];
}

/** The anchors among which one is looked for: the last before the alias. */
const MOST_ANCHORS = 100;

/** Gives an entry of a mapping as a text has it; one without a value ends behind its colon. */
const writtenKey =
  (text: string) =>
  ({ key, value }: ParsedPair): WrittenKey => {
    const own = spanOf(key);
    const colon = /^[ \t]*:/.exec(text.slice(own.end, own.end + COLON_WITHIN))?.[0].length ?? 0;
    return { key: own, start: own.start, end: Math.max(own.end + colon, value ? contentEndOf(value) : 0) };
  };

/** How far behind a key its colon is looked for. */
const COLON_WITHIN = 100;

/** What there is to know of a document before its nodes are built. */
interface Inspected {
  readonly targets: AliasTargets;
  /** The texts that were joined again. */
  readonly torn: ReadonlySet<ParsedNode>;
  readonly faults: YamlFault[];
}

/**
 * Resolves a document's aliases in the order of its text and finds what the `yaml` library leaves to us: aliases without
 * an anchor or inside their own anchor, duplicate keys, nesting and expansion over the limits. What stands under a key
 * that is left out is never expanded. `text` is what the document is written in. With `keys`, texts in brackets that
 * a comma tears apart are joined again, in place.
 */
export function inspect(
  text: string,
  contents: ParsedNode,
  isLeftOut: (key: string) => boolean = isExtensionKey,
  keys?: Keys,
): Inspected {
  const targets = new Map<ParsedAlias, ParsedNode>();
  const torn = new Set<ParsedNode>();
  /** The keys that lead to the node that is visited; undefined where texts are not joined. */
  let path: string[] | undefined = keys && [];
  const anchors = new Map<string, ParsedNode>();
  const open = new Set<ParsedNode>();
  const faults: YamlFault[] = [];
  const report = (code: YamlFault['code'], message: string, node: ParsedNode) =>
    faults.push({ code, message, span: spanOf(node) });

  const visit = (node: ParsedNode | null, depth: number): void => {
    if (!node) return;
    if (isAlias(node)) return visitAlias(node);
    if (node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) return;
    if (depth === LIMITS.depth) {
      faults.push(tooDeep(spanOf(node)));
      return;
    }
    if (node.anchor) open.add(node);
    if (node.flow && path) join(node, path);
    if (isSeq(node)) {
      path?.push('0');
      for (const item of itemsOf(node)) visit(item, depth + 1);
      path?.pop();
    } else if (isMap(node)) visitEntries(node, depth + 1);
    if (node.anchor) open.delete(node);
  };

  const join = (node: ParsedSeq | ParsedMap, at: readonly string[]) => {
    const joined = isSeq(node) ? joinItems(text, node) : joinEntries(text, node, (key) => keys!.takes(at, key));
    for (const one of joined) torn.add(one);
  };

  const visitAlias = (alias: ParsedAlias): void => {
    const target = anchors.get(alias.source);
    if (!target) {
      const span = spanOf(alias);
      const raw = text.slice(span.start, span.end);
      const message = `There is no anchor "&${alias.source}" before this alias. If it is a text, put it in quotes: ${shownInQuotes(raw)}.`;
      const choices = faults.length < LIMITS.yamlErrors ? meantBy(text, span, alias.source, anchors) : [];
      faults.push({ code: 'yaml/bad-alias', message, span, choices });
    } else if (open.has(target)) {
      report('yaml/too-many-aliases', `The alias *${alias.source} stands inside its own anchor and never ends.`, alias);
    } else targets.set(alias, target);
  };

  const visitEntries = (node: ParsedMap, depth: number): void => {
    const seen = new Set<string>();
    let isDoubled = false;
    for (const { key, value } of pairsOf(node)) {
      visit(key, depth);
      const name = keyText(key, targets, text);
      const isMerge = isMergeKey(key);
      if (!isMerge) {
        isDoubled ||= seen.has(name);
        seen.add(name);
      }
      const around = path;
      if (isLeftOut(name)) path = undefined;
      path?.push(name);
      visit(value, depth);
      path?.pop();
      path = around;
      if (isMerge && !isMergeSource(value))
        report('yaml/bad-merge', 'A merge key takes a mapping, an alias of one, or a list of them.', value ?? key);
    }
    if (isDoubled) reportDoubles(node);
  };

  const reportDoubles = (node: ParsedMap): void => {
    const pairs = pairsOf(node);
    const entries = pairs.map(writtenKey(text));
    /** The entries of each key, by index. */
    const groups = new Map<string, number[]>();
    for (const [index, { key }] of pairs.entries()) {
      if (isMergeKey(key)) continue;
      const name = keyText(key, targets, text);
      const same = groups.get(name);
      if (same) same.push(index);
      else groups.set(name, [index]);
    }
    for (const same of [...groups.values()].filter((group) => group.length > 1)) {
      // Of more nobody is told.
      if (faults.length >= LIMITS.yamlErrors) return;
      const [first = 0, ...others] = same;
      const choices = keepingOne(text, entries, same, node.flow === true);
      for (const index of others.slice(0, LIMITS.yamlErrors)) {
        const span = entries[index]!.key;
        const message = `The key ${shownKey(text, span)} is there more than once. Keep one of them.`;
        const related = { span: entries[first]!.key, message: 'The same key is here as well.' };
        faults.push({ code: 'yaml/duplicate-key', message, span, choices, related });
      }
    }
  };

  const isMergeSource = (value: ParsedNode | null): boolean => {
    const sources = (node: ParsedNode | null) => (isAlias(node) ? targets.get(node) : node);
    const source = sources(value);
    const each = isSeq(source) ? itemsOf(source).map(sources) : [source];
    return each.every((one) => !one || isMap(one) || (isScalar(one) && one.value === null));
  };

  visit(contents, 0);
  if (faults.length === 0 && targets.size > 0) {
    const expanded = aliasNodes(contents, targets, (key) => isLeftOut(keyText(key, targets, text)));
    if (expanded === 'too-deep') faults.push(tooDeep(spanOf(contents)));
    else if (expanded > LIMITS.aliasNodes) {
      const message = `Aliases expand to more than ${LIMITS.aliasNodes.toLocaleString('en')} values, long texts counted as several. Use fewer of them.`;
      report('yaml/too-many-aliases', message, [...targets.keys()][0]!);
    }
  }
  faults.sort((a, b) => a.span.start - b.span.start);
  return { targets, torn, faults: faults.slice(0, LIMITS.yamlErrors) };
}

/** How many characters of a text count as a value of its own: aliases stand for no more text than a file may have. */
const CHARACTERS = 20;

/**
 * How many nodes the aliases and merge keys of a document stand for, long texts and keys counted as several. Each target is
 * counted once. Aliases that lead to aliases may stack up deeper than any document nests.
 */
function aliasNodes(
  contents: ParsedNode,
  targets: AliasTargets,
  isLeftOut: (key: ParsedNode) => boolean,
): number | 'too-deep' {
  let expanded = 0;
  let isTooDeep = false;
  const sizes = new Map<ParsedNode, number>();
  const size = (node: ParsedNode | null, depth: number): number => {
    isTooDeep ||= depth > LIMITS.depth;
    if (!node || isTooDeep) return 1;
    if (isAlias(node)) {
      const target = targets.get(node)!;
      if (!sizes.has(target)) sizes.set(target, size(target, depth));
      expanded += sizes.get(target)!;
      return sizes.get(target)!;
    }
    let sum = 1;
    if (isSeq(node)) for (const item of itemsOf(node)) sum += size(item, depth + 1);
    else if (isMap(node)) {
      for (const { key, value } of pairsOf(node)) if (!isLeftOut(key)) sum += more(key) + size(value, depth + 1);
    } else sum += more(node);
    return sum;
  };
  const more = (text: ParsedNode): number => {
    const { start, end } = spanOf(text);
    return Math.floor((end - start) / CHARACTERS);
  };
  size(contents, 0);
  return isTooDeep ? 'too-deep' : expanded;
}
