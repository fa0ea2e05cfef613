import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, inFolder, show, until, write } from '../support';

/** What VS Code lists at the end of a text, its own words and snippets of other extensions included. */
async function listed(name: string, text: string): Promise<vscode.CompletionItem[]> {
  const { document } = await show(await write(inFolder(name), text));
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(text.length),
  );
  return items;
}

const labels = (items: readonly vscode.CompletionItem[]): string[] =>
  items.map(({ label }) => (typeof label === 'string' ? label : label.label)).filter(Boolean);

describe('completion', () => {
  let number = 0;
  const playbookName = () => `complete-${++number}.pilot.yaml`;
  before(async () => {
    await activated();
  });
  afterEach(closeAll);

  it('shows nothing of this extension in a file that is no playbook', async () => {
    const items = await listed('openapi.yaml', 'success: pilots\nresponses:\n  - succ');
    assert.ok(items.every(({ kind }) => kind === vscode.CompletionItemKind.Text));
    assert.deepEqual(
      labels(items).filter((label) => /gate|item|metrics/.test(label)),
      [],
    );
  });

  it('offers nothing in prose, nor does VS Code offer its words there', async () => {
    for (const text of ['name: Depot\nsummary: What a pilot De', 'name: Depot\nrisk: low ', 'name: Depot\n# De'])
      assert.deepEqual(labels(await listed(playbookName(), text)), [], text);
  });

  it('leaves what is typed in prose alone when Enter ends its line', async () => {
    const name = playbookName();
    const { document } = await show(await write(inFolder(name), 'name: Depot\nsummary: What a pilot D'));
    const editor = vscode.window.activeTextEditor!;
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: 'e' });
    await vscode.commands.executeCommand('type', { text: '\n' });
    assert.match(document.getText(), /^name: Depot\nsummary: What a pilot De\n/);
  });

  it('writes a gate that is missing, with its tab stops', async () => {
    const text = 'pilotPlaybook: 1\nname: Depot\nstage: pilot\ntr';
    const items = await listed(playbookName(), text);
    const gate = items.find(({ label }) => label === 'trust gate');
    assert.ok(gate?.insertText instanceof vscode.SnippetString);
    assert.equal(gate.kind, vscode.CompletionItemKind.Snippet);
    const editor = vscode.window.activeTextEditor!;
    await editor.insertSnippet(gate.insertText, gate.range as vscode.Range, {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
    await until(
      () => /^trust:\n {2}controls: \[\]/m.test(editor.document.getText()),
      vscode.workspace.onDidChangeTextDocument,
    );
  });

  it('writes a metric by its whole name as the guard', async () => {
    const metrics = '    - name: Posting errors\n    - name: Time\n      guard: Posting e';
    const items = await listed(playbookName(), `success:\n  metrics:\n${metrics}`);
    assert.deepEqual(labels(items), ['Posting errors']);
    const range = items[0]?.range as vscode.Range;
    assert.equal(vscode.window.activeTextEditor!.document.getText(range), 'Posting e');
  });
});
