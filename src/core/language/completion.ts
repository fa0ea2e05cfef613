import type {
  CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupContent,
  TextEdit,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { writtenText } from '../playbook';
import type { Format } from '../schema';
import type { Word } from '../explain';
import type { Spot } from './place';
import { lineEndOf, spotAt } from './place';
import type { Choice, Need, Vocabulary } from './vocabulary';
import { keysAt, valuesAt } from './vocabulary';

const PROPERTY: CompletionItemKind = 10;
const VALUE: CompletionItemKind = 12;
const SNIPPET: CompletionItemKind = 15;
/** A word of the format: an enum's member. */
const WORD: CompletionItemKind = 20;
const AS_IS: InsertTextMode = 1;
const PLAIN: InsertTextFormat = 1;
const WITH_STOPS: InsertTextFormat = 2;

/** What may be written: a `CompletionItem` of the Language Server Protocol, with all that a host needs. */
export type Completion = CompletionItem &
  Required<Pick<CompletionItem, 'kind' | 'detail' | 'sortText' | 'filterText' | 'insertTextFormat'>> & {
    readonly documentation: MarkupContent;
    readonly textEdit: TextEdit;
  };

/**
 * What may be written at an offset: the keys of the mapping around it, or the values of its key, in a text that may be
 * half written. `text` has no byte-order mark.
 */
export function completionsAt(text: string, offset: number, format: Format, vocabulary: Vocabulary = {}): Completion[] {
  const spot = spotAt(text, offset);
  return spot ? completionsFor(spot, format, vocabulary) : [];
}

/** The same for a spot that is known. */
export function completionsFor(spot: Spot, format: Format, vocabulary: Vocabulary): Completion[] {
  const { text, span } = spot;
  const lines = TextDocument.create('', 'yaml', 0, text);
  const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  return offersFor(spot, format, vocabulary).map(({ word, kind, newText, isSnippet, detail }, index) => ({
    label: word.text,
    kind,
    detail: detail ?? word.title,
    documentation: { kind: 'markdown', value: word.description },
    sortText: String(index).padStart(4, '0'),
    // What is compared with it begins where the range does.
    filterText: `${spot.quote}${word.text}`,
    insertTextMode: AS_IS,
    insertTextFormat: isSnippet ? WITH_STOPS : PLAIN,
    textEdit: { range, newText: around(spot, newText) },
  }));
}

/** True behind a colon, a comma or a dash: what is written needs a blank before it. */
const lacksBlank = ({ text, span }: Spot): boolean => /[:,-]/.test(text.charAt(span.start - 1));

/** What is written with the blanks that it needs before and behind it. */
function around(spot: Spot, newText: string): string {
  const { text, span, value, hasEntryBehind } = spot;
  const before = lacksBlank(spot) ? ' ' : '';
  const comma = hasEntryBehind && value ? ', ' : '';
  return `${before}${newText}${comma}${text[span.end] === '#' ? ' ' : ''}`;
}

interface Offer {
  readonly word: Word;
  readonly kind: CompletionItemKind;
  readonly newText: string;
  readonly isSnippet?: boolean;
  readonly detail?: string;
  readonly need?: Need;
}

function offersFor(spot: Spot, format: Format, vocabulary: Vocabulary): Offer[] {
  const { keys, value, item } = spot;
  const keyed = keys ? keyOffers(spot, keys, format, vocabulary) : [];
  const items = item ? itemOffers(spot, item, format, vocabulary) : [];
  const values = value ? valueOffers(spot, value, format, vocabulary) : [];
  const scaffolds = (vocabulary.scaffolds?.(spot) ?? []).map((word) => ({
    ...{ word, kind: SNIPPET, newText: word.snippet, isSnippet: true },
  }));
  const needed = keyed
    .filter(({ need }) => need !== undefined)
    .sort((a, b) => Number(b.need?.isNow) - Number(a.need?.isNow));
  return [
    ...(item ? [...items, ...scaffolds] : []),
    ...[...values, ...needed, ...keyed.filter((offer) => !needed.includes(offer))],
    ...(item ? [] : scaffolds),
  ];
}

type Valued = NonNullable<Spot['value']>;

function valueOffers(spot: Spot, { path, others }: Valued, format: Format, vocabulary: Vocabulary): Offer[] {
  const choices = valuesAt(path, format, vocabulary).filter(({ text }) => !others.has(text));
  // A list that has no bracket and no dash yet.
  const isList = format.shapeAt(path)?.types.includes('array') ?? false;
  const items = isList && !spot.quote ? valuesAt([...path, '0'], format, vocabulary) : [];
  return [
    ...choices.map((word) => offered(word, written(word, spot))),
    ...items.map((word) =>
      offered(word, spot.isFirst && !spot.isFlow ? `- ${written(word, spot)}` : `[${written(word, spot)}]`),
    ),
  ];
}

/** The items of a block list that may stand next, with their dash: words, or the keys that one begins with. */
function itemOffers(spot: Spot, { path, others }: Valued, format: Format, vocabulary: Vocabulary): Offer[] {
  const words = valuesAt(path, format, vocabulary).filter(({ text }) => !others.has(text));
  const keys = keyOffers(spot, { path, taken: new Set() }, format, vocabulary, DASH.length);
  return [
    ...words.map((word) => offered(word, `${DASH}${written(word, spot)}`)),
    ...keys.map((offer) => ({ ...offer, newText: `${DASH}${offer.newText}` })),
  ];
}

const DASH = '- ';

/** A word of the format, or what somebody may write. */
const offered = (word: Choice, newText: string): Offer => ({ word, kind: word.isText ? VALUE : WORD, newText });

/** A value as it is written at a spot: in the quotes that are there, or as the file has them. */
function written({ text, isText }: Choice, spot: Spot): string {
  const quote = spot.quote || (spot.isFlow && hasJsonKeys(spot) ? '"' : '');
  return isText || quote ? (isNumber(text) && !isText ? text : writtenText(text, quote)) : text;
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** True in a file whose keys are in quotes, as JSON has them. */
const hasJsonKeys = ({ root }: Spot): boolean => root.isFlow && root.children.some(({ key }) => key?.quote === '"');

type Keyed = NonNullable<Spot['keys']>;

/** @param shift columns from the spot to the key */
function keyOffers(spot: Spot, { path, taken }: Keyed, format: Format, vocabulary: Vocabulary, shift = 0): Offer[] {
  const quote = spot.quote || (spot.isFlow && hasJsonKeys(spot) ? '"' : '');
  return keysAt(path, format, vocabulary)
    .filter((word) => !taken.has(word.text))
    .map((word) => {
      const below = [...path, word.text];
      const need = vocabulary.need?.(below);
      const name = quote ? writtenText(word.text, quote) : word.text;
      const { types = [], allowed = [] } = format.shapeAt(below) ?? {};
      const written = keyText(name, spot, { types, allowed, column: columnOf(spot) + shift });
      return { word, kind: PROPERTY, ...written, ...(need && { need, detail: need.said }) };
    });
}

/** What is known of a key's value before it is written. */
interface Begun {
  readonly types: readonly string[];
  readonly allowed: readonly (string | number)[];
  /** The key's column. */
  readonly column: number;
}

/** A key with what its value begins with. */
function keyText(name: string, spot: Spot, { types, allowed, column }: Begun): Pick<Offer, 'newText' | 'isSnippet'> {
  if (spot.hasColon) return { newText: name };
  const isText = types.includes('string') || types.length === 0;
  const only = allowed.length === 1 ? String(allowed[0]) : '';
  if (spot.isFlow) {
    const comma = spot.hasEntryBehind ? ',' : '';
    return { newText: `${escaped(name)}: ${flowValue(types, only, name.startsWith('"'))}${comma}`, isSnippet: true };
  }
  if (spot.hasBelow) return { newText: `${name}:` };
  const indent = `${lineEndOf(spot.text)}${' '.repeat(column + stepOf(spot.text))}`;
  if (isText) return { newText: `${name}: ${only}` };
  if (types.includes('object')) return { newText: `${name}:${indent}` };
  return { newText: types.includes('array') ? `${name}:${indent}${DASH}` : `${name}: ${only}` };
}

/** What a key's value begins with inside brackets, with a tab stop in it. */
function flowValue(types: readonly string[], only: string, isJson: boolean): string {
  if (types.includes('string') || !types.length) return isJson ? `"$0"` : '$0';
  if (types.includes('object')) return '{ $0 }';
  return types.includes('array') ? '[$0]' : `${only}$0`;
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** The column at which what is written at a spot begins. */
export function columnOf(spot: Spot): number {
  const { text, span } = spot;
  return span.start - (text.lastIndexOf('\n', span.start - 1) + 1) + (lacksBlank(spot) ? 1 : 0);
}

/** The columns of the text's first indentation. */
export const stepOf = (text: string): number => /^( {1,8})[^\s#]/m.exec(text)?.[1]?.length ?? 2;
