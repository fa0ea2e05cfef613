import assert from 'node:assert/strict';
import { parse } from 'jsonc-parser';
import * as vscode from 'vscode';
import { policySaid } from '../../../src/vscode/policyStatus';
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
  show,
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

  it('Check and List Problems is about one closed file, or all below a folder, and no other', async () => {
    const text = 'pilotPlaybook: 1\nname: Below\nstage: production\n';
    const uris = [inFolder('below/one.pilot.yaml'), inFolder('below/two.pilot.yaml')] as const;
    for (const uri of uris) await write(uri, text);
    const find = (name: string) => inside.tree.model.playbooks.find(({ id }) => id.includes(`below/${name}`));
    await until(() => find('one') && find('two'), inside.tree.onDidChangeTreeData);
    await vscode.commands.executeCommand('pilotPlaybook.check', find('one'));
    await untilCodes(uris[0], (found) => found.includes('trust/missing'));
    assert.deepEqual(codes(uris[1]), []);
    await vscode.commands.executeCommand('pilotPlaybook.check', inFolder('below'));
    await untilCodes(uris[1], (found) => found.includes('trust/missing'));
    await vscode.workspace.fs.delete(inFolder('below'), { recursive: true });
  });

  it('Copy Summary has five lines on a playbook of the tree, or on all of the workspace', async () => {
    await write(inFolder('summed.pilot.yaml'), 'pilotPlaybook: 1\nname: Summed *up*\nstage: production\n');
    const row = await until(
      () => inside.tree.model.playbooks.find(({ id }) => id.includes('summed')),
      inside.tree.onDidChangeTreeData,
    );
    await vscode.commands.executeCommand('pilotPlaybook.copySummary', row);
    const one = (await vscode.env.clipboard.readText()).split('\n');
    assert.equal(one.length, 5, one.join('\n'));
    assert.equal(one[0], '**Summed \\*up\\*** (`summed.pilot.yaml`), in production, no owner named');
    assert.match(one[1]!, /^- Needed now, in production: 0 of \d+\.$/);
    await vscode.commands.executeCommand('pilotPlaybook.copySummary');
    const all = (await vscode.env.clipboard.readText()).split('\n');
    assert.equal(all.length, 5, all.join('\n'));
    assert.match(all[0]!, /^\*\*4 AI pilots\*\* as of /);
  });

  it('Export Report writes the pages of all playbooks, or of one, where the user says', async () => {
    const accept = 'workbench.action.acceptSelectedQuickOpenItem';
    const written = async (argument: unknown, name: string) => {
      await answering(vscode.commands.executeCommand('pilotPlaybook.exportReport', argument), accept);
      const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(inFolder(name)));
      await vscode.workspace.fs.delete(inFolder(name));
      await vscode.commands.executeCommand('notifications.clearAll');
      return html;
    };
    const all = await written(undefined, 'ai-pilots.html');
    assert.match(all, /^<!DOCTYPE html>[^]*<\/html>\n$/);
    const sheets = (html: string) => html.match(/<article/g)!.length;
    assert.equal(sheets(all), 4, 'the portfolio and three playbooks');
    const row = inside.tree.model.playbooks.find(({ id }) => id.includes('/invoices.pilot.yaml'));
    assert.equal(sheets(await written(row, 'invoices.html')), 2);
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

  it('the status bar says what is needed now, and where the playbook stands', () => {
    const file = analysisOf(inside, inFolder('invoices.pilot.yaml'))!;
    const { text, tooltip, accessibilityInformation } = statusOf(file.analyses[0]!, file.stale);
    assert.equal(text, '$(checklist) Needed now: 2 of 5');
    assert.match(
      (tooltip as vscode.MarkdownString).value,
      /Needed now, in pilot: 2 of 5[^]*20 blockers for production/,
    );
    assert.match(accessibilityInformation!.label, /^Needed now: 2 of 5, .*, 20 blockers for production$/);
    const stale = statusOf(file.analyses[0]!, true);
    assert.match((stale.tooltip as vscode.MarkdownString).value, /last good analysis$/);
  });

  it('the language status names the policy in force, and leads to it', async () => {
    const playbook = inFolder('invoices.pilot.yaml').toString();
    assert.equal(inside.service.policyOf(playbook), undefined);
    assert.match(policySaid(undefined).text, /Built-in policy$/);
    const policy = await write(inFolder('pilot-policy.yaml'), 'pilotPolicy: 1\n');
    const said = await until(() => {
      const governing = inside.service.policyOf(playbook);
      return governing && policySaid(governing);
    }, inside.service.onDidPublish);
    assert.match(said.text, /north\/pilot-policy\.yaml$/);
    assert.equal(said.severity, vscode.LanguageStatusSeverity.Information);
    assert.equal(String(said.command?.arguments?.[0]), policy.toString());
    await write(policy, 'pilotPolicy: 1\npacks: [none]\n');
    await until(() => {
      const governing = inside.service.policyOf(playbook);
      return governing && policySaid(governing).severity === vscode.LanguageStatusSeverity.Warning;
    }, inside.service.onDidPublish);
    await vscode.workspace.fs.delete(policy);
    await until(() => inside.service.policyOf(playbook) === undefined, inside.service.onDidPublish);
  });

  it('a playbook of the tree gives its path, and is revealed in the Explorer', async () => {
    const find = () => inside.tree.model.playbooks.find(({ id }) => id.includes('invoices'));
    const node = await until(find, inside.tree.onDidChangeTreeData);
    await vscode.commands.executeCommand('pilotPlaybook.copyPath', node);
    assert.equal(await vscode.env.clipboard.readText(), inFolder('invoices.pilot.yaml').fsPath);
    await vscode.commands.executeCommand('pilotPlaybook.revealInExplorer', node);
  });

  it('Open Readiness finds a playbook by itself where it is called on none', async () => {
    const { document } = await show(inFolder('invoices.pilot.yaml'));
    await untilCodes(document.uri, (found) => found.length > 0);
    await vscode.commands.executeCommand('workbench.action.openSettings2');
    await vscode.commands.executeCommand('workbench.action.moveEditorToNextGroup');
    await vscode.commands.executeCommand('pilotPlaybook.openReadiness');
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until(() => labels().includes('Readiness invoices.pilot.yaml'), vscode.window.tabGroups.onDidChangeTabs);
  });

  it('keys override nothing of VS Code', async () => {
    const defaults = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(defaults)).getText();
    const all = parse(text) as { key: string; command: string; when?: string }[];
    const bound = all.filter(({ when }) => when !== 'false');
    const own = bound.filter(({ command }) => command.startsWith('pilotPlaybook.'));
    const { packageJSON } = vscode.extensions.getExtension('pilot-playbooks.pilot-playbooks')!;
    const { keybindings } = (packageJSON as { contributes: { keybindings: unknown[] } }).contributes;
    assert.equal(own.length, keybindings.length);
    const others = bound.filter((one) => !own.includes(one)).map(({ key }) => key);
    assert.ok(others.length > 500 && others.includes('ctrl+k s'));
    for (const { key } of own) assert.ok(!others.some((other) => other === key || key.startsWith(`${other} `)), key);
  });
});
