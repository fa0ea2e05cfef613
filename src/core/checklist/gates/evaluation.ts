import type { Gate, Item, Spot, Subject } from '../check';
import { blank, list, map } from '../fix';
import { METRICS, isGenerated, isMeasured, isOfKind, isOutcome, measured, metrics, valueFix } from '../metrics';
import {
  MET,
  NOT_APPLICABLE,
  answered,
  eachOf,
  evidenceAt,
  itemsAt,
  metWith,
  missingItem,
  missingPart,
  unmetAt,
} from '../outcomes';
import { SOURCES } from '../sources';
import { at, number, text } from '../../playbook';
import type { Method } from '../../schema';
import { closest } from '../../../text';

const PASS_RATE = ['evaluation', 'passRate'];
const SLICES = ['evaluation', 'slices'];
const REVIEW = ['evaluation', 'independentReview'];

const passRate = map({ target: blank, actual: blank });
const slice = map({ name: blank, actual: blank });

/** Metrics that get better when the work is done carelessly. */
const wantsGuard = isOfKind('cycle-time', 'touchpoints', 'external-spend');
/** What people say of a figure, which is not the figure. */
const OPINIONS: readonly (string | undefined)[] = ['self-reported', 'estimated'];
/** How a figure is found that is more than that. */
const FOUND_OUT: readonly Method[] = ['measured', 'sampled'];

export const evaluation: Gate = {
  id: 'evaluation',
  title: 'Evaluation',
  question: 'How do you know it is good enough?',
  section: 'evaluation',
  pack: 'evaluation',
  skeleton: map({ suite: blank, passRate, slices: list(slice), comparedWith: blank }),
  checks: [
    {
      id: 'evaluation/suite',
      title: 'Evaluation suite',
      asks: 'Which tests must the answers pass?',
      requiredFor: 'production',
      message: 'No evaluation suite, so "good enough" depends on who looks. Link the tests.',
      why: 'Models and prompts change. Only tests that can be run again show whether the workflow still works.',
      how: 'Keep the tests with the playbook and link their file or folder under `evaluation.suite`.',
      example: `
evaluation:
  suite: eval/README.md
`,
      sources: [SOURCES.nist('MEASURE 2.1')],
      judge: evidenceAt('evaluation', 'suite'),
    },
    {
      id: 'evaluation/pass-rate',
      title: 'Pass rate',
      asks: 'Does the tool pass enough of its tests?',
      requiredFor: 'production',
      judgesWhatIsThere: true,
      message: 'No pass rate. Write the share of tests that must pass, and the share that passes now.',
      why: 'Without an agreed pass rate, any result can be called good enough.',
      how: 'Write the share to reach as `evaluation.passRate.target` and the current share as `actual`, and link its `evidence`.',
      example: `
evaluation:
  passRate:
    target: 0.95
    actual: { value: 0.96, date: 2026-10-31, method: measured, evidence: eval/result.json }
    runs: 5
`,
      sources: [SOURCES.nist('MEASURE 2.1')],
      judge: judgePassRate,
    },
    {
      id: 'evaluation/measured',
      title: 'Measured result',
      asks: 'Is at least one outcome measured or sampled, not self-reported or estimated?',
      requiredFor: 'production',
      readsOtherSection: true,
      judgesWhatIsThere: true,
      message: 'Every result is self-reported or estimated. Measure at least one.',
      why: 'People are poor judges of the time they saved, and guess higher when they like the tool.',
      how: 'Measure or sample at least one outcome metric and write `method: measured` or `method: sampled` into its `actual`.',
      example: `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      actual: { value: 17.5, method: measured }
`,
      sources: [SOURCES.nist('MEASURE 2.3')],
      judge: (subject) => {
        const known = metrics(subject).filter(({ node }) => isOutcome(node) && isMeasured(subject, at(node, 'actual')));
        const [first] = known;
        if (!first) return NOT_APPLICABLE;
        if (!known.every(({ node }) => OPINIONS.includes(text(at(node, 'actual', 'method'))))) return MET;
        const hint = 'Measure or sample this value, and set its method.';
        const path = [...first.path, 'actual', 'method'];
        return unmetAt(METRICS, {
          fix: { kind: 'hint', path, text: hint },
          selection: { path, options: FOUND_OUT, label: 'method', of: text(at(first.node, 'name')) },
        });
      },
    },
    {
      id: 'evaluation/guard',
      title: 'Guard metric',
      asks: 'Which metric must not get worse while this one gets better?',
      requiredFor: 'pilot',
      readsOtherSection: true,
      judgesWhatIsThere: true,
      message: 'This metric has no guard metric: it could improve through careless work. Name one as its `guard`.',
      why: 'Time, touchpoints and spend fall fastest when quality is neglected. A second metric shows whether that happened.',
      how: 'Write the name of another metric of the playbook as its `guard`, for instance one of kind `errors`.',
      example: `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      guard: Posting errors
    - name: Posting errors
      kind: errors
`,
      sources: [SOURCES.nist('MAP 3.2')],
      judge: (subject) => {
        const all = metrics(subject);
        const guarded = all.filter(({ node }) => wantsGuard(node));
        if (!guarded.length) return NOT_APPLICABLE;
        const names = new Set(all.map(({ node }) => text(at(node, 'name'))!));
        // Of very many metrics only the first are offered: each comparison takes time.
        const offered = [...names].slice(0, 100);
        return eachOf(guarded.flatMap((metric) => guardSpot(metric, names, offered)));
      },
    },
    {
      id: 'evaluation/slices',
      title: 'Results by type of case',
      asks: 'How good are the results for each type of case?',
      requiredFor: 'production',
      message: 'No results by type of case. Add them: a good average can hide one that always fails.',
      why: 'People with a rare type of case meet the error each time, and the average never shows it.',
      how: 'List the types of case that matter under `evaluation.slices`, each with its `actual`.',
      example: `
evaluation:
  slices:
    - name: handwritten invoices
      actual: 0.88
    - name: invoices in other currencies
      actual: 0.93
`,
      sources: [SOURCES.mlTestScore('Model 6')],
      judge: judgeSlices,
    },
    {
      id: 'evaluation/simpler-option',
      title: 'Simpler option',
      asks: 'Which simpler option was the tool compared with?',
      requiredFor: 'pilot',
      message:
        'No comparison with a simpler option, such as a rule, a form or a search. Say which one, and how it did.',
      why: 'A simpler option costs less to run and to explain. Show that the tool beats it.',
      how: 'Write which simpler option it was, and how it did, under `evaluation.comparedWith`.',
      example: `
evaluation:
  comparedWith: the rule-based coder of 2024, which finds the right code for 61%
`,
      sources: [SOURCES.mlTestScore('Model 5'), SOURCES.nist('MANAGE 2.1')],
      judge: answered('evaluation', 'comparedWith'),
    },
    {
      id: 'evaluation/independent',
      title: 'Independent review',
      asks: 'Who reviewed the tool, other than its builders?',
      requiredFor: 'production',
      onlyHighRisk: true,
      message: 'No independent review. At high risk, people other than its builders have to review the tool.',
      why: 'Builders test what they thought of. Others test what the builders did not think of.',
      how: 'Have the tool reviewed by people who did not build it. Write who and when under `evaluation.independentReview`, and link the report as `evidence`.',
      example: `
evaluation:
  independentReview:
    by: internal audit
    date: 2026-09-15
    evidence: docs/audit-2026.md
`,
      sources: [SOURCES.nist('MEASURE 1.3')],
      judge: ({ root }) =>
        text(at(root, ...REVIEW, 'by')) === undefined
          ? missingPart(root, REVIEW, 'by', map({ by: blank, date: blank }))
          : metWith([[...REVIEW, 'evidence']]),
    },
  ],
};

