import assert from 'node:assert/strict';
import { NO_FACTS } from '../../src/core/evidence/verification';
import { judge } from '../../src/core/judge/judge';
import { LIMITS } from '../../src/core/playbook/limits';
import { parse } from '../../src/core/schema/parse';
import { POLICY_LIMITS } from '../../src/policy/policyFile';
import { TODAY } from '../core/support/fixture';
import { judged, policyOf, read } from '../core/support/policies';

/** A policy with one custom check of each schema. */
const policyWith = (...schemas: unknown[]): string =>
  `pilotPolicy: 1\ncustom:\n${schemas
    .map(
      (one, index) =>
        `  - { id: acme/c${index}, gate: trust, requiredFor: pilot, message: M, require: ${JSON.stringify(one)} }\n`,
    )
    .join('')}`;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const ref = (index: number) => ({ $ref: `#/definitions/d${index}` });
/** Definitions that each refer to the next, made by `make`; the last is `end`. */
const chained = (length: number, make: (next: object) => object, end: object = {}) => ({
  definitions: {
    ...Object.fromEntries(times(length, (index) => [`d${index}`, make(ref(index + 1))])),
    [`d${length}`]: end,
  },
  ...ref(0),
});
const nested = (depth: number): object => (depth ? { not: nested(depth - 1) } : {});

/** The codes of a policy's faults, without the equal ones. */
const codesOf = async (text: string) => [...new Set((await read(text)).findings.map(({ code }) => code))];
/** What is said of a playbook by the policy's first custom check. */
async function said(schema: unknown, lines = 'stage: pilot\n'): Promise<string | undefined> {
  const { findings } = await judged(policyOf(policyWith(schema)), lines);
  return findings.find(({ code }) => code === 'acme/c0')?.message;
}
const GIVEN_UP = /was stopped: .* more than 20,000 steps/;
const ALL_GIVEN_UP = /^From this check on, .* more than 500,000 steps/;
const ALL = /^From this check on/;

