import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { folderOf, playbook, removeFolders, run, shell, start } from '../cli/support';
import { REPORT_BYTES } from '../../src/cli/reportFile';

/** The exit status of a line of the shell's first part, and what it says on standard error. */
async function ended(folder: string, line: string): Promise<{ status: number; said: string }> {
  const text = await shell(folder, `{ { ${line}; }; echo $? >status; } 2>said | true; cat status; cat said`);
  const [status, ...said] = text.split('\n');
  return { status: Number(status), said: said.join('\n') };
}

const missing = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.pilot.yaml`, playbook('', 'pilot')]));

const isDone = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

describe('A run that cannot end well', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('does not look like success when standard output is full', async () => {
    const folder = folderOf({ 'ok.pilot.yaml': playbook() });
    const says = 'Standard output does not fit: the disk is full.\n';
    for (const args of [
      ...['check', 'check --format json', 'report', 'badge', 'checks', 'checks --format json', 'explain trust/guide'],
      ...['completion bash', 'fix', 'fix --dry-run', 'new --name a --stage pilot', '--help', '--version'],
    ])
      assert.deepEqual(await ended(folder, `$CLI ${args} >/dev/full`), { status: 2, said: says }, args);
  });

  it('keeps its status when its reader goes away, and says nothing of it', async () => {
    const folder = folderOf(missing(40));
    for (const [args, status] of [
      ['check --format json', 1],
      ['check', 1],
      ['report --format json', 1],
      ['checks', 0],
      ['check gone', 2],
    ] as const)
      assert.deepEqual(await ended(folder, `$CLI ${args}`), { status, said: '' }, args);
  });

  it('fixes no file that it cannot write', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook('', 'pilot') });
    // Writing fails for everybody, the one who may do anything included: a file's place is taken by its own draft's folder.
    const text = await shell(folder, 'ulimit -f 0; $CLI fix 2>&1; echo $?').catch(String);
    assert.match(text, /\n0 of 1 file fixed\.\n2\n$|^x\.pilot\.yaml .*\n0 of 1 file fixed\.\n2\n$/);
    assert.equal(readFileSync(path.join(folder, 'x.pilot.yaml'), 'utf8'), playbook('', 'pilot'));
    assert.deepEqual(readdirSync(folder), ['x.pilot.yaml']);
  });

  it('judges all files when a thread ends without a word', async () => {
    const silent = folderOf({ 'silent.cjs': "if (!require('worker_threads').isMainThread) process.exit(0);\n" });
    const folder = folderOf(missing(400));
    const child = start(folder, ['check', '--format', 'json'], {
      env: { NODE_OPTIONS: `--require ${path.join(silent, 'silent.cjs')}` },
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    assert.deepEqual(await once(child, 'close'), [1, null]);
    assert.equal((JSON.parse(text) as { playbooks: unknown[] }).playbooks.length, 400);
  });

  it('has failed when nothing is left that could go on', async () => {
    const stuck = folderOf({
      'stuck.cjs': "require('node:fs').readdir = () => undefined;\n",
      'x.pilot.yaml': playbook(),
    });
    const child = start(stuck, ['check'], {
      env: { NODE_OPTIONS: `--require ${path.join(stuck, 'stuck.cjs')}` },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
    assert.deepEqual(await once(child, 'close'), [2, null]);
    assert.equal(said, 'The run ended before it was done.\n');
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends within a second by ${signal} while it judges`, async () => {
      // Says that it is at work, then judges without end.
      const busy = folderOf({
        'busy.cjs': `const { writeFileSync } = require('node:fs');
const decode = TextDecoder.prototype.decode;
TextDecoder.prototype.decode = function (...args) {
  writeFileSync(process.env.AT_WORK, '');
  for (;;) decode.apply(this, args);
};`,
        'work/x.pilot.yaml': playbook(),
      });
      mkdirSync(path.join(busy, 'signs'));
      const child = start(path.join(busy, 'work'), ['check'], {
        env: {
          NODE_OPTIONS: `--require ${path.join(busy, 'busy.cjs')}`,
          AT_WORK: path.join(busy, 'signs/at-work'),
        },
      });
      await appears(path.join(busy, 'signs'), 'at-work');
      await endsBy(child, signal);
    });

    it(`ends within a second by ${signal} while git is at work, and git with it`, async () => {
      const folder = folderOf({
        'bin/git': '#!/bin/sh\necho $$ >"$SIGNS/pid"\nexec sleep 60\n',
        'work/x.pilot.yaml': playbook(),
      });
      chmodSync(path.join(folder, 'bin/git'), 0o755);
      mkdirSync(path.join(folder, 'signs'));
      const child = start(path.join(folder, 'work'), ['check', '--changed-since', 'HEAD'], {
        env: {
          PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env.PATH}`,
          SIGNS: path.join(folder, 'signs'),
        },
      });
      await appears(path.join(folder, 'signs'), 'pid');
      await endsBy(child, signal);
      const pid = Number(readFileSync(path.join(folder, 'signs/pid'), 'utf8'));
      // One that has ended may still wait to be asked for its status.
      const isOver = `for i in $(seq 50); do case $(ps -o stat= -p ${pid}) in ''|Z*) echo over; break;; esac; sleep 0.1; done`;
      assert.equal(await shell(folder, isOver), 'over\n');
    });
  }
});

/** Waits until a file is in a folder, with something in it or not. */
async function appears(folder: string, name: string): Promise<void> {
  const watcher = watch(folder);
  try {
    while (!existsSync(path.join(folder, name))) await once(watcher, 'change');
  } finally {
    watcher.close();
  }
}

async function endsBy(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  assert.equal(isDone(child), false);
  const closed = once(child, 'exit');
  const start = performance.now();
  child.kill(signal);
  const [status, by] = (await closed) as [number | null, string | null];
  assert.ok(by === signal || status === { SIGINT: 130, SIGTERM: 143 }[signal as 'SIGINT'], `${status} ${by}`);
  assert.ok(performance.now() - start < 1_000);
}

describe('merge', function () {
  this.timeout(120_000);
  after(removeFolders);

  /** A report of one playbook, its text changed. */
  async function reported(change: (text: string) => string): Promise<string> {
    const folder = folderOf({ 'x.pilot.yaml': playbook('', 'pilot') });
    const { stdout } = await run(folder, ['check', '--format', 'json', '--today', '2026-11-24']);
    const report = change(stdout);
    writeFileSync(path.join(folder, 'report.json'), report);
    return folder;
  }

  it('takes half characters into every format', async () => {
    const folder = await reported((text) =>
      text.replaceAll('x.pilot.yaml', 'x\\ud800.pilot.yaml').replace('Triage', '\\udc00'),
    );
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'markdown']) {
      const { status, stderr } = await run(folder, ['merge', 'report.json', '--format', format]);
      assert.deepEqual({ status, stderr }, { status: 1, stderr: '' }, format);
    }
  });

  it('takes a report of 100 MB', async () => {
    const folder = await reported((text) => {
      const report = JSON.parse(text) as { playbooks: { path: string }[] };
      const [one] = report.playbooks;
      const count = Math.ceil(100_000_000 / JSON.stringify(one).length);
      report.playbooks = Array.from({ length: count }, (_, index) => ({ ...one!, path: `${index}.pilot.yaml` }));
      return JSON.stringify(report);
    });
    const { status, stdout, stderr } = await run(folder, ['merge', 'report.json', '--format', 'markdown']);
    assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
    assert.match(stdout, /^## Pilot playbooks: [\d,]+ errors/);
  });

  it('reads no report beyond its limit, and none without an end', async () => {
    const folder = folderOf({ 'exact.json': '', 'large.json': '' });
    // Nothing but holes, which take no room.
    truncateSync(path.join(folder, 'exact.json'), REPORT_BYTES);
    truncateSync(path.join(folder, 'large.json'), REPORT_BYTES + 1);
    const says = async (file: string) => {
      const { status, stdout, stderr } = await run(folder, ['merge', file]);
      assert.deepEqual([status, stdout], [2, '']);
      return stderr;
    };
    assert.match(await says('exact.json'), /^exact\.json is not JSON: /);
    for (const file of ['large.json', '/dev/zero'])
      assert.equal(await says(file), `${file} is larger than 256 MB: split the files into more shards.\n`);
  });
});
