import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf } from '../../../src/vscode/diagnostics';
import type { Loaded } from '../support';
import { activated, closeAll, drawn, inFolder, ours, quickFixes, show, untilCodes, untilDrawn } from '../support';

const TOP = inFolder('top.pilot.yaml');

describe("an organisation's own check", () => {
  let inside: Loaded;
  before(async () => {
    inside = await activated();
  });
  afterEach(closeAll);

  const finding = async (id: string) => {
    await untilCodes(TOP, (codes) => codes.includes(id));
    const found = ours(TOP).find((diagnostic) => codeOf(diagnostic) === id);
    assert.ok(found);
    return found;
  };

  it('has the severity of its stage, and a hover with its reason and its page', async () => {
    await show(TOP);
    const { severity, range, message } = await finding('acme/data-protection');
    assert.equal(severity, vscode.DiagnosticSeverity.Error);
    assert.equal(message, 'Link the data-protection impact assessment.');
    assert.equal((await finding('acme/users')).severity, vscode.DiagnosticSeverity.Warning);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      TOP,
      range.start,
    );
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
    assert.match(text, /Company rule DP-7/);
    assert.match(text, /\(<https:\/\/example\.com\/rules\/dp-7>\)/);
  });

  it('is mended as its policy says, and waived like any other', async () => {
    const { document } = await show(TOP);
    const { range } = await finding('acme/data-protection');
    const actions = await quickFixes(TOP, range);
    const waive = actions.find(({ title }) => title.includes('(acme/data-protection)'));
    const fix = actions.find(({ title }) => title === 'Add "governance"');
    assert.ok(waive?.edit && fix?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /governance:\n {2}impactAssessment: docs\/dpia\.md\n/);
    await untilCodes(TOP, (codes) => !codes.includes('acme/data-protection') && codes.includes('evidence/not-found'));
  });

  it('stands in the tree under its gate, a gate of its own or a built-in one', async () => {
    const lines = await untilDrawn(inside, 4, (found) => found.some((line) => line.includes('Reach |')));
    const top = lines.slice(lines.findIndex((line) => line.trim().startsWith('Top |')));
    assert.equal(top[top.findIndex((line) => line.trim().startsWith('Reach |')) + 1]?.trim().split(' | ')[0], 'Users');
    assert.ok(top.some((line) => line.trim().startsWith('Data protection |')));
    assert.ok((await drawn(inside, 1)).length > 0);
  });
});
