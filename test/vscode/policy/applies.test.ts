import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf } from '../../../src/vscode/diagnostics';
import type { Loaded } from '../support';
import { activated, closeAll, inFolder, ours, replace, show, untilCodes, untilDrawn, write } from '../support';

const TOP = ['acme/data-protection', 'evaluation/missing', 'operations/missing', 'acme/users'];
const ANSWERS = inFolder('north/pilots/deep/answers.pilot.yaml');
const POLICY = inFolder('pilot-policy.yaml');

const hasAll = (wanted: string[]) => (codes: string[]) => wanted.every((code) => codes.includes(code));
const hasNone = (unwanted: string[]) => (codes: string[]) =>
  codes.length > 0 && !codes.some((code) => unwanted.includes(code));

describe('a policy', () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
  });
  afterEach(closeAll);

  it('of the folder applies to an open playbook: packs, overrides, checks of its own', async () => {
    const { uri } = (await show(inFolder('top.pilot.yaml'))).document;
    assert.deepEqual(
      (await untilCodes(uri, hasAll(TOP))).filter((code) => !/^[a-zA-Z-]+\/missing$/.test(code)),
      ['acme/data-protection', 'acme/users', 'operations/stop-criteria'],
    );
  });

  it('has pages for checks of its own, to which their codes lead', async () => {
    const { uri } = (await show(inFolder('top.pilot.yaml'))).document;
    await untilCodes(uri, hasAll(TOP));
    const own = ours(uri).find((diagnostic) => codeOf(diagnostic) === 'acme/data-protection');
    assert.ok(typeof own?.code === 'object');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(own.code.target));
    assert.match(page, /^# Data protection\n\n\*\*Link the /);
  });

  it('nearest to a playbook applies alone, also with what it extends', async () => {
    await show(ANSWERS);
    const codes = await untilCodes(ANSWERS, hasAll(['adoption/missing']));
    assert.ok(hasNone([...TOP, 'trust/missing'])(codes), codes.join());
  });

  it('applies to the playbooks of the tree, and says which of them count', async () => {
    const lines = await untilDrawn(inside, 3, (drawn) => drawn.some((line) => line.includes('Adoption')));
    const named = (name: string) => lines.findIndex((line) => line.trim().startsWith(`${name} |`));
    assert.ok(named('Answers') > 0 && named('Top') > 0 && named('Plain') > 0);
    assert.equal(named('Notes'), -1, 'north/pilot-policy.yaml leaves notes.pilot.yaml out');
    const gates = lines.slice(named('Top') + 1).filter((line) => line.startsWith('    '));
    assert.ok(
      gates.some((line) => line.trim().startsWith('Reach |')),
      'its own gate',
    );
    assert.ok(
      gates.some((line) => line.trim().startsWith('Governance |')),
      'the gate of a pack that is off',
    );
  });

  it('that is edited and not saved judges anew at once', async () => {
    const { uri } = (await show(inFolder('top.pilot.yaml'))).document;
    await untilCodes(uri, hasAll(TOP));
    const { document } = await show(POLICY);
    await replace(document, 'packs: [evaluation, operations]', 'packs: [security]');
    await untilCodes(uri, (codes) => hasAll(['security/missing'])(codes) && hasNone(['evaluation/missing'])(codes));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilCodes(uri, hasAll(TOP));
  });

  it('that is broken leaves the built-in checks, and says why in its own file', async () => {
    const { uri } = (await show(inFolder('broken/plain.pilot.yaml'))).document;
    const codes = await untilCodes(uri, hasAll(['trust/missing']));
    assert.ok(hasNone(TOP)(codes));
    await untilCodes(inFolder('broken/pilot-policy.yaml'), hasAll(['schema/enum', 'policy/unknown-check']));
  });

  it('is followed as it is created, renamed and deleted', async () => {
    await show(ANSWERS);
    await untilCodes(ANSWERS, hasAll(['adoption/missing']));
    const nearer = inFolder('north/pilots/pilot-policy.yaml');
    await write(nearer, 'pilotPolicy: 1\npacks: [security]\n');
    await untilCodes(ANSWERS, (codes) => hasAll(['security/missing'])(codes) && hasNone(['adoption/missing'])(codes));
    const away = inFolder('north/pilots/old-policy.yaml');
    await vscode.workspace.fs.rename(nearer, away);
    await untilCodes(ANSWERS, hasAll(['adoption/missing']));
    await vscode.workspace.fs.rename(away, nearer);
    await untilCodes(ANSWERS, hasAll(['security/missing']));
    await vscode.workspace.fs.delete(nearer);
    await untilCodes(ANSWERS, hasAll(['adoption/missing']));
  });

  it('is read anew when a file that it extends changes, is deleted and comes back', async () => {
    const bar = inFolder('shared/bar.yaml');
    await show(ANSWERS);
    await untilCodes(ANSWERS, hasNone(['trust/missing']));
    await write(bar, 'pilotPolicy: 1\npacks: [security]\n');
    await untilCodes(ANSWERS, hasAll(['security/missing', 'trust/missing', 'adoption/missing']));
    await vscode.workspace.fs.delete(bar);
    await untilCodes(inFolder('north/pilot-policy.yaml'), hasAll(['policy/extends']));
    await untilCodes(ANSWERS, hasNone(['adoption/missing']));
    await write(bar, 'pilotPolicy: 1\n');
    await untilCodes(inFolder('north/pilot-policy.yaml'), (codes) => codes.length === 0);
    await untilCodes(ANSWERS, hasAll(['adoption/missing']));
  });
});