describe('A hostile policy', () => {
  it('that doubles its work with each reference is given up on each playbook', async () => {
    assert.match((await said(chained(40, (next) => ({ anyOf: [next, next] }), { not: {} })))!, GIVEN_UP);
    assert.match((await said(chained(40, (next) => ({ allOf: [next, next] }))))!, GIVEN_UP);
  });

  it('that does so in every check is given up each time @slow', async () => {
    const schema = chained(20, (next) => ({ anyOf: [next, next] }), { not: {} });
    const policy = await policyOf(policyWith(...times(POLICY_LIMITS.custom, () => schema)));
    const { findings, readiness } = await judged(policy, 'stage: pilot\n');
    const own = findings.filter(({ code }) => code.startsWith('acme/'));
    // 25 have taken all steps that a playbook may take; the next speaks for the others.
    const codesThat = (says: RegExp) => own.filter(({ message }) => says.test(message)).map(({ code }) => code);
    assert.deepEqual(codesThat(GIVEN_UP).sort(), times(25, (index) => `acme/c${index}`).sort());
    assert.deepEqual(codesThat(ALL_GIVEN_UP), ['acme/c25']);
    assert.equal(own.length, 26);
    const states = readiness!.gates.flatMap(({ checks }) => checks).filter(({ check }) => check.id.startsWith('acme/'));
    assert.deepEqual(new Set(states.map(({ state }) => state)), new Set(['unmet']));
    assert.equal(states.length, POLICY_LIMITS.custom);
    const again = await judged(policy, 'stage: pilot\n');
    assert.deepEqual(again.findings, findings);
  });

  it('gets fewer steps for each playbook where a run has many', async () => {
    const policy = await policyOf(
      policyWith(...times(5, () => chained(20, (next) => ({ anyOf: [next, next] }), { not: {} }))),
    );
    const [playbook] = parse('pilotPlaybook: 1\nname: A\nstage: pilot\n');
    const given = (playbooks?: number) =>
      judge(playbook!, { policy, facts: NO_FACTS, today: TODAY, playbooks })
        .findings.filter(({ code }) => code.startsWith('acme/'))
        .map(({ message }) => (ALL.test(message) ? 'all' : 'one'));
    assert.deepEqual(given(), ['one', 'one', 'one', 'one', 'one']);
    assert.deepEqual(given(1_000), ['one', 'one', 'all']);
    assert.deepEqual(given(1_000_000), ['one', 'all']);
    const last = judge(playbook!, { policy, facts: NO_FACTS, today: TODAY, playbooks: 1_000 }).findings.find(
      ({ message }) => ALL.test(message),
    );
    assert.match(last!.message, /more than 50,000 steps for all of them, its share in a run of 1,000 playbooks\./);
  });

  it('whose hundred checks are small is judged whole', async () => {
    const schema = { properties: { summary: { pattern: '^[A-Z].{10,200}$' } }, required: ['summary'] };
    const policy = await policyOf(policyWith(...times(POLICY_LIMITS.custom, () => schema)));
    const { findings } = await judged(policy, `stage: pilot\nsummary: ${'Sorts invoices '.repeat(10)}\n`);
    assert.deepEqual(
      findings.filter(({ code }) => code.startsWith('acme/')),
      [],
    );
  });

  it('with patterns that repeat much is refused before one of them is compiled', async () => {
    const pattern = '(?:aa|bb){1000}'.repeat(28);
    const { findings } = await read(policyWith(...times(80, (index) => ({ pattern: pattern + String(index) }))));
    assert.deepEqual(
      findings.map(({ code, message }) => [code, message]),
      [['policy/invalid-schema', 'This pattern cannot be used: it repeats too much.']],
    );
  });

  it('with many patterns is refused once, what it extends included', async () => {
    const schemas = (name: string) =>
      policyWith(...times(10, (index) => ({ pattern: `${name}${String(index)}[a-z]{1000}[a-z]{1000}` })));
    const files = { '/repo/a.yaml': schemas('a'), '/repo/b.yaml': schemas('b'), '/repo/c.yaml': schemas('c') };
    const { findings, files: asked } = await read('pilotPolicy: 1\nextends: [a.yaml, b.yaml, c.yaml, d.yaml]\n', files);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['policy/extends'],
    );
    assert.match(findings[0]!.message, /^c\.yaml has an error in line 7: .*together with the others/);
    assert.ok(!asked.includes('/repo/d.yaml'));
    const globs = times(100, (index) => `{${times(60, (one) => `a${index * 60 + one + 1_000}`).join(',')}}/**`);
    const include = `pilotPolicy: 1\ninclude: ${JSON.stringify(globs)}\n`;
    assert.deepEqual(
      (await read(include)).findings.map(({ code }) => code),
      ['policy/invalid-include'],
    );
  });

  it('that names more checks than there are is told once, and takes no time @slow', async () => {
    const names = times(9_000, (index) => `acme/x${index}: off`);
    assert.equal(
      (await read(`pilotPolicy: 1\nchecks: { ${names.join(', ')} }\n`)).findings.length,
      POLICY_LIMITS.checks + 1,
    );
    const custom = `pilotPolicy: 1\nchecks: { acme/a: off }\ncustom:\n${'- { id: acme/a, gate: trust, requiredFor: pilot, message: M, require: true }\n'.repeat(3_000)}`;
    const { findings } = await read(custom);
    assert.equal(findings.filter(({ code }) => code === 'policy/too-many').length, 1);
    assert.equal(findings.length, POLICY_LIMITS.custom);
    const types = times(20_000, (index) => `t${index}`);
    assert.equal((await read(policyWith({ type: types }))).findings.length, types.length);
  });

  it('that has a fault in every second character is told so @slow', async () => {
    const { broken, findings } = await read(`pilotPolicy: 1\npacks: [${'1,'.repeat(131_000)}]\n`);
    assert.ok(broken);
    assert.ok(findings.every(({ code }) => code.startsWith('schema/')));
  });

  it('that leads back into itself is refused', async () => {
    for (const schema of [
      { $ref: '#' },
      { allOf: [{ $ref: '#' }] },
      { properties: { success: { items: { $ref: '#/properties' } } } },
      { definitions: { a: { $ref: '#/definitions/b' }, b: { $ref: '#/definitions/a' } }, $ref: '#/definitions/a' },
    ])
      assert.deepEqual(await codesOf(policyWith(schema)), ['policy/invalid-schema'], JSON.stringify(schema));
  });

  it('that nests too deeply is refused, by itself or behind references', async () => {
    for (const schema of [
      nested(101),
      chained(120, (next) => next),
      // Each link is shallow, the whole is not.
      {
        definitions: Object.fromEntries(
          times(30, (index) => [`d${index}`, { not: { not: { not: { not: index ? ref(index - 1) : {} } } } }]),
        ),
      },
    ]) {
      const { findings } = await read(policyWith(schema));
      assert.deepEqual(
        findings.map(({ code, message }) => [code, /too large/.test(message)]),
        [['policy/invalid-schema', true]],
      );
    }
    assert.deepEqual(await codesOf(policyWith(nested(98))), []);
  });

  it('with a huge schema is refused', async () => {
    const properties = Object.fromEntries(times(2_100, (index) => [`p${index}`, {}]));
    assert.deepEqual(await codesOf(policyWith({ properties })), ['policy/invalid-schema']);
    assert.deepEqual(await codesOf(`pilotPolicy: 1\nx-a: ${'a'.repeat(POLICY_LIMITS.characters)}\n`), [
      'policy/too-large',
    ]);
    assert.deepEqual(await codesOf(policyWith(...times(POLICY_LIMITS.custom + 1, () => true))), ['policy/too-many']);
  });

  it('with more words for an open answer than there may be is refused', async () => {
    const words = (count: number) => codesOf(`pilotPolicy: 1\nplaceholders: [${'a, '.repeat(count)}]\n`);
    assert.deepEqual(await words(POLICY_LIMITS.placeholders), []);
    assert.deepEqual(await words(POLICY_LIMITS.placeholders + 1), ['policy/too-many']);
  });

  it('with a huge enum is read, and costs what it compares', async () => {
    assert.equal(await said({ properties: { name: { enum: times(20_000, (index) => `a${index}`) } } }), 'M');
  });

  it('with a pattern that would backtrack for ever answers at once', async () => {
    for (const pattern of ['^(a+)+$', '^(a|a)*$', '^(?:a?){30}a{30}$', '(a+a+)+b']) {
      const schema = { properties: { summary: { pattern } } };
      assert.equal(await said(schema, `stage: pilot\nsummary: ${'a'.repeat(40)}!\n`), 'M', pattern);
    }
  });

  it('with a pattern too large for its engine is refused, and one too long for a text given up', async () => {
    for (const pattern of ['a'.repeat(1_001), '((a{100}){100}){100}', '(?:[a-z]{1000}){2}'])
      assert.deepEqual(await codesOf(policyWith({ pattern })), ['policy/invalid-schema'], pattern);
    const summary = { properties: { summary: { pattern: '^(a+)+$' } } };
    assert.match((await said(summary, `stage: pilot\nsummary: ${'a'.repeat(200_000)}!\n`))!, GIVEN_UP);
  });

  it('that walks long lists is given up where they are too long @slow', async () => {
    const lines = (count: number) =>
      `stage: pilot\nsuccess: { stopWhen: [${times(count, (index) => `errors ${index}`).join(', ')}] }\n`;
    const ofStopWhen = (schema: object) => ({ properties: { success: { properties: { stopWhen: schema } } } });
    for (const [schema, otherwise] of [
      [{ uniqueItems: true }, undefined],
      [{ items: { minLength: 1 } }, undefined],
      [{ contains: false }, 'M'],
    ] as const) {
      assert.equal(await said(ofStopWhen(schema), lines(300)), otherwise);
      assert.match((await said(ofStopWhen(schema), lines(25_000)))!, GIVEN_UP);
    }
  });

  it('whose YAML is a bomb is refused like a playbook', async () => {
    const level = (name: string, below: string) => `x-${name}: &${name} [${times(10, () => below).join(', ')}]\n`;
    const bomb =
      level('a', '1') + level('b', '*a') + level('c', '*b') + level('d', '*c') + level('e', '*d') + level('f', '*e');
    assert.deepEqual(await codesOf(`pilotPolicy: 1\n${bomb}`), ['yaml/too-many-aliases']);
    assert.deepEqual(await codesOf('pilotPolicy: 1\ncustom: &a [*a]\n'), ['yaml/too-many-aliases']);
    assert.deepEqual(await codesOf(`pilotPolicy: 1\nx-a: ${'['.repeat(LIMITS.depth * 100)}`), ['yaml/too-deep']);
  });

  it('whose keys are those of every object changes nothing else', async () => {
    const text = 'pilotPolicy: 1\nchecks: { constructor: off, __proto__: off, toString: off }\n';
    assert.deepEqual(await codesOf(text), ['policy/unknown-check']);
    const schema = {
      properties: JSON.parse('{"__proto__": false, "constructor": false}') as object,
      required: ['toString'],
    };
    assert.equal(await said(schema), 'M');
    assert.deepEqual(await codesOf(policyWith(JSON.parse('{"__proto__": 1, "constructor": 1}'))), [
      'policy/invalid-schema',
    ]);
  });
});
