import type { Document, ScalarTag, YAMLError } from 'yaml';
import { Composer, Schema } from 'yaml';
import { LIMITS } from './limits';
import type { Span } from './node';
import type { ParsedNode } from './parsed';
import { ITSELF, isScalar } from './parsed';
import type { Mending } from './slips/textSlip';
import { plainWords } from './slips/plainWords';
import type { RefusedDocument, StreamFacts } from './tokens';
import { tokensOf } from './tokens';

/** A reason why a document is not YAML, or may not be read as such. `code` is the finding's. */
export interface YamlFault {
  readonly code: `yaml/${string}`;
  readonly message: string;
  readonly span: Span;
  /** What mends it, if that is known. */
  readonly fix?: Mending;
  /** What a person may choose between, where several things may be meant. Then there is no `fix`. */
  readonly choices?: readonly Mending[];
  /** Another place that it is about, and what stands there. */
  readonly related?: { readonly span: Span; readonly message: string };
}

/** One YAML document as the `yaml` library composes it. */
export interface YamlDocument {
  readonly contents: ParsedNode | null;
  readonly faults: readonly YamlFault[];
  /** Offsets of the document's content; of one without content, up to the text's end. */
  readonly start: number;
  readonly end: number;
  /** The whole stretch of the text that is the document's, its comments included. */
  readonly whole: Span;
  /** True when it goes beyond what is read: then its text is not looked at any further. */
  readonly isRefused: boolean;
}

const CORE_TAGS = new Schema({ schema: 'core' }).tags;

/** What a scalar of the core schema looks like at its start: `resolvePlain` says what it is. */
const MAY_BE_CORE = /^(?:~?|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+.]?[0-9.].*|[-+.].*)$/;

/** All of the core schema's scalars behind one test: the library tries every tag of a schema on every plain scalar. */
const coreScalar: ScalarTag = {
  tag: 'tag:yaml.org,2002:scalar',
  default: true,
  test: (source) => MAY_BE_CORE.test(source),
  resolve: (source) => resolvePlain(source),
};

/** Always YAML 1.2 core plus merge keys, whatever a %YAML directive says. Duplicate keys are found while nodes are built. */
const schema = new Schema({
  schema: 'failsafe',
  customTags: [coreScalar],
  merge: true,
  resolveKnownTags: false,
  mapKey: ITSELF,
});

const OPTIONS = { schema, logLevel: 'silent' } as const;

/**
 * What ends a quote that is never closed where its document ends: without a quote further on, the lexer takes all the
 * rest of the file into it.
 */
const CLOSING = '\n...\n# "\'';

/** Parses a stream of YAML documents. `text` has no byte-order mark. Never throws. */
export function composeDocuments(text: string): YamlDocument[] {
  try {
    return withoutStacks(() => {
      const { documents, facts } = compose(text);
      return documents.map((document, index) => {
        const refused = facts.refused.get(document.range[0]);
        const start = index ? document.range[0] : 0;
        const whole = { start, end: Math.min(documents[index + 1]?.range[0] ?? text.length, text.length) };
        return refused ? refusedDocument(text, whole, refused) : toDocument(text, whole, document);
      });
    });
  } catch (error) {
    // The library spreads lists of tokens into calls, and calls itself for each mark of a document that follows another:
    // many thousands in one place overflow the stack.
    if (!(error instanceof RangeError)) throw error;
    const none = { start: 0, end: 0 };
    const fault = marksOf(text) > LIMITS.documents ? tooMany(none) : tooDeep(none);
    return [{ contents: null, faults: [fault], ...none, whole: none, isRefused: true }];
  }
}

/** How many lines of a text are marks of documents. */
const marksOf = (text: string): number => text.match(/^---$/gm)?.length ?? 0;

function toDocument(text: string, whole: Span, { value, errors, range }: Document.Parsed): YamlDocument {
  // What stands for a text without a document has no place.
  const contents = value.range ? (value as ParsedNode) : null;
  return {
    contents,
    faults: errors
      .filter((error, index) => isFault(text, error, index))
      .slice(0, LIMITS.yamlErrors)
      .map((error) => toFault(text, error, { start: error.pos[0], end: error.pos[1] })),
    start: contents?.range[0] ?? range[0],
    end: contents?.range[1] ?? text.length,
    whole,
    isRefused: false,
  };
}

