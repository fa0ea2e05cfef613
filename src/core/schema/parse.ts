import type { SourceDocument } from '../playbook';
import { find, isExtensionKey, parseDocuments, toData } from '../playbook';
import type { SchemaFault } from './faults';
import type { Format } from './format';
import { PLAYBOOK_FORMAT } from './format';
import { validateAgainst } from './validate';

/** One YAML document of a file, compared with the schema of its format. */
export interface FormatDocument extends SourceDocument {
  /** What does not fit the schema; each value at fault is marked `faulty` in `root`. */
  readonly schemaFaults: readonly SchemaFault[];
}

/** One YAML document of a file, read as a playbook. */
export type Playbook = FormatDocument;

/**
 * Reads a file's text as playbooks, one per YAML document. Empty documents beside others are skipped but counted.
 * Never throws: what cannot be read becomes a fault. Positions don't count a byte-order mark.
 */
export const parse = (text: string): Playbook[] => parseAs(text, PLAYBOOK_FORMAT);

/** Reads a file's text as `parse` does, by another format. What stands under a key that is left out is not looked at. */
export function parseAs(
  text: string,
  format: Format,
  isLeftOut: (key: string) => boolean = isExtensionKey,
): FormatDocument[] {
  return parseDocuments(text, isLeftOut).map((document) => ({
    ...document,
    schemaFaults: validated(document, format, isLeftOut),
  }));
}

function validated({ root }: SourceDocument, format: Format, isLeftOut: (key: string) => boolean): SchemaFault[] {
  if (!root) return [];
  const faults = validateAgainst(toData(root, isLeftOut), format);
  for (const fault of faults) {
    // What stands under an unknown key is not looked at either.
    const node = fault.on === 'mapping' ? undefined : find(root, fault.pointer);
    if (node) node.faulty = true;
  }
  return faults;
}
