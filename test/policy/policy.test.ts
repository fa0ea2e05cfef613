import assert from 'node:assert/strict';
import { PACKS } from '../../src/core/checklist/packs';
import { DEFAULT_POLICY } from '../../src/core/checklist/policy';
import type { Analysis } from '../../src/core/judge/analysis';
import policySchema from '../../schemas/policy.schema.json';
import { judged, policyOf, read } from '../core/support/policies';

const gatesOf = async (text: string) => (await policyOf(text)).gates.map(({ id }) => id);
const CORE = DEFAULT_POLICY.gates.map(({ id }) => id);

describe('A policy', () => {
  it('that says nothing leaves the core as it stands', async () => {
    const policy = await policyOf('pilotPolicy: 1\nx-owner: risk office\n');
    assert.deepEqual(policy, DEFAULT_POLICY);
  });

  it('turns packs on, in checklist order whatever their own', async () => {
    assert.deepEqual(await gatesOf('pilotPolicy: 1\npacks: [adoption, evaluation]\n'), [
      ...CORE,
      'evaluation',
      'adoption',
    ]);
    assert.deepEqual(await gatesOf(`pilotPolicy: 1\npacks: [${[...PACKS].reverse().join(', ')}]\n`), [
      ...CORE,
      ...PACKS,
    ]);
    assert.deepEqual(policySchema.properties.packs.items.enum, [...PACKS, null]);
  });

  it('turns a check off: it is not in the report, and a waiver for it is not needed', async () => {
    const policy = await policyOf('pilotPolicy: 1\nchecks:\n  learning/context: off\n');
    const analysis = await judged(
      policy,
      'stage: production\nwaivers:\n  - { check: learning/context, reason: r, owner: o, expires: 2027-01-31 }\n',
    );
    const learning = analysis.readiness!.gates.find(({ gate }) => gate.id === 'learning')!;
    assert.deepEqual(
      learning.checks.map(({ check }) => check.id),
      ['learning/captures', 'learning/store'],
    );
    assert.deepEqual(
      analysis.findings.filter(({ code }) => code.startsWith('waiver/')).map(({ code, at }) => [code, at]),
      [['waiver/unneeded', '/waivers/0/check']],
    );
  });

  it('says that a waiver is not needed for a check of a pack that is off, and knows that check', async () => {
    const waiver = 'waivers:\n  - { check: evaluation/suite, reason: r, owner: o, expires: 2020-01-31 }\n';
    const analysis = await judged(DEFAULT_POLICY, `stage: pilot\n${waiver}`);
    assert.deepEqual(
      analysis.findings.filter(({ code }) => code.startsWith('waiver/')).map(({ code }) => code),
      ['waiver/unneeded'],
    );
  });

  it('says what must apply: no playbook may declare it not applicable, alone or as part of its gate', async () => {
    const declaring = ['exceptions/automate', 'trust/guide', 'trust/iterate', 'learning/store']
      .map((check) => `  - { check: ${check}, because: the tool only advises }\n`)
      .join('');
    const text = `stage: production\nnotApplicable:\n${declaring}`;
    const codes = ({ findings }: Analysis) =>
      findings.filter(({ code }) => code.startsWith('not-applicable/')).map(({ code, at }) => [code, at]);
    assert.deepEqual(codes(await judged(DEFAULT_POLICY, text)), []);
    const analysis = await judged(policyOf("pilotPolicy: 1\nmustApply: [exceptions/automate, 'trust/*']\n"), text);
    assert.deepEqual(codes(analysis), [
      ['not-applicable/not-allowed', '/notApplicable/0/check'],
      ['not-applicable/not-allowed', '/notApplicable/1/check'],
      ['not-applicable/not-allowed', '/notApplicable/2/check'],
    ]);
  });

  it('decides by the stage that it gives a check whether that may be declared not applicable', async () => {
    const text =
      'stage: pilot\nnotApplicable:\n  - { check: trust/guide, because: r }\n  - { check: feedback/channel, because: r }\n';
    const { readiness, findings } = await judged(
      policyOf('pilotPolicy: 1\nchecks: { trust/guide: pilot, feedback/channel: production }\n'),
      text,
    );
    const declared = readiness!.gates.flatMap(({ checks }) => checks).filter(({ because }) => because !== undefined);
    assert.deepEqual(
      declared.map(({ check }) => check.id),
      ['feedback/channel'],
    );
    assert.deepEqual(
      findings.filter(({ kind }) => kind === 'not-applicable').map(({ code, at }) => [code, at]),
      [['not-applicable/not-allowed', '/notApplicable/0/check']],
    );
  });

  it('adds checks that count by their gate when they are declared not applicable', async () => {
    const custom = (id: string, gate: string) =>
      `  - { id: ${id}, gate: ${gate}, requiredFor: production, message: m, require: { required: [x-a] } }\n`;
    const policy = policyOf(
      `pilotPolicy: 1\ncustom:\n${custom('acme/a', 'success')}${custom('acme/b', 'governance')}${custom('acme/c', '{ id: acme, title: Acme }')}`,
    );
    const { findings } = await judged(
      policy,
      'stage: pilot\nnotApplicable: [{ check: acme/a, because: r }, { check: acme/b, because: r }, { check: acme/c, because: r }]\n',
    );
    assert.deepEqual(
      findings.filter(({ kind }) => kind === 'not-applicable').map(({ code, at }) => [code, at]),
      [['not-applicable/not-allowed', '/notApplicable/0/check']],
    );
  });

  it('changes the stage a check is required for, and with it the severity', async () => {
    const policy = await policyOf(
      'pilotPolicy: 1\nchecks: { learning/store: investigation, exceptions/escalate: production }\n',
    );
    const text =
      'stage: investigation\nrisk: high\nlearning: { captures: [edits], context: all }\nexceptions: { automate: [small ones] }\n';
    const { findings } = await judged(policy, text);
    const severity = (id: string) => findings.find(({ code }) => code === id)?.severity;
    assert.equal(severity('learning/store'), 'error');
    // Required for the pilot at high risk, unless a policy says otherwise.
    assert.equal(severity('exceptions/escalate'), 'information');
  });

  it('has its own words for an answer that is open, in place of a date or a number too', async () => {
    const policy = await policyOf('pilotPolicy: 1\nplaceholders: [Zu klären]\n');
    const text =
      'stage: pilot\nownership: { workflow: { name: zu klären, contact: "Zu klären.", role: boss } }\nreview: { next: zu klären }\n';
    const wrong = ({ findings }: Awaited<ReturnType<typeof judged>>) =>
      findings.flatMap(({ code, at: place }) => (/^(?:ownership|schema)/.test(code) ? [`${code} ${place}`] : []));
    assert.deepEqual(wrong(await judged(policy, text)), [
      'ownership/workflow-owner /ownership/workflow/name',
      'ownership/contact /ownership/workflow/contact',
    ]);
    assert.deepEqual(wrong(await judged(DEFAULT_POLICY, text)), [
      'schema/format /ownership/workflow/contact',
      'schema/format /review/next',
    ]);
  });

  it('says which checks nobody may declare away, by id or by gate', async () => {
    const policy = await policyOf('pilotPolicy: 1\nmustApply: [exceptions/escalate, trust/*]\n');
    assert.deepEqual([...policy.mustApply], ['exceptions/escalate', 'trust/*']);
    const { findings } = await read('pilotPolicy: 1\nmustApply: [exceptions/escalat, trsut/*]\n');
    assert.deepEqual(
      findings.map(({ code, at: place }) => `${code} ${place}`),
      ['policy/unknown-check /mustApply/0', 'policy/unknown-check /mustApply/1'],
    );
  });

  it('gives what is always on another severity, or turns it off', async () => {
    const text = 'stage: investigation\nsummary: TODO\nreview: { next: 2026-01-31 }\nworkflow: { name: TODO }\n';
    const severities = async (policy: string) =>
      (await judged(policyOf(`pilotPolicy: 1\n${policy}`), text)).findings.flatMap(({ code, severity }) =>
        /^(?:placeholder|review)/.test(code) ? [`${severity} ${code}`] : [],
      );
    const [first, ...others] = await severities('');
    assert.deepEqual(
      [first, ...others],
      ['information placeholder', 'warning review/overdue', 'information placeholder'],
    );
    assert.deepEqual(await severities('checks: { placeholder: off, review/overdue: error }\n'), [
      'error review/overdue',
    ]);
    assert.deepEqual(await severities('checks: { placeholder: warning, review/overdue: off }\n'), [
      'warning placeholder',
      'warning placeholder',
    ]);
  });

  it('hands on what it includes and the readiness that it asks for', async () => {
    const { include, minimumReadiness } = await policyOf(
      'pilotPolicy: 1\ninclude: ["pilots/**/*.pilot.yaml"]\nminimumReadiness: 0.5\n',
    );
    assert.deepEqual([include, minimumReadiness], [['pilots/**/*.pilot.yaml'], 0.5]);
  });

  it('takes ** for a glob, not for a placeholder', async () => {
    assert.deepEqual((await policyOf('pilotPolicy: 1\ninclude: ["**"]\n')).include, ['**']);
  });

  it('reads keys without a value as absent', async () => {
    const text = ['extends', 'packs', 'include', 'checks', 'custom', 'minimumReadiness']
      .map((key) => `${key}:\n`)
      .join('');
    assert.deepEqual(await policyOf(`pilotPolicy: 1\n${text}`), DEFAULT_POLICY);
  });

  it('judges a bare playbook by every pack', async () => {
    const { findings } = await judged(
      policyOf(`pilotPolicy: 1\npacks: [${PACKS.join(', ')}]\n`),
      'stage: production\n',
    );
    const codes = findings.map(({ code }) => code);
    for (const pack of ['evaluation', 'operations', 'security', 'adoption'])
      assert.ok(codes.includes(`${pack}/missing`), pack);
    // What the governance gate asks at medium risk stands in other sections.
    assert.ok(codes.includes('governance/decision') && !codes.includes('governance/missing'));
  });
});

describe('A broken policy', () => {
  it('is reported once, and the built-in one holds', async () => {
    const { policy, findings, broken } = await read('pilotPolicy: 1\npacks: [evaluation, operatons]\n');
    assert.ok(broken);
    assert.deepEqual(policy, DEFAULT_POLICY);
    assert.deepEqual(
      findings.map(({ code, severity, at }) => [code, severity, at]),
      [['schema/enum', 'error', '/packs/1']],
    );
  });
});
