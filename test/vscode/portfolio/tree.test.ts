import assert from 'node:assert/strict';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlaybookNode } from '../../../src/vscode/tree/nodes';
import type { Loaded } from '../support';
import {
  activated,
  analysisOf,
  closeAll,
  complete,
  drawn,
  inFolder,
  replace,
  show,
  until,
  untilCodes,
  untilDrawn,
  write,
} from '../support';

const named = (lines: readonly string[], name: string) => lines.find((line) => line.trim().startsWith(`${name} |`));

describe('the tree', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
    await complete(inside);
  });
  afterEach(closeAll);

  const playbook = (id: RegExp): PlaybookNode => {
    const node = inside.tree.model.playbooks.find((one) => id.test(one.id));
    assert.ok(node, `${id} is in the tree`);
    return node;
  };

  it('shows the stages with their counts, and the playbooks of all folders with their readiness', async () => {
    assert.deepEqual(await drawn(inside, 2), [
      'Investigation | 1 | search',
      '  Notes | 0/24 · south | warning',
      'Pilot | 2, 1 not active | beaker',
      '  Invoices | 3/24 · north | error',
      '  Answers | 0/24 · stopped · north | debug-stop',
      'Production | 0 | rocket',
    ]);
  });

  it('shows the gates of a playbook and the state of each check', async () => {
    const lines = await drawn(inside, 3, playbook(/invoices/));
    assert.equal(named(lines, 'Ownership'), 'Ownership | 2/2 | pass-filled');
    assert.equal(named(lines, 'Trust'), 'Trust | 1/2 | watch');
    assert.equal(lines.filter((line) => line.includes('until 2999-12-31 | watch')).length, 1);
    assert.equal(lines.filter((line) => line.includes('for pilot | error')).length, 3);
  });

  it('shows no gate as met in which evidence was not found', async () => {
    const { document } = await show(inFolder('pilots/notes.pilot.yaml', 1));
    await replace(document, 'name: Notes', 'trust: { controls: [edit, undo], evidence: none.md }\nname: Notes');
    await untilDrawn(inside, 3, (lines) => lines.some((line) => line.trim() === 'Trust | 2/2 · 1 error | error'));
    const trust = (await inside.tree.getChildren(playbook(/notes/))).find(
      (node) => node.kind === 'gate' && node.result.gate.id === 'trust',
    );
    assert.equal(inside.tree.getTreeItem(trust!).accessibilityInformation?.label, 'Trust, met, 2 of 2 met, 1 error');
    await closeAll();
  });

  it('leads to the place in the file', async () => {
    const node = playbook(/invoices/);
    const gates = await inside.tree.getChildren(node);
    const trust = gates.find((gate) => gate.kind === 'gate' && gate.result.gate.id === 'trust')!;
    const { command } = inside.tree.getTreeItem(trust);
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    const editor = await until(
      () =>
        vscode.window.activeTextEditor?.document.uri.path.endsWith('invoices.pilot.yaml') &&
        vscode.window.activeTextEditor,
      vscode.window.onDidChangeActiveTextEditor,
      vscode.window.onDidChangeTextEditorSelection,
    );
    assert.equal(editor.document.getText(editor.selection), 'trust');
  });

  it('has a tooltip for each playbook, gate and check, made when it is asked for', async () => {
    const node = playbook(/invoices/);
    const item = inside.tree.resolveTreeItem(inside.tree.getTreeItem(node), node);
    assert.ok(item.tooltip instanceof vscode.MarkdownString);
    assert.match(item.tooltip.value, /\*\*Invoices\*\*/);
    assert.ok(!item.tooltip.isTrusted);
  });

  it('says on each playbook how much it needs now, and its readiness in words to a screen reader', () => {
    const badge = (id: RegExp) => inside.badges.provideFileDecoration(itemOf(id).resourceUri!);
    const itemOf = (id: RegExp) => inside.tree.getTreeItem(playbook(id));
    assert.deepEqual([badge(/invoices/)?.badge, badge(/invoices/)?.tooltip], ['3', 'Needed now: 3 open checks']);
    assert.equal(badge(/answers/), undefined, 'it is stopped');
    assert.equal(badge(/notes/), undefined, 'its stage needs nothing');
    assert.equal(
      itemOf(/invoices/).accessibilityInformation?.label,
      'Invoices, pilot, Needed now, in pilot: 2 of 5 · needed for production: 3 of 24, 20 blockers for production, north',
    );
  });

  it('counts on the badge the playbooks that need something at their own stage', async () => {
    const { badge } = inside.view;
    assert.deepEqual(badge, { value: 1, tooltip: '1 playbook with something to do at its own stage' });
  });

  it('follows the text while it is edited, and what is saved stays', async () => {
    const { document } = await show(inFolder('pilots/notes.pilot.yaml', 1));
    await replace(document, 'name: Notes', 'name: Ward notes');
    await untilDrawn(inside, 2, (lines) => named(lines, 'Ward notes') !== undefined);
    await replace(document, 'stage: investigation', 'stage: production');
    await untilDrawn(inside, 2, (lines) => lines.at(-2) === 'Production | 1 | rocket');
    await closeAll();
    await untilDrawn(inside, 2, (lines) => lines[0] === 'Investigation | 1 | search');
  });

  it('keeps the node of a playbook, so that what is expanded stays so', async () => {
    const before = playbook(/notes/);
    const { document } = await show(inFolder('pilots/notes.pilot.yaml', 1));
    await replace(document, 'name: Notes', 'name: Other notes');
    await untilDrawn(inside, 2, (lines) => named(lines, 'Other notes') !== undefined);
    assert.equal(playbook(/notes/), before);
  });

  it('marks a playbook that is no YAML just now, and goes on showing it', async () => {
    const { document } = await show(inFolder('pilots/notes.pilot.yaml', 1));
    await replace(document, 'name: Notes', 'name: [Notes');
    await untilDrawn(inside, 2, (lines) => named(lines, 'Notes')?.includes('last good analysis') ?? false);
  });

  it('follows files that are made, renamed and deleted', async () => {
    const made = inFolder('made.pilot.yaml');
    const moved = inFolder('deeper/moved.pilot.yaml', 1);
    await write(made, 'pilotPlaybook: 1\nname: Made\nstage: pilot\n');
    await untilDrawn(inside, 2, (lines) => named(lines, 'Made')?.includes('north') ?? false);
    await write(made, 'pilotPlaybook: 1\nname: Made again\nstage: pilot\n');
    await untilDrawn(inside, 2, (lines) => named(lines, 'Made again') !== undefined);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(made, moved);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilDrawn(inside, 2, (lines) => named(lines, 'Made again')?.includes('south') ?? false);
    await vscode.workspace.fs.delete(moved);
    await untilDrawn(inside, 2, (lines) => named(lines, 'Made again') === undefined);
  });

  it('follows a file that is renamed while it is open and edited: its findings go with it', async () => {
    const before = await write(inFolder('before.pilot.yaml'), 'pilotPlaybook: 1\nname: Before\nstage: pilot\n');
    const after = inFolder('after.pilot.yaml');
    const { document } = await show(before);
    await replace(document, 'name: Before', 'name: Unsaved');
    await untilCodes(before, (found) => found.includes('trust/missing'));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(before, after);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilCodes(after, (found) => found.includes('trust/missing'));
    await untilCodes(before, (found) => found.length === 0);
    const lines = await untilDrawn(inside, 2, (all) => named(all, 'Unsaved') !== undefined && !named(all, 'Before'));
    assert.equal(lines.filter((line) => line.includes('Unsaved')).length, 1);
    await closeAll();
    await vscode.workspace.fs.delete(after);
    await untilDrawn(inside, 2, (all) => !named(all, 'Before') && !named(all, 'Unsaved'));
  });

  it('goes on with the text of an open file that another program deletes, until its editor is closed', async () => {
    const uri = await write(inFolder('doomed.pilot.yaml'), 'pilotPlaybook: 1\nname: Doomed\nstage: pilot\n');
    const { document } = await show(uri);
    await untilDrawn(inside, 2, (lines) => named(lines, 'Doomed') !== undefined);
    await replace(document, 'name: Doomed', 'name: Kept');
    await rm(uri.fsPath);
    await untilDrawn(inside, 2, (lines) => named(lines, 'Kept') !== undefined);
    await closeAll();
    await untilCodes(uri, (found) => found.length === 0);
    await untilDrawn(inside, 2, (lines) => !named(lines, 'Kept') && !named(lines, 'Doomed'));
  });

  it('follows the setting that says which files are playbooks', async () => {
    const uri = await write(inFolder('plan.yaml'), 'pilotPlaybook: 1\nname: Plan\nstage: pilot\n');
    const settings = vscode.workspace.getConfiguration('pilotPlaybook');
    await settings.update('files', '**/plan.yaml', vscode.ConfigurationTarget.Workspace);
    const lines = await untilDrawn(inside, 2, (all) => named(all, 'Plan') !== undefined && !named(all, 'Invoices'));
    assert.equal(lines.length, 4);
    await settings.update('files', undefined, vscode.ConfigurationTarget.Workspace);
    await untilDrawn(inside, 2, (all) => named(all, 'Invoices') !== undefined && !named(all, 'Plan'));
    await vscode.workspace.fs.delete(uri);
  });

  it('takes a folder, a list and commas in that setting, and says what matches no file', async () => {
    const text = 'pilotPlaybook: 1\nname: In a folder\nstage: pilot\n';
    await write(inFolder('plans/deep/a.yaml'), text);
    await write(inFolder('other.yaml'), text.replace('In a folder', 'Alone'));
    const settings = vscode.workspace.getConfiguration('pilotPlaybook');
    const untilSaid = (said: RegExp | undefined) =>
      until(
        () => (said ? said.test(inside.view.message ?? '') : inside.view.message === undefined),
        inside.tree.onDidChangeTreeData,
        inside.service.onIdle,
      );
    for (const [files, names] of [
      ['./plans/', ['In a folder']],
      ['plans', ['In a folder']],
      ['plans/, other.yaml', ['In a folder', 'Alone']],
      [
        ['plans/**/*.yaml', './other.yaml'],
        ['In a folder', 'Alone'],
      ],
    ] as const) {
      await settings.update('files', files, vscode.ConfigurationTarget.Workspace);
      await untilDrawn(
        inside,
        2,
        (all) =>
          !named(all, 'Invoices') &&
          ['In a folder', 'Alone'].every(
            (name) => (named(all, name) !== undefined) === names.some((one) => one === name),
          ),
      );
      await untilSaid(undefined);
    }
    await settings.update('files', 'plan/, other.yaml', vscode.ConfigurationTarget.Workspace);
    await untilSaid(/^No file matches plan\/, in the setting pilotPlaybook\.files\.$/);
    await settings.update('files', undefined, vscode.ConfigurationTarget.Workspace);
    await untilSaid(undefined);
    await untilDrawn(inside, 2, (all) => named(all, 'Invoices') !== undefined && !named(all, 'Alone'));
    for (const path of ['plans', 'other.yaml']) await vscode.workspace.fs.delete(inFolder(path), { recursive: true });
  });

  it('follows folders that are moved in and deleted', async () => {
    const outside = vscode.Uri.file(await mkdtemp(path.join(tmpdir(), 'pilots-')));
    await write(
      vscode.Uri.joinPath(outside, 'deep', 'inside.pilot.yaml'),
      'pilotPlaybook: 1\nname: Moved in\nstage: pilot\n',
    );
    const here = inFolder('from-outside');
    await rename(outside.fsPath, here.fsPath);
    await untilDrawn(inside, 2, (lines) => named(lines, 'Moved in') !== undefined);
    await vscode.workspace.fs.delete(here, { recursive: true });
    await untilDrawn(inside, 2, (lines) => named(lines, 'Moved in') === undefined);
  });

  it('leaves out what the user excludes from their files', async () => {
    const lines = await drawn(inside, 2);
    assert.ok(!analysisOf(inside, inFolder('archive/old.pilot.yaml', 1)), lines.join('\n'));
  });

  it('follows the folders of the workspace', async () => {
    const { workspaceFolders } = vscode.workspace;
    const south = workspaceFolders![1]!.uri;
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 1));
    await untilDrawn(inside, 2, (lines) => named(lines, 'Notes') === undefined);
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: south }));
    await untilDrawn(inside, 2, (lines) => named(lines, 'Notes') !== undefined);
  });
});
