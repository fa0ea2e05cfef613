import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { HELD, activated, closeAll, inFolder, longestHold, replace, show, untilCodes, write } from '../support';

const check = (require: unknown, at = '') =>
  `  - { id: acme/x${at}, gate: trust, requiredFor: pilot, message: m, require: ${JSON.stringify(require)} }\n`;

/** A schema that refers to another twice, and that again, thirty times over. */
const doubling = {
  ...{ $ref: '#/definitions/d0' },
  definitions: Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `d${i}`,
      i === 29 ? {} : { allOf: [{ $ref: `#/definitions/d${i + 1}` }, { $ref: `#/definitions/d${i + 1}` }] },
    ]),
  ),
};

const HOSTILE: Record<string, string> = {
  'an endless regular expression': `custom:\n${check({ properties: { name: { pattern: '^(a|a|aa)+$' } } })}`,
  'a schema that refers to itself': `custom:\n${check({ $ref: '#' })}`,
  'a schema whose references double': `custom:\n${check(doubling)}`,
  'a glob that backtracks': `include: ["${'*a'.repeat(30)}b"]\n`,
  'ten thousand checks': `custom:\n${Array.from({ length: 10_000 }, (_, i) => check({}, String(i))).join('')}`,
  'a deep nest': `custom: ${'['.repeat(100_000)}\n`,
  'a bomb of aliases': `x: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefghi'.replace(/./g, (c) => `x${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
  'three megabytes': `# ${'x'.repeat(3_000_000)}\n`,
  'a binary file': '\0\u0001\ufffd'.repeat(10_000),
};

/** What VS Code takes for binary, or for too large for extensions, has no editor that we see. */
const isShownAsText = (text: string) => text.length < 1_000_000 && !text.includes('\0');

/** Opens a policy and asks all that an editor asks as one types. */
async function typeIn(policy: vscode.Uri): Promise<void> {
  const { document } = await show(policy);
  const { executeCommand } = vscode.commands;
  await replace(document, 'pilotPolicy: 1\n', 'pilotPolicy: 1\nchecks:\n  \n');
  const at = new vscode.Position(2, 2);
  await executeCommand('vscode.executeCompletionItemProvider', policy, at);
  await executeCommand('vscode.executeHoverProvider', policy, new vscode.Position(1, 1));
  await executeCommand('vscode.executeDocumentSymbolProvider', policy);
  await executeCommand('vscode.executeCodeActionProvider', policy, new vscode.Range(at, at));
}

describe('a hostile policy', () => {
  before(activated);
  afterEach(closeAll);

  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`${name} neither hangs the editor nor keeps playbooks from being judged`, async () => {
      const folder = `hostile/${name.replaceAll(' ', '-')}`;
      const policy = await write(inFolder(`${folder}/pilot-policy.yaml`), `pilotPolicy: 1\n${text}`);
      const playbook = await write(
        inFolder(`${folder}/${'a'.repeat(100)}.pilot.yaml`),
        `pilotPlaybook: 1\nname: ${'a'.repeat(5000)}b\nstage: pilot\n`,
      );
      const held = await longestHold(async () => {
        await show(playbook);
        await untilCodes(playbook, (codes) => codes.includes('trust/missing'));
        if (isShownAsText(text)) await typeIn(policy);
      });
      assert.ok(held < HELD, `held for ${held} ms`);
      await closeAll();
      await vscode.workspace.fs.delete(inFolder(folder), { recursive: true });
      await untilCodes(policy, (codes) => codes.length === 0);
    });
  }

  it('that is a folder says so, and leaves the built-in checks', async () => {
    const policy = inFolder('hostile/folder/pilot-policy.yaml');
    await vscode.workspace.fs.createDirectory(policy);
    const playbook = await write(inFolder('hostile/folder/a.pilot.yaml'), 'pilotPlaybook: 1\nname: a\nstage: pilot\n');
    await show(playbook);
    await untilCodes(playbook, (found) => found.includes('trust/missing') && !found.includes('evaluation/missing'));
    await untilCodes(policy, (found) => found.includes('policy/unreadable'));
    await closeAll();
    await vscode.workspace.fs.delete(inFolder('hostile/folder'), { recursive: true });
    await untilCodes(policy, (found) => found.length === 0);
  });
});
