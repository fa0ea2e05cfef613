import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, isReport, playbook, removeFolders, run, shell } from './support';
import type { Report } from '../../src/core/report/report';

const TODAY = ['--today', '2026-11-24'];
/** At investigation its open checks of the pilot are warnings, those of production information. */
const warned = () => folderOf({ 'x.pilot.yaml': playbook(), 'y.pilot.yaml': playbook() });
/** With an error as well. */
const failing = () => folderOf({ 'x.pilot.yaml': playbook('mane: x\n'), 'y.pilot.yaml': playbook() });
const statusOf = async (folder: string, ...args: string[]) => (await run(folder, ['check', ...TODAY, ...args])).status;

/** Writes the reports of two halves of a folder, and merges them. */
async function merged(folder: string, args: readonly string[], ...options: string[]) {
  for (const part of [1, 2]) {
    const shard = ['--shard', `${part}/2`, '--format', 'json', '--output', `${part}.json`];
    await run(folder, ['check', ...TODAY, ...shard, ...args]);
  }
  return run(folder, ['merge', '1.json', '2.json', ...options]);
}

describe('--fail-on and --exit-zero', () => {
  after(removeFolders);

  it('say which findings fail the run: errors unless they say otherwise', async () => {
    for (const [args, onWarnings, onErrors] of [
      [[], 0, 1],
      [['--fail-on', 'error'], 0, 1],
      [['--fail-on', 'warning'], 1, 1],
      [['--fail-on', 'never'], 0, 0],
      [['--exit-zero'], 0, 0],
    ] as const) {
      assert.equal(await statusOf(warned(), ...args), onWarnings, args.join(' '));
      assert.equal(await statusOf(failing(), ...args), onErrors, args.join(' '));
    }
    const portfolio = await run(failing(), ['report', '--fail-on', 'never']);
    assert.equal(portfolio.status, 0);
  });

  it('leave thresholds as they are, but --exit-zero takes those too, a policy’s included', async () => {
    const missed = ['--for', 'pilot', '--max-warnings', '0', '--min-readiness', '1'];
    assert.equal(await statusOf(warned(), '--fail-on', 'never', ...missed), 1);
    const { status, stderr } = await run(warned(), ['check', ...TODAY, '--exit-zero', ...missed]);
    assert.deepEqual([status, stderr], [0, '']);
    const governed = folderOf({
      'x.pilot.yaml': playbook(),
      'pilot-policy.yaml': 'pilotPolicy: 1\nminimumReadiness: 1\n',
    });
    assert.equal(await statusOf(governed, '--fail-on', 'never'), 1);
    assert.equal(await statusOf(governed, '--exit-zero'), 0);
  });

  it('hide neither a file that cannot be read nor what known findings are', async () => {
    const folder = warned();
    assert.equal(await statusOf(folder, 'gone', '--exit-zero'), 2);
    await run(folder, ['check', ...TODAY, '--write-baseline', 'known.json']);
    assert.equal(await statusOf(folder, '--fail-on', 'warning', '--baseline', 'known.json'), 0);
  });

  it('are carried by reports, and merging them may ask for something else', async () => {
    assert.equal((await merged(warned(), ['--fail-on', 'warning'])).status, 1);
    assert.equal((await merged(warned(), ['--fail-on', 'warning'], '--fail-on', 'error')).status, 0);
    assert.equal((await merged(warned(), [], '--fail-on', 'warning')).status, 1);
    assert.equal((await merged(failing(), ['--exit-zero'])).status, 0);
    assert.equal((await merged(failing(), ['--exit-zero'], '--fail-on', 'error')).status, 1);
    const folder = warned();
    await merged(folder, ['--exit-zero']);
    await run(folder, ['check', ...TODAY, '--shard', '1/2', '--format', 'json', '--output', '1.json']);
    const { status, stderr } = await run(folder, ['merge', '1.json', '2.json']);
    assert.equal(status, 2);
    assert.match(stderr, /different thresholds/);
  });
});

