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
    await w.webview.getByRole('heading', { name: 'What next' }).waitFor();
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

  it('the status bar says what is needed now, and opens the readiness; the language status names the policy', async () => {
    await w.openFile('govuk-chat.pilot.yaml');
    const status = w.page.locator('.statusbar-item', { hasText: /Needed now: \d+ of \d+/ });
    await status.waitFor();
    await w.page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    await w.page.locator('.hover-language-status', { hasText: 'Built-in policy' }).waitFor();
    await w.screenshot('language status');
    await status.getByRole('button').click();
    await w.webview.getByRole('heading', { level: 1, name: 'GOV.UK Chat' }).waitFor();
  });

  it('a lens above the first line says how far the playbook is, and opens its readiness', async () => {
    await w.runCommand('View: Close All Editors');
    await w.openFile('invoice-triage.pilot.yaml');
    await w.goTo(1);
    const lens = w.editor.locator('.codelens-decoration a', { hasText: /^needed now \d+ of \d+ · production/ });
    await lens.waitFor();
    await w.goTo(57);
    await w.editor.getByText('target 18 h: ').waitFor();
    for (const theme of ['light', 'high-contrast', 'high-contrast-light', 'dark'] as const) {
      await w.setTheme(theme);
      await w.screenshot(`hints ${theme}`);
    }
    await w.goTo(1);
    await w.screenshot('lens');
    await lens.click();
    await w.webview.getByRole('heading', { level: 1, name: 'Invoice triage assistant' }).waitFor();
  });

  it('the portfolio shows all playbooks; a cell of it leads to its place', async () => {
    await w.runCommand('View: Close All Editors');
    await w.runCommand('Pilot Playbooks: Open Portfolio');
    await w.webview.getByText('6 of 8 active playbooks need something at the stage they are in').waitFor();
    for (const theme of ['light', 'high-contrast', 'dark'] as const) {
      await w.setTheme(theme);
      await w.screenshot(`portfolio ${theme}`);
    }
    const row = w.webview.getByRole('row', { name: /^GOV\.UK Chat/ });
    await row.getByRole('button', { name: /Inputs/ }).click();
    await w.tab('govuk-chat.pilot.yaml').waitFor();
    await w.page.locator('.statusbar-item', { hasText: /selected/ }).waitFor();
  });

  it('the menus of a playbook in the tree and in its text are short', async () => {
    await w.treeItem(/^GOV\.UK Chat/).click({ button: 'right' });
    const menu = w.page.locator('.monaco-menu').last();
    await menu.getByText('Check and List Problems').waitFor();
    await w.screenshot('tree menu');
    await w.page.keyboard.press('Escape');
    await w.openFile('govuk-chat.pilot.yaml');
    await w.editor.locator('.view-line').nth(3).click({ button: 'right' });
    await w.page.locator('.monaco-menu').getByText('Pilot Playbook', { exact: true }).click();
    await w.page.locator('.monaco-menu').last().getByText('Promote to the Next Stage…').waitFor();
    await w.screenshot('editor menu');
    await w.page.keyboard.press('Escape');
    await w.page.keyboard.press('Escape');
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

  it('the tree is filtered, says what it leaves out, stays so, and shows all again by a click', async () => {
    const sideBar = w.page.locator('.sidebar');
    await w.showSideBar('Pilot Playbooks');
    await w.treeItem(/^Pilot, 4 playbooks/).waitFor();
    await sideBar.getByRole('button', { name: 'Filter Playbooks…' }).click();
    const rows = w.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Owner' }).waitFor();
    await w.screenshot('filter by what');
    await w.page.keyboard.type('stage');
    await w.page.keyboard.press('Enter');
    await rows.filter({ hasText: 'Investigation' }).click();
    await w.screenshot('filter by stage');
    await w.page.keyboard.press('Enter');
    const said = sideBar.locator('.message', { hasText: '1 of 10 playbooks: stage is investigation.' });
    await said.waitFor();
    await w.treeItem(/^Pilot, /).waitFor({ state: 'detached' });
    await w.screenshot('filtered');
    await w.reload();
    await said.waitFor();
    await sideBar.getByRole('button', { name: 'Clear Filter' }).click();
    await said.waitFor({ state: 'detached' });
    await w.treeItem(/^Pilot, /).waitFor();
  });

  it('the tree is used by keyboard alone', async () => {
    await w.runCommand('Pilot Playbooks: Focus on Pilot Playbooks View');
    await w.page.keyboard.press('Home');
    await w.page.keyboard.press('ArrowDown');
    await w.page.keyboard.press('Enter');
    await w.tab('first-steps.pilot.yaml').waitFor();
  });
});
