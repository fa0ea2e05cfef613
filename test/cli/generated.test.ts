import assert from 'node:assert/strict';
import { folderOf, check, codes, playbook, removeFolders } from './support';
import { judge } from '../../src/core/judge/judge';
import { parse } from '../../src/core/schema/parse';
import { POLICY_LIMITS } from '../../src/policy/policyFile';
import { policyOf, read } from '../core/support/policies';

const METRICS = `success:
  metrics:
    - name: Posting errors
      kind: errors
      baseline: 3
      target: 2
      actual: { evidence: { path: metrics/nightly.json, pointer: /errors } }
    - { name: Re-keyed invoices, kind: rework, baseline: 3, target: 2, actual: 1 }
`;
const GENERATED = "pilotPolicy: 1\ngenerated: ['metrics/**']\n";

/** What is said of the success gate's checks and of evidence, in a folder of files. */
async function saidIn(files: Readonly<Record<string, string>>) {
  const report = await check(folderOf(files));
  const [{ readiness }] = report.playbooks as [(typeof report.playbooks)[number]];
  const checks = readiness?.gates.flatMap((gate) => gate.checks) ?? [];
  const stateOf = (id: string) => checks.flatMap((one) => (one.id === id ? [one.state, one.strength ?? '-'] : []));
  return {
    codes: codes(report).filter((code) => /^(?:evidence|success)\//.test(code)),
    actual: stateOf('success/actual').join(' '),
    target: stateOf('success/target-met').join(' '),
  };
}

describe('Evidence that a build writes', () => {
  after(removeFolders);
  const nightly = playbook(METRICS).replace(/stage: .*/, 'stage: production');

  it('counts as stated where it is absent, and its number is left out of comparisons', async () => {
    assert.deepEqual(await saidIn({ 'a.pilot.yaml': nightly }), {
      codes: ['success/actual', 'evidence/not-found'],
      actual: 'unmet -',
      target: 'not-applicable -',
    });
    assert.deepEqual(await saidIn({ 'a.pilot.yaml': nightly, 'pilot-policy.yaml': GENERATED }), {
      codes: [],
      actual: 'met stated',
      target: 'not-applicable -',
    });
  });

  it('is looked into like any other where it is there', async () => {
    const policy = { 'a.pilot.yaml': nightly, 'pilot-policy.yaml': GENERATED };
    assert.deepEqual(await saidIn({ ...policy, 'metrics/nightly.json': '{ "errors": 5 }' }), {
      codes: ['success/target-met'],
      actual: 'met evidenced',
      target: 'unmet -',
    });
    assert.deepEqual((await saidIn({ ...policy, 'metrics/nightly.json': '{}' })).codes, [
      'success/actual',
      'evidence/not-found',
    ]);
  });

  it("is named from the policy's folder, wherever its playbook lies", async () => {
    const below = (path: string) => ({ 'north/pilots/a.pilot.yaml': nightly.replace('metrics/nightly.json', path) });
    for (const [path, isNamed] of [
      ['../../metrics/nightly.json', true],
      ['./../../metrics/./nightly.json', true],
      ['metrics/nightly.json', false],
      ['../metrics/nightly.json', false],
    ] as const) {
      const said = await saidIn({ ...below(path), 'pilot-policy.yaml': GENERATED });
      assert.equal(said.codes.includes('evidence/not-found'), !isNamed, path);
    }
  });

  it('adds up with what the policy extends, and takes no pattern that cannot be used', async () => {
    const policy = await policyOf(`${GENERATED}extends: ./base.yaml\n`, {
      '/repo/base.yaml': 'pilotPolicy: 1\ngenerated: [eval.json]\n',
    });
    const isGenerated = policy.generated!();
    assert.deepEqual(['metrics/a', 'eval.json', 'eval.yaml'].map(isGenerated), [true, true, false]);
    const many = '  - a\n'.repeat(POLICY_LIMITS.globs + 1);
    const { findings } = await read(`pilotPolicy: 1\ngenerated:\n${many}`);
    const { findings: unclosed } = await read("pilotPolicy: 1\ngenerated: ['{a,']\n");
    assert.deepEqual(
      [...findings, ...unclosed].map(({ code, at }) => [code, at]),
      [
        ['policy/too-many', `/generated/${POLICY_LIMITS.globs}`],
        ['policy/invalid-include', '/generated/0'],
      ],
    );
  });

  it('takes little time, whatever the patterns and however much evidence there is @slow', async () => {
    const globs = Array.from({ length: 20 }, (_, index) => `"${'**/'.repeat(60)}*a*a*a*${index}"`);
    const policy = await policyOf(`pilotPolicy: 1\ngenerated: [${globs.join(', ')}]\n`);
    const templates = Array.from({ length: 2_000 }, (_, index) => `${'a/'.repeat(200)}${'a'.repeat(200)}${index}`);
    const [one] = parse(`pilotPlaybook: 1\nname: A\nstage: pilot\ninputs: { templates: [${templates.join(', ')}] }\n`);
    const facts = new Map(
      templates.map((path) => [
        JSON.stringify([path, undefined, undefined]),
        { state: 'not-found', part: 'path', reason: path } as const,
      ]),
    );
    const start = process.cpuUsage().user;
    judge(one!, { policy, facts, today: '2026-11-24' });
    assert.ok(process.cpuUsage().user - start < 3_000_000);
  });
});
