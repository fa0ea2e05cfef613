import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import type { Policy } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import type { Finding } from '../../../src/core/findings/finding';
import { editsFor } from '../../../src/core/fixes/edits';
import { fixAll } from '../../../src/core/fixes/fixAll';
import { selected, selectionTitle } from '../../../src/core/fixes/selection';
import type { Analysis } from '../../../src/core/judge/analysis';
import { judge } from '../../../src/core/judge/judge';
import { resultsOf } from '../../../src/core/readiness';
import { parse } from '../../../src/core/schema/parse';
import { anyPlaybooks } from '../support/anyPlaybook';
import { edited } from '../support/fixing';
import { TODAY } from '../support/fixture';
import { policyOf } from '../support/policies';

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: production\n';

/** A text before and after words were chosen for a check; the part behind {@link HEAD} alone. */
interface Case {
  readonly it: string;
  readonly check: string;
  readonly title: string;
  readonly options: readonly string[];
  readonly before: string;
  readonly chosen: readonly string[];
  readonly after: string;
}

const GUIDE = { check: 'trust/guide', title: 'Choose controls…', options: ['edit', 'steer', 'approve', 'verify'] };
const ITERATE = { ...GUIDE, check: 'trust/iterate', options: ['retry', 'undo', 'reject'] };
const GUARD = { check: 'evaluation/guard', title: 'Choose guard…' };
const metrics = (first: string, errors = 'Errors') =>
  `success:\n  metrics:\n    - name: Hours\n      kind: cycle-time\n${first}    - { name: "${errors}", kind: errors }\n    - name: "Cost: net"\n      kind: other\n`;
const SYSTEM = 'integration:\n  systems:\n    - name: SAP\n      access: read\n';
const LIVE = { check: 'integration/live', title: 'Choose status…' };

const CASES: readonly Case[] = [
  {
    ...{ it: 'adds controls in brackets', ...GUIDE, chosen: ['verify', 'edit'] },
    before: 'trust:\n  controls: [undo] # what users have\n',
    after: 'trust:\n  controls: [undo, edit, verify] # what users have\n',
  },
  {
    ...{ it: 'adds controls on lines of their own, behind their comments', ...ITERATE, chosen: ['undo'] },
    before: 'trust:\n  controls: &c\n  - edit # in SAP\n  # the rest\n  evidence: a.md\nx-same: *c\n',
    after: 'trust:\n  controls: &c\n  - edit # in SAP\n  - undo\n  # the rest\n  evidence: a.md\nx-same: *c\n',
  },
  {
    ...{ it: 'adds controls where there is no list of them', ...GUIDE, chosen: ['approve'] },
    before: 'trust:\n  evidence: docs/a.md\n',
    after: 'trust:\n  controls:\n    - approve\n  evidence: docs/a.md\n',
  },
  {
    ...{ it: 'writes a guard that is missing', ...GUARD, options: ['Errors', 'Cost: net'], chosen: ['Cost: net'] },
    before: metrics('      unit: h # hours\n'),
    after: metrics('      unit: h # hours\n      guard: "Cost: net"\n'),
  },
  {
    ...{
      it: 'writes a guard over a name that is none',
      ...GUARD,
      options: ['Errors', 'Cost: net'],
      chosen: ['Errors'],
    },
    before: metrics("      guard: 'Satisfaction' # or which?\n"),
    after: metrics("      guard: 'Errors' # or which?\n"),
  },
  {
    ...{ it: 'writes a guard over a placeholder', ...GUARD, options: ['Errors', 'Cost: net'], chosen: ['Cost: net'] },
    before: metrics('      guard: TODO\n'),
    after: metrics('      guard: "Cost: net"\n'),
  },
  {
    ...{ it: 'writes a name with quotes exactly', ...GUARD, options: ['A "b" #c', 'Cost: net'], chosen: ['A "b" #c'] },
    before: metrics('      guard: Hours\n', 'A \\"b\\" #c'),
    after: metrics('      guard: "A \\"b\\" #c"\n', 'A \\"b\\" #c'),
  },
  {
    ...{ it: 'says how a result was found', check: 'evaluation/measured', title: 'Choose method…' },
    ...{ options: ['measured', 'sampled'], chosen: ['sampled'] },
    before:
      'success:\n  metrics:\n    - name: Hours\n      kind: cycle-time\n      actual: { value: 3, method: "estimated" }\n',
    after:
      'success:\n  metrics:\n    - name: Hours\n      kind: cycle-time\n      actual: { value: 3, method: "sampled" }\n',
  },
  {
    ...{ it: 'says which kind a metric of use is', check: 'success/vanity-metric', title: 'Choose kind…' },
    ...{ options: ['quality', 'rework', 'activity', 'adoption', 'satisfaction', 'other'], chosen: ['adoption'] },
    before: 'success:\n  metrics:\n    - { name: Login, kind: capacity } # c\n    - { name: Revenue, kind: revenue }\n',
    after: 'success:\n  metrics:\n    - { name: Login, kind: adoption } # c\n    - { name: Revenue, kind: revenue }\n',
  },
  {
    ...{ it: 'says which stage a decision was for', check: 'governance/decision', title: 'Choose stage…' },
    ...{ options: ['pilot', 'production'], chosen: ['production'] },
    before: 'review:\n  decisions:\n    - date: 2026-01-02\n      decision: go # at last\n      by: Ann\n',
    after:
      'review:\n  decisions:\n    - date: 2026-01-02\n      decision: go # at last\n      for: production\n      by: Ann\n',
  },
  {
    ...{ it: 'says that a system is live, in place of planned', ...LIVE, options: ['live'], chosen: ['live'] },
    before: `${SYSTEM}      status: planned # in May\n      evidence: a.md\n`,
    after: `${SYSTEM}      status: live # in May\n      evidence: a.md\n`,
  },
  {
    ...{ it: 'says that a system is live, where nothing says it', ...LIVE, options: ['planned', 'live'] },
    ...{ chosen: ['live'], before: SYSTEM, after: `${SYSTEM}      status: live\n` },
  },
];

