import { Scalar } from 'yaml';
import type { AliasTargets } from './aliases';
import { contentEndOf, inspect, isMergeKey, keyText, spanOf } from './aliases';
import { LIMITS } from './limits';
import type { MapNode, PlaybookNode, Reading, ScalarNode, Span, UnreadNode } from './node';
import { noKey } from './node';
import type { ParsedNode, ParsedPair, ParsedScalar } from './parsed';
import { isAlias, isMap, isScalar, isSeq, itemsOf, pairsOf } from './parsed';
import type { YamlFault } from './yaml';
import { resolvePlain, tooDeep } from './yaml';
import { child } from '../../text';

/** Where a node stands: `shared` inside an alias or a merge, where everything stands at one place. */
interface Place {
  readonly at: string;
  readonly span?: Span;
  readonly keySpan?: Span;
  readonly shared: boolean;
}

/** Thrown while aliases stack up deeper than the limit, or stand for too much; never leaves this module. */
class TooDeep extends Error {}

/**
 * Builds the nodes of a document: aliases followed, merge keys applied. The aliases must be acyclic (`inspect`). What
 * stands under a key that is left out is not read. `text` is what the document is written in; texts in `torn` are not as
 * they are meant, and so unanswered.
 */
export function buildNodes(
  text: string,
  contents: ParsedNode,
  targets: AliasTargets,
  reading: Reading,
  torn: ReadonlySet<ParsedNode> = NONE,
): PlaybookNode | YamlFault {
  try {
    return new Builder(text, targets, reading, torn).build(contents, { at: '', shared: false }, 0);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return tooDeep(spanOf(contents));
  }
}

const NONE: ReadonlySet<ParsedNode> = new Set();

/**
 * Builds what can be built of a document that has faults, as `buildNodes` does; undefined when it nests too deeply, or
 * when its aliases stand for too much.
 */
export function buildDraft(text: string, contents: ParsedNode, reading: Reading): PlaybookNode | undefined {
  const { targets } = inspect(text, contents, reading.isLeftOut);
  // A value takes a character at least: all of a file without aliases is built.
  const nodes = { left: text.length + LIMITS.aliasNodes };
  try {
    return new Builder(text, targets, reading, NONE, nodes).build(contents, { at: '', shared: false }, 0);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return undefined;
  }
}

class Builder {
  /** What may be read of keys that are left out, all of them together: their aliases were not counted before. */
  private readonly ofLeftOut = { left: LIMITS.aliasNodes };

  /** @param nodes how many may be built */
  constructor(
    private readonly text: string,
    private readonly targets: AliasTargets,
    private readonly reading: Reading,
    private readonly torn: ReadonlySet<ParsedNode>,
    private readonly nodes = { left: Infinity },
  ) {}

  build(node: ParsedNode | null, place: Place, depth: number): PlaybookNode {
    if (depth > LIMITS.depth || --this.nodes.left < 0) throw new TooDeep();
    const { at, keySpan, shared } = place;
    if (isAlias(node)) {
      const span = place.span ?? spanOf(node);
      return this.build(this.targets.get(node) ?? null, { at, span, keySpan, shared: true }, depth);
    }
    // Written out: this runs for every node, and spreading an object costs more than all the rest.
    const span = place.span ?? (node ? spanOf(node) : endOf(place));
    if (isMap(node)) {
      const entries = this.entries(pairsOf(node), span, place, depth);
      const contentEnd = shared ? span.end : contentEndOf(node);
      return { kind: 'map', at, span, keySpan, shared, faulty: false, contentEnd, entries };
    }
    if (isSeq(node)) {
      const items = itemsOf(node).map((item, index) =>
        this.build(item, shared ? { at, span: place.span, shared } : { at: child(at, index), shared }, depth + 1),
      );
      const contentEnd = shared ? span.end : contentEndOf(node);
      return { kind: 'list', at, span, keySpan, shared, faulty: false, contentEnd, items };
    }
    if (node && this.torn.has(node))
      return {
        kind: 'scalar',
        at,
        span,
        keySpan,
        shared,
        faulty: true,
        value: String(node.value),
        isPlaceholder: false,
        isTorn: true,
      };
    const value = isScalar(node) ? scalarValue(node) : null;
    const isPlaceholder = typeof value === 'string' && this.reading.isPlaceholder(value, at);
    return { kind: 'scalar', at, span, keySpan, shared, faulty: false, value, isPlaceholder };
  }

  private entries(pairs: readonly ParsedPair[], ownSpan: Span, place: Place, depth: number): MapNode['entries'] {
    const entries = new Map<string, PlaybookNode>();
    const merged: PlaybookNode[] = [];
    for (const { key, value } of pairs) {
      if (isMergeKey(key)) {
        const at = place.shared ? place.at : child(place.at, '<<');
        const span = place.shared ? ownSpan : value ? spanOf(value) : spanOf(key);
        const source = this.build(value, { at, span, keySpan: span, shared: true }, depth + 1);
        for (const one of source.kind === 'list' ? source.items : [source]) merged.push(one);
        continue;
      }
      const name = keyText(key, this.targets, this.text);
      const at = place.shared ? place.at : child(place.at, name);
      const keySpan = place.shared ? ownSpan : spanOf(key);
      const below = { at, span: place.shared ? place.span : undefined, keySpan, shared: place.shared };
      entries.set(name, this.reading.isLeftOut(name) ? this.unread(value, below) : this.build(value, below, depth + 1));
    }
    // A key of its own wins over a merged one, and an earlier merged one over a later.
    for (const source of merged) {
      if (source.kind !== 'map') continue;
      for (const [name, node] of source.entries) if (!entries.has(name)) entries.set(name, node);
    }
    return entries;
  }

  private unread(value: ParsedNode | null, place: Place): UnreadNode {
    const { at, keySpan, shared } = place;
    const span = place.span ?? (value ? { start: spanOf(value).start, end: contentEndOf(value) } : endOf(place));
    const { text, targets, ofLeftOut } = this;
    const reading = { ...this.reading, isLeftOut: noKey };
    let known: { readonly node: PlaybookNode | undefined } | undefined;
    const read = () =>
      (known ??= { node: value ? readAll(text, value, { targets, place, reading, nodes: ofLeftOut }) : undefined })
        .node;
    return { kind: 'unread', at, span, keySpan, shared, faulty: false, read };
  }
}

interface LeftOut {
  readonly targets: AliasTargets;
  readonly place: Place;
  readonly reading: Reading;
  readonly nodes: { left: number };
}

/** Builds the nodes of a value whatever its keys are; undefined when they are too many. */
function readAll(
  text: string,
  value: ParsedNode,
  { targets, place, reading, nodes }: LeftOut,
): PlaybookNode | undefined {
  try {
    return new Builder(text, targets, reading, NONE, nodes).build(value, place, 0);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return undefined;
  }
}

/** The empty span behind a key that has no value at all, as in `{ key }`. */
const endOf = ({ keySpan }: Place): Span => ({ start: keySpan?.end ?? 0, end: keySpan?.end ?? 0 });

function scalarValue(node: ParsedScalar): ScalarNode['value'] {
  const { value, source, tag, type } = node;
  if (typeof value === 'symbol') return '<<';
  // An unknown tag is ignored; the core schema's own say what a quoted text is, too.
  const isTyped = tag !== undefined && tag !== '!' && (type === Scalar.PLAIN || CORE_TAG.test(tag));
  if (isTyped && tag !== 'tag:yaml.org,2002:str') return resolvePlain(source ?? '');
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}

const CORE_TAG = /^tag:yaml\.org,2002:(?:null|bool|int|float)$/;
