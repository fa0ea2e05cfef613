import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../editor/paths';

/** What the guide tells to write: blocks whose fence names a file, as a diff or whole. */
const BLOCK = /^```(diff|yaml) (\S+)\n([\s\S]*?)^```$/gm;

describe('The worked example of the contributor’s guide', function () {
  this.timeout(120_000);
  let copy: string;

  before(() => {
    copy = mkdtempSync(path.join(os.tmpdir(), 'pilot-playbook-guide-'));
    for (const part of ['src', 'schemas', 'test', 'media', 'package.json', 'tsconfig.json'])
      cpSync(path.join(ROOT, part), path.join(copy, part), {
        recursive: true,
        filter: (file) => !file.includes('.shots'),
      });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('adds a check by its gate’s file, its schema entry and its fixture @slow', async () => {
    const guide = readFileSync(path.join(ROOT, '.github', 'CONTRIBUTING.md'), 'utf8');
    const blocks = [...guide.matchAll(BLOCK)];
    assert.deepEqual(
      blocks.map(([, , file]) => file),
      [
        'schemas/playbook.schema.json',
        'src/core/checklist/gates/adoption.ts',
        'test/fixtures/checks/adoption/help.pilot.yaml',
      ],
    );
    for (const [, kind, file = '', text = ''] of blocks) {
      if (kind === 'diff') patch(`--- a/${file}\n+++ b/${file}\n${text}`);
      else {
        mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(copy, file), text);
      }
    }
    await run('src/generate/main.ts', []);
    assert.match(readFileSync(path.join(copy, 'media/docs/checklist.md'), 'utf8'), /adoption\/help/);
    // The fixture fails as long as anything that it expects of the new check is missing.
    const report = await run('test/core/judge/fixtures.test.ts', ['--grep', 'adoption/help', '--reporter', 'json']);
    const { stats } = JSON.parse(report) as { stats: { passes: number; failures: number } };
    assert.equal(stats.failures, 0);
    assert.ok(stats.passes >= 4);
  });

  function patch(diff: string): void {
    execFileSync('git', ['apply', '--recount', '--unidiff-zero', '-'], { cwd: copy, input: diff });
  }

  /** Builds a script or a test of the copy and runs it there. */
  async function run(entry: string, args: readonly string[]): Promise<string> {
    const outfile = path.join(copy, 'dist', `${path.basename(entry, '.ts')}.js`);
    await build({
      ...{ entryPoints: [path.join(copy, entry)], outfile, bundle: true, platform: 'node', packages: 'external' },
      ...{ logLevel: 'error', ignoreAnnotations: true },
    });
    const mocha = path.join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
    const command = entry.endsWith('.test.ts') ? [mocha, outfile, ...args] : [outfile, ...args];
    return execFileSync(process.execPath, command, {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
  }
});
