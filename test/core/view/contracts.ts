import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import type { Analysis } from '../../../src/core/judge/analysis';
import { analyse } from '../../../src/core/judge/judge';
import type { PlaybookView } from '../../../src/core/view/model';
import { playbookView } from '../../../src/core/view/playbookView';
import { evidenceFolder } from '../support/evidenceFolder';

/** The day on which the playbook's dates say what the tests expect. */
export const TODAY = '2026-11-24';

const FOLDER = path.resolve('test/core/view/contracts');

/** The text of the playbook, with some of it replaced. */
export function contractsText(...changes: readonly (readonly [before: string, after: string])[]): string {
  const text = readFileSync(path.join(FOLDER, 'review.pilot.yaml'), 'utf8');
  return changes.reduce((changed, [before, after]) => {
    if (!changed.includes(before)) throw new Error(`The playbook has no ${before}`);
    return changed.replace(before, after);
  }, text);
}

/** The analyses of a text, as if it stood in the playbook's folder. */
export const analysesOf = (text: string): Promise<Analysis[]> =>
  analyse(text, evidenceFolder(FOLDER, FOLDER), { policy: DEFAULT_POLICY, today: TODAY });

/** The view of a text's first playbook. */
export async function viewOf(text: string): Promise<PlaybookView> {
  const [analysis] = await analysesOf(text);
  return playbookView(analysis!);
}

/** The text at a place. */
export function textAt(text: string, { start, end }: PlaybookView['place']): string {
  return text.split('\n')[start.line]!.slice(start.character, end.line === start.line ? end.character : undefined);
}
