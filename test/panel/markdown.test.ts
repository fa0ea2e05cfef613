import assert from 'node:assert/strict';
import { markdownOf } from '../../src/panel/markdown';
import { contractsText, viewOf } from '../core/view/contracts';
import { usePanel } from './browser';
import { contentOf } from './content';

describe('What is copied as Markdown', () => {
  const open = usePanel();

  it('says what the page says', async () => {
    const copied = markdownOf(await viewOf(contractsText()), 'review.pilot.yaml');
    for (const wanted of [
      /^# Contract review assistant$/m,
      /^Pilot · High risk · Owner: Head of Procurement, procurement@\u200Bexample\.com · Next review: 1 Nov 2026$/m,
      /^Needed now, in pilot: 7 of 9/m,
      /^## Needed now\n\n- \*\*Data boundaries\*\* \(Inputs\): /m,
      /^\| Time to first review \| +40 h \| +16 h \| +17 h \| 95% of the way, due 31 Dec 2026 +\|$/m,
      /^- 1 Nov 2026: Next review \(overdue\)$/m,
    ])
      assert.match(copied, wanted);
  });

  it('has no markup of the playbook', async () => {
    const name = '<img src=x> **bold** [link](https://example.com) | x';
    const view = await viewOf(contractsText(['name: Contract review assistant', `name: '${name}'`]));
    const [title] = markdownOf(view, 'review.pilot.yaml').split('\n');
    assert.doesNotMatch(title!, /(?<!\\)<img|(?<!\\)\*\*|(?<!\\)\]\(/);
  });

  it('goes to the clipboard through the host', async () => {
    const panel = await open();
    await panel.show(await contentOf(contractsText()));
    await panel.sent();
    await panel.page.getByRole('button', { name: 'Copy as Markdown' }).click();
    const [message] = await panel.sent();
    assert.ok(message?.type === 'copy' && message.text.startsWith('# Contract review assistant'));
  });
});
