import { TextDocument } from 'vscode-languageserver-textdocument';
import { inspect, spanOf } from './aliases';
import { buildDraft, buildNodes } from './build';
import type { Keys } from './keys';
import { LIMITS, isTooLarge } from './limits';
import type { MapNode, PlaybookNode, Reading, Span } from './node';
import { BYTE_ORDER_MARK } from './signs';
import { oddBlanksIn } from './slips/blanks';
import { movedBy } from './slips/mending';
import { unparsed } from './slips/unparsed';
import type { YamlDocument, YamlFault } from './yaml';
import { composeDocuments, errorsOf, toFault } from './yaml';

/** One YAML document of a file. */
export interface SourceDocument {
  /** Index of the YAML document in its file. */
  readonly document: number;
  /** The file's text without its byte-order mark, for turning offsets into lines and characters. */
  readonly lines: TextDocument;
  /** Why the document is not YAML; then `root` is undefined. */
  readonly yamlFaults: readonly YamlFault[];
  /** Its values; undefined when the document is no YAML or no mapping. */
  readonly root: MapNode | undefined;
  /**
   * What is read of it, whatever it is: `root`; of what is no mapping its value; of what is no YAML as much as parses. For
   * help at a position while one types: never judged. Undefined when nothing can be read.
   */
  readonly draft: () => PlaybookNode | undefined;
  /** Keys and values that aliases further down stand for, by their starts. */
  readonly aliased: readonly Span[];
  /** True when a comma tears a text in brackets apart: its node says so. */
  readonly isTorn: boolean;
  /** Offsets of the document's content, mapping or not. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a file's text as YAML, one result per document. Empty documents beside others are skipped but counted; what
 * stands under a key that is left out is not read. Never throws: what cannot be read becomes a fault. Positions don't
 * count a byte-order mark. Slips of the pen are looked for in a format's file.
 */
export function parseDocuments(text: string, reading: Reading): SourceDocument[] {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lines = TextDocument.create('', 'yaml', 0, source);
  const refuse = (fault: YamlFault): SourceDocument[] => [
    {
      ...{ document: 0, lines, yamlFaults: [fault], root: undefined, draft: () => undefined },
      ...{ aliased: [], isTorn: false, start: 0, end: 0 },
    },
  ];
  const start = { start: 0, end: 0 };
  if (isTooLarge(source))
    return refuse({ code: 'yaml/too-large', message: 'Larger than 2 MB, so it is not read. Split it.', span: start });
  const documents = composeDocuments(source).map((document, index) => ({ document, index }));
  const filled = documents.filter(({ document }) => !isEmpty(document));
  return (filled.length ? filled : documents.slice(0, 1)).map(({ document, index }) =>
    read(document, { index, lines, reading }),
  );
}

const isEmpty = ({ contents, faults }: YamlDocument): boolean =>
  faults.length === 0 && (contents === null || (contents.range[0] === contents.range[1] && !contents.anchor));

interface Source {
  readonly index: number;
  readonly lines: TextDocument;
  readonly reading: Reading;
}

function read(yaml: YamlDocument, { index, lines, reading }: Source): SourceDocument {
  const { contents, faults, start, end } = yaml;
  const { keys } = reading;
  const text = lines.getText();
  const draft = once(() => contents && buildDraft(text, contents, reading));
  const unread = (yamlFaults: readonly YamlFault[]): SourceDocument => {
    return { document: index, lines, yamlFaults, root: undefined, draft, aliased: [], isTorn: false, start, end };
  };
  if (faults.length) return unread(keys && !yaml.isRefused ? faultsOf(text, yaml, keys) : faults);
  if (!contents) return unread([]);
  const blanks = keys ? oddBlanksIn(text, yaml.whole, contents) : [];
  if (blanks.length) return unread(blanks);
  const { targets, torn, faults: found } = inspect(text, contents, reading.isLeftOut, keys?.ofTexts ? keys : undefined);
  if (found.length) return unread(found);
  const root = buildNodes(text, contents, targets, reading, torn);
  if ('code' in root) return unread([root]);
  if (root.kind !== 'map') return unread([]);
  const aliased = [...new Set(targets.values())].map(spanOf).sort((a, b) => a.start - b.start);
  const isTorn = torn.size > 0;
  return { document: index, lines, yamlFaults: [], root, draft: () => root, aliased, isTorn, start, end };
}

/** Reads something when it is first asked for. */
function once<T>(read: () => T | null): () => T | undefined {
  let known: { readonly value: T | undefined } | undefined;
  return () => (known ??= { value: read() ?? undefined }).value;
}

/** Why a document is not YAML: its slips of the pen, and what the parser says besides. */
function faultsOf(text: string, { whole, faults }: YamlDocument, keys: Keys): readonly YamlFault[] {
  const { slips, errors } = unparsed(text.slice(whole.start, whole.end), errorsOf, keys);
  if (!slips.length && !errors.length) return faults;
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + whole.start,
    end: span.end + whole.start,
  });
  const all = [
    ...slips.map(({ code, message, span, fix, choices }) => ({
      ...{ code, message, span: moved(span) },
      ...(fix && { fix: movedBy(fix, moved) }),
      ...(choices && { choices: choices.map((choice) => movedBy(choice, moved)) }),
    })),
    ...errors.map(({ error, span }) => toFault(text, error, moved(span))),
  ];
  return all.sort((a, b) => a.span.start - b.span.start).slice(0, LIMITS.yamlErrors);
}
