import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toWorkspaceEdit } from '../../../src/vscode/convert';
import { codeOf } from '../../../src/vscode/diagnostics';
import type { Loaded } from '../support';
import {
  activated,
  analysisOf,
  answering,
  closeAll,
  inFolder,
  ours,
  quickFixes,
  show,
  until,
  untilCodes,
  write,
} from '../support';

const HEAD = 'pilotPlaybook: 1\nname: Triage\nstage: pilot\n';

describe('what only a person may choose', () => {
  let inside: Loaded;
  let number = 0;
  before(async () => {
    inside = await activated();
  });
  afterEach(closeAll);

  async function opened(text: string, wanted: string): Promise<vscode.TextDocument> {
    const { document } = await show(await write(inFolder(`choices-${++number}.pilot.yaml`), text));
    await untilCodes(document.uri, (found) => found.includes(wanted));
    await inside.service.whenIdle();
    return document;
  }

  /** Does what an action at a finding says, as it is offered. */
  async function choose(document: vscode.TextDocument, code: string, title: RegExp): Promise<void> {
    const place = ours(document.uri).find((diagnostic) => codeOf(diagnostic) === code);
    assert.ok(place, `${code} is shown`);
    const offered = (await quickFixes(document.uri, place.range)).map((one) => one.title);
    assert.ok(
      offered.some((one) => title.test(one)),
      `${title} is among ${offered.join(', ')}`,
    );
    // VS Code hands a created file's text back to nobody who asks for actions: the edit is taken from where it is made.
    const { queries } = inside.service;
    const actions = await queries.codeActions(document.uri.toString(), place.range, ['quickfix']);
    const { edit, command } = actions.find((one) => title.test(one.title))!;
    if (edit) assert.ok(await vscode.workspace.applyEdit(toWorkspaceEdit(edit)));
    else if (command)
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }

  it('creates the evidence that is missing, which is found then', async () => {
    const document = await opened(
      `${HEAD}trust: { controls: [edit, undo], evidence: new/late-input.md }\n`,
      'evidence/not-found',
    );
    await choose(document, 'evidence/not-found', /^Create new\/late-input\.md$/);
    const written = await vscode.workspace.fs.readFile(inFolder('new/late-input.md'));
    assert.equal(new TextDecoder().decode(written), '# Late input\n');
    await untilCodes(document.uri, (found) => !found.includes('evidence/not-found'));
    assert.equal(document.isDirty, false);
  });

  it('keeps one of two keys, and leads to the other', async () => {
    const document = await opened(`${HEAD}tool: a # first\ntool: b\n`, 'yaml/duplicate-key');
    const [shown] = ours(document.uri);
    assert.deepEqual(
      shown?.relatedInformation?.map(({ location }) => [location.uri.toString(), location.range.start.line]),
      [[document.uri.toString(), 3]],
    );
    await choose(document, 'yaml/duplicate-key', /^Keep the first tool$/);
    assert.equal(document.getText(), `${HEAD}tool: a # first\n`);
  });

  it('begins an empty file, with the cursor on the first answer', async () => {
    const document = await opened('', 'schema/type');
    await choose(document, 'schema/type', /^Add the first lines of a playbook$/);
    assert.equal(document.getText(), 'pilotPlaybook: 1\nname: TODO\nstage: investigation\n');
  });

  it('turns a check off in a policy, which is made for it and shown', async () => {
    const policy = inFolder('pilot-policy.yaml');
    const document = await opened(`${HEAD}trust:\n  controls: [edit]\n`, 'trust/iterate');
    const place = ours(document.uri).find((diagnostic) => codeOf(diagnostic) === 'trust/iterate');
    try {
      const target = { uri: document.uri.toString(), ids: ['trust/iterate'], requirement: 'off' };
      assert.ok((await quickFixes(document.uri, place!.range)).some(({ title }) => title.startsWith('Turn ')));
      await vscode.commands.executeCommand('pilotPlaybook.setRequirement', target);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), policy.toString());
      assert.equal(
        vscode.window.activeTextEditor.document.getText(),
        'pilotPolicy: 1\nchecks:\n  trust/iterate: "off"\n',
      );
      await untilCodes(document.uri, (found) => !found.includes('trust/iterate'));
    } finally {
      await vscode.workspace.fs.delete(policy);
    }
    await untilCodes(document.uri, (found) => found.includes('trust/iterate'));
  });

  it('writes the controls that are picked, and nothing without one', async () => {
    const text = `${HEAD}trust:\n  controls: [edit] # c\n`;
    const document = await opened(text, 'trust/iterate');
    const chooses = () => choose(document, 'trust/iterate', /^Choose controls…$/);
    await answering(chooses(), 'workbench.action.closeQuickOpen');
    assert.equal(document.getText(), text);
    // The list comes some time after its box. What is accepted before it is there is nothing: then it is asked again.
    const waiting = Array.from({ length: 40 }, () => 'quickInput.first');
    for (let tries = 0; tries < 10 && document.getText() === text; tries++)
      await answering(
        chooses(),
        ...waiting,
        'workbench.action.quickPickManyToggle',
        'workbench.action.acceptSelectedQuickOpenItem',
      );
    assert.equal(document.getText(), `${HEAD}trust:\n  controls: [edit, retry] # c\n`);
    await untilCodes(document.uri, (found) => !found.includes('trust/iterate'));
  });

  it('adds a file of the workspace as evidence of what is only stated', async () => {
    const document = await opened(`${HEAD}trust:\n  controls: [edit, undo] # c\n`, 'success/missing');
    const at = new vscode.Range(4, 4, 4, 4);
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      at,
      vscode.CodeActionKind.Refactor.value,
    );
    const { command } = actions.find(({ title }) => title === 'Add evidence…') ?? assert.fail('it is offered');
    const running = vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    await answering(running, 'workbench.action.acceptSelectedQuickOpenItem');
    const [, file = ''] = /\n {2}controls: \[edit, undo\] # c\n {2}evidence: (\S+)\n$/.exec(document.getText()) ?? [];
    assert.ok(await vscode.workspace.fs.stat(inFolder(file)), document.getText());
    await until(
      () => analysisOf(inside, document.uri)?.current[0]?.evidence.some(({ verdict }) => verdict.state === 'verified'),
      inside.service.onDidPublish,
    );
  });
});
