import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { fixAll } from '../../../src/core/fixes/fixAll';
import { unifiedDiff } from '../../../src/core/fixes/unifiedDiff';
import { anyPlaybooks } from '../support/anyPlaybook';
import { analysesOf, edited } from '../support/fixing';
import { TODAY } from '../support/fixture';

interface Change {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

const unmarked = (text: string): TextDocument => TextDocument.create('', 'yaml', 0, text.replace(/^\uFEFF/, ''));

const diffOf = (name: string, { text, edits }: Change): string =>
  unifiedDiff(name, text, unmarked(text), edits)
    .map((line) => `${line}\n`)
    .join('');

/** Texts that a diff may misread, with edits anywhere in them. */
const PIECES = [
  ...['a', 'b', 'a\n', 'b\n', '\n', '\n', '\r\n', 'c\r\n', '\r', ' ', '\t', 'ü', '…', '\uFEFF'],
  ...[
    '--- a\n',
    '+++ b\n',
    '-- a\n',
    '@@ -1,2 +1,2 @@\n',
    '\\ No newline at end of file\n',
    '+',
    '-',
    'diff --git a b\n',
  ],
];
const someText = (maxLength: number) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength, size: 'max' }).map((pieces) => pieces.join(''));
const anyChange: fc.Arbitrary<Change> = fc
  .tuple(
    fc.boolean(),
    someText(60),
    fc.array(fc.tuple(fc.nat(150), fc.nat(20), someText(4)), { maxLength: 5, size: 'max' }),
  )
  .map(([isMarked, written, wanted]) => {
    const text = (isMarked ? '\uFEFF' : '') + written.replace(/^\uFEFF/, '');
    const lines = unmarked(text);
    const { length } = lines.getText();
    let free = 0;
    const edits = [...wanted]
      .sort(([a], [b]) => a - b)
      .flatMap(([from, count, newText]) => {
        const [start, end] = [Math.min(from, length), Math.min(from + count, length)];
        if (start < free) return [];
        free = end + 1;
        return [{ range: { start: lines.positionAt(start), end: lines.positionAt(end) }, newText }];
      });
    return { text, edits };
  });

/** Applies changes to files of their texts by git: what it makes of them. */
function appliedByGit(changes: readonly Change[], names = changes.map((_, index) => `${index}.pilot.yaml`)): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pilot-diff-'));
  try {
    changes.forEach(({ text }, index) => {
      mkdirSync(path.dirname(path.join(folder, names[index]!)), { recursive: true });
      writeFileSync(path.join(folder, names[index]!), text);
    });
    const input = changes.map((change, index) => diffOf(names[index]!, change)).join('');
    const env = { ...process.env, GIT_DIR: path.join(folder, 'none'), GIT_CONFIG_GLOBAL: os.devNull };
    if (input) execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input, env });
    return names.map((name) => readFileSync(path.join(folder, name), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Nothing can be said of git's empty files: it takes them for files that are not there. */
const isFile = ({ text, edits }: Change): boolean => text !== '' && edited(text, edits) !== '';

describe('A unified diff made of edits', () => {
  const at = (line: number, character: number) => ({ line, character });

  it('has the lines around a change, and joins what is close', () => {
    const text = Array.from({ length: 30 }, (_, index) => `${index}\n`).join('');
    const edits = [
      { range: { start: at(2, 0), end: at(2, 0) }, newText: 'new\n' },
      { range: { start: at(8, 0), end: at(8, 1) }, newText: 'other' },
      { range: { start: at(20, 0), end: at(21, 0) }, newText: '' },
    ];
    assert.equal(
      diffOf('a b.yaml', { text, edits }),
      [
        ...['--- a/a b.yaml\t', '+++ b/a b.yaml\t'],
        ...['@@ -1,12 +1,13 @@', ' 0', ' 1', '+new', ' 2', ' 3', ' 4', ' 5', ' 6', ' 7', '-8', '+other', ' 9', ' 10'],
        ...[' 11', '@@ -18,7 +19,6 @@', ' 17', ' 18', ' 19', '-20', ' 21', ' 22', ' 23', ''],
      ].join('\n'),
    );
  });

  it('is empty where edits change nothing', () => {
    assert.equal(diffOf('a', { text: 'a\nb\n', edits: [] }), '');
    const same = [{ range: { start: at(0, 0), end: at(1, 1) }, newText: 'a\nb' }];
    assert.equal(diffOf('a', { text: 'a\nb\n', edits: same }), '');
  });

  it('says where a text has no newline at its end', () => {
    const edits = [{ range: { start: at(1, 1), end: at(1, 1) }, newText: '\nc' }];
    assert.match(diffOf('a', { text: 'a\nb', edits }), /\n a\n-b\n\\ No newline at end of file\n\+b\n\+c\n\\ No new/);
  });

  it('is applied by git to what the edits make of the text, wherever they are @slow', () => {
    const changes = fc.sample(anyChange, { numRuns: 400, seed: 7 }).filter(isFile);
    assert.ok(changes.length > 300);
    assert.deepEqual(
      appliedByGit(changes),
      changes.map(({ text, edits }) => edited(text, edits)),
    );
  });

  it('is applied by git to what the safe fixes make of a playbook, whatever its style @slow', async () => {
    const changes: Change[] = [];
    for (const text of fc.sample(anyPlaybooks, { numRuns: 150, seed: 7 })) {
      const { edits } = await fixAll(analysesOf(text, TODAY), (other) => analysesOf(other, TODAY));
      if (isFile({ text, edits })) changes.push({ text, edits });
    }
    assert.ok(changes.some(({ text }) => text.includes('\r\n')) && changes.some(({ text }) => text[0] === '\uFEFF'));
    assert.ok(changes.some(({ text }) => !text.endsWith('\n')));
    assert.deepEqual(
      appliedByGit(changes),
      changes.map(({ text, edits }) => edited(text, edits)),
    );
  });

  it('names files as git reads them', function () {
    if (process.platform === 'win32') return this.skip();
    const names = ['a b/c.yaml', 'a"b.yaml', 'a\\b.yaml', 'a\tb.yaml', 'a\nb.yaml', 'ü b.yaml', 'a\u0085b.yaml', ' a'];
    const change = { text: 'a\n', edits: [{ range: { start: at(0, 0), end: at(0, 0) }, newText: 'b\n' }] };
    assert.deepEqual(
      appliedByGit(
        names.map(() => change),
        names,
      ),
      names.map(() => 'b\na\n'),
    );
  });

  it('takes time in step with the text @slow', () => {
    const text = `${'a\n'.repeat(10)}`.repeat(60_000);
    const edits = Array.from({ length: 60_000 }, (_, index) => ({
      range: { start: at(10 * index, 0), end: at(10 * index, 0) },
      newText: 'b\nc\n',
    }));
    const { user } = process.cpuUsage();
    const diff = unifiedDiff('a', text, unmarked(text), edits);
    assert.ok(process.cpuUsage({ user, system: 0 }).user < 20e6);
    assert.equal(diff.filter((line) => line.startsWith('+')).length, 120_001);
  });
});
