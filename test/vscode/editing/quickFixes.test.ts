import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf } from '../../../src/vscode/diagnostics';
import type { Loaded } from '../support';
import {
  activated,
  analysisOf,
  closeAll,
  inFolder,
  ours,
  quickFixes,
  show,
  until,
  untilCodes,
  write,
} from '../support';

/** What is offered at each finding, whether it has a fix or not. */
const ALWAYS = /^(?:Waive|Explain|Does not apply,|Turn|Require) /;

describe('quick fixes', () => {
  let inside: Loaded;
  let number = 0;
  before(async () => {
    inside = await activated();
  });
  afterEach(closeAll);

  /** Opens a playbook of this text; resolves when its findings are shown. */
  async function opened(text: string): Promise<vscode.TextDocument> {
    const { document } = await show(await write(inFolder(`fix-${++number}.pilot.yaml`), text));
    await untilCodes(document.uri, (found) => found.length > 0);
    return document;
  }

  function placeOf(document: vscode.TextDocument, code: string): vscode.Range {
    const place = ours(document.uri).find((diagnostic) => codeOf(diagnostic) === code);
    assert.ok(place, `${code} is shown`);
    return place.range;
  }

  /** As the extension makes them: what VS Code's command for tests gives back has lost diagnostics and tab stops' layout. */
  function fixesAt(document: vscode.TextDocument, code: string): Promise<vscode.CodeAction[]> {
    return inside.actions.provideCodeActions(document, placeOf(document, code), {
      diagnostics: ours(document.uri),
      only: vscode.CodeActionKind.QuickFix,
      triggerKind: vscode.CodeActionTriggerKind.Invoke,
    });
  }

  async function apply(document: vscode.TextDocument, code: string, title: RegExp): Promise<string> {
    const found = await fixesAt(document, code);
    const action = found.find((candidate) => title.test(candidate.title));
    assert.ok(action?.edit, `${title} is among ${found.map((candidate) => candidate.title).join(', ')}`);
    const { version } = document;
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await until(
      () => document.version > version && analysisOf(inside, document.uri)?.version === document.version,
      inside.service.onDidPublish,
    );
    return document.getText();
  }

  const HEAD = '# kept\npilotPlaybook: 1\nname: Triage # kept too\nstage: pilot\n';

  it('add the missing gate, keep every comment, and turn nothing green', async () => {
    const document = await opened(`${HEAD}ownership:\n    workflow:\n        name: Clerks # us\n`);
    const text = await apply(document, 'trust/missing', /^Add missing gate: Trust$/);
    assert.match(text, /^# kept\n/);
    assert.match(text, /name: Triage # kept too\n/);
    assert.match(text, /name: Clerks # us\n/);
    assert.match(text, /^trust:\n {4}controls: \[\]/m);
    const gates = analysisOf(inside, document.uri)?.current[0]?.readiness?.gates;
    assert.equal(gates?.find(({ gate }) => gate.id === 'trust')?.score, 0);
  });

  it('add all missing gates in one edit that one undo takes back', async () => {
    const document = await opened(HEAD);
    const text = await apply(document, 'trust/missing', /^Add all missing gates$/);
    for (const section of ['edgeCases', 'ownership', 'integration', 'trust', 'learning', 'success', 'inputs']) {
      assert.match(text, new RegExp(`^${section}:`, 'm'));
    }
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), HEAD);
  });

  it('put the cursor on the first placeholder', async () => {
    const document = await opened(`${HEAD}trust:\n  controls: [edit, undo]\n`);
    await apply(document, 'feedback/missing', /^Add missing gate: Feedback$/);
    const { selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), 'TODO');
  });

  it('correct what was meant', async () => {
    const document = await opened('pilotPlaybook: 1\nname: Triage\nstagee: pilot\n');
    const text = await apply(document, 'schema/unknown-key', /"stage"|stage/);
    assert.equal(text, 'pilotPlaybook: 1\nname: Triage\nstage: pilot\n');
  });

  it('are offered once where two checks want the same', async () => {
    const document = await opened(`${HEAD}trust:\n`);
    const titles = (await fixesAt(document, 'trust/missing')).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Add ') && title !== 'Add all missing gates'),
      ['Add what is missing in Trust'],
    );
  });

  it('write a comment where only a person knows, and no second time', async () => {
    const document = await opened(`${HEAD}ownership:\n  workflow: &us { name: Us, contact: us@a.eu }\n  tool: *us\n`);
    const text = await apply(document, 'ownership/beyond-tool', /comment/);
    assert.match(text, /\n {2}# Name a workflow owner outside the tool team\.\n {2}tool: \*us\n$/);
    const titles = (await fixesAt(document, 'ownership/beyond-tool')).map(({ title }) => title);
    assert.ok(
      titles.every((title) => ALWAYS.test(title)),
      titles.join(),
    );
  });

  it('waive one check, for a person to say why', async () => {
    const document = await opened(`${HEAD}trust:\n  controls: [edit]\n`);
    const text = await apply(
      document,
      'trust/iterate',
      /^Waive this check until \d{4}-\d{2}-\d{2} \(trust\/iterate\)$/,
    );
    assert.match(text, /^waivers:\n {2}- check: trust\/iterate\n {4}reason: TODO\n {4}owner: TODO\n {4}expires: \d/m);
  });

  it('are what VS Code offers at a finding, and a waiver of a gate that is missing as a whole with them', async () => {
    const document = await opened(HEAD);
    const titles = (await quickFixes(document.uri, placeOf(document, 'trust/missing'))).map(({ title }) => title);
    assert.ok(titles.includes('Add missing gate: Trust'));
    assert.ok(titles.some((title) => /^Waive a check of a missing gate until .*…$/.test(title)));
  });

  it('name the findings that they mend', async () => {
    const document = await opened(HEAD);
    const fix = (await fixesAt(document, 'trust/missing')).find(({ title }) => title === 'Add missing gate: Trust');
    assert.deepEqual(fix?.diagnostics?.map(codeOf), ['trust/missing']);
  });

  it('are applied on save by source.fixAll.pilotPlaybook, once', async () => {
    const document = await opened(`${HEAD}risk: High\n`);
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# edited\n'));
    await document.save();
    const text = document.getText();
    assert.equal(text, `# edited\n${HEAD}risk: high\n`, 'what is written is put right, and nothing is added');
    assert.equal(document.isDirty, false);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# again\n'));
    await document.save();
    assert.equal(document.getText(), `# again\n${text}`);
  });

  it('write the missing gates by a kind of their own, when it is asked for', async () => {
    const document = await opened(HEAD);
    const actions = await inside.actions.provideCodeActions(document, new vscode.Range(0, 0, 0, 0), {
      diagnostics: [],
      only: vscode.CodeActionKind.Source.append('addMissingGates').append('pilotPlaybook'),
      triggerKind: vscode.CodeActionTriggerKind.Invoke,
    });
    assert.equal(actions.length, 1);
    assert.ok(await vscode.workspace.applyEdit(actions[0]!.edit!));
    assert.match(document.getText(), /^trust:$/m);
    assert.match(document.getText(), /^feedback:$/m);
  });
});
