import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import {
  activated,
  closeAll,
  codes,
  complete,
  inFolder,
  show,
  until,
  untilCodes,
  withSetting,
  write,
} from '../support';

const TEXT = 'pilotPlaybook: 1\nname: Plan\nstage: pilot\n';

describe('settings of folders', () => {
  let inside: Loaded;
  const names = () => inside.tree.model.playbooks.map(({ summary }) => summary.name).sort();
  const untilNames = (condition: (found: string[]) => boolean) =>
    until(() => condition(names()) && names(), inside.tree.onDidChangeTreeData);
  let south: vscode.Uri;
  before(async () => {
    inside = await activated();
    await complete(inside);
    await inside.tree.getChildren();
    south = inFolder('', 1);
  });
  afterEach(closeAll);

  it('files: one folder has its own, the other keeps what the workspace says', async () => {
    const plans = [0, 1].map((folder) => write(inFolder('plans/one.yaml', folder), TEXT));
    const [northern, southern] = (await Promise.all(plans)) as [vscode.Uri, vscode.Uri];
    const before = names();
    assert.equal(before.length, 3);
    await withSetting(
      'files',
      'plans/*.yaml',
      async () => {
        // Of the south only the plan: its pilots are named otherwise.
        const found = await untilNames((now) => now.includes('Plan'));
        assert.equal(found.filter((name) => name === 'Plan').length, 1);
        assert.equal(found.length, before.length);
        await show(southern);
        await untilCodes(southern, (codesNow) => codesNow.includes('trust/missing'));
        await show(northern);
        await inside.service.whenIdle();
        assert.deepEqual(codes(northern), []);
        const symbols = await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', northern);
        assert.deepEqual(symbols, []);
      },
      south,
    );
    await untilNames((now) => !now.includes('Plan') && now.length === before.length);
    for (const uri of [northern, southern]) await vscode.workspace.fs.delete(uri);
  });

  it('exclude: what one folder leaves out counts no more, and is checked where it is opened', async () => {
    const before = names();
    await withSetting(
      'exclude',
      ['**/pilots'],
      async () => {
        const found = await untilNames((now) => now.length < before.length);
        assert.equal(found.length, before.length - 1);
        const uri = inFolder('pilots/notes.pilot.yaml', 1);
        await show(uri);
        await untilCodes(uri, (codesNow) => codesNow.length > 0);
      },
      south,
    );
    await untilNames((now) => now.length === before.length);
  });

  it('badge: no number on the icon', async () => {
    assert.ok(inside.view.badge?.value);
    const changed = (isThere: boolean) =>
      until(
        () => (inside.view.badge !== undefined) === isThere,
        ...[vscode.workspace.onDidChangeConfiguration, inside.service.onIdle, inside.tree.onDidChangeTreeData],
      );
    await withSetting('badge', false, async () => void (await changed(false)));
    await changed(true);
  });
});
