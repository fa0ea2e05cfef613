import { TextDocument } from 'vscode-languageserver-textdocument';
import { inspect, spanOf } from './aliases';
import { buildNodes } from './build';
import { isTooLarge } from './limits';
import type { MapNode, Reading, Span } from './node';
import type { YamlDocument, YamlFault } from './yaml';
import { composeDocuments } from './yaml';

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
  /** Keys and values that aliases further down stand for, by their starts. */
  readonly aliased: readonly Span[];
  /** Offsets of the document's content, mapping or not. */
  readonly start: number;
  readonly end: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a file's text as YAML, one result per document. Empty documents beside others are skipped but counted; what
 * stands under a key that is left out is not read. Never throws: what cannot be read becomes a fault. Positions don't
 * count a byte-order mark.
 */
export function parseDocuments(text: string, reading: Reading): SourceDocument[] {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lines = TextDocument.create('', 'yaml', 0, source);
  const refuse = (fault: YamlFault): SourceDocument[] => [
    { document: 0, lines, yamlFaults: [fault], root: undefined, aliased: [], start: 0, end: 0 },
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

function read({ contents, faults, start, end }: YamlDocument, { index, lines, reading }: Source): SourceDocument {
  const document = { document: index, lines, yamlFaults: faults, root: undefined, aliased: [], start, end };
  if (faults.length || !contents) return document;
  const inspected = inspect(lines.getText(), contents, reading.isLeftOut);
  if (inspected.faults.length) return { ...document, yamlFaults: inspected.faults };
  const root = buildNodes(lines.getText(), contents, inspected.targets, reading);
  if ('code' in root) return { ...document, yamlFaults: [root] };
  if (root.kind !== 'map') return document;
  return {
    ...document,
    root,
    aliased: [...new Set(inspected.targets.values())].map(spanOf).sort((a, b) => a.start - b.start),
  };
}