describe('--min-severity', () => {
  after(removeFolders);
  const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'];

  it('leaves lesser findings out of every format', async () => {
    const folder = failing();
    writeFileSync(path.join(folder, 'pilot-policy.yaml'), 'pilotPolicy: 1\npacks: [operations]\n');
    const all = await check(folder);
    const found = (severity: string) =>
      all.playbooks.flatMap(({ findings }) => findings).filter((one) => one.severity === severity);
    for (const severity of ['error', 'warning', 'information'] as const) assert.ok(found(severity).length > 0);
    for (const format of FORMATS)
      for (const [least, lesser] of [
        ['error', ['warning', 'information']],
        ['warning', ['information']],
      ] as const) {
        const { stdout } = await run(folder, ['check', ...TODAY, '--format', format, '--min-severity', least]);
        assert.ok(stdout.includes('Unknown key'), format);
        for (const severity of lesser)
          for (const { message } of found(severity))
            assert.ok(!stdout.includes(message), `${format} ${least}: ${message}`);
      }
  });

  it('counts what it leaves out, apart, and what fails a run fails it all the same', async () => {
    const folder = warned();
    const { summary } = await check(folder);
    const { status, ...least } = await check(folder, '--min-severity', 'error');
    assert.equal(status, 0);
    assert.ok(isReport(least), JSON.stringify(isReport.errors));
    const omitted = { warnings: summary.warnings, information: summary.information };
    assert.deepEqual(least.summary, { ...summary, warnings: 0, information: 0, omitted });
    assert.deepEqual(
      least.playbooks.map((one) => [one.findings.length, one.omitted!.warnings, one.readiness?.gates.length]),
      least.playbooks.map(() => [0, summary.warnings / 2, 9]),
    );
    assert.equal((await check(folder, '--min-severity', 'information')).summary.omitted, undefined);
    assert.equal(await statusOf(folder, '--min-severity', 'error', '--fail-on', 'warning'), 1);
    assert.equal(await statusOf(folder, '--min-severity', 'error', '--max-warnings', '1'), 1);
    const { stdout } = await run(folder, ['check', ...TODAY, '--min-severity', 'warning']);
    assert.match(stdout, new RegExp(`${summary.warnings} warnings, 0 notes, ${summary.information} not listed\n`));
  });

  it('is error with --quiet, in every format, unless it is given', async () => {
    const folder = failing();
    const quiet = await check(folder, '--quiet');
    assert.deepEqual([quiet.summary.errors, quiet.summary.warnings], [1, 0]);
    assert.ok((await check(folder, '-q', '--min-severity', 'warning')).summary.warnings > 0);
    const { stdout } = await run(folder, ['check', ...TODAY, '--quiet']);
    assert.ok(!stdout.includes('y.pilot.yaml') && !stdout.includes('warning'));
  });

  it('is of the reader where reports are merged, and never loses a threshold', async () => {
    const options = ['--min-severity', 'warning', '--format', 'json'];
    const whole = (await run(failing(), ['check', ...TODAY, ...options])).stdout;
    assert.equal((await merged(failing(), [], ...options)).stdout, whole);
    assert.equal((await merged(failing(), ['--min-severity', 'warning'], '--format', 'json')).stdout, whole);
    const twice = await merged(failing(), ['--min-severity', 'warning'], '--format', 'json', '--min-severity', 'error');
    const { stdout } = await run(failing(), ['check', ...TODAY, '--format', 'json', '--min-severity', 'error']);
    assert.equal(twice.stdout, stdout);
    const strict = await merged(warned(), ['--min-severity', 'error', '--max-warnings', '1'], '--fail-on', 'warning');
    assert.equal(strict.status, 1);
    assert.match(strict.stderr, /^\d+ warnings; the limit is 1\.\n$/);
  });

  it('keeps no finding from a baseline', async () => {
    const folder = failing();
    await run(folder, ['check', ...TODAY, '--write-baseline', 'all.json']);
    await run(folder, ['check', ...TODAY, '--write-baseline', 'least.json', '--min-severity', 'error']);
    assert.equal(
      readFileSync(path.join(folder, 'least.json'), 'utf8'),
      readFileSync(path.join(folder, 'all.json'), 'utf8'),
    );
    const { status, stderr } = await merged(folder, ['--min-severity', 'error'], '--write-baseline', 'known.json');
    assert.equal(status, 2);
    assert.match(stderr, /leave findings out/);
  });
});