let policy: Policy;
before(async () => {
  policy = await policyOf('pilotPolicy: 1\npacks: [evaluation, operations, security, governance, adoption]\n');
});

const judged = (text: string): Analysis[] =>
  parse(text).map((playbook) => judge(playbook, { policy, facts: NO_FACTS, today: TODAY }));

const stateOf = (text: string, check: string) =>
  resultsOf(judged(text)[0]!.readiness).find((result) => result.check.id === check)?.state;

function findingOf(analysis: Analysis, code: string): Finding & Required<Pick<Finding, 'selection'>> {
  const found = analysis.findings.find((finding) => finding.code === code);
  assert.ok(found?.selection, `${code} has words to choose from`);
  return { ...found, selection: found.selection };
}

const choosing = (text: string, code: string, words: readonly string[]): string => {
  const [analysis] = judged(text);
  const fixes = selected(analysis!, findingOf(analysis!, code).selection, words);
  return edited(text, editsFor(analysis!.playbook, fixes).edits);
};

describe('Words that a person chose', () => {
  for (const one of CASES)
    describe(one.it, () => {
      for (const [lines, end] of [
        ['lines', '\n'],
        ['lines of Windows', '\r\n'],
      ] as const)
        it(`in ${lines}, and meets the check by that alone`, async () => {
          const [text, after] = [one.before, one.after].map((part) => (HEAD + part).replaceAll('\n', end));
          const { check, options, title, chosen } = one;
          const { selection } = findingOf(judged(text!)[0]!, check);
          assert.deepEqual([selectionTitle(selection), selection.options], [title, options]);
          assert.equal(choosing(text!, check, chosen), after);
          assert.equal(stateOf(text!, check), 'unmet');
          assert.equal(stateOf(after!, check), 'met');
          assert.equal(choosing(text!, check, []), text);
          assert.equal(choosing(text!, check, ['somewhere else']), text);
          assert.equal(stateOf(edited(text!, (await fixAll(judged(text!), judged)).edits), check), 'unmet');
        });
    });

  it('answer all that an empty list leaves open', () => {
    const text = `${HEAD}trust:\n  controls: [] # edit, reject, …\n`;
    const after = choosing(text, 'trust/missing', ['reject', 'edit']);
    assert.equal(after, `${HEAD}trust:\n  controls: [edit, reject] # edit, reject, …\n`);
    assert.deepEqual([stateOf(after, 'trust/guide'), stateOf(after, 'trust/iterate')], ['met', 'met']);
  });

  it('are not asked for where they cannot be written, or there is none', () => {
    const selectionsOf = (text: string) => judged(HEAD + text)[0]!.findings.flatMap(({ selection }) => selection ?? []);
    const lone =
      'success:\n  metrics:\n    - { name: Hours, kind: cycle-time, baseline: 3, target: 2, by: 2027-01-01 }\n';
    assert.deepEqual(selectionsOf(lone), []);
    const shared = 'x-c: &c [undo]\ntrust:\n  controls: *c\n';
    assert.deepEqual(selectionsOf(shared), []);
    assert.deepEqual(selectionsOf('feedback:\n  channel: chat\n'), []);
  });

  it('are what stands in any playbook then @slow', () => {
    fc.assert(
      fc.property(anyPlaybooks, fc.nat(), (text, number) => {
        const analyses = judged(text);
        if (analyses.some(({ findings }) => findings.some(({ code }) => code.startsWith('yaml/')))) return;
        for (const [index, analysis] of analyses.entries())
          for (const { selection } of analysis.findings) {
            if (!selection) continue;
            const word = selection.options[number % selection.options.length]!;
            const after = edited(text, editsFor(analysis.playbook, selected(analysis, selection, [word])).edits);
            const { playbook, findings } = judged(after)[index]!;
            const said = `${JSON.stringify(selection)}\n${text}\n=>\n${after}`;
            assert.ok(!findings.some(({ code }) => code.startsWith('yaml/')), said);
            const { start, end, lines } = playbook;
            const data = parseDocument(lines.getText().slice(start, end), { merge: true, logLevel: 'silent' });
            const value: unknown = (selection.path as (string | number)[]).reduce(
              (at: unknown, key) => (at as Record<string, unknown>)[key],
              data.toJS(),
            );
            assert.ok(selection.several ? (value as unknown[]).includes(word) : value === word, said);
          }
      }),
      { numRuns: 1_000, interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false },
    );
  });
});
