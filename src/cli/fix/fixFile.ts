import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Surroundings } from '../analysis/analyseText';
import { evidenceFiles } from '../analysis/evidenceFiles';
import { fixAll } from '../../core/fixes';
import { analyse } from '../../core/judge';

/** A file's text before and after its safe fixes, and how many those are. */
export interface Fixed {
  readonly before: string;
  readonly after: string;
  readonly fixes: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Applies the safe fixes of all playbooks of a file. What the fixes don't touch stays as it is, byte for byte. */
export async function fixText(file: string, text: string, surroundings: Surroundings): Promise<Fixed> {
  const { rootOf, policies, settings } = surroundings;
  const folder = path.dirname(file);
  const { policy } = await policies.of(folder);
  const analysesOf = (some: string) =>
    analyse(some, evidenceFiles(folder, rootOf(folder)), { policy, today: settings.today });
  const analyses = await analysesOf(text);
  const { edits, fixes } = await fixAll(analyses, analysesOf);
  const [first] = analyses;
  if (!first || !edits.length) return { before: text, after: text, fixes: 0 };
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return { before: text, after: mark + TextDocument.applyEdits(first.playbook.lines, [...edits]), fixes };
}
