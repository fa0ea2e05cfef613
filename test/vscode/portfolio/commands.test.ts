import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { statusOf } from '../../../src/vscode/status';
import type { Loaded } from '../support';
import {
  activated,
  analysisOf,
  answering,
  closeAll,
  codes,
  complete,
  inFolder,
  until,
  untilCodes,
  write,
} from '../support';

describe('commands', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
    await complete(inside);
  });
  afterEach(async () => {
    await closeAll();
    for (const uri of await vscode.workspace.findFiles('*.pilot.yaml')) {
      if (!uri.path.endsWith('/invoices.pilot.yaml')) await vscode.workspace.fs.delete(uri);
    }
    await until(() => inside.tree.model.playbooks.length === 3, inside.tree.onDidChangeTreeData);
  });

  it('are all there', async () => {
    const all = await vscode.commands.getCommands(true);
    const { packageJSON } = vscode.extensions.getExtension('pilot-playbooks.pilot-playbooks')!;
    const { commands } = (packageJSON as { contributes: { commands: { command: string }[] } }).contributes;
    assert.ok(commands.length >= 8);
    for (const { command } of commands) assert.ok(all.includes(command), command);
  });

  it('Check Workspace shows the findings of files that are not open, until they are gone', async () => {
    const uri = await write(inFolder('closed.pilot.yaml'), 'pilotPlaybook: 1\nname: Closed\nstage: production\n');
    await until(() => analysisOf(inside, uri), inside.service.onDidPublish);
    assert.deepEqual(codes(uri), []);
    await vscode.commands.executeCommand('pilotPlaybook.checkWorkspace');
    await untilCodes(uri, (found) => found.includes('trust/missing'));
    await vscode.workspace.fs.delete(uri);
    await untilCodes(uri, (found) => found.length === 0);
  });

  it('New Playbook writes a file of its own, whose gaps show at once', async () => {
    const folder = inFolder('', 0);
    const skipped = { template: '', summary: '', owner: '', metric: '' };
    const answers = { folder, name: 'Contract review: Über alles', stage: 'pilot', ...skipped };
    await vscode.commands.executeCommand('pilotPlaybook.newPlaybook', answers);
    const editor = vscode.window.activeTextEditor!;
    const { uri } = editor.document;
    assert.match(uri.path, /\/north\/contract-review-über-alles\.pilot\.yaml$/);
    assert.match(editor.document.getText(), /^pilotPlaybook: 1\nname: .*Contract review: Über alles/);
    await untilCodes(uri, (found) => found.length > 0);
    assert.ok(!codes(uri).some((code) => /^(yaml|schema)\//.test(code)));
    const file = analysisOf(inside, uri)?.current[0];
    assert.equal(file?.name, 'Contract review: Über alles');
    assert.equal(file.readiness?.score, 0);
    await vscode.commands.executeCommand('pilotPlaybook.newPlaybook', answers);
    assert.match(vscode.window.activeTextEditor!.document.uri.path, /über-alles-2\.pilot\.yaml$/);
  });

  it('New Playbook puts its file where the setting says that playbooks are', async () => {
    const settings = vscode.workspace.getConfiguration('pilotPlaybook');
    const skipped = { template: '', summary: '', owner: '', metric: '' };
    const answers = { folder: inFolder('', 0), name: 'By setting', stage: 'pilot', ...skipped };
    try {
      await settings.update('files', 'plans/', vscode.ConfigurationTarget.Workspace);
      for (const name of ['by-setting.yaml', 'by-setting-2.yaml']) {
        await vscode.commands.executeCommand('pilotPlaybook.newPlaybook', answers);
        const { uri } = vscode.window.activeTextEditor!.document;
        assert.ok(uri.path.endsWith(`/north/plans/${name}`), uri.path);
        await untilCodes(uri, (found) => found.includes('trust/missing'));
      }
    } finally {
      await settings.update('files', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(inFolder('plans'), { recursive: true });
    }
  });

  it('New Playbook asks for what it was not told, and a template starts it with placeholders', async () => {
    const running = vscode.commands.executeCommand('pilotPlaybook.newPlaybook', {
      folder: inFolder('', 0),
      name: 'Asked',
    });
    await answering(running, 'workbench.action.acceptSelectedQuickOpenItem');
    const { document } = vscode.window.activeTextEditor!;
    assert.match(document.uri.path, /\/north\/asked\.pilot\.yaml$/);
    assert.match(document.getText(), /^stage: investigation\n[^]*case: TODO # for instance: /m);
    await untilCodes(document.uri, (found) => found.length > 0);
    assert.equal(analysisOf(inside, document.uri)?.current[0]?.readiness?.score, 0);
  });

  it('New Playbook writes nothing when its questions are ended', async () => {
    const running = vscode.commands.executeCommand('pilotPlaybook.newPlaybook', {
      folder: inFolder('', 0),
      name: 'Ended',
    });
    await answering(running, 'workbench.action.closeQuickOpen');
    assert.deepEqual(await vscode.workspace.findFiles('**/ended*.pilot.yaml'), []);
  });

  it('Add All Missing Gates works from the tree, on a file that is not open', async () => {
    const uri = await write(inFolder('bare.pilot.yaml'), '# ours\npilotPlaybook: 1\nname: Bare\nstage: pilot\n');
    await until(() => analysisOf(inside, uri), inside.service.onDidPublish);
    await until(
      () => inside.tree.model.playbooks.some(({ id }) => id.includes('bare')),
      inside.tree.onDidChangeTreeData,
    );
    const node = inside.tree.model.playbooks.find(({ id }) => id.includes('bare'))!;
    assert.equal(inside.tree.getTreeItem(node).contextValue, 'playbook:gatesMissing');
    await vscode.commands.executeCommand('pilotPlaybook.addAllMissingGates', node);
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.toString(), uri.toString());
    assert.match(document.getText(), /^# ours\n/);
    assert.match(document.getText(), /^trust:/m);
    await until(() => inside.tree.getTreeItem(node).contextValue === 'playbook', inside.tree.onDidChangeTreeData);
  });

  it('Explain and Waive work on a check of the tree, and Promote on a playbook that is not open', async () => {
    const text =
      'pilotPlaybook: 1\nname: Ready\nstage: investigation\nfeedback: { channel: here }\n' +
      'ownership: { workflow: { name: A, contact: a@example.com } }\n' +
      'success: { metrics: [{ name: Time, kind: cycle-time, baseline: 5, target: 3 }] }\n' +
      'inputs: { boundaries: { allowed: [a], forbidden: [b] } }\n';
    await write(inFolder('ready.pilot.yaml'), text);
    const find = () => inside.tree.model.playbooks.find(({ id }) => id.includes('ready'));
    const playbook = await until(find, inside.tree.onDidChangeTreeData);
    await vscode.commands.executeCommand('pilotPlaybook.promote', playbook);
    const { document } = vscode.window.activeTextEditor!;
    assert.match(document.getText(), /^stage: pilot\n[^]*^review:\n/m);

    const gates = await inside.tree.getChildren(playbook);
    const trust = gates.find((node) => node.kind === 'gate' && node.result.gate.id === 'trust')!;
    const [guide] = await inside.tree.getChildren(trust);
    assert.equal(inside.tree.getTreeItem(guide!).contextValue, 'check:unmet');
    await vscode.commands.executeCommand('pilotPlaybook.waive', guide);
    assert.match(document.getText(), /^waivers:\n.*check: trust\/guide/m);

    for (const [node, page] of [
      [guide, '/trust/guide.md'],
      [trust, '/trust.md'],
    ] as const) {
      await vscode.commands.executeCommand('pilotPlaybook.explainCheck', node);
      await until(() => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputCustom && input.uri.path === page;
      }, vscode.window.tabGroups.onDidChangeTabs);
    }
  });

  it('the status item says the progress and blockers', () => {
    const file = analysisOf(inside, inFolder('invoices.pilot.yaml'))!;
    const status = statusOf(file.analyses[0]!, file.stale);
    assert.deepEqual(status, {
      text: '$(checklist) Needed now, in pilot: 2 of 5 · needed for production: 3 of 24',
      detail: '20 blockers for production',
      severity: vscode.LanguageStatusSeverity.Error,
    });
  });
});