describe('--statistics', () => {
  after(removeFolders);
  const folder = () =>
    folderOf({ 'x.pilot.yaml': playbook('mane: x\nnome: y\n'), 'y.pilot.yaml': playbook('mane: x\n') });
  const statistics = async (...args: string[]) => (await check(folder(), '--statistics', ...args)).statistics ?? [];

  it('counts the findings that are listed by their codes, the most frequent first', async () => {
    const { status, ...found } = await check(folder(), '--statistics');
    assert.equal(status, 1);
    assert.ok(isReport(found), JSON.stringify(isReport.errors));
    const codes = found.playbooks.flatMap(({ findings }) => findings.map(({ code }) => code));
    assert.deepEqual(found.statistics?.[0], { code: 'schema/unknown-key', count: 3 });
    assert.deepEqual(
      found.statistics?.map(({ count }) => count),
      [...found.statistics.map(({ count }) => count)].sort((a, b) => b - a),
    );
    for (const { code, count } of found.statistics!) assert.equal(codes.filter((one) => one === code).length, count);
    assert.equal(new Set(codes).size, found.statistics!.length);
    assert.deepEqual(await statistics('--min-severity', 'error'), [{ code: 'schema/unknown-key', count: 3 }]);
    assert.equal((await check(folder())).statistics, undefined);
  });

  it('stands in the formats that people read, of findings and of the portfolio', async () => {
    for (const view of ['check', 'report']) {
      const text = (await run(folder(), [view, ...TODAY, '--statistics'])).stdout;
      assert.match(text, /\nFindings by check\n {2}3 {2}schema\/unknown-key\n {2}2 {2}\S+\n[^]*\n\n2 playbooks/);
      const { stdout } = await run(folder(), [view, ...TODAY, '--statistics', '--format', 'markdown']);
      assert.match(
        stdout,
        /\n### Findings by check\n\n\| Findings \| Check \|\n.*\n\| 3 \| `schema\/unknown-key` \|\n/,
      );
    }
    const none = folderOf({ 'pilots/x.txt': '' });
    assert.match((await run(none, ['check', '--statistics'])).stdout, /Findings by check\n {2}No findings\.\n/);
  });

  it('is the same of reports that are merged', async () => {
    for (const format of ['pretty', 'json', 'markdown']) {
      const whole = (await run(folder(), ['check', ...TODAY, '--statistics', '--format', format])).stdout;
      assert.equal((await merged(folder(), [], '--statistics', '--format', format)).stdout, whole);
    }
  });
});

describe('What fix would do', () => {
  after(removeFolders);

  it('is told at the end of what people read, as many as fix takes, and nothing where that has run', async () => {
    const folder = folderOf({
      'x.pilot.yaml': playbook('trust: { controls: edit }\nreview: { next: 2026-9-1 }\nmane: x\n', 'pilot'),
    });
    const { playbooks } = await check(folder);
    const safe = playbooks[0]!.findings.filter((one) => one.safe);
    assert.ok(safe.length > 1 && safe.length < playbooks[0]!.findings.length);
    assert.ok(safe.every(({ fixable }) => fixable));
    const { stdout } = await run(folder, ['check', ...TODAY]);
    assert.match(
      stdout,
      new RegExp(`\n1 playbook.*\n${safe.length} of these have a safe fix: run "pilot-playbook fix".\n$`),
    );
    const quiet = await run(folder, ['check', ...TODAY, '--quiet']);
    assert.doesNotMatch(quiet.stdout, /safe fix/);
    await run(folder, ['fix', ...TODAY]);
    assert.doesNotMatch((await run(folder, ['check', ...TODAY])).stdout, /safe fix/);
    const text = await shell(folder, `$CLI check --format json ${TODAY.join(' ')} || true`);
    assert.ok((JSON.parse(text) as Report).playbooks[0]!.findings.every((one) => !one.safe));
  });
});
