import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stage } from '../../src/core/checklist';
import { DEFAULT_POLICY } from '../../src/core/checklist/policy';
import { analyse } from '../../src/core/judge/judge';
import type { PanelContent } from '../../src/core/view/messages';
import type { PlaybookView } from '../../src/core/view/model';
import { playbookView } from '../../src/core/view/playbookView';
import { evidenceFolder } from '../core/support/evidenceFolder';
import { judged, policyOf } from '../core/support/policies';
import { analysesOf } from '../core/view/contracts';
import { inProject } from '../editor/paths';

export const URI = 'file:///pilots/review.pilot.yaml';

/** What the page shows of a text's playbook, by default its first. */
export async function contentOf(text: string, document = 0): Promise<PanelContent> {
  const analyses = await analysesOf(text);
  return content(
    playbookView(analyses[document]!),
    analyses.map(({ playbook, name }) => ({ document: playbook.document, name: name ?? '' })),
  );
}

/** What the page shows of a playbook that was readable before its text became what it is. */
export async function staleContentOf(before: string, after: string): Promise<PanelContent> {
  const [[good], [broken]] = [await analysesOf(before), await analysesOf(after)];
  return content(playbookView(good!, broken));
}

/** What the page shows of the sample with files beside it, at its own stage or another. */
export async function sampleContent(stage: Stage = 'pilot'): Promise<PanelContent> {
  const folder = inProject('media', 'samples', 'invoice-triage');
  const text = readFileSync(path.join(folder, 'invoice-triage.pilot.yaml'), 'utf8').replace(
    /^stage: .*$/m,
    `stage: ${stage}`,
  );
  const [analysis] = await analyse(text, evidenceFolder(folder, folder), {
    policy: DEFAULT_POLICY,
    today: '2026-11-24',
  });
  return content(playbookView(analysis!));
}

/** What the page shows of a playbook that a policy judges. */
export const judgedContent = async (policy: string, lines: string): Promise<PanelContent> =>
  content(playbookView(await judged(policyOf(policy), lines)));

const content = (
  view: PlaybookView,
  siblings: { document: number; name: string }[] = [{ document: 0, name: view.name ?? '' }],
): PanelContent => ({
  kind: 'playbook',
  ref: { uri: URI, document: view.document },
  file: 'review.pilot.yaml',
  siblings,
  isPinned: false,
  view,
});
