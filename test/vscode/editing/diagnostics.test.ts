import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf } from '../../../src/vscode/diagnostics';
import type { Loaded } from '../support';
import {
  activated,
  analysisOf,
  closeAll,
  codes,
  inFolder,
  ours,
  problems,
  quickFixes,
  replace,
  show,
  until,
  untilCodes,
  write,
} from '../support';

const { onDidChangeDiagnostics } = vscode.languages;

describe('findings in an editor', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
  });
  afterEach(closeAll);

  it('stand on the exact key or value, with code and severity', async () => {
    const { document } = await show(inFolder('triage.pilot.yaml'));
    await untilCodes(document.uri, (found) => found.length > 0);
    assert.deepEqual(problems(document), [
      'edge-cases/missing Warning "pilot"',
      'exceptions/missing Warning "pilot"',
      'feedback/missing Error "pilot"',
      'inputs/missing Error "pilot"',
      'learning/missing Warning "pilot"',
      'success/missing Error "pilot"',
      'trust/missing Warning "pilot"',
    ]);
  });

  it('follow the text as it is typed', async () => {
    const { document } = await show(inFolder('triage.pilot.yaml'));
    await replace(document, 'stage: pilot', 'stage: investigation');
    await until(() => problems(document).includes('trust/missing Information "investigation"'), onDidChangeDiagnostics);
    await replace(document, 'stage: investigation', 'stage: production');
    const found = await until(
      () => problems(document).includes('trust/missing Error "production"') && problems(document),
      onDidChangeDiagnostics,
    );
    assert.ok(found.every((problem) => problem.includes('Error')));
  });

  it('end with their editor', async () => {
    const uri = inFolder('triage.pilot.yaml');
    // VS Code keeps a document that an extension opened, also without an editor.
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await untilCodes(uri, (found) => found.length > 0);
    await closeAll();
    await untilCodes(uri, (found) => found.length === 0);
    await vscode.window.showTextDocument(document);
    await untilCodes(uri, (found) => found.length > 0);
  });

  it('follow the evidence: files that are written, changed and deleted', async () => {
    const uri = inFolder('triage.pilot.yaml');
    const evidence = inFolder('docs/sap.md');
    const stateOf = () => {
      const gates = analysisOf(inside, uri)?.current[0]?.readiness?.gates ?? [];
      return gates.flatMap(({ checks }) => checks).find(({ check }) => check.id === 'integration/live')?.strength;
    };
    await show(uri);
    await until(() => stateOf() === 'evidenced', inside.service.onDidPublish);
    await vscode.workspace.fs.delete(evidence);
    await untilCodes(uri, (found) => found.includes('evidence/not-found'));
    assert.equal(stateOf(), 'stated');
    await write(evidence, '# The SAP interface\n');
    await untilCodes(uri, (found) => !found.includes('evidence/not-found'));
    assert.equal(stateOf(), 'evidenced');
  });

  it('stay while the text is no YAML, moved with what is typed, beside the slip, until it is whole again', async () => {
    const { document } = await show(inFolder('triage.pilot.yaml'));
    await untilCodes(document.uri, (found) => found.length > 0);
    const whole = problems(document);
    const isSlip = (problem: string) => problem.startsWith('yaml/');
    await replace(document, 'name:', '# ours\nown\nname:');
    await until(() => problems(document).some(isSlip), onDidChangeDiagnostics);
    const others = () => problems(document).filter((problem) => !isSlip(problem));
    assert.deepEqual(others(), whole);
    const file = analysisOf(inside, document.uri);
    assert.equal(file?.stale, true);
    assert.equal(file.analyses[0]?.name, 'Invoice triage');
    assert.equal(file.current[0]?.readiness, null);

    const place = ours(document.uri).find((one) => codeOf(one) === 'trust/missing')!.range;
    const actions = await quickFixes(document.uri, place);
    assert.deepEqual(
      actions.filter(({ edit }) => edit),
      [],
    );
    await replace(document, 'stage: pilot', 'stage: pilots');
    await until(() => others().length === 0, onDidChangeDiagnostics);
    await replace(document, 'stage: pilots', 'stage: pilot');
    await replace(document, 'own\n', '');
    await until(() => problems(document).length === whole.length, onDidChangeDiagnostics);
    assert.deepEqual(problems(document), whole);
  });

  it('end with their editor for good, whatever is asked of it afterwards, and with the file its row', async () => {
    const uri = await write(inFolder('ghost.pilot.yaml'), 'pilotPlaybook: 1\nname: Ghost\nstage: pilot\n');
    const row = () => inside.service.portfolio().find((one) => one.uri === uri.toString());
    const { document } = await show(uri);
    await untilCodes(uri, (found) => found.length > 0);
    await closeAll();
    await untilCodes(uri, (found) => found.length === 0);
    const asked = { diagnostics: [], only: undefined, triggerKind: vscode.CodeActionTriggerKind.Automatic };
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    assert.deepEqual(await inside.actions.provideCodeActions(document, range, asked), []);
    await inside.service.whenIdle();
    assert.deepEqual([codes(uri), inside.service.isOpen(uri.toString())], [[], false]);
    await vscode.workspace.fs.delete(uri);
    await until(() => !row(), inside.service.onDidChangePortfolio);
    assert.deepEqual(await inside.actions.provideCodeActions(document, range, asked), []);
    await inside.service.whenIdle();
    assert.deepEqual([codes(uri), row()], [[], undefined]);
  });

  it('of evidence that is typed and not saved are those of what is typed, until it is reverted', async () => {
    const uri = await write(
      inFolder('unsaved.pilot.yaml'),
      'pilotPlaybook: 1\nname: Unsaved\nstage: pilot\ninputs:\n  templates: [docs/unsaved.md#late]\n',
    );
    const evidence = await write(inFolder('docs/unsaved.md'), '# Early\n');
    await show(uri);
    await untilCodes(uri, (found) => found.includes('evidence/not-found'));
    const { document } = await show(evidence);
    await replace(document, 'Early', 'Late');
    await untilCodes(uri, (found) => found.length > 0 && !found.includes('evidence/not-found'));
    assert.equal(document.isDirty, true);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilCodes(uri, (found) => found.includes('evidence/not-found'));
    await replace(document, 'Early', 'Late');
    await untilCodes(uri, (found) => found.length > 0 && !found.includes('evidence/not-found'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilCodes(uri, (found) => found.includes('evidence/not-found'));
  });

  it('are not shown for other YAML files', async () => {
    const { document } = await show(inFolder('plain.yaml'));
    await show(inFolder('triage.pilot.yaml'));
    await untilCodes(inFolder('triage.pilot.yaml'), (found) => found.length > 0);
    assert.deepEqual(problems(document), []);
  });

  it('follow the setting that says which files are playbooks', async () => {
    const plain = inFolder('plain.yaml');
    const triage = inFolder('triage.pilot.yaml');
    await show(plain);
    await show(triage);
    await untilCodes(triage, (found) => found.length > 0);
    const settings = vscode.workspace.getConfiguration('pilotPlaybook');
    await settings.update('files', 'plain.yaml', vscode.ConfigurationTarget.Workspace);
    await untilCodes(plain, (found) => found.includes('schema/required'));
    await untilCodes(triage, (found) => found.length === 0);
    await settings.update('files', undefined, vscode.ConfigurationTarget.Workspace);
    await untilCodes(plain, (found) => found.length === 0);
    await untilCodes(triage, (found) => found.length > 0);
  });

  for (const [encoding, bytes] of [
    [
      'Latin-1',
      new Uint8Array([...new TextEncoder().encode('pilotPlaybook: 1\nname: B'), 0xfc, 0x6e, 0x64, 0x65, 0x0a]),
    ],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFFpilotPlaybook: 1\nname: Bünde\n', 'utf16le'))],
  ] as const)
    it(`are one for a file in ${encoding}, as on the command line, until it is saved as UTF-8`, async () => {
      const uri = await write(inFolder(`${encoding}.pilot.yaml`), bytes);
      await show(uri);
      await untilCodes(uri, (found) => found.join() === 'yaml/unreadable');
      await write(uri, 'pilotPlaybook: 1\nname: Bünde\nstage: pilot\n');
      await untilCodes(uri, (found) => found.includes('trust/missing'));
    });

  it('are shown whatever language a playbook was given', async () => {
    const { document } = await show(inFolder('triage.pilot.yaml'));
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await untilCodes(document.uri, (found) => found.includes('trust/missing'));
  });

  it('keep all playbooks of a file apart', async () => {
    const uri = await write(
      inFolder('two.pilot.yaml'),
      'pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: paused\n---\npilotPlaybook: 1\nname: [\n',
    );
    await show(uri);
    const found = await untilCodes(uri, ([first]) => first !== undefined);
    assert.ok(found.every((code) => code.startsWith('yaml/')));
    assert.deepEqual(
      analysisOf(inside, uri)?.current.map(({ name }) => name),
      ['A', null],
    );
    assert.deepEqual(codes(uri), found);
  });
});
