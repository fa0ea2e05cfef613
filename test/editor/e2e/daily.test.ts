import assert from 'node:assert/strict';
import type { Workbench } from '../workbench';
import { useWindow } from './window';

describe('In daily use', () => {
  const window = useWindow({ workspace: 'media/samples', shots: 'daily' });
  let w: Workbench;
  before(() => {
    w = window();
  });

  it('a row of the tree has its actions: open readiness, add all missing gates', async () => {
    await w.showSideBar('Pilot Playbooks');
    const row = w.treeItem(/^Air Canada/);
    await row.hover();
    await row.getByRole('button', { name: 'Add All Missing Gates' }).waitFor();
    await w.screenshot('row actions');
    await row.getByRole('button', { name: 'Open Readiness to the Side' }).click();
    await w.webview.getByRole('heading', { level: 1, name: /^Air Canada/ }).waitFor();
    await row.hover();
    await row.getByRole('button', { name: 'Add All Missing Gates' }).click();
    await w.webview.getByRole('heading', { name: /What is missing in/ }).waitFor();
    await w.webview.getByText('Missing gate:').first().waitFor({ state: 'detached' });
    await row.hover();
    await row.getByRole('button', { name: 'Add All Missing Gates' }).waitFor({ state: 'detached' });
    await w.screenshot('all gates added');
    await w.focusEditor();
    await w.page.keyboard.press('ControlOrMeta+Z');
    await w.webview.getByText('Missing gate:').first().waitFor();
  });

  it('a gate unfolds to its checks, and a check leads to its place', async () => {
    await w.treeItem(/^Invoice triage assistant/).click();
    await w.page.keyboard.press('ArrowRight');
    await w.treeItem(/^Learning/).click();
    await w.page.keyboard.press('ArrowRight');
    await w.treeItem(/^Where feedback is kept, met/).click();
    await w.page.locator('.statusbar-item', { hasText: /selected/ }).waitFor();
    await w.screenshot('checks');
    await w.page.keyboard.press('ArrowLeft');
    await w
      .treeItem(/^Learning[^]*/)
      .first()
      .waitFor();
  });

  it('the language status says the readiness, and opens it', async () => {
    await w.openFile('govuk-chat.pilot.yaml');
    await w.page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    const status = w.page.locator('.hover-language-status', { hasText: 'needed for production: ' });
    await status.getByText('11 blockers for production').waitFor();
    await w.screenshot('language status');
    await status.getByText('Open Readiness').click();
    await w.webview.getByRole('heading', { level: 1, name: 'GOV.UK Chat' }).waitFor();
  });

  it('a check of a missing gate is waived by keyboard: which one is asked', async () => {
    await w.openFile('air-canada-chatbot.pilot.yaml');
    await w.goTo(9, 10);
    await w.quickFix(/^Waive a check of a missing gate until/);
    await w.page.locator('.quick-input-title', { hasText: /^Waive until / }).waitFor();
    await w.screenshot('waive');
    await w.page.keyboard.type('learning/store');
    await w.page.locator('.quick-input-list .monaco-list-row').and(w.page.locator(':only-child')).waitFor();
    await w.page.keyboard.press('Enter');
    await w.save();
    assert.match(w.textOnDisk('air-canada-chatbot.pilot.yaml'), /^waivers:\n {2}- check: learning\/store\n/m);
  });

  it('Check Workspace lists what all playbooks lack', async () => {
    await w.runCommand('Pilot Playbooks: Check Workspace');
    await (await w.problems('uber-textsense-invoices.pilot.yaml', 'uber')).waitFor();
    await w.page.locator('.statusbar-item', { hasText: /10 playbooks: \d+ errors/ }).waitFor();
    await w.screenshot('check workspace');
  });

  it('the tree is used by keyboard alone', async () => {
    await w.runCommand('Pilot Playbooks: Focus on Pilot Playbooks View');
    await w.page.keyboard.press('Home');
    await w.page.keyboard.press('ArrowDown');
    await w.page.keyboard.press('Enter');
    await w.tab('first-steps.pilot.yaml').waitFor();
  });
});
