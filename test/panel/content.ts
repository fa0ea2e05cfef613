import type { PanelContent } from '../../src/core/view/messages';
import type { PlaybookView } from '../../src/core/view/model';
import { playbookView } from '../../src/core/view/playbookView';
import { analysesOf } from '../core/view/contracts';

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
