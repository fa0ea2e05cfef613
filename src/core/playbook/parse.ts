import type { EvidenceReference } from '../evidence/references';
import { evidenceReferences } from '../evidence/references';
import { PLAYBOOK_FORMAT } from '../schema/playbookFormat';
import type { SourceDocument } from './documents';
import { parseDocuments } from './documents';

/** One YAML document of a file, read as a playbook. */
export interface Playbook extends SourceDocument {
  /** The evidence that it points to. */
  readonly references: readonly EvidenceReference[];
}

/**
 * Reads a file's text as playbooks, one per YAML document. Empty documents beside others are skipped but counted.
 * Never throws: what cannot be read becomes a fault. Positions don't count a byte-order mark.
 */
export const parse = (text: string): Playbook[] =>
  parseDocuments(text, PLAYBOOK_FORMAT).map((document) => ({
    ...document,
    references: document.root ? evidenceReferences(document.root) : [],
  }));
