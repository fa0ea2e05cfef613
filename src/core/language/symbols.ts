import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from './cursor';
import { placesOf } from './cursor';
import { NAMING_KEYS } from '../playbook';

const KIND: Record<Place['kind'], SymbolKind> = { map: 2, list: 18, scalar: 15 };

/** How many symbols an outline has at most. */
const MOST = 2000;
/** How many characters of a value it shows. */
const SHOWN = 80;

/** The outline of a text that may be half written, without a byte-order mark: its keys and the items of its lists. */
export function symbolsOf(text: string): DocumentSymbol[] {
  const lines = TextDocument.create('', 'yaml', 0, text);
  let count = 0;
  const below = ({ children }: Place): DocumentSymbol[] =>
    children.flatMap((place) => (count++ < MOST ? symbolOf(place) : []));
  const symbolOf = (place: Place): DocumentSymbol => {
    const selection = place.keySpan ?? place.span;
    const selectionRange = { start: lines.positionAt(selection.start), end: lines.positionAt(selection.end) };
    const end = lines.positionAt(Math.max(selection.end, place.span.end));
    const children = below(place);
    return {
      name: place.keySpan ? place.segment || '""' : itemName(place),
      detail: place.keySpan && place.text ? short(place.text) : undefined,
      kind: KIND[place.kind],
      range: { start: selectionRange.start, end },
      selectionRange,
      ...(children.length && { children }),
    };
  };
  return placesOf(text).flatMap(below);
}

function itemName(item: Place): string {
  const texts = new Map(item.children.map(({ segment, text }) => [segment, text]));
  const naming = NAMING_KEYS.map((key) => texts.get(key)).find(Boolean) ?? [...texts.values()].find(Boolean);
  return short(item.text || naming || `${Number(item.segment) + 1}`);
}

const short = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};
