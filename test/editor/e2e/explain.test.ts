import assert from 'node:assert/strict';
import type { Theme, Workbench } from '../workbench';
import { useWindow } from './window';

const INVOICES = 'uber-textsense-invoices.pilot.yaml';
const CHAT = 'govuk-chat.pilot.yaml';

describe('From a finding to the page that explains it', () => {
  const window = useWindow({ workspace: 'media/samples', shots: 'explain', viewport: { width: 1400, height: 900 } });

  let w: Workbench;
  before(() => {
    w = window();
  });
  const heading = (name: string) => w.webview.getByRole('heading', { level: 1, name });

  it('its code under Problems leads there', async () => {
    await w.openFile(INVOICES);
    const problem = await w.problems('trust/iterate');
    await problem.locator('a', { hasText: 'trust/iterate' }).click();
    await w.tab('iterate.md').waitFor();
    await heading('Retry, undo or reject').waitFor();
    await w.screenshot('page');
    await w.page.keyboard.press('ControlOrMeta+J');
  });

  it('the page leads to that of its gate, and from there to the other checks', async () => {
    await w.webview.getByRole('link', { name: 'Trust', exact: true }).click();
    await w.tab('trust.md').waitFor();
    await heading('Trust').waitFor();
    await w.screenshot('gate');
    await w.webview.getByRole('link', { name: 'Edit, steer or approve' }).click();
    await w.tab('guide.md').waitFor();
    await heading('Edit, steer or approve').waitFor();
  });

  it('is there again after the window was loaded anew', async () => {
    await w.reload();
    await heading('Edit, steer or approve').waitFor({ timeout: 80_000 });
  });

  it('so does the light bulb, by keyboard', async () => {
    await w.openFile(INVOICES);
    await w.goTo(26, 12);
    await w.quickFix('Explain this check');
    await w.tab('iterate.md').waitFor();
    await heading('Retry, undo or reject').waitFor();
  });

  for (const theme of ['light', 'high-contrast', 'high-contrast-light', 'dark'] as Theme[]) {
    it(`in the ${theme} theme`, async () => {
      await w.setTheme(theme);
      await heading('Retry, undo or reject').waitFor();
      await w.screenshot(theme);
    });
  }

  it('the palette asks which', async () => {
    // With the focus in a text: a page that gets it back a moment later closes what was opened since.
    await w.openFile(INVOICES);
    await w.runCommand('Pilot Playbooks: Explain Check');
    await w.page.locator('.quick-input-title', { hasText: 'Explain Check' }).waitFor();
    await w.page.keyboard.type('business');
    await w.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Business metric' }).waitFor();
    await w.screenshot('which');
    await w.page.keyboard.press('Enter');
    await heading('Business metric').waitFor();
  });

  it('Promote lists what stands in the way, and leads to it', async () => {
    await w.openFile(CHAT);
    await w.editor.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await w.runCommand('Pilot Playbooks: Promote to the Next Stage');
    const title = w.page.locator('.quick-input-title', { hasText: /^Promote to production: \d+ items to fix first$/ });
    await title.waitFor();
    await w.screenshot('promote');
    await w.page.keyboard.press('ArrowDown');
    await w.page.keyboard.press('Enter');
    await title.waitFor({ state: 'hidden' });
    await w.page.locator('.statusbar-item', { hasText: /selected/ }).waitFor();
    assert.equal(await w.tab(CHAT).first().isVisible(), true);
    await w.screenshot('led to its place');
  });
});
