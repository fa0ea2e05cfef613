import type { Gate, Spot, Subject } from '../check';
import { blank, list, map } from '../fix';
import { METRICS, isOfKind, isOutcome, measured, metrics, valueFix } from '../metrics';
import type { Item } from '../outcomes';
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
      asks: 'Which tests must its answers pass?',
      requiredFor: 'production',
      message: 'No evaluation suite: whether an answer is good enough is decided anew by whoever looks at it.',
      why: 'Models and prompts change under a workflow. Only a suite that can be run again tells whether it still works.',
      how: 'Keep the tests with the playbook and name their file or folder under `evaluation.suite`.',
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
      asks: 'Does it pass as many of the tests as it must?',
      requiredFor: 'production',
      message: 'No pass rate: it is not said how many of the tests it must pass, and how many it does.',
      why: 'A suite without a bar is read with goodwill. A share agreed beforehand says yes or no.',
      how: 'Write the share to reach as `evaluation.passRate.target` and the share now as `actual`, with its `evidence`.',
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
      title: 'Measured, not believed',
      asks: 'Is at least one outcome measured or sampled, rather than reported or estimated?',
      requiredFor: 'production',
      readsOtherSection: true,
      message: 'Every actual is self-reported or estimated: nothing shows the gain but the belief in it.',
      why: 'People are poor judges of time they saved, and the more they like a tool the higher they guess.',
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
        const known = metrics(subject).filter(
          ({ node }) => isOutcome(node) && measured(subject, at(node, 'actual')) !== undefined,
        );
        const [first] = known;
        if (!first) return NOT_APPLICABLE;
        if (!known.every(({ node }) => OPINIONS.includes(text(at(node, 'actual', 'method'))))) return MET;
        const hint = 'Measure or sample this figure, and set its method.';
        return unmetAt(METRICS, {
          fix: { kind: 'hint', path: [...first.path, 'actual', 'method'], text: hint },
        });
      },
    },
    {
      id: 'evaluation/guard',
      title: 'Guard metric',
      asks: 'Which other metric may not get worse while this one gets better?',
      requiredFor: 'pilot',
      readsOtherSection: true,
      message: 'This metric has no guard: it gets better when the work is done carelessly.',
      why: 'Time, touchpoints and spend fall fastest where quality is let go. A second metric shows whether that happened.',
      how: 'Write the name of another metric of the playbook, for instance one of kind `errors`, as its `guard`.',
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
      title: 'Results by slice',
      asks: 'How good is it on each kind of case?',
      requiredFor: 'production',
      message: 'No result by slice: a good mean can hide a kind of case that it gets wrong every time.',
      why: 'The people behind the rare case meet the error each time, and the mean never shows them.',
      how: 'Name the kinds of case that matter under `evaluation.slices`, each with its `actual`.',
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
      asks: 'Which simpler option was it compared with?',
      requiredFor: 'pilot',
      message: 'No comparison: it is not known whether a rule, a form or a search would do as well.',
      why: 'What is simpler costs less to run, to explain and to trust. It has to be beaten, not overlooked.',
      how: 'Name the simpler option and how it did under `evaluation.comparedWith`.',
      example: `
evaluation:
  comparedWith: the rule-based coder of 2024, which finds the right code for 61 %
`,
      sources: [SOURCES.mlTestScore('Model 5'), SOURCES.nist('MANAGE 2.1')],
      judge: answered('evaluation', 'comparedWith'),
    },
    {
      id: 'evaluation/independent',
      title: 'Independent review',
      asks: 'Who reviewed it that did not build it?',
      requiredFor: 'production',
      onlyHighRisk: true,
      message: 'No independent review: at high risk, those who built it are the only ones who judged it.',
      why: 'Whoever built it tests what they thought of. Someone else tests what they did not.',
      how: 'Have it reviewed by people who did not build it and write who and when under `evaluation.independentReview`, with the report as `evidence`.',
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
          : metWith([at(root, ...REVIEW, 'evidence')]),
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
  if (actual === undefined) {
    const { fix } = valueFix(subject, measure, actualPath);
    return fix ? unmetAt(actualPath, { fix }) : missingPart(root, PASS_RATE, 'actual', passRate);
  }
  if (target === undefined) return missingPart(root, PASS_RATE, 'target', passRate);
  if (actual >= target) return metWith([at(measure, 'evidence')]);
  const message = `The pass rate is ${actual} and has to be ${target}: it is not good enough yet by the team's own measure.`;
  const hint = 'Improve it until the pass rate reaches its target, or agree on another target and say why.';
  return unmetAt(actualPath, { message, fix: { kind: 'hint', path: actualPath, text: hint } });
}

/** The spot of a metric without a guard, or with one that is no other metric; none when it is guarded. */
function guardSpot({ node, path }: Item, names: ReadonlySet<string>, offered: readonly string[]): Spot[] {
  const name = text(at(node, 'name'))!;
  const guard = text(at(node, 'guard'));
  if (guard !== undefined && guard !== name && names.has(guard)) return [];
  const spot = [...path, 'guard'];
  if (guard === undefined) {
    const message = `"${name}" has no guard: it gets better when the work is done carelessly.`;
    return [{ path: spot, message, fix: { kind: 'add', path: spot, skeleton: blank } }];
  }
  const why = guard === name ? 'A metric cannot guard itself' : `There is no metric "${guard}"`;
  const others = offered.filter((other) => other !== name);
  const meant = guard === name ? undefined : closest(guard, others);
  const message = `${why}: name another metric that may not get worse while "${name}" gets better.`;
  return [
    {
      path: spot,
      message: meant === undefined ? message : `${message} Did you mean "${meant}"?`,
      fix:
        meant === undefined
          ? { kind: 'hint', path: spot, text: 'Name another metric of this playbook.' }
          : { kind: 'replace', path: spot, value: meant },
    },
  ];
}

function judgeSlices(subject: Subject) {
  const slices = itemsAt(subject, SLICES);
  const open = slices.filter(({ node }) => measured(subject, at(node, 'actual')) === undefined);
  if (open.length < slices.length) return MET;
  const [first] = open;
  if (!first) return missingItem(subject, SLICES, slice, { label: 'a result of one slice' });
  const path = [...first.path, 'actual'];
  const { fix } = valueFix(subject, at(first.node, 'actual'), path);
  const message = `No slice has a result: write the figure of "${text(at(first.node, 'name'))}" as its actual.`;
  return unmetAt(SLICES, { message, fix: fix ?? { kind: 'add', path, skeleton: blank } });
}
