import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import { activated, closeAll, complete, inFolder, until } from '../support';

describe('the portfolio', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
    await complete(inside);
  });
  afterEach(closeAll);

  const pages = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(
        ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('pilotPlaybook.portfolio'),
      );

  it('opens on one page, however often it is asked for', async () => {
    for (let times = 0; times < 2; times++) await vscode.commands.executeCommand('pilotPlaybook.openPortfolio');
    await until(() => pages().length > 0, vscode.window.tabGroups.onDidChangeTabs);
    assert.deepEqual(
      pages().map(({ label }) => label),
      ['Pilot Portfolio'],
    );
  });

  it('leads from a cell to its place, in its own playbooks only', async () => {
    await vscode.commands.executeCommand('pilotPlaybook.openPortfolio');
    const uri = inFolder('invoices.pilot.yaml');
    const open = { type: 'open', target: { kind: 'gate', id: 'inputs' } };
    await inside.portfolio.obey({ ...open, ref: { uri: inFolder('.vscode/tasks.json').toString(), document: 0 } });
    assert.equal(vscode.window.visibleTextEditors.length, 0);
    await inside.portfolio.obey({ ...open, ref: { uri: uri.toString(), document: 0 } });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor?.document.getText(editor.selection), 'pilot');
  });

  it('knows of each playbook its folder and its policy', () => {
    const row = inside.service.portfolio().find(({ file }) => file === 'notes.pilot.yaml');
    assert.deepEqual([row?.folder, row?.policy], ['south/pilots', null]);
  });
});
