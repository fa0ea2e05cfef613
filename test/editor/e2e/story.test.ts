import assert from 'node:assert/strict';
import type { Theme, Workbench } from '../workbench';
import { useWindow } from './window';

/** The sample that is mended, and another one. */
const INVOICES = { name: 'Uber TextSense invoices', file: 'uber-textsense-invoices.pilot.yaml' };
const CHAT = { name: 'GOV.UK Chat', file: 'govuk-chat.pilot.yaml' };

describe('From a sample to a mended playbook', () => {
  const window = useWindow({
    workspace: 'media/samples',
    shots: 'story',
    viewport: { width: 1500, height: 940 },
  });

  let w: Workbench;
  before(() => {
    w = window();
  });

  /** Where a playbook's row says how ready it is. */
  const row = (name: string) => w.treeItem(new RegExp(`^${name.replaceAll('.', '\\.')}, `));

  it('shows the portfolio as a funnel, and on the badge how many need something now', async () => {
    await w.showSideBar('Pilot Playbooks');
    for (const stage of [/^Investigation, 1 playbook/, /^Pilot, \d playbooks/, /^Production, \d playbooks/]) {
      await w.treeItem(stage).waitFor();
    }
    await row(INVOICES.name).waitFor();
    await w.page.locator('.activitybar .badge-content', { hasText: /^\d+$/ }).waitFor();
    await w.screenshot('tree');
  });

  it('opens a sample from the tree, with what it lacks underlined and under Problems', async () => {
    await row(INVOICES.name).click();
    await w.tab(INVOICES.file).waitFor();
    await w.editor.locator('.squiggly-error').first().waitFor();
    await (await w.problems('feedback/missing')).waitFor();
    await w.screenshot('problems');
    await w.page.keyboard.press('ControlOrMeta+J');
    await w.page.locator('.markers-panel').waitFor({ state: 'hidden' });
  });

  it('explains a finding on hover', async () => {
    await w.goTo(26, 12);
    await w.page.keyboard.press('ControlOrMeta+K');
    await w.page.keyboard.press('ControlOrMeta+I');
    const hover = w.page.locator('.monaco-hover', { hasText: 'How to meet it.' });
    await hover.getByText('trust/iterate').first().waitFor();
    await w.screenshot('hover');
    await w.page.keyboard.press('Escape');
  });

  it('shows the readiness to the side, by the icon of the editor', async () => {
    await w.page.getByRole('button', { name: 'Open Readiness to the Side' }).first().click();
    await w.webview.getByRole('heading', { level: 1, name: INVOICES.name }).waitFor();
    await w.webview.getByRole('listitem').filter({ hasText: 'Missing gate: Feedback' }).first().waitFor();
    await w.screenshot('readiness');
  });

  it('adds a missing gate by keyboard: file, findings, tree and panel follow', async () => {
    const before = await row(INVOICES.name).getAttribute('aria-label');
    await w.focusEditor();
    await w.goTo(8, 10);
    await w.quickFixes('Add missing gate: Feedback');
    await w.screenshot('quick fixes');
    await w.page.keyboard.press('Escape');
    await w.quickFix('Add missing gate: Feedback');
    await w.editor.getByText('channel').first().waitFor();
    await w.webview
      .getByRole('listitem')
      .filter({ hasText: 'Missing gate: Feedback' })
      .first()
      .waitFor({ state: 'detached' });
    await w.webview
      .getByText(/Started: \d+ TODOs? left/)
      .first()
      .waitFor();
    await w.page.keyboard.press('Escape');
    await (await w.problems('Missing gate: Feedback')).waitFor({ state: 'detached' });
    await (await w.problems(/Feedback: \d answers still to write/, 'Feedback:')).first().waitFor();
    await w.screenshot('gate added');
    await w.problems('', '');
    await w.page.keyboard.press('ControlOrMeta+J');
    assert.match(before ?? '', /Needed now, in production: \d+ of \d+, \d+ blockers for production/);
    await row(INVOICES.name).waitFor();
  });

  it('adds another one from the panel, and leads from there to its place', async () => {
    const blocker = w.webview.getByRole('listitem').filter({ hasText: 'Missing gate: Ownership' }).first();
    await blocker.getByRole('button', { name: /^Add Ownership/ }).click();
    await blocker.waitFor({ state: 'detached' });
    await w.editor.getByText('ownership').first().waitFor();
    await w.save();
    assert.match(w.textOnDisk(INVOICES.file), /^ownership:$/m);
    assert.match(w.textOnDisk(INVOICES.file), /^feedback:$/m);
    await w.webview.getByRole('button', { name: 'Target', exact: true }).first().click();
    await w.page.locator('.statusbar-item', { hasText: /selected/ }).waitFor();
    await w.screenshot('fixed from the panel');
  });

  it('is there again after the window was loaded anew, as it was left', async () => {
    await w.webview.locator('#gate-success > summary').click();
    await w.webview.locator('#gate-success[open]').waitFor();
    await w.reload();
    // In a browser VS Code first looks for a newer service worker of its own, which takes a busy machine its time.
    await w.webview.getByRole('heading', { level: 1, name: INVOICES.name }).waitFor({ timeout: 80_000 });
    await w.webview.locator('#gate-success[open]').waitFor();
    await w.screenshot('reloaded');
  });

  it('follows the active playbook', async () => {
    await w.showSideBar('Pilot Playbooks');
    await row(CHAT.name).click();
    await w.tab(CHAT.file).waitFor();
    await w.webview.getByRole('heading', { level: 1, name: CHAT.name }).waitFor();
    await w.webview
      .getByRole('region', { name: /^Metrics/ })
      .getByText('Answer accuracy')
      .waitFor();
    await w.screenshot('another playbook');
  });

  for (const theme of ['light', 'high-contrast', 'high-contrast-light', 'dark'] as Theme[]) {
    it(`in the ${theme} theme`, async () => {
      await w.setTheme(theme);
      await w.webview.getByRole('heading', { level: 1, name: CHAT.name }).waitFor();
      await w.screenshot(theme);
    });
  }
});
