import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, drawn, inFolder, show, untilCodes } from '../support';

describe('a workspace that is not trusted', () => {
  it('is analysed all the same: nothing in it is executed', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const uri = inFolder('notes.pilot.yaml');
    await show(uri);
    await untilCodes(uri, (found) => found.includes('trust/missing'));
    const inside = await activated();
    assert.equal((await drawn(inside, 1)).length, 3);
  });

  it('does not say which files are playbooks: its own settings ask for more', () => {
    const setting = vscode.workspace.getConfiguration('pilotPlaybook').inspect('files');
    assert.equal(setting?.workspaceValue, '**/*.yaml');
    assert.equal(vscode.workspace.getConfiguration('pilotPlaybook').get('files'), setting.defaultValue);
  });
});
