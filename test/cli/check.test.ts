import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import example from '../core/schema/report.example.json';
import type { Report } from '../../src/core/report/report';
import { check, codes, folderOf, isReport, playbook, removeFolders, run } from './support';

/** The keys of an object and of what it holds, of a list's items once, as they are written; some keys are left out. */
function keysOf(value: unknown, ...besides: string[]): unknown {
  if (Array.isArray(value)) return keysOf(value[0], ...besides);
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).filter(([key]) => !besides.includes(key));
  return entries.map(([key, below]) => [key, keysOf(below, ...besides)]);
}

describe('pilot-playbook check', () => {
  after(removeFolders);

  it('writes a report that fits its schema, with paths relative to the current folder', async () => {
    const folder = folderOf({ 'b/two.pilot.yml': playbook(), 'a/one.pilot.yaml': `${playbook()}---\n${playbook()}` });
    const { status, ...report } = await check(folder);
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    assert.equal(status, 0);
    const places = report.playbooks.map((one) => `${one.path}#${one.document}`);
    assert.deepEqual(places, ['a/one.pilot.yaml#0', 'a/one.pilot.yaml#1', 'b/two.pilot.yml#0']);
    assert.equal(report.summary.byStage.investigation, 3);
  });

  it('writes the keys of the report in the order that its page shows', async () => {
    const lines = [
      'ownership: { workflow: { name: A, contact: a@example.com } }',
      'trust: { controls: [edit] }',
      'review: { next: 2099-01-01 }',
      'waivers: [{ check: trust/guide }]',
      'notApplicable: [{ check: learning/store }]',
      '',
    ];
    const folder = folderOf({ 'x.pilot.yaml': playbook(lines.join('\n'), 'pilot') });
    const args = ['check', '--format', 'json', '--shard', '1/1', '--min-readiness', '1', 'gone', '.'];
    const report = JSON.parse((await run(folder, args)).stdout) as Report;
    // What backs a playbook, and what needs no decision, is beside the page; changes are of two revisions.
    assert.deepEqual(keysOf(report, 'backing', 'safe'), keysOf(example, 'changes'));
  });

  it('exits with 1 for a finding at error level, and with 0 below it', async () => {
    const folder = folderOf({ 'calm.pilot.yaml': playbook(), 'red.pilot.yaml': playbook('', 'production') });
    assert.equal((await check(folder, 'calm.pilot.yaml')).status, 0);
    assert.equal((await check(folder, 'red.pilot.yaml')).status, 1);
  });

  it('reports what cannot be read as errors, and hides nothing else', async () => {
    const folder = folderOf({
      'binary.pilot.yaml': Buffer.from([0xff, 0xfe, 0x00, 0x80]),
      'huge.pilot.yaml': `name: ${'x'.repeat(5_000_000)}`,
      'ok.pilot.yaml': playbook(),
    });
    const { status, errors, playbooks } = await check(folder);
    assert.equal(status, 2);
    assert.deepEqual(
      errors.map(({ message }) => message),
      ['binary.pilot.yaml is not UTF-8 text.', 'huge.pilot.yaml is larger than 2 MB.'],
    );
    assert.deepEqual(
      playbooks.map((one) => one.path),
      ['ok.pilot.yaml'],
    );
  });

  it('reads one playbook from standard input as if it were a file', async () => {
    const folder = folderOf({ 'docs/sap.md': '# SAP\n' });
    const text = playbook('inputs: { templates: [sap.md, gone.md] }\n');
    const args = ['check', '--format', 'json', '--stdin-path', 'docs/new.pilot.yaml'];
    const { status, stdout } = await run(folder, args, text);
    assert.equal(status, 1);
    assert.match(stdout, /"path": "docs\/new.pilot.yaml"/);
    assert.match(stdout, /Evidence not found: gone.md/);
    assert.doesNotMatch(stdout, /sap.md does not exist/);
  });

  it('compares dates with the day that is named', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook('review: { next: 2026-12-01 }\n') });
    assert.ok(!codes(await check(folder, '--today', '2026-12-01')).includes('review/overdue'));
    assert.ok(codes(await check(folder, '--today', '2026-12-02')).includes('review/overdue'));
  });

  describe('evidence', () => {
    const withTemplate = (...files: string[]) => playbook(`inputs: { templates: [${files.join(', ')}] }\n`);
    const evidence = async (folder: string, ...args: string[]) =>
      codes(await check(folder, ...args)).filter((code) => code.startsWith('evidence/'));

    it('may lie anywhere in the repository, not outside of it', async () => {
      const folder = folderOf({
        'repo/.git/HEAD': '',
        'repo/a/x.pilot.yaml': withTemplate('../in.md', '../../out.md'),
        'repo/in.md': '',
        'out.md': '',
      });
      const at = path.join(folder, 'repo/a');
      assert.deepEqual(await evidence(at), ['evidence/outside']);
      assert.deepEqual(await evidence(at, '--root', '.'), ['evidence/outside', 'evidence/outside']);
      assert.deepEqual(await evidence(at, '--root', '../..'), []);
    });

    it('may not be absolute, even inside', async () => {
      const folder = folderOf({ 'in.md': '' });
      const text = withTemplate(path.join(folder, 'in.md'));
      const { stdout } = await run(folder, ['check', '--format', 'json', '--stdin-path', 'x.pilot.yaml'], text);
      assert.match(stdout, /evidence\/outside/);
    });

    it('is judged by where a link leads; a loop and a dangling link lead nowhere', async () => {
      const folder = folderOf({
        'root/x.pilot.yaml': withTemplate('out.md', 'in.md', 'loop.md', 'gone.md'),
        'root/real.md': '',
        'secret.md': '',
      });
      const link = (target: string, name: string) => symlinkSync(target, path.join(folder, 'root', name));
      link('../secret.md', 'out.md');
      link('real.md', 'in.md');
      link('loop.md', 'loop.md');
      link('nowhere.md', 'gone.md');
      const found = await evidence(path.join(folder, 'root'));
      assert.deepEqual(found, ['evidence/outside', 'evidence/not-found', 'evidence/not-found']);
    });

    it('counts a folder only where nothing in it is pointed to', async () => {
      const folder = folderOf({ 'x.pilot.yaml': withTemplate('docs', '{ path: docs, pointer: /a }') });
      mkdirSync(path.join(folder, 'docs'));
      assert.deepEqual(await evidence(folder), ['evidence/not-found']);
    });
  });

  describe('thresholds', () => {
    const folder = () => folderOf({ 'x.pilot.yaml': playbook(), 'paused.pilot.yaml': playbook('status: paused\n') });

    it('--for fails unless every active playbook is ready, and says which are not', async () => {
      const { status, stderr } = await run(folder(), ['check', '--for', 'pilot']);
      assert.equal(status, 1);
      assert.match(stderr, /^Not ready for pilot: x\.pilot\.yaml: [a-z]+\/[^,]+, .*\.\n$/);
    });

    it('--min-readiness looks at active playbooks', async () => {
      const { status, stderr } = await run(folder(), ['check', '--min-readiness', '0.1']);
      assert.equal(status, 1);
      assert.equal(stderr, 'Readiness below 0.1: x.pilot.yaml.\n');
      assert.equal((await run(folder(), ['check', '--min-readiness', '0'])).status, 0);
    });

    it('--max-warnings allows as many and no more', async () => {
      const { warnings } = (await check(folder())).summary;
      assert.ok(warnings > 0);
      assert.equal((await run(folder(), ['check', '--max-warnings', String(warnings)])).status, 0);
      assert.equal((await run(folder(), ['check', '--max-warnings', String(warnings - 1)])).status, 1);
    });
  });

  it('prints for people: the place, the message, the code; no colours through a pipe', async () => {
    const { stdout } = await run(folderOf({ 'x.pilot.yaml': playbook('mane: x\n') }), ['check', '--quiet']);
    assert.match(stdout, /^Triage x.pilot.yaml\n/);
    assert.match(stdout, /error Unknown key "mane".* schema\/unknown-key\n {4}x.pilot.yaml:4:1\n/);
    assert.ok(!stdout.includes('\u001b'));
    assert.ok(!stdout.includes('info'));
  });

  it('says of a playbook at rest that it is not assessed', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook('status: stopped\n', 'pilot') });
    const { stdout } = await run(folder, ['check']);
    assert.match(
      stdout,
      /\n {2}pilot · stopped · Needed for pilot: 0 of 5 · needed for production: 0 of 24\n {2}No gate is started · not assessed \(stopped\)\n/,
    );
    assert.doesNotMatch(stdout, /open checks/);
  });

  it('writes no control character of a playbook to the terminal', async () => {
    const name = '"\\e[2J\\n::error::x"';
    const folder = folderOf({ 'x.pilot.yaml': `pilotPlaybook: 1\nname: ${name}\nstage: pilot\n"\\e[31m": 1\n` });
    const { stdout } = await run(folder, ['check']);
    assert.match(stdout, /^\\u\{1b\}\[2J ::error::x x.pilot.yaml\n/);
    assert.ok(!stdout.includes('\u001b'));
  });
});
