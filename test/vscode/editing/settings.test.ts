import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import {
  activated,
  closeAll,
  codes,
  complete,
  inFolder,
  ours,
  replace,
  show,
  untilCodes,
  withSetting,
  write,
} from '../support';

const TEXT = 'pilotPlaybook: 1\nname: A\nstage: pilot\ntrust:\n  controls: [edit]\n';

describe('settings of findings', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
  });
  afterEach(closeAll);

  it('show: on save, those of the saved text stay while one types', async () => {
    const uri = await write(inFolder('saved.pilot.yaml'), TEXT);
    const { document } = await show(uri);
    const before = await untilCodes(
      uri,
      (found) => found.includes('trust/iterate') && found.includes('feedback/missing'),
    );
    await withSetting('findings.show', 'onSave', async () => {
      await replace(document, 'trust:', 'feedback: { channel: here }\ntrust:');
      await complete(inside);
      assert.ok(!inside.service.diagnostics(uri.toString()).some(({ code }) => code === 'feedback/missing'));
      assert.deepEqual(codes(uri), before);
      await document.save();
      await untilCodes(uri, (found) => !found.includes('feedback/missing'));
    });
    await replace(document, 'name: A', 'named: A');
    await untilCodes(uri, (found) => found.some((code) => code.startsWith('schema/')));
    await document.save();
  });

  it('show: on save, a file that was just opened has its findings', async () => {
    await withSetting('findings.show', 'onSave', async () => {
      const uri = await write(inFolder('opened.pilot.yaml'), TEXT);
      await show(uri);
      await untilCodes(uri, (found) => found.includes('trust/iterate'));
    });
  });

  it('leastSeverity: what is less is neither underlined nor listed', async () => {
    const uri = await write(inFolder('severe.pilot.yaml'), TEXT);
    await show(uri);
    const all = await untilCodes(uri, (found) => found.includes('trust/iterate'));
    const severities = () => [...new Set(ours(uri).map(({ severity }) => severity))].sort();
    assert.deepEqual(severities(), [vscode.DiagnosticSeverity.Error, vscode.DiagnosticSeverity.Warning]);
    await withSetting('findings.leastSeverity', 'error', async () => {
      const left = await untilCodes(uri, (found) => found.length < all.length);
      assert.ok(left.length > 0);
      assert.deepEqual(severities(), [vscode.DiagnosticSeverity.Error]);
    });
    await untilCodes(uri, (found) => found.length === all.length);
  });

  it('missingGates: the stage is not underlined, and the gates can be added from there all the same', async () => {
    const uri = await write(inFolder('stage.pilot.yaml'), TEXT);
    await show(uri);
    const all = await untilCodes(uri, (found) => found.includes('feedback/missing'));
    await withSetting('findings.missingGates', false, async () => {
      const left = await untilCodes(uri, (found) => found.length < all.length);
      assert.deepEqual(
        left,
        all.filter((code) => !code.endsWith('/missing')),
      );
      const range = new vscode.Range(2, 8, 2, 8);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
      );
      assert.ok(actions.some(({ title }) => title === 'Add all missing gates'));
    });
    await untilCodes(uri, (found) => found.length === all.length);
  });

  it('closedFiles: files that nobody has open are listed, until they are gone', async () => {
    const uri = await write(inFolder('closed.pilot.yaml'), TEXT);
    await complete(inside);
    assert.deepEqual(codes(uri), []);
    await withSetting('findings.closedFiles', true, async () => {
      await untilCodes(uri, (found) => found.includes('trust/iterate'));
    });
    await untilCodes(uri, (found) => found.length === 0);
    await vscode.workspace.fs.delete(uri);
  });
});
