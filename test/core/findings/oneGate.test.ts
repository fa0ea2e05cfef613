import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BUILT_IN_GATES } from '../../../src/core/checklist/packs';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import { wholePlaybook } from '../../../src/core/fixes';
import { toPlain } from '../../../src/core/fixes/render';
import { judge } from '../../../src/core/judge';
import { parse } from '../../../src/core/schema';
import { TODAY } from '../support/fixture';

const codesOf = (text: string): string[] =>
  parse(text).flatMap((playbook) =>
    judge(playbook, {
      policy: { ...DEFAULT_POLICY, gates: BUILT_IN_GATES },
      facts: NO_FACTS,
      today: TODAY,
    }).findings.map(({ code, at }) => `${code} ${at}`),
  );

describe('A section in which nothing is answered', () => {
  const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';

  it('gives one finding a gate, whatever holds the places of its answers @slow', () => {
    const text = toPlain(wholePlaybook());
    const places = fc.constantFrom('TODO', '???', 'tbd', '<name>', 'to be confirmed', 'n/a', '""', '');
    fc.assert(
      fc.property(places, (place) => {
        const codes = codesOf(text.replaceAll('TODO', place)).filter((code) => !code.startsWith('placeholder'));
        const gates = codes.map((code) => code.slice(0, code.indexOf('/')));
        for (const { id, checks } of BUILT_IN_GATES.filter(
          ({ checks }) => !checks.some((one) => one.readsOtherSection),
        ))
          assert.ok(gates.filter((gate) => gate === id).length <= 1, `${id} of ${checks.length} with ${place}`);
      }),
    );
  });

  const written = [
    'trust: { controls: [edit] }',
    'integration: { entryPoint: the inbox }',
    'feedback: { lastImprovement: { date: 2026-01-01 } }',
    'success: { metrics: [{ baseline: 3 }] }',
    'learning: { stoer: a table }',
    'trust: { controls: [edti] }',
    'ownership: { workflow: { contact: Ann } }',
  ];
  for (const line of written)
    it(`is not one with ${line}`, () => {
      assert.ok(
        !codesOf(`${HEAD}${line}\n`).some((code) => code.endsWith(`/missing /${line.slice(0, line.indexOf(':'))}`)),
      );
    });

  const open = [
    'trust:',
    'trust: { controls: [] }',
    'integration: { systems: [{ name: TODO, access: read, status: live }] }',
    'ownership: { x-team: { lead: Ann } }',
    'inputs: { required: [{ field: }], boundaries: { allowed: [tbd] } }',
    'edgeCases: [{ kind: late, case: "?" }]',
  ];
  for (const line of open)
    it(`is one with ${line}`, () => {
      const codes = codesOf(`${HEAD}${line}\n`);
      const section = line.slice(0, line.indexOf(':'));
      assert.deepEqual(
        codes
          .filter((code) => code.includes(` /${section}`) && !code.startsWith('governance/'))
          .map((code) => code.replace(/^.*\/missing/, 'missing')),
        [`missing /${section}`],
      );
    });
});
