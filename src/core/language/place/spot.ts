import type { Quote, Span } from '../../playbook';
import type { Touched } from './draft';
import { Draft, pathTo } from './draft';
import { documentAround, endOfLine, nextCharacter, nextContent, nextLine, skipBlanks, unquoted } from './lines';
import { scan } from './scan';

/** A place of a text, half written as it may be, at which something may be written, and what fits there. */
export interface Spot {
  readonly text: string;
  /** The document around it, as far as it is written. */
  readonly root: Draft;
  /** What is replaced, on one line: the whole word or value that is there, its quotes included; empty where nothing is. */
  readonly span: Span;
  /** What is written of it before the cursor, without its quote. */
  readonly typed: string;
  /** The quote that is open at the place. */
  readonly quote: Quote;
  /** True inside brackets. */
  readonly isFlow: boolean;
  /** The mapping whose next key may stand here, and the keys that it has besides. */
  readonly keys?: { readonly path: readonly string[]; readonly taken: ReadonlySet<string> };
  /** The value that may stand here; of a list's item, what its other items say. */
  readonly value?: { readonly path: readonly string[]; readonly others: ReadonlySet<string> };
  /** The item of a block list that may stand here with its dash. */
  readonly item?: { readonly path: readonly string[]; readonly others: ReadonlySet<string> };
  /** True where nothing but indentation and dashes stands before it on its line: a value may begin on it. */
  readonly isFirst: boolean;
  /** True where the next entry of the same brackets follows: a comma has to part them. */
  readonly hasEntryBehind: boolean;
  /** True where a colon follows already. */
  readonly hasColon: boolean;
  /** True where lines below are indented deeper: they are what stands under the key. */
  readonly hasBelow: boolean;
}

/**
 * What may be written at an offset of a text without a byte-order mark; undefined in a comment, a block scalar, prose and an
 * alias, and behind a finished value. Takes one pass over the document around it.
 */
export function spotAt(text: string, offset: number): Spot | undefined {
  const document = documentAround(text, offset);
  const { root, touched } = document ? scan(text, document, offset) : NOWHERE;
  if (!touched || !document) return undefined;
  const { span } = touched;
  const first = text.slice(span.start, span.end)[0];
  const quote: Quote = first === '"' || first === "'" ? first : '';
  const column = span.start - (text.lastIndexOf('\n', span.start - 1) + 1);
  const below = nextContent(text, nextLine(text, span.end, document.end), document.end);
  const isRest = skipBlanks(text, span.end) >= endOfLine(text, span.end, document.end);
  const typed = unquoted(text.slice(span.start, Math.max(span.start, offset)));
  const base = {
    text,
    root,
    span,
    typed,
    quote,
    isFlow: false,
    isFirst: false,
    hasColon: false,
    hasEntryBehind: false,
  };
  const hasBelow = isRest && below !== undefined && below.column > column;
  const next = touched.on === 'entry' ? nextCharacter(text, span.end) : '';
  return { ...base, hasBelow, hasEntryBehind: /[^,\]}]/.test(next), ...fitting(touched) };
}

const NOWHERE = { root: new Draft(undefined, '', { start: 0, end: 0 }), touched: undefined };

function fitting(touched: Touched): Partial<Spot> {
  switch (touched.on) {
    case 'key': {
      const map = touched.node.parent!;
      return { keys: keysOf(map, touched.node), isFlow: map.isFlow, hasColon: touched.hasColon };
    }
    case 'value': {
      const { node, isFirst } = touched;
      const isFlow = node.parent?.isFlow ?? false;
      const value = { path: pathTo(node), others: othersOf(node.parent, node) };
      // Several words are prose: none of them is a key.
      const isWord = node.text === undefined || !/\s/.test(node.text);
      return { value, isFlow, isFirst, ...(isFirst && isWord && { keys: keysOf(node) }) };
    }
    case 'line': {
      const { map, list, span } = touched;
      const word = map?.children.find(({ key }) => key?.span.start === span.start);
      return {
        isFirst: true,
        ...(map && { keys: keysOf(map, word) }),
        ...(list && { item: nextOf(list) }),
      };
    }
    case 'entry': {
      const { node } = touched;
      return { isFlow: true, ...(node.kind === 'map' ? { keys: keysOf(node) } : { value: nextOf(node) }) };
    }
  }
}

const nextOf = (list: Draft) => ({
  path: [...pathTo(list), String(list.children.length)],
  others: othersOf(list),
});

function keysOf(map: Draft, besides?: Draft): NonNullable<Spot['keys']> {
  const entries = map.kind === 'map' ? map.children.filter((child) => child !== besides) : [];
  return { path: pathTo(map), taken: new Set(entries.map(({ segment }) => segment)) };
}

function othersOf(list: Draft | undefined, besides?: Draft): ReadonlySet<string> {
  if (list?.kind !== 'list') return new Set();
  return new Set(list.children.flatMap((child) => (child === besides || child.text === undefined ? [] : child.text)));
}
