import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, codes, inFolder, quickFixes, replace, show, untilCodes, write } from '../support';

const POLICY = inFolder('pilot-policy.yaml');
const { executeCommand } = vscode.commands;

const after = ({ document }: vscode.TextEditor, text: string) =>
  document.positionAt(document.getText().indexOf(text) + text.length);

async function completions(uri: vscode.Uri, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, at);
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
}

const labels = (items: readonly vscode.CompletionItem[]) =>
  items.map(({ label }) => (typeof label === 'string' ? label : label.label));

async function hovers(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const found = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return found.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join('\n');
}

describe('the editor of a policy', () => {
  before(activated);
  afterEach(closeAll);

  it('shows what is wrong as it is typed, and mends what was probably meant', async () => {
    const { document } = await show(inFolder('broken/pilot-policy.yaml'));
    await untilCodes(document.uri, (found) => found.length === 2);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await quickFixes(document.uri, whole);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Did you mean "evaluation"?', 'Did you mean "trust/guide"?'],
    );
    for (const action of actions) assert.ok(await vscode.workspace.applyEdit(action.edit!));
    assert.equal(document.getText(), 'pilotPolicy: 1\npacks: [evaluation]\nchecks:\n  trust/guide: off\n');
    await untilCodes(document.uri, (found) => found.length === 0);
    await untilCodes(inFolder('broken/plain.pilot.yaml'), (found) => found.length === 0);
  });

  it('completes keys, checks, stages, packs and gates, also while it is half written', async () => {
    const editor = await show(POLICY);
    const { document } = editor;
    const packs = await completions(POLICY, after(editor, 'packs: [evaluation, '));
    assert.deepEqual(labels(packs), ['operations', 'security', 'governance', 'adoption']);
    assert.deepEqual(labels(await completions(POLICY, after(editor, 'vanity-metric: '))), [
      'off',
      ...['investigation', 'pilot', 'production'],
    ]);
    await replace(document, '  operations/budget: production', '  operations/budget: production\n  learn');
    const checks = await completions(POLICY, after(editor, 'learn'));
    const learning = checks.find(({ label }) => label === 'learning/store');
    assert.ok(learning?.detail && labels(checks).includes('acme/users'));
    assert.ok(!labels(checks).includes('success/vanity-metric'), 'no check twice');
    assert.ok(learning.range instanceof vscode.Range);
    assert.equal(document.getText(learning.range), 'learn');
    assert.ok(labels(await completions(POLICY, after(editor, 'gate: '))).includes('reach'));
  });

  it('explains keys and checks, and has an outline', async () => {
    const editor = await show(POLICY);
    assert.match(await hovers(POLICY, after(editor, 'minimumRead')), /The command line fails/);
    assert.match(await hovers(POLICY, after(editor, 'success/van')), /How to meet it/);
    const symbols = await executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', POLICY);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['pilotPolicy', 'packs', 'checks', 'custom', 'minimumReadiness'],
    );
    assert.deepEqual(
      symbols[3]?.children.map(({ name }) => name),
      ['acme/data-protection', 'acme/users'],
    );
  });

  it('also helps in a policy that applies to nothing, and forgets one that is gone', async () => {
    const uri = await write(inFolder('empty/pilot-policy.yaml'), 'pilotPolicy: 1\npack: []\n');
    await show(uri);
    await untilCodes(uri, (found) => found.includes('schema/unknown-key'));
    await closeAll();
    await vscode.workspace.fs.delete(uri);
    await untilCodes(uri, (found) => found.length === 0);
  });

  it('leaves other YAML files alone', async () => {
    const editor = await show(inFolder('shared/bar.yaml'));
    assert.deepEqual(codes(editor.document.uri), []);
    assert.equal(await hovers(editor.document.uri, after(editor, 'checks')), '');
  });
});

describe('the editor of a playbook', () => {
  before(activated);
  afterEach(closeAll);

  it('completes keys and values, and the checks of its policy in a waiver', async () => {
    const editor = await show(inFolder('top.pilot.yaml'));
    const { document } = editor;
    await untilCodes(document.uri, (found) => found.includes('acme/users'));
    assert.deepEqual(labels(await completions(document.uri, after(editor, 'stage: '))), [
      'investigation',
      'pilot',
      'production',
    ]);
    await replace(document, 'stage: pilot\n', 'stage: pilot\nwaivers:\n  - check: \n');
    const checks = labels(await completions(document.uri, after(editor, 'check: ')));
    assert.ok(checks.includes('acme/users') && checks.includes('evaluation/suite'));
    assert.ok(!checks.includes('security/injection'), 'its pack is off');
  });
});
