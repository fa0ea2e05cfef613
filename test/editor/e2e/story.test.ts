import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
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

  it('has controls chosen from the panel: nothing changes when the question is left', async () => {
    const button = w.webview.getByRole('button', { name: /^Choose controls/ }).first();
    await button.click();
    await w.question('Choose controls');
    await w.page.keyboard.press('Escape');
    await w.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await button.click();
    await w.question('Choose controls');
    assert.equal(await w.page.locator('.tab.dirty').count(), 0);
    await w.screenshot('choose controls');
    await w.page.keyboard.type('undo');
    await w.page.locator('.quick-input-list .monaco-list-row').and(w.page.locator(':only-child')).waitFor();
    await w.page.locator('.quick-input-list .monaco-list-row').click();
    await w.confirm('Choose controls');
    await button.waitFor({ state: 'detached' });
    await w.save();
    assert.match(w.textOnDisk(INVOICES.file), /^trust: \{ controls: \[approve, undo\] \} # a person reviews$/m);
  });

  it('has a check declared not to apply from the panel: it goes once the reason is written', async () => {
    const button = w.webview.getByRole('button', { name: /does not apply, because…$/ }).first();
    const name = (await button.getAttribute('aria-label')) ?? '';
    await button.click();
    await w.editor.getByText('notApplicable').first().waitFor();
    await w.save();
    const lines = w.textOnDisk(INVOICES.file).split('\n');
    const reason = lines.findIndex((line, at) => at > lines.indexOf('notApplicable:') && /^ +because:/.test(line));
    await w.focusEditor();
    await w.goTo(reason + 1);
    await w.page.keyboard.press('Shift+End');
    await w.page.keyboard.type('    because: no supplier is asked');
    await w.webview.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
    await w.page.keyboard.press('Escape');
    await w.save();
    assert.match(w.textOnDisk(INVOICES.file), /^notApplicable:\n {2}- check: \S+\n {4}because: no supplier is asked$/m);
    await w.screenshot('does not apply');
  });

  it('stays with its playbook when it is pinned', async () => {
    const status = w.page.locator('.statusbar-item', { hasText: /Needed now: \d+ of \d+/ });
    const before = (await status.textContent()) ?? '';
    const pin = w.webview.getByRole('button', { name: 'Pin', exact: true });
    if ((await pin.getAttribute('aria-pressed')) !== 'true') await pin.click();
    await w.webview.getByRole('button', { name: 'Pin', exact: true, pressed: true }).waitFor();
    await row(CHAT.name).click();
    await w.tab(CHAT.file).waitFor();
    // It follows the editor by the same event as the panel would.
    await status.filter({ hasNotText: before }).waitFor();
    await w.webview.getByRole('heading', { level: 1, name: INVOICES.name }).waitFor();
  });

  it('is there again after the window was loaded anew, as it was left', async () => {
    await w.webview.locator('#gate-success > summary').click();
    await w.webview.locator('#gate-success[open]').waitFor();
    await w.reload();
    // In a browser VS Code first looks for a newer service worker of its own, which takes a busy machine its time.
    await w.webview.getByRole('heading', { level: 1, name: INVOICES.name }).waitFor({ timeout: 80_000 });
    await w.webview.locator('#gate-success[open]').waitFor();
    await w.webview.getByRole('button', { name: 'Pin', exact: true, pressed: true }).waitFor();
    await w.screenshot('reloaded');
  });

  it('had something to show within a second of its page being loaded', async () => {
    // Until its host has answered, the page draws nothing: the first thing drawn is the playbook.
    const [loaded, drawn] = await w.webview
      .locator('body')
      .evaluate(() => [
        (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      ]);
    assert.ok(drawn !== undefined && loaded !== undefined && loaded > 0, `loaded at ${loaded}, drawn at ${drawn}`);
    assert.ok(drawn - loaded < 1000, `loaded at ${loaded} ms, drawn at ${drawn} ms`);
  });

  it('follows the active playbook', async () => {
    await w.showSideBar('Pilot Playbooks');
    await row(CHAT.name).click();
    await w.tab(CHAT.file).waitFor();
    await w.webview.getByRole('heading', { level: 1, name: INVOICES.name }).waitFor();
    await w.webview.getByRole('button', { name: 'Pin', exact: true }).click();
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

  it('names the policy that it is judged by, and opens it', async () => {
    await w.webview.getByText('Judged by the built-in policy').waitFor();
    writeFileSync(path.join(w.folder!, 'pilot-policy.yaml'), 'pilotPolicy: 1\nminimumReadiness: 0.5\n');
    const judged = w.webview.locator('p', { hasText: 'Judged by pilot-policy.yaml, minimum 50' });
    await judged.getByRole('button', { name: 'pilot-policy.yaml' }).click();
    await w.tab('pilot-policy.yaml').waitFor();
    await w.editor.getByText('minimumReadiness').first().waitFor();
  });
});
