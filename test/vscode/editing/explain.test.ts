import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, inFolder, ours, quickFixes, show, until, untilCodes } from '../support';

const SCHEME = 'pilot-playbook-check';
const page = (code: string): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

/** Waits until the page of a code is shown, as Markdown that is rendered. */
const shown = (code: string): Promise<vscode.TabInputCustom> =>
  until(() => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputCustom && input.uri.toString() === page(code).toString() && input;
  }, vscode.window.tabGroups.onDidChangeTabs);

describe('the pages on checks', () => {
  before(activated);
  afterEach(closeAll);

  it("a finding's code leads to the page that explains it", async () => {
    const { document } = await show(inFolder('triage.pilot.yaml'));
    await untilCodes(document.uri, (found) => found.length > 0);
    const codes = ours(document.uri).map(({ code }) => code);
    for (const code of codes) {
      assert.ok(typeof code === 'object');
      assert.equal(code.target.toString(), page(String(code.value)).toString());
      assert.match(await read(code.target), /^# \S/);
    }
    const missing = codes.find((code) => typeof code === 'object' && code.value === 'trust/missing');
    assert.ok(typeof missing === 'object');
    assert.match(await read(missing.target), /Can users guide and iterate outputs/);
  });

  it('that page is opened rendered, from the command with a code', async () => {
    await vscode.commands.executeCommand('pilotPlaybook.explainCheck', 'trust/guide');
    const { viewType } = await shown('trust/guide');
    assert.equal(viewType, 'vscode.markdown.preview.editor');
  });

  it('and from the quick fix on a finding, beside the tab of its playbook', async () => {
    const uri = inFolder('triage.pilot.yaml');
    await vscode.commands.executeCommand('vscode.open', uri, { preview: true });
    await untilCodes(uri, (found) => found.includes('trust/missing'));
    const stage = ours(uri)[0]!.range;
    const explain = (await quickFixes(uri, stage)).find(({ title }) => title === 'Explain a check…');
    assert.deepEqual(explain?.command?.arguments?.[0]?.includes('trust/missing'), true);
    await vscode.commands.executeCommand(explain!.command!.command, ['trust/missing']);
    await shown('trust/missing');
    const tabs = vscode.window.tabGroups.activeTabGroup.tabs.map(({ label }) => label);
    assert.deepEqual(tabs, ['triage.pilot.yaml', 'missing.md']);
  });

  it('there is one for every code, packs and what is always on included, and none for others', async () => {
    for (const code of ['governance/appeal', 'operations', 'placeholder', 'schema/unknown-key', 'evidence/stale'])
      assert.match(await read(page(code)), /^# \S/, code);
    for (const uri of [page('trust/guides'), page('trust/guide').with({ path: '/trust/guide' })])
      await assert.rejects(async () => vscode.workspace.fs.readFile(uri), { code: 'FileNotFound' });
  });

  it('can only be read', async () => {
    assert.equal(vscode.workspace.fs.isWritableFileSystem(SCHEME), false);
    await assert.rejects(async () => vscode.workspace.fs.writeFile(page('trust/guide'), new Uint8Array()));
    await assert.rejects(async () => vscode.workspace.fs.delete(page('trust/guide')));
  });
});
