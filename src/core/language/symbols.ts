import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { endOf, writtenBelow } from './position';
import type { PlaybookNode, SourceDocument } from '../playbook';
import { NAMING_KEYS, rangeOf, step } from '../playbook';

const KIND: Record<PlaybookNode['kind'], SymbolKind> = { map: 2, list: 18, scalar: 15, unread: 15 };

/** How many symbols an outline has at most. */
const MOST = 20_000;
/** How many characters of a value it shows. */
const SHOWN = 80;

/** The outline of a file's documents, as far as they can be read: their keys and the items of their lists. */
export function symbolsOf(documents: readonly SourceDocument[]): DocumentSymbol[] {
  let count = 0;
  const below = (document: SourceDocument, node: PlaybookNode | undefined): DocumentSymbol[] => {
    const symbols: DocumentSymbol[] = [];
    for (const [segment, child] of writtenBelow(node)) {
      if (count++ >= MOST) break;
      symbols.push(symbolOf(document, segment, child));
    }
    return symbols;
  };
  const symbolOf = (document: SourceDocument, segment: string, node: PlaybookNode): DocumentSymbol => {
    const end = endOf(document, node);
    const selection = node.keySpan ?? { start: node.span.start, end };
    const detail = node.keySpan ? textOf(document, node) : '';
    const children = below(document, node);
    // Both begin at the same place, which is looked up once: outlines are long.
    const selectionRange = rangeOf(document, selection);
    const range = { start: selectionRange.start, end: document.lines.positionAt(end) };
    return {
      name: node.keySpan ? segment || '""' : itemName(document, node) || `${Number(segment) + 1}`,
      detail: detail ? short(detail) : undefined,
      kind: KIND[node.kind],
      range,
      selectionRange,
      ...(children.length && { children }),
    };
  };
  return documents.flatMap((document) => below(document, document.draft()));
}

function itemName(document: SourceDocument, item: PlaybookNode): string {
  for (const node of namesOf(item)) {
    const said = textOf(document, node);
    if (said) return short(said);
  }
  return '';
}

/** What may name an item, likeliest first. */
function* namesOf(item: PlaybookNode): Generator<PlaybookNode | undefined> {
  yield item;
  for (const key of NAMING_KEYS) yield step(item, key);
  for (const [, node] of writtenBelow(item)) yield node;
}

/** What a scalar says; of an alias its name. */
function textOf({ lines }: SourceDocument, node: PlaybookNode | undefined): string {
  if (node?.shared) return lines.getText().slice(node.span.start, node.span.end);
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : '';
}

/** What has no more than single blanks between its words. */
const isEven = (text: string): boolean => !/^\s|\s$|\s\s|[^\S ]/.test(text);

const short = (text: string): string => {
  if (text.length <= SHOWN && isEven(text)) return text;
  const line = text
    .slice(0, 10 * SHOWN)
    .trim()
    .replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};
