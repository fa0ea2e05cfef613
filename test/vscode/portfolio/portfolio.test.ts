import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { GitHistory } from '../../../src/vscode/panel/history';
import type { Loaded } from '../support';
import { activated, closeAll, complete, inFolder, until, withSetting } from '../support';

describe('the git history in panel and portfolio', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pilot-history-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: folder });
  const { extensionUri } = vscode.extensions.getExtension('pilot-playbooks.pilot-playbooks')!;
  after(() => rmSync(folder, { recursive: true }));

  it('is read by the command line, and ends quietly where another is asked for or there is none', async () => {
    const reader = new GitHistory(extensionUri);
    const at = vscode.Uri.file(folder);
    assert.equal((await reader.of(at))?.playbooks.length, 0);
    git('init', '--quiet');
    for (const summary of ['TODO', 'Answers questions about invoices.']) {
      writeFileSync(
        path.join(folder, 'a.pilot.yaml'),
        `pilotPlaybook: 1\nname: A\nstage: pilot\nsummary: ${summary}\n`,
      );
      git('add', '.');
      git('commit', '--quiet', '--message', summary);
    }
    const [ended, report] = await Promise.all([reader.of(at), reader.of(at, 'a.pilot.yaml')]);
    assert.equal(ended, undefined);
    const [own] = report!.playbooks;
    assert.deepEqual([own?.path, own?.name, report!.commits], ['a.pilot.yaml', 'A', 2]);
    assert.match(own!.sentence, /^0 of \d+ since /);
    await withSetting('history', false, async () => assert.equal(await reader.of(at), undefined));
    reader.dispose();
  });
});

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