function refusedDocument(text: string, whole: Span, { why, start, at, end }: RefusedDocument): YamlDocument {
  const span = { start: at, end: endOnLine(text, at, end) };
  const fault = why === 'too-deep' ? tooDeep(span) : tooMany(span);
  return { contents: null, faults: [fault], start, end: Math.min(end, text.length), whole, isRefused: true };
}

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly facts: StreamFacts;
}

function compose(text: string): Composed {
  const composed = composeAll(text);
  const last = composed.documents.at(-1);
  const isFaulty = (error: YAMLError, index: number) => isFault(text, error, index);
  const mayHoldOthers =
    last && (composed.facts.endsUnread || last.errors.some(isFaulty)) && hasBorderBehind(text, last.range[0]);
  if (!mayHoldOthers) return composed;
  const closed = composeAll(text + CLOSING);
  return closed.documents.length > composed.documents.length ? closed : composed;
}

/** True when a line behind an offset looks like the end of a document: it may stand in a quote that is never closed. */
const hasBorderBehind = (text: string, offset: number): boolean =>
  text.includes('\n---', offset) || text.includes('\n...', offset);

function composeAll(text: string): Composed {
  const facts: StreamFacts = { refused: new Map(), endsUnread: false };
  const tokens = tokensOf(text, facts);
  const documents = new Composer(OPTIONS).compose(tokens, true, text.length);
  return { documents, facts };
}

/** Runs without recording stacks: the library makes an Error for each fault, and a stack costs more than all the rest. */
function withoutStacks<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** A plain scalar's value by YAML's core schema. */
export function resolvePlain(source: string): string | number | boolean | null {
  for (const tag of CORE_TAGS) {
    if (tag.default !== true || !('test' in tag) || !tag.test?.(source)) continue;
    const resolved = tag.resolve(source, () => {}, { intAsBigInt: false });
    const value: unknown = isScalar(resolved) ? resolved.value : resolved;
    return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : source;
  }
  return source;
}

/** Unknown tags are ignored; tokens that the parser cannot place after an earlier error are that error's echo. */
const isFault = (text: string, error: YAMLError, index: number): boolean =>
  error.code !== 'TAG_RESOLVE_FAILED' &&
  !(index > 0 && error.code === 'UNEXPECTED_TOKEN') &&
  !isCommentOnLine(text, error);

/** True where the library misses white space before a comment that begins its line: YAML 1.2 asks for none there. */
const isCommentOnLine = (text: string, { code, pos: [start] }: YAMLError): boolean =>
  code === 'MISSING_CHAR' && text[start] === '#' && text[start - 1] === '\n';

/** What the parser says of the first document of a text, with what follows from earlier errors. */
export function errorsOf(text: string): YAMLError[] {
  try {
    return withoutStacks(() => composeAll(text).documents[0]?.errors.filter((error) => isFault(text, error, 0)) ?? []);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

/** An error of the parser as a fault at a place of a text. */
export function toFault(text: string, error: YAMLError, { start, end }: Span): YamlFault {
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep({ start, end: endOnLine(text, start, end) });
  const code = `yaml/${error.code.toLowerCase().replaceAll('_', '-')}` as const;
  return { code, message: plainWords(error), span: { start, end: endOnLine(text, start, end) } };
}

/** The fault of a text that nests too deeply to be read. */
export const tooDeep = (span: Span): YamlFault => ({
  code: 'yaml/too-deep',
  message: `Nested more than ${LIMITS.depth} levels deep, so it is not read. Flatten it.`,
  span,
});

/** The fault of the first document that is not read, as the file has so many. */
const tooMany = (span: Span): YamlFault => ({
  code: 'yaml/too-many-documents',
  message: `Only the first ${LIMITS.documents.toLocaleString('en')} documents of a file are read, not this one and what follows it. Split the file.`,
  span,
});

/** A finding never covers lines of text around its place: its end stays on the line it starts on. */
function endOnLine(text: string, start: number, end: number): number {
  const newline = text.slice(start, end).search(/[\r\n]/);
  return newline < 0 ? Math.min(end, text.length) : start + newline;
}
