import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryOf } from '../repositories';
import { check, folderOf, isReport, playbook, removeFolders, run } from '../support';
import { version } from '../../../package.json';

const OWNED = `ownership:
  workflow: { name: Head of Accounts Payable, contact: ap-lead@example.com }
`;

const DATED = `${OWNED}review: { next: 2026-12-01 }
success:
  metrics:
    - { name: Hours, kind: cycle-time, by: 2027-Q1, actual: { value: 5, evidence: { url: "https://example.com/a", date: 2026-11-01, validFor: 30d } } }
waivers:
  - { check: learning/context, reason: later, owner: ann@example.com, expires: 2026-12-31 }
  - { check: learning/context, reason: later, owner: ann@example.com, expires: 2027-01-31 }
  - { check: feedback/channel, reason: later, owner: ann@example.com, expires: 2026-01-31 }
`;

describe('The JSON report', () => {
  after(removeFolders);

  it('says what wrote it, of which commit and part, and what had to hold', async () => {
    const { folder, shell } = await repositoryOf({ 'x.pilot.yaml': playbook(OWNED) });
    const commit = (await shell('git rev-parse HEAD')).trim();
    const { tool, run: about } = await check(folder, '--shard', '1/2', '--min-readiness', '0.5', '--for', 'pilot');
    assert.deepEqual(tool, { name: 'pilot-playbooks', version });
    const thresholds = { for: 'pilot', minReadiness: 0.5, maxWarnings: null };
    assert.deepEqual(about, { repository: null, commit, shard: { index: 1, total: 2 }, thresholds });
    const elsewhere = (await check(folderOf({}))).run;
    assert.deepEqual([elsewhere.commit, elsewhere.shard], [null, null]);
  });

  it('says who owns a playbook, and which policy governs it', async () => {
    const { playbooks } = await check(
      folderOf({
        'a/x.pilot.yaml': playbook(OWNED),
        'a/pilot-policy.yaml': 'pilotPolicy: 1\nminimumReadiness: 0.5\n',
        'y.pilot.yaml': playbook('ownership: { workflow: { name: TODO } }\n'),
        'z.pilot.yaml': playbook('ownership: { workflow: { name: Ann } }\n'),
      }),
    );
    assert.deepEqual(
      playbooks.map(({ owner, policy }) => [owner, policy]),
      [
        [
          { name: 'Head of Accounts Payable', contact: 'ap-lead@example.com' },
          { path: 'a/pilot-policy.yaml', minimumReadiness: 0.5 },
        ],
        [null, { path: null, minimumReadiness: null }],
        [
          { name: 'Ann', contact: null },
          { path: null, minimumReadiness: null },
        ],
      ],
    );
  });

  it('lists what is due by date, of each waived check the last end, and nothing of a playbook that rests', async () => {
    const folder = folderOf({
      'a.pilot.yaml': playbook(DATED, 'pilot'),
      'b.pilot.yaml': playbook(`status: paused\n${DATED}`, 'pilot'),
    });
    const report = await check(folder);
    const { status, ...written } = report;
    assert.equal(status, 1);
    assert.ok(isReport(written), JSON.stringify(isReport.errors));
    assert.deepEqual(
      report.playbooks.map(({ due }) => due.map(({ kind, at, date }) => `${date} ${kind} ${at}`)),
      [
        [
          '2026-01-31 waiver /waivers/2/expires',
          '2026-12-01 review /review/next',
          '2026-12-01 evidence /success/metrics/0/actual/evidence/date',
          '2027-01-31 waiver /waivers/1/expires',
          '2027-03-31 metric /success/metrics/0/by',
        ],
        [],
      ],
    );
  });
});

describe('A missed threshold', () => {
  after(removeFolders);
  const folder = () =>
    folderOf({ 'sub/x.pilot.yaml': playbook('"y": 1\n'), 'paused.pilot.yaml': playbook('status: paused\n') });
  const MISSED = ['--for', 'pilot', '--min-readiness', '0.1', '--max-warnings', '0', '--today', '2026-11-24'];

  it('is named with its playbook, and with each check that is missing', async () => {
    const { missed, playbooks } = await check(folder(), ...MISSED);
    const { readiness } = playbooks.find(({ path }) => path === 'sub/x.pilot.yaml')!;
    const open = readiness!.next!.blockers.join(', ');
    assert.ok(open);
    assert.deepEqual(
      missed.map(({ threshold, path, message }) => [threshold, path, message]),
      [
        ['for', 'sub/x.pilot.yaml', `Not ready for pilot: sub/x.pilot.yaml: ${open}, it has errors.`],
        ['minReadiness', 'sub/x.pilot.yaml', 'Readiness below 0.1: sub/x.pilot.yaml.'],
        ['maxWarnings', null, missed[2]?.message],
      ],
    );
    assert.match(missed[2]!.message, /^\d+ warnings; the limit is 0\.$/);
  });

  for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'markdown'])
    for (const command of ['check', 'report'])
      it(`stands in ${format} as ${command} writes it, and in no run that holds all`, async () => {
        const where = folder();
        const args = [command, '--format', format, '--output', 'out'];
        const said = async (...more: string[]) => {
          const { status } = await run(where, [...args, ...more]);
          return { status, text: readFileSync(path.join(where, 'out'), 'utf8') };
        };
        const { status, text } = await said(...MISSED);
        assert.equal(status, 1);
        for (const sentence of [/Not ready for pilot/, /Readiness below 0\.1/, /warnings; the limit is 0/])
          assert.match(text, sentence);
        assert.doesNotMatch((await said()).text, /Not ready for pilot|Readiness below|the limit is/);
      });

  it('is no failure of a check in junit', async () => {
    const where = folderOf({ 'x.pilot.yaml': playbook() });
    const { stdout } = await run(where, ['check', '--format', 'junit', '--min-readiness', '0.1']);
    assert.doesNotMatch(stdout, /<failure/);
    assert.match(stdout, /<error message="Readiness below 0\.1: x\.pilot\.yaml\."/);
  });
});
