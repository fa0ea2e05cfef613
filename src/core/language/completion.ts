import type {
  CompletionItem,
  CompletionItemKind,
  InsertTextMode,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { columnAt, lineEnd, lineStart } from '../fixes';
import type { Place } from './cursor';
import { locate, placesOf } from './cursor';
import type { Word } from '../explain';
import type { Vocabulary } from './vocabulary';
import { keysAt, valuesAt } from './vocabulary';
import type { Span } from '../playbook';
import type { Format } from '../schema';

const PROPERTY: CompletionItemKind = 10;
const VALUE: CompletionItemKind = 12;
const AS_IS: InsertTextMode = 1;

/** What may be written: a `CompletionItem` of the Language Server Protocol, with all that a host needs. */
export type Completion = CompletionItem &
  Required<Pick<CompletionItem, 'kind' | 'detail' | 'sortText'>> & {
    readonly documentation: MarkupContent;
    readonly textEdit: TextEdit;
  };

/** The characters of a word: a check's id is one. */
const WORD = /[\w./@-]/;

/** What a new word is while the text is read: with it, what is half written has its place. */
const STAND_IN = 'x';

/**
 * What may be written at an offset: the keys of the mapping around it, or the values of its key, in a text that may be
 * half written. `text` has no byte-order mark.
 */
export function completionsAt(text: string, offset: number, format: Format, vocabulary: Vocabulary = {}): Completion[] {
  const span = wordAround(text, offset);
  const offers = offersFor({ text, span, format, vocabulary });
  const lines = TextDocument.create('', 'yaml', 0, text);
  const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  return offers.map(({ word: { text: label, title, description }, kind, newText }, index) => ({
    label,
    kind,
    detail: title,
    documentation: { kind: 'markdown', value: description },
    sortText: String(index).padStart(4, '0'),
    filterText: label,
    insertTextMode: AS_IS,
    textEdit: { range, newText },
  }));
}

interface Writing {
  readonly text: string;
  readonly span: Span;
  readonly format: Format;
  readonly vocabulary: Vocabulary;
}

interface Offer {
  readonly word: Word;
  readonly kind: CompletionItemKind;
  readonly newText: string;
}

function offersFor(writing: Writing): Offer[] {
  const { text, span } = writing;
  const isFirst = /^[ \t]*(?:-[ \t]+)*$/.test(text.slice(lineStart(text, span.start), span.start));
  const isAlone = isFirst && /^[ \t]*$/.test(text.slice(span.end, lineEnd(text, span.end)));
  // A word that is alone on its line would join the line below: as a key it stands for itself.
  const standIn = `${span.start === span.end ? STAND_IN : ''}${isAlone ? ':' : ''}`;
  const found = locate(placesOf(text.slice(0, span.end) + standIn + text.slice(span.end)), span.start);
  if (!found) return [];
  const { path, place, around, isKey } = found;
  const others = othersOf(place, around.at(-1));
  if (!isKey) return valueOffers(path, others, { ...writing, isFirst });
  if (place.keySpan!.start < span.start - 1) return [];
  const keys = keyOffers(path.slice(0, -1), others, place.isFlow, writing);
  if (!isAlone || others.length) return keys;
  // It may as well be the value that the key above waits for, or an item.
  const items = othersOf(around.at(-1), around.at(-2));
  return [...keys, ...valueOffers(path.slice(0, -1), items, { ...writing, isFirst })];
}

const othersOf = (place: Place | undefined, parent: Place | undefined): Place[] =>
  parent?.children.filter((child) => child !== place) ?? [];

function valueOffers(
  path: readonly string[],
  others: readonly Place[],
  { format, vocabulary, isFirst }: Writing & { readonly isFirst: boolean },
): Offer[] {
  const taken = new Set(others.map((other) => (other.keySpan ? undefined : other.text)));
  const values = valuesAt(path, format, vocabulary).filter((word) => !taken.has(word.text));
  // A list that has no bracket and no dash yet.
  const isList = format.shapeAt(path)?.types.includes('array') ?? false;
  const items = isList ? valuesAt([...path, '0'], format, vocabulary) : [];
  return [
    ...values.map((word) => ({ word, kind: VALUE, newText: word.text })),
    ...items.map((word) => ({ word, kind: VALUE, newText: isFirst ? `- ${word.text}` : `[${word.text}]` })),
  ];
}

function keyOffers(
  path: readonly string[],
  others: readonly Place[],
  isFlow: boolean,
  { text, span, format, vocabulary }: Writing,
): Offer[] {
  const hasColon = /^["']?[ \t]*:/.test(text.slice(span.end, span.end + 20));
  const indent = `\n${' '.repeat(columnAt(text, span.start) + stepOf(text))}`;
  const behind = (key: string): string => {
    if (hasColon) return '';
    const types = format.shapeAt([...path, key])?.types ?? [];
    if (isFlow || types.includes('string')) return ': ';
    if (types.includes('object')) return `:${indent}`;
    return types.includes('array') ? `:${indent}- ` : ': ';
  };
  const taken = new Set(others.map((other) => other.segment));
  return keysAt(path, format, vocabulary)
    .filter((word) => !taken.has(word.text))
    .map((word) => ({ word, kind: PROPERTY, newText: word.text + behind(word.text) }));
}

function wordAround(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  // The dash of an item is no part of the word.
  return { start: text[start] === '-' && end - start === 1 ? end : start, end };
}

/** The columns of the text's first indentation. */
const stepOf = (text: string): number => /^( {1,8})[^\s#]/m.exec(text)?.[1]?.length ?? 2;
