import assert from 'node:assert/strict';
import { fixAll } from '../../src/core/fixes/fixAll';
import { missingGates, safeFixes } from '../../src/core/fixes/offers';
import { placeOfCheck, placeOfGate } from '../../src/core/view/places';
import { playbookView } from '../../src/core/view/playbookView';
import { judged, judgedWhole, policyOf } from '../core/support/policies';

/** The custom check of the checklist page, with some of its lines in place of the usual ones; null leaves one out. */
function dataProtection(changed: Readonly<Record<string, string | null>> = {}): string {
  const lines = {
    id: 'acme/data-protection',
    gate: 'governance',
    requiredFor: 'production',
    message: 'Link the data-protection impact assessment.',
    why: 'Company rule DP-7.',
    docs: 'https://example.com/rules/dp-7',
    at: '/governance/impactAssessment',
    when: '{ properties: { risk: { const: high } }, required: [risk] }',
    require: '{ required: [governance], properties: { governance: { required: [impactAssessment] } } }',
    fix: '{ impactAssessment: docs/dpia.md }',
    ...changed,
  };
  const written = Object.entries(lines).filter(([, value]) => value !== null);
  return `pilotPolicy: 1\ncustom:\n${written.map(([key, value], index) => `${index ? '   ' : '  -'} ${key}: ${value}\n`).join('')}`;
}
const ALWAYS = { when: null };

/** The finding of the check, with the text that it underlines; undefined when there is none. */
async function finding(policy: string, lines: string) {
  const { findings, playbook } = await judged(policyOf(policy), lines);
  const found = findings.find(({ code }) => code === 'acme/data-protection');
  const { start, end } = found?.range ?? {};
  return found && start && end ? { ...found, text: playbook.lines.getText({ start, end }) } : undefined;
}
const stateOf = async (policy: string, lines: string) => {
  const { readiness } = await judged(policyOf(policy), lines);
  const results = readiness!.gates.flatMap(({ checks }) => checks);
  return results.find(({ check }) => check.id === 'acme/data-protection')?.state;
};

