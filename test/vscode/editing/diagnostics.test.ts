import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import {
  activated,
  analysisOf,
  closeAll,
  codes,
  inFolder,
  problems,
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

  it('of a text that is no YAML are its errors alone, while the last good analysis is kept', async () => {
    const { document } = await show(inFolder('triage.pilot.yaml'));
    await untilCodes(document.uri, (found) => found.length > 0);
    await replace(document, 'name: Invoice triage', 'name: [Invoice triage');
    const found = await untilCodes(document.uri, ([first]) => first?.startsWith('yaml/') ?? false);
    assert.ok(found.every((code) => code.startsWith('yaml/')));
    const file = analysisOf(inside, document.uri);
    assert.equal(file?.stale, true);
    assert.equal(file.analyses[0]?.name, 'Invoice triage');
    assert.equal(file.current[0]?.readiness, null);
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
