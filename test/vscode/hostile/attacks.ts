import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { Loaded } from '../support';
import {
  HELD,
  activated,
  analysisOf,
  closeAll,
  codes,
  complete,
  inFolder,
  longestHold,
  ours,
  show,
  untilCodes,
  write,
} from '../support';

const playbook = (name: string, rest = '') => `pilotPlaybook: 1\nname: ${name}\nstage: pilot\n${rest}`;

const OUTSIDE = 'is outside the folders that may be read';

/** What a stranger's repository may try on a window that opens it, trusted or not. */
export function attack(isTrusted: boolean): void {
  describe(`a hostile workspace that is ${isTrusted ? '' : 'not '}trusted`, () => attacks(isTrusted));
}

function attacks(isTrusted: boolean): void {
  let inside: Loaded;
  let outside: string;
  before(async () => {
    outside = mkdtempSync(path.join(os.tmpdir(), 'pilot-playbook-'));
    inside = await activated();
  });
  afterEach(closeAll);
  after(() => rmSync(outside, { recursive: true }));

  it('is that', () => assert.equal(vscode.workspace.isTrusted, isTrusted));

  const link = (target: string, name: string) => symlinkSync(target, inFolder(name).fsPath);
  const toOutside = (target: string, name: string) => link(path.join(outside, target), name);

  describe('has links that lead out of the workspace', () => {
    const SECRET = 'kind: Secret\ndata: { password: hunter2 }\n';
    before(() => {
      writeFileSync(path.join(outside, 'secret.yaml'), SECRET);
      writeFileSync(path.join(outside, 'playbook.yaml'), playbook('Theirs'));
      writeFileSync(path.join(outside, 'policy.yaml'), 'pilotPolicy: 1\npacks: [security]\n');
      toOutside('secret.yaml', 'secret.pilot.yaml');
      toOutside('playbook.yaml', 'theirs.pilot.yaml');
      toOutside('none.yaml', 'none.pilot.yaml');
    });

    it('of playbooks the same is said, whether anything is there or not', async () => {
      const names = ['secret', 'theirs', 'none'];
      for (const name of names) inside.service.readAgain(inFolder(`${name}.pilot.yaml`).toString());
      await complete(inside);
      for (const name of names) {
        const file = analysisOf(inside, inFolder(`${name}.pilot.yaml`));
        const found = file?.current.flatMap(({ findings }) => findings) ?? [];
        assert.deepEqual(
          found.map(({ code, message }) => [code, message.includes(OUTSIDE)]),
          [['yaml/unreadable', true]],
          name,
        );
      }
    });

    it('and one that is open is not judged for a moment, nor written to', async () => {
      const uri = inFolder('theirs.pilot.yaml');
      const said = new Set<string>();
      const subscription = vscode.languages.onDidChangeDiagnostics(() => said.add(codes(uri).join()));
      const { document } = await show(uri);
      await untilCodes(uri, (found) => found.includes('yaml/unreadable'));
      await inside.service.whenIdle();
      subscription.dispose();
      assert.deepEqual(
        [...said].filter((one) => one !== '' && one !== 'yaml/unreadable'),
        [],
      );
      assert.ok(ours(uri)[0]?.message.includes(OUTSIDE));
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        uri,
        all,
      );
      assert.deepEqual(
        actions.filter(({ edit, title }) => edit && /gate|waive/i.test(title)),
        [],
      );
      await vscode.commands.executeCommand('pilotPlaybook.addAllMissingGates');
      assert.equal(document.isDirty, false);
      assert.equal(readFileSync(path.join(outside, 'playbook.yaml'), 'utf8'), playbook('Theirs'));
    });

    it('a policy behind one holds nowhere, and says why', async () => {
      const uri = await write(inFolder('linked/x.pilot.yaml'), playbook('X'));
      toOutside('policy.yaml', 'linked/pilot-policy.yaml');
      await show(uri);
      await untilCodes(uri, (found) => found.includes('trust/missing') && !found.includes('security/missing'));
      const policy = inFolder('linked/pilot-policy.yaml');
      await untilCodes(policy, (found) => found.includes('policy/unreadable'));
      assert.ok(ours(policy)[0]?.message.includes(OUTSIDE));
    });
  });

  it('has policies and playbooks that never end, or wait for ever: nobody waits for them', async function () {
    if (!existsSync('/proc/self/pagemap')) this.skip();
    const endless = await write(inFolder('endless/x.pilot.yaml'), playbook('X'));
    link('/proc/self/pagemap', 'endless/pilot-policy.yaml');
    link('/dev/zero', 'endless/zero.pilot.yaml');
    const waiting = await write(inFolder('waiting/x.pilot.yaml'), playbook('X'));
    for (const name of ['pilot-policy.yaml', 'pipe.pilot.yaml'])
      execFileSync('mkfifo', [inFolder(`waiting/${name}`).fsPath]);
    const before = process.memoryUsage().rss;
    const held = await longestHold(async () => {
      for (const uri of [endless, waiting]) {
        await show(uri);
        await untilCodes(uri, (found) => found.includes('trust/missing'));
        const policy = vscode.Uri.joinPath(uri, '../pilot-policy.yaml');
        await untilCodes(policy, (found) => found.includes('policy/unreadable'));
      }
      await complete(inside);
    });
    assert.ok(held < HELD, `held for ${held} ms`);
    assert.ok(process.memoryUsage().rss - before < 200 * 1024 * 1024);
  });

  for (const [name, text] of Object.entries({
    'keys on one line': playbook('X', `x-a: ${'a: '.repeat(5_000)}`),
    brackets: playbook('X', `x-a: ${'['.repeat(20_000)}`),
    'many documents': `${playbook('X')}---\n`.repeat(1_100),
    'a long comment': playbook('X', `# ${'x'.repeat(900_000)}\n`),
  }))
    it(`has texts that nest and grow: help comes soon, or is silent (${name})`, async () => {
      const uri = await write(inFolder(`${name}.pilot.yaml`), text);
      const held = await longestHold(async () => {
        await show(uri);
        await untilCodes(uri, (found) => found.length > 0);
        const at = new vscode.Position(1, 2);
        const { executeCommand } = vscode.commands;
        for (const provider of ['CompletionItem', 'Hover'])
          await executeCommand(`vscode.execute${provider}Provider`, uri, at);
        await executeCommand('vscode.executeDocumentSymbolProvider', uri);
        await executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(at, at));
      });
      assert.ok(held < 2 * HELD, `held for ${held} ms`);
    }).timeout(40_000);

  it('has words that would be more: hovers that say only words', async () => {
    const said = [
      '![i](https://x.example/i.png) [a](https://x.example) \\[x](https://x.example)',
      '</b><script>x</script><img src=x> [x](command:workbench.action.quit)',
      '```\n# Title\n\n- [ ] list www.example.com',
    ];
    const custom = said.map((text, index) => ({
      ...{ id: `our-${index}/rule`, gate: { id: `our-${index}`, title: text }, requiredFor: 'pilot' },
      ...{ message: text, why: text, docs: `https://x.example/>)![i](https://x.example/${index}` },
      ...{ at: '/x-ours', require: { required: ['x-ours'] } },
    }));
    const policy = await write(inFolder('words/pilot-policy.yaml'), JSON.stringify({ pilotPolicy: 1, custom }));
    const uri = await write(inFolder('words/x.pilot.yaml'), playbook(JSON.stringify(said[0])));
    const { document } = await show(uri);
    await untilCodes(uri, (found) => said.every((_, index) => found.includes(`our-${index}/rule`)));
    assert.deepEqual(codes(policy), []);
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      uri,
      document.positionAt(document.getText().lastIndexOf('pilot')),
    );
    const contents = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    const texts = contents.filter(({ value }) => value.includes('our-0/rule') || value.includes('x.example'));
    assert.ok(texts.length, JSON.stringify(contents));
    for (const { isTrusted, supportHtml, value } of texts) {
      assert.notEqual(isTrusted, true);
      assert.ok(!supportHtml);
      assert.deepEqual(strangeIn(value), []);
    }
  });
}

const markdownIt = new MarkdownIt({ html: true, linkify: true });

/** What Markdown shows besides words: pictures, HTML, and links that are not those of a source or of a check's own page. */
function strangeIn(markdown: string): string[] {
  return markdownIt
    .parse(markdown, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .flatMap(({ type, content, attrs }) => {
      if (type === 'image' || /^html_/.test(type)) return `${type} ${content}`;
      const [, href = ''] = attrs?.find(([name]) => name === 'href') ?? [];
      const isOurs = /^https:\/\/(?!x\.example|www\.example)/.test(href) || href.startsWith('https://x.example/%3E');
      return type === 'link_open' && !isOurs ? href : [];
    });
}