describe('A custom check', () => {
  it('stands on the nearest key on the way to its place, else on the stage', async () => {
    const at = async (lines: string) => {
      const found = await finding(dataProtection(ALWAYS), lines);
      return [found?.at, found?.text];
    };
    assert.deepEqual(await at('stage: pilot\n'), ['/stage', 'pilot']);
    assert.deepEqual(await at('stage: pilot\ngovernance:\n  appeal: somewhere\n'), ['/governance', 'governance']);
    assert.deepEqual(await at('stage: pilot\ngovernance: { impactAssessment: TODO }\n'), [
      '/governance/impactAssessment',
      'impactAssessment',
    ]);
    const nowhere = dataProtection({ ...ALWAYS, at: null, fix: null });
    assert.equal((await finding(nowhere, 'stage: pilot\ngovernance:\n'))?.at, '/stage');
    const inList = dataProtection({
      ...ALWAYS,
      at: '/success/metrics/1/guard',
      require: 'false',
      fix: '{ guard: TODO }',
    });
    const found = await finding(
      inList,
      'stage: pilot\nsuccess:\n  metrics:\n    - name: A\n    - name: B\n      guard:\n',
    );
    assert.deepEqual(
      [found?.at, found?.fix],
      [
        '/success/metrics/1/guard',
        { kind: 'add', path: ['success', 'metrics', 1, 'guard'], skeleton: { kind: 'blank' } },
      ],
    );
  });

  it('has the severity of its stage, the message and the place of a built-in one', async () => {
    const severity = async (stage: string, policy = dataProtection(ALWAYS)) =>
      (await finding(policy, `stage: ${stage}\n`))?.severity;
    assert.equal(await severity('investigation'), 'information');
    assert.equal(await severity('pilot'), 'warning');
    assert.equal(await severity('production'), 'error');
    assert.equal(
      await severity('pilot', `${dataProtection(ALWAYS)}checks: { acme/data-protection: pilot }\n`),
      'error',
    );
    assert.equal(
      await severity('pilot', `${dataProtection(ALWAYS)}checks: { acme/data-protection: off }\n`),
      undefined,
    );
    assert.equal(
      (await finding(dataProtection(ALWAYS), 'stage: pilot\n'))?.message,
      'Link the data-protection impact assessment.',
    );
  });

  it('applies when the playbook fits, and is met when it meets what is required', async () => {
    const text = dataProtection();
    assert.equal(await stateOf(text, 'stage: pilot\n'), 'not-applicable');
    assert.equal(await stateOf(text, 'stage: pilot\nrisk: high\n'), 'unmet');
    assert.equal(
      await stateOf(text, 'stage: pilot\nrisk: high\ngovernance: { impactAssessment: docs/dpia.md }\n'),
      'met',
    );
  });

  it('sees a playbook without its unanswered values', async () => {
    const policy = dataProtection({ ...ALWAYS, require: '{ required: [governance] }', fix: null });
    const open = [
      'governance:',
      'governance: { impactAssessment: }',
      'governance: { impactAssessment: TODO }',
      'governance: { appeal: 3 }',
      'governance: { x-own: TODO }',
      'governance: { imp: 3 }',
      'governance: 3',
    ];
    for (const line of open) assert.equal(await stateOf(policy, `stage: pilot\n${line}\n`), 'unmet', line);
    assert.equal(await stateOf(policy, 'stage: pilot\ngovernance: { appeal: somewhere }\n'), 'met');
    const lists = dataProtection({ ...ALWAYS, at: '/success/stopWhen', require: '{ required: [success] }', fix: null });
    assert.equal(await stateOf(lists, 'stage: pilot\nsuccess: { stopWhen: [TODO, "?"] }\n'), 'unmet');
    assert.equal(await stateOf(lists, 'stage: pilot\nsuccess: { stopWhen: [TODO, four errors] }\n'), 'met');
    const alias = 'stage: pilot\nx-a: &a { appeal: somewhere }\n';
    assert.equal(await stateOf(policy, `${alias}governance: *a\n`), 'met');
  });

  it('offers what to insert at the parent of its place', async () => {
    const fix = async (lines: string, written = '{ appeal: TODO, impactAssessment: docs/dpia.md, logRetention: 1y }') =>
      (await finding(dataProtection({ ...ALWAYS, require: 'false', fix: written }), `stage: pilot\n${lines}`))?.fix;
    const literal = (value: string) => ({ kind: 'literal', value });
    assert.deepEqual(await fix(''), {
      kind: 'add',
      isAnswer: true,
      path: ['governance'],
      skeleton: {
        kind: 'map',
        entries: [
          ['appeal', { kind: 'blank' }],
          ['impactAssessment', literal('docs/dpia.md')],
          ['logRetention', literal('1y')],
        ],
      },
    });
    assert.deepEqual(await fix('governance:\n  appeal: somewhere\n'), {
      kind: 'add',
      path: ['governance', 'impactAssessment'],
      skeleton: literal('docs/dpia.md'),
      isAnswer: true,
    });
    assert.equal(await fix('governance: { appeal: TODO, impactAssessment: TODO, logRetention: 1y }\n'), undefined);
    assert.equal(await fix('governance: here\n'), undefined);
    const nested = await fix('', '{ impactAssessment: { path: docs/dpia.md, validFor: 1y } }');
    assert.deepEqual(nested && 'skeleton' in nested && nested.skeleton, {
      kind: 'map',
      entries: [
        [
          'impactAssessment',
          {
            kind: 'map',
            entries: [
              ['path', literal('docs/dpia.md')],
              ['validFor', literal('1y')],
            ],
          },
        ],
      ],
    });
  });

  it('answers for nobody: a fix that holds an answer is a quick fix alone', async () => {
    const fixes = async (fix: string, lines = 'stage: pilot\n') => {
      const policy = await policyOf(dataProtection({ ...ALWAYS, fix }));
      const analysis = await judged(policy, lines);
      const own = analysis.findings.find(({ code }) => code === 'acme/data-protection')!.fix!;
      const all = [...safeFixes(analysis), ...missingGates(analysis)];
      const { edits } = await fixAll([analysis], async (text) => [await judgedWhole(policy, text)]);
      return [all.includes(own), edits.some(({ newText }) => newText.includes('impactAssessment'))];
    };
    assert.deepEqual(await fixes('{ impactAssessment: docs/dpia.md }'), [false, false]);
    assert.deepEqual(await fixes('{ appeal: TODO, impactAssessment: { path: TODO, validFor: 1y } }'), [false, false]);
    assert.deepEqual(await fixes('{ impactAssessment: 7 }', 'stage: pilot\ngovernance: {}\n'), [false, false]);
    assert.deepEqual(await fixes('{ impactAssessment: TODO }'), [true, true]);
    assert.deepEqual(await fixes('{ impactAssessment: { path: TODO, x-more: [] } }'), [true, true]);
  });

  it('meets nothing by what is still to be answered', async () => {
    const wants = (section: string, key: string, rest = '') =>
      dataProtection({
        ...ALWAYS,
        at: `/${section}/${key}`,
        require: `{ required: [${section}], properties: { ${section}: { required: [${key}]${rest} } } }`,
        fix: null,
      });
    const cases: [policy: string, open: string, answered: string][] = [
      [wants('trust', 'controls'), 'trust: { controls: [] }', 'trust: { controls: [edit] }'],
      [
        wants('integration', 'systems'),
        'integration: { systems: [{ name: TODO, status: live }] }',
        'integration: { systems: [{ name: SAP }] }',
      ],
      [
        wants('success', 'metrics'),
        'success: { metrics: [{ name: TODO, kind: errors, baseline: 3 }, {}] }',
        'success: { metrics: [{ name: Errors }] }',
      ],
      [
        wants('inputs', 'required'),
        'inputs: { required: [{ whenMissing: ask }] }',
        'inputs: { required: [{ field: date }] }',
      ],
      [
        wants('inputs', 'templates'),
        'inputs: { templates: [TODO, { path: TODO, date: 2026-01-01 }] }',
        'inputs: { templates: [{ path: a.md }] }',
      ],
      [
        wants('exceptions', 'escalate'),
        'exceptions: { escalate: [{ when: over 500, to: TODO }] }',
        'exceptions: { escalate: [{ when: over 500, to: Ann }] }',
      ],
      [
        wants('operations', 'monitoring'),
        'operations: { monitoring: [{ alert: mail }] }',
        'operations: { monitoring: [{ signal: errors }] }',
      ],
      [
        wants('operations', 'incidents'),
        'operations: { incidents: [{ summary: "?", action: none yet }] }',
        'operations: { incidents: [{ summary: A total }] }',
      ],
      [
        wants('review', 'decisions'),
        'review: { decisions: [{ date: 2026-01-01 }] }',
        'review: { decisions: [{ decision: go }] }',
      ],
      [
        wants('governance', 'impactAssessment'),
        'governance: { impactAssessment: { path: TODO, validFor: 1y } }',
        'governance: { impactAssessment: { url: "https://example.com/a" } }',
      ],
      [wants('x-acme', 'dpia'), 'x-acme: { dpia: TODO, more: [{}, [], ~] }', 'x-acme: { dpia: docs/dpia.md }'],
      [
        wants('success', 'metrics', ', properties: { metrics: { minItems: 2 } }'),
        'success: { metrics: [{ name: A }, { name: TODO }] }',
        'success: { metrics: [{ name: A }, { name: B }] }',
      ],
    ];
    for (const [policy, open, answered] of cases) {
      assert.equal(await stateOf(policy, `stage: pilot\n${open}\n`), 'unmet', open);
      assert.equal(await stateOf(policy, `stage: pilot\n${answered}\n`), 'met', answered);
    }
    const edgeCases = dataProtection({ ...ALWAYS, at: '/edgeCases', require: '{ required: [edgeCases] }', fix: null });
    assert.equal(await stateOf(edgeCases, 'stage: pilot\nedgeCases: [{ kind: late, case: TODO }]\n'), 'unmet');
    assert.equal(await stateOf(edgeCases, 'stage: pilot\nedgeCases: [{ case: After noon }]\n'), 'met');
  });

  it("may stand on a key of the organisation's own, and read what is below it", async () => {
    const policy = dataProtection({
      ...ALWAYS,
      at: '/x-acme/dpia/link',
      require: '{ required: [x-acme], properties: { x-acme: { required: [dpia] } } }',
      fix: '{ link: TODO }',
    });
    const at = async (lines: string) => {
      const found = await finding(policy, lines);
      return [found?.at, found?.text, found?.fix?.kind];
    };
    assert.deepEqual(await at('stage: pilot\n'), ['/stage', 'pilot', 'add']);
    assert.deepEqual(await at('stage: pilot\nx-acme: { owner: Ann } # c\n'), ['/x-acme', 'x-acme', undefined]);
    assert.equal(await finding(policy, 'stage: pilot\nx-acme: { dpia: { link: docs/dpia.md } }\n'), undefined);
    const alias = 'stage: pilot\nx-a: &a { dpia: here }\nx-acme: *a\n';
    assert.equal(await finding(policy, alias), undefined);
  });

  it("reads little of keys of the team's own whose aliases stand for much", async () => {
    const level = (name: string, below: string) => `x-${name}: &${name} [${Array(10).fill(below).join(', ')}]\n`;
    const bomb = ['b', 'c', 'd', 'e', 'f', 'g', 'h']
      .map((name, index) => level(name, `*${'abcdefg'[index]!}`))
      .join('');
    const policy = dataProtection({ ...ALWAYS, at: null, fix: null, require: '{ required: [x-a, x-b] }' });
    assert.equal(await stateOf(policy, `stage: pilot\n${level('a', '1')}${bomb}`), 'met');
    const far = dataProtection({ ...ALWAYS, at: null, fix: null, require: '{ required: [x-h] }' });
    assert.equal(await stateOf(far, `stage: pilot\n${level('a', '1')}${bomb}`), 'unmet');
  });

  it('underlines of an item of a list its first key, or its text, never the line around it', async () => {
    const text = async (at: string, lines: string) =>
      (await finding(dataProtection({ ...ALWAYS, at, require: 'false', fix: null }), `stage: pilot\n${lines}`))?.text;
    const metrics =
      'success:\n  metrics:\n    - name: A # first\n    - { kind: errors, name: B } # second\n    - # third\n      name: C\n';
    assert.equal(await text('/success/metrics/0', metrics), 'name');
    assert.equal(await text('/success/metrics/0/guard', metrics), 'name');
    assert.equal(await text('/success/metrics/1', metrics), 'kind');
    assert.equal(await text('/success/metrics/2', metrics), 'name');
    const texts = 'success:\n  stopWhen:\n    - four errors # c\n    - | # c\n      five\n    - "six" # c\n';
    assert.equal(await text('/success/stopWhen/0', texts), 'four errors');
    assert.equal(await text('/success/stopWhen/1', texts), '|');
    assert.equal(await text('/success/stopWhen/2', texts), '"six"');
    assert.equal(await text('/success/stopWhen/9', texts), 'stopWhen');
    const alias = 'x-m: &m\n  name: A\nsuccess:\n  metrics:\n    - *m # c\n';
    assert.equal(await text('/success/metrics/0', alias), '*m');
  });

  it('stands by itself where the gate it belongs to is missing', async () => {
    const policy = policyOf(`${dataProtection(ALWAYS)}packs: [governance]\n`);
    const { findings } = await judged(policy, 'stage: production\nrisk: high\n');
    const codes = findings.map(({ code }) => code);
    assert.ok(codes.includes('governance/missing') && codes.includes('acme/data-protection'));
    assert.ok(!findings.find(({ code }) => code === 'governance/missing')!.checks!.includes('acme/data-protection'));
  });

  it('appears alone in a gate whose pack is off, and last in one that is on', async () => {
    const gate = async (packs: string) => {
      const { gates } = await policyOf(`${dataProtection()}packs: [${packs}]\n`);
      return gates.find(({ id }) => id === 'governance')!.checks.map(({ id }) => id);
    };
    assert.deepEqual(await gate(''), ['acme/data-protection']);
    assert.deepEqual((await gate('governance')).at(-1), 'acme/data-protection');
    assert.equal((await gate('governance')).length, 7);
  });

  it('may open a gate of its own, behind all others, with a place and a score', async () => {
    const text = dataProtection({ ...ALWAYS, gate: '{ id: dp, title: Data protection }' });
    const analysis = await judged(policyOf(`${text}packs: [adoption]\n`), 'stage: pilot\n');
    const gates = analysis.readiness!.gates;
    const { gate, state, score, checks } = gates.at(-1)!;
    assert.deepEqual([gate.id, gate.title, state, score], ['dp', 'Data protection', 'unmet', 0]);
    assert.ok(analysis.readiness!.weakestGates.includes('dp'));
    const stage = { start: { line: 2, character: 7 }, end: { line: 2, character: 12 } };
    assert.deepEqual(placeOfCheck(analysis, checks[0]!), stage);
    assert.equal(placeOfGate(analysis, gate).start.line, 2);
    const view = playbookView(analysis);
    assert.equal(view.gates.at(-1)?.checks[0]?.findings[0]?.message, 'Link the data-protection impact assessment.');
  });

  it('blocks the next stage, and can be waived', async () => {
    const policy = policyOf(dataProtection(ALWAYS));
    const { readiness } = await judged(policy, 'stage: pilot\n');
    assert.ok(readiness!.next!.blockers.includes('acme/data-protection'));
    const waiver =
      'waivers:\n  - { check: acme/data-protection, reason: in review, owner: dpo@example.com, expires: 2027-01-31 }\n';
    const waived = await judged(policy, `stage: pilot\n${waiver}`);
    assert.deepEqual(waived.readiness!.next!.waived, ['acme/data-protection']);
    assert.ok(!waived.findings.some(({ code }) => code === 'acme/data-protection' || code.startsWith('waiver/')));
    const misspelt = await judged(policy, `stage: pilot\n${waiver.replace('data-prot', 'data-port')}`);
    assert.match(
      misspelt.findings.find(({ code }) => code === 'waiver/unknown-check')!.message,
      /Did you mean "acme\/data-protection"\?/,
    );
  });

  it('explains itself: why, and the page that says more', async () => {
    const { gates } = await policyOf(dataProtection());
    const check = gates.flatMap(({ checks }) => checks).find(({ id }) => id === 'acme/data-protection')!;
    const { title, why, docs, sources } = check;
    assert.deepEqual(
      [title, why, docs, sources.map(({ url }) => url)],
      ['Data protection', 'Company rule DP-7.', 'https://example.com/rules/dp-7', ['https://example.com/rules/dp-7']],
    );
  });
});
