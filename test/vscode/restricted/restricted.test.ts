import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { GitHistory } from '../../../src/vscode/panel/history';
import { activated, drawn, inFolder, ours, show, untilCodes } from '../support';

describe('a workspace that is not trusted', () => {
  it('is analysed all the same: nothing in it is executed', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const uri = inFolder('notes.pilot.yaml');
    await show(uri);
    await untilCodes(uri, (found) => found.includes('trust/missing'));
    const inside = await activated();
    assert.equal((await drawn(inside, 1)).length, 3);
  });

  it('has no history: git is not run there', async () => {
    const { extensionUri } = vscode.extensions.getExtension('pilot-playbooks.pilot-playbooks')!;
    assert.equal(await new GitHistory(extensionUri).of(inFolder('.')), undefined);
  });

  it('does not say which files are playbooks: its own settings ask for more', async () => {
    const own = await vscode.workspace.fs.readFile(inFolder('.vscode/settings.json'));
    assert.match(new TextDecoder().decode(own), /"pilotPlaybook.files": "\*\*\/\*\.yaml"/);
    const configuration = vscode.workspace.getConfiguration('pilotPlaybook');
    assert.equal(configuration.get('files'), configuration.inspect('files')?.defaultValue);
    await show(inFolder('stranger.yaml'));
    await (await activated()).service.whenIdle();
    assert.deepEqual(vscode.languages.getDiagnostics(inFolder('stranger.yaml')), []);
  });

  it('does not say which findings are shown', async () => {
    const own = await vscode.workspace.fs.readFile(inFolder('.vscode/settings.json'));
    assert.match(new TextDecoder().decode(own), /"pilotPlaybook.findings.leastSeverity": "error"/);
    const uri = inFolder('notes.pilot.yaml');
    await show(uri);
    await untilCodes(uri, (found) => found.length > 0);
    assert.ok(ours(uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Warning));
  });
});
