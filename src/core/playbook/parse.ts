import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EvidenceReference } from '../evidence/references';
import { evidenceReferences } from '../evidence/references';
import type { SchemaFault } from '../schema/validate';
import { validateSchema } from '../schema/validate';
import { inspect } from './anchors';
import { buildNodes } from './build';
import { isUnsafelyDeep } from './depth';
import { isTooLarge } from './limits';
import type { MapNode, PlaybookNode } from './node';
import { find, toData } from './node';
import type { YamlDocument, YamlFault } from './yaml';
import { composeDocuments, tooDeep } from './yaml';

/** One YAML document of a file, read as a playbook. */
export interface Playbook {
  /** Index of the YAML document in its file. */
  readonly document: number;
  /** The file's text without its byte-order mark, for turning offsets into lines and characters. */
  readonly lines: TextDocument;
  /** Why the document is not YAML; then `root` is undefined. */
  readonly yamlFaults: readonly YamlFault[];
  /** The playbook's values; undefined when the document is no YAML or no mapping. */
  readonly root: MapNode | undefined;
  /** What does not fit the schema; each value at fault is marked `faulty` in `root`. */
  readonly schemaFaults: readonly SchemaFault[];
  /** The evidence that it points to. */
  readonly references: readonly EvidenceReference[];
  /** Offsets of the document's content, mapping or not. */
  readonly start: number;
  readonly end: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a file's text as playbooks, one per YAML document. Empty documents beside others are skipped but counted.
 * Never throws: what cannot be read becomes a fault. Positions don't count a byte-order mark.
 */
export function parse(text: string): Playbook[] {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lines = TextDocument.create('', 'yaml', 0, source);
  const refuse = (fault: YamlFault): Playbook[] => [
    { document: 0, lines, yamlFaults: [fault], root: undefined, schemaFaults: [], references: [], start: 0, end: 0 },
  ];
  const start = { start: 0, end: 0 };
  if (isTooLarge(source))
    return refuse({ code: 'yaml/too-large', message: 'Larger than 2 MB: split it; it is not read.', span: start });
  if (isUnsafelyDeep(source)) return refuse(tooDeep(start));
  const documents = composeDocuments(source).map((document, index) => ({ document, index }));
  const filled = documents.filter(({ document }) => !isEmpty(document));
  return (filled.length ? filled : documents.slice(0, 1)).map(({ document, index }) => read(document, index, lines));
}

const isEmpty = ({ contents, faults }: YamlDocument): boolean =>
  faults.length === 0 && (contents === null || (contents.range[0] === contents.range[1] && !contents.anchor));

function read({ contents, faults, start, end }: YamlDocument, document: number, lines: TextDocument): Playbook {
  const unread = { root: undefined, schemaFaults: [], references: [] };
  const playbook = { document, lines, yamlFaults: faults, ...unread, start, end };
  if (faults.length || !contents) return playbook;
  const inspected = inspect(lines.getText(), contents);
  if (inspected.faults.length) return { ...playbook, yamlFaults: inspected.faults };
  const root = buildNodes(lines.getText(), contents, inspected.targets);
  if ('code' in root) return { ...playbook, yamlFaults: [root] };
  if (root.kind !== 'map') return playbook;
  const schemaFaults = validated(root);
  return { ...playbook, root, schemaFaults, references: evidenceReferences(root) };
}

function validated(root: PlaybookNode): SchemaFault[] {
  const faults = validateSchema(toData(root));
  for (const fault of faults) {
    // What stands under an unknown key is not looked at either.
    const node = fault.on === 'mapping' ? undefined : find(root, fault.pointer);
    if (node) node.faulty = true;
  }
  return faults;
}