function judgePassRate(subject: Subject) {
  const { root } = subject;
  const [actualPath, targetPath] = [
    [...PASS_RATE, 'actual'],
    [...PASS_RATE, 'target'],
  ];
  const measure = at(root, ...actualPath);
  const actual = measured(subject, measure);
  const target = number(at(root, ...targetPath));
  if (actual === undefined && !isGenerated(subject, measure)) {
    const { fix } = valueFix(subject, measure, actualPath);
    return fix ? unmetAt(actualPath, { fix }) : missingPart(root, PASS_RATE, 'actual', passRate);
  }
  if (target === undefined) return missingPart(root, PASS_RATE, 'target', passRate);
  if (actual === undefined || actual >= target) return metWith([[...actualPath, 'evidence']]);
  const message = `The pass rate is ${actual}; the target is ${target}. Improve the tool, or agree on another target and say why.`;
  const hint = 'Improve the tool until the pass rate reaches its target, or agree on another target and say why.';
  return unmetAt(actualPath, { message, fix: { kind: 'hint', path: actualPath, text: hint } });
}

/** The spot of a metric without a guard, or with one that is no other metric; none when it is guarded. */
function guardSpot({ node, path }: Item, names: ReadonlySet<string>, offered: readonly string[]): Spot[] {
  const name = text(at(node, 'name'))!;
  const guard = text(at(node, 'guard'));
  if (guard !== undefined && guard !== name && names.has(guard)) return [];
  const spot = [...path, 'guard'];
  const others = offered.filter((other) => other !== name);
  const selection = { path: spot, options: others, label: 'guard', of: name };
  if (guard === undefined) {
    const message = `"${name}" has no guard metric: it could improve through careless work. Name a metric that must not get worse.`;
    return [{ path: spot, message, fix: { kind: 'add', path: spot, skeleton: blank }, selection }];
  }
  const why = guard === name ? 'A metric cannot guard itself' : `There is no metric "${guard}"`;
  const meant = guard === name ? undefined : closest(guard, others);
  const message = `${why}. Name another metric that must not get worse while "${name}" gets better.`;
  return [
    {
      path: spot,
      message: meant === undefined ? message : `${message} Did you mean "${meant}"?`,
      fix:
        meant === undefined
          ? { kind: 'hint', path: spot, text: 'Name another metric of this playbook.' }
          : { kind: 'replace', path: spot, value: meant },
      selection,
    },
  ];
}

function judgeSlices(subject: Subject) {
  const slices = itemsAt(subject, SLICES);
  const open = slices.filter(({ node }) => !isMeasured(subject, at(node, 'actual')));
  if (open.length < slices.length) return MET;
  const [first] = open;
  if (!first) return missingItem(subject, SLICES, slice, { label: 'a result for one type of case' });
  const path = [...first.path, 'actual'];
  const { fix } = valueFix(subject, at(first.node, 'actual'), path);
  const message = `No type of case has a result. Write the one of "${text(at(first.node, 'name'))}" as its \`actual\`.`;
  return unmetAt(SLICES, { message, fix: fix ?? { kind: 'add', path, skeleton: blank } });
}
