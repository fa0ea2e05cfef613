import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, inFolder, show, untilCodes, write } from '../support';

const READY = `# ours
pilotPlaybook: 1
name: Triage
stage: investigation # since May
ownership: { workflow: { name: Clerks, contact: clerks@example.com } }
success: { metrics: [{ name: Cycle time, kind: cycle-time, baseline: 5, target: 3 }] }
inputs: { boundaries: { allowed: [invoices], forbidden: [payroll] } }
feedback: { channel: the inbox }
`;

describe('Promote', () => {
  let number = 0;
  before(activated);
  afterEach(closeAll);

  async function opened(text: string): Promise<vscode.TextEditor> {
    const editor = await show(await write(inFolder(`promote-${++number}.pilot.yaml`), text));
    await untilCodes(editor.document.uri, (found) => found.length > 0);
    return editor;
  }
  const promote = () => vscode.commands.executeCommand('pilotPlaybook.promote');

  it('writes the new stage and the decision as one edit, with the cursor where a person has to answer', async () => {
    const { document } = await opened(READY);
    await promote();
    const text = document.getText().replace(/\d{4}-\d{2}-\d{2}/, 'TODAY');
    const decision = ['- date: TODAY', '  decision: go', '  for: pilot', '  by: TODO'];
    const review = ['review:', '  decisions:', ...decision.map((line) => `    ${line}`), ''].join('\n');
    assert.equal(text, READY.replace('stage: investigation', 'stage: pilot') + review);
    assert.equal(document.getText(vscode.window.activeTextEditor!.selection), 'TODO');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), READY);
  });

  it('changes nothing at production', async () => {
    const text = READY.replace('investigation', 'production');
    const { document } = await opened(text);
    await promote();
    assert.equal(document.getText(), text);
  });

  it('is offered on the stage, to the next one', async () => {
    const { document } = await opened(READY);
    const titles = async (line: number) => {
      const range = document.lineAt(line).range;
      const { value } = vscode.CodeActionKind.Refactor;
      const found: vscode.CodeAction[] = await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        value,
      );
      return found.map(({ title }) => title);
    };
    assert.deepEqual(
      (await titles(3)).filter((title) => title.startsWith('Promote')),
      ['Promote to pilot…'],
    );
    assert.deepEqual(
      (await titles(2)).filter((title) => title.startsWith('Promote')),
      [],
    );
  });
});

describe('Waive', () => {
  before(activated);
  afterEach(closeAll);

  it('writes a waiver for the check that it is called on, and asks nothing', async () => {
    const uri = await write(inFolder('waive.pilot.yaml'), READY);
    await vscode.commands.executeCommand('pilotPlaybook.waive', {
      uri: String(uri),
      document: 0,
      checks: ['trust/guide'],
    });
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.toString(), uri.toString());
    assert.match(document.getText(), /^waivers:\n {2}- check: trust\/guide\n {4}reason: TODO\n {4}owner: TODO\n/m);
  });

  it('writes none for a check that is met', async () => {
    const uri = await write(inFolder('waive.pilot.yaml'), READY);
    await vscode.commands.executeCommand('pilotPlaybook.waive', {
      uri: String(uri),
      document: 0,
      checks: ['feedback/channel'],
    });
    assert.equal(vscode.window.activeTextEditor?.document.getText(), READY);
  });
});
