import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { check, codes, folderOf, isReport, playbook, removeFolders, run, shell } from '../support';
import { OWN, policy } from './support';

describe('A policy on the command line', () => {
  after(removeFolders);

  it('turns packs on, checks off, and asks for a check at another stage', async () => {
    const folder = folderOf({
      'pilot-policy.yaml': policy(
        'packs: [operations]\nchecks:\n  operations/budget: investigation\n  trust/guide: off\n',
      ),
      'x.pilot.yaml': playbook('operations: { versions: { model: x } }\ntrust: { controls: [edit] }\n'),
    });
    const { status, ...report } = await check(folder);
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    assert.equal(status, 1);
    const budget = report.playbooks[0]?.findings.find(({ code }) => code === 'operations/budget');
    assert.equal(budget?.severity, 'error');
    assert.ok(!codes(report).includes('trust/guide'));
  });

  it("judges an organisation's own checks, under a gate whose pack is off and under one of its own", async () => {
    const folder = folderOf({ 'pilot-policy.yaml': OWN, 'x.pilot.yaml': playbook('risk: high\n') });
    const { status, ...report } = await check(folder);
    assert.equal(status, 1);
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    const own = report.playbooks[0]?.readiness?.gates.slice(-2).map(({ id, title, checks }) => [id, title, checks]);
    const state = { state: 'unmet', strength: null };
    assert.deepEqual(own, [
      ['governance', 'Governance', [{ id: 'acme/impact', requiredFor: 'production', ...state }]],
      ['acme-house', 'House rules', [{ id: 'acme/summary', requiredFor: 'investigation', ...state }]],
    ]);
    const found = report.playbooks[0]?.findings.filter(({ code }) => code.startsWith('acme/'));
    assert.deepEqual(
      found?.map(({ code, severity, message, at, fixable }) => [code, severity, message, at, fixable]),
      [
        ['acme/impact', 'information', 'Link the impact assessment.', '/stage', true],
        ['acme/summary', 'error', 'Say in a summary what the pilot does.', '/stage', true],
      ],
    );
    const calm = folderOf({ 'pilot-policy.yaml': OWN, 'x.pilot.yaml': playbook('summary: It reads invoices.\n') });
    assert.deepEqual(
      codes(await check(calm)).filter((code) => code.startsWith('acme/')),
      [],
    );
  });

  it('lets its own checks be waived', async () => {
    const waiver = 'waivers:\n  - { check: acme/summary, reason: next year, owner: ann, expires: 2027-01-31 }\n';
    const folder = folderOf({ 'pilot-policy.yaml': OWN, 'x.pilot.yaml': playbook(waiver) });
    const report = await check(folder);
    assert.deepEqual(
      codes(report).filter((code) => code.startsWith('acme/') || code.startsWith('waiver/')),
      [],
    );
    const house = report.playbooks[0]?.readiness?.gates.at(-1);
    assert.equal(house?.state, 'waived');
  });

  it('is followed by fix: a gate of a pack and the placeholders of an own check are written, its answers are not', async () => {
    const folder = folderOf({
      'pilot-policy.yaml': `${OWN}packs: [operations]\n`,
      'x.pilot.yaml': playbook('risk: high\n', 'pilot'),
    });
    const before = await check(folder);
    assert.equal((await run(folder, ['fix', '--today', '2026-11-24'])).status, 0);
    const text = await shell(folder, 'cat x.pilot.yaml');
    assert.match(text, /^operations:$/m);
    assert.match(text, /^summary: TODO$/m);
    // What an own check offers as an answer is left to a person.
    assert.doesNotMatch(text, /impactAssessment|dpia/);
    const after = await check(folder);
    const places = ({ playbooks }: typeof after) =>
      playbooks.flatMap(({ findings }) =>
        findings.flatMap(({ code, at }) => (code === 'operations/missing' ? at : [])),
      );
    assert.deepEqual([places(before), places(after)], [['/stage'], ['/operations']]);
    for (const code of ['acme/summary', 'acme/impact']) assert.ok(codes(after).includes(code), code);
  });

  describe('asks for a readiness', () => {
    const files = {
      'pilot-policy.yaml': policy('minimumReadiness: 0.5\n'),
      'x.pilot.yaml': playbook(),
      'calm/pilot-policy.yaml': policy(),
      'calm/y.pilot.yaml': playbook(),
    };

    it('of the playbooks that it governs, and the command fails below it', async () => {
      const folder = folderOf(files);
      for (const command of ['check', 'report']) {
        const { status, stderr } = await run(folder, [command]);
        assert.deepEqual([status, stderr], [1, 'Readiness below 0.5: x.pilot.yaml.\n']);
      }
      assert.equal((await run(folder, ['check', 'calm'])).status, 0);
    });

    it('unless --min-readiness says another', async () => {
      const folder = folderOf(files);
      assert.equal((await run(folder, ['check', '--min-readiness', '0'])).status, 0);
      const { status, stderr } = await run(folder, ['check', '--min-readiness', '0.9']);
      assert.deepEqual(
        [status, stderr],
        [1, 'Readiness below 0.9: calm/y.pilot.yaml.\nReadiness below 0.9: x.pilot.yaml.\n'],
      );
    });
  });

  it('governs the playbooks that --changed-since compares, before and after', async () => {
    const sample = readFileSync('media/samples/invoice-triage/invoice-triage.pilot.yaml', 'utf8');
    const folder = folderOf({ 'x.pilot.yaml': sample, 'pilot-policy.yaml': policy('packs: [security]\n') });
    await shell(
      folder,
      'git init -q && git config user.email a@example.com && git config user.name A && git add -A && git commit -qm one && sed -i.old "s/^risk: .*/risk: low/" x.pilot.yaml',
    );
    const { stdout } = await run(folder, ['check', '--changed-since', 'HEAD', '--today', '2026-11-24']);
    assert.match(stdout, /x.pilot.yaml +pilot, \d+ of \d+ +→ +pilot, \d+ of \d+ +changed by text\n/);
  });

  it('has its rules in a SARIF report, with what explains them', async () => {
    const folder = folderOf({
      'pilot-policy.yaml': `${OWN}packs: [operations]\n`,
      'x.pilot.yaml': playbook(),
      'b/pilot-policy.yaml': policy('packs: [security]\n'),
      'b/y.pilot.yaml': playbook(),
    });
    const { stdout } = await run(folder, ['check', '--format', 'sarif']);
    const rules = (JSON.parse(stdout) as Log).runs[0]?.tool.driver.rules ?? [];
    const ids = rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ['acme/summary', 'operations/missing', 'operations/budget', 'security/injection'])
      assert.ok(ids.includes(id), id);
    assert.ok(!ids.includes('acme-house/missing'));
    const impact = rules.find(({ id }) => id === 'acme/impact');
    assert.equal(impact?.helpUri, 'https://example.com/rules/dp-7');
    assert.match(impact?.help?.text ?? '', /Company rule DP-7/);
  });

  it('lends its own rules to a merged report, whichever part of a run they are of', async () => {
    const folder = folderOf({
      'pilot-policy.yaml': `${OWN}packs: [operations]\n`,
      'x.pilot.yaml': playbook('risk: high\n'),
      'b/pilot-policy.yaml': policy('packs: [security]\n'),
      'b/y.pilot.yaml': playbook(),
      'c/pilot-policy.yaml': `${OWN.replaceAll('acme', 'other')}packs: [governance]\n`,
      'c/z.pilot.yaml': playbook('risk: high\n'),
    });
    for (const part of [1, 2, 3])
      await run(folder, ['check', '--format', 'json', '--shard', `${part}/3`, '--output', `${part}.json`]);
    assert.ok(isReport(JSON.parse(readFileSync(path.join(folder, '1.json'), 'utf8'))), JSON.stringify(isReport.errors));
    for (const format of ['sarif', 'rdjson', 'json']) {
      const whole = await run(folder, ['check', '--format', format]);
      assert.match(whole.stdout, /dp-7/);
      const merged = await run(folder, ['merge', '3.json', '1.json', '2.json', '--format', format]);
      assert.equal(merged.stdout, whole.stdout);
    }
  });

  it('lends its packs to a merged report as well', async () => {
    const folder = folderOf({ 'pilot-policy.yaml': policy('packs: [operations]\n'), 'x.pilot.yaml': playbook() });
    await run(folder, ['check', '--format', 'json', '--output', 'x.json']);
    const { stdout } = await run(folder, ['merge', 'x.json', '--format', 'sarif']);
    const rules = (JSON.parse(stdout) as Log).runs[0]?.tool.driver.rules ?? [];
    assert.match(rules.find(({ id }) => id === 'operations/budget')?.help?.text ?? '', /How to meet it/);
    assert.ok(!rules.some(({ id }) => id.startsWith('security/')));
  });
});
