import type { Check, Gate, Outcome, Spot, Subject } from '../check';
import { blank, choice, list, literal, map } from '../fix';
import {
  METRICS,
  OUTCOME_KINDS,
  isOfKind,
  isOutcome,
  isVanity,
  measured,
  metrics,
  missesTarget,
  readsAsActivity,
  valueFix,
} from '../metrics';
import type { Item } from '../outcomes';
import { MET, NOT_APPLICABLE, eachOf, metWith, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import type { PlaybookNode } from '../../playbook';
import { at, text } from '../../playbook';
import type { Better } from '../../schema';
import { allOf } from '../../schema';

const outcomeMetric = map({
  name: blank,
  kind: choice(...OUTCOME_KINDS),
  unit: blank,
  better: choice(...allOf<Better>()('lower', 'higher')),
  baseline: blank,
  target: blank,
  actual: blank,
});
const reworkMetric = map({
  name: blank,
  kind: choice('rework', 'touchpoints'),
  better: literal('lower'),
  baseline: blank,
  target: blank,
  actual: blank,
});

const missingOutcome = (subject: Subject) =>
  missingItem(subject, METRICS, outcomeMetric, { label: 'an outcome metric', isBegun: isOutcome });

const nameOf = (node: PlaybookNode): string => text(at(node, 'name')) ?? '';

/** A check that wants a number of every outcome metric. */
function measureOf(key: string, words: Omit<Check, 'judge'>, isEvidenced: boolean): Check {
  const judge = (subject: Subject): Outcome => {
    const outcome = metrics(subject).filter(({ node }) => isOutcome(node));
    if (!outcome.length) return NOT_APPLICABLE;
    const open = outcome.filter(({ node }) => measured(subject, at(node, key)) === undefined);
    const spots = open.map(({ node, path }) => ({
      path: [...path, key],
      message: words.message.replace('This metric', `"${nameOf(node)}"`),
      ...valueFix(subject, at(node, key), [...path, key]),
    }));
    const evidence = outcome.map(({ node }) => at(node, key, 'evidence'));
    return eachOf(spots, isEvidenced ? metWith(evidence) : MET);
  };
  return { ...words, judge };
}

export const success: Gate = {
  id: 'success',
  title: 'Success',
  question: 'What does success mean in business terms?',
  section: 'success',
  skeleton: map({ metrics: list(outcomeMetric, reworkMetric) }),
  checks: [
    {
      id: 'success/business-metric',
      title: 'Business metric',
      asks: 'Which business outcome does the pilot change?',
      requiredFor: 'pilot',
      message: `No outcome metric: nothing says which business result the pilot changes (${OUTCOME_KINDS.join(', ')}).`,
      why: 'A pilot that cannot say what it changes for the business can neither be stopped nor rolled out for a reason.',
      how: `Add a metric of an outcome kind under \`success.metrics\`: ${OUTCOME_KINDS.join(', ')}.`,
      example: `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
`,
      sources: [SOURCES.nist('MAP 1.4'), SOURCES.nanda],
      judge: (subject) => (metrics(subject).some(({ node }) => isOutcome(node)) ? MET : missingOutcome(subject)),
    },
    {
      id: 'success/vanity-metric',
      title: 'No vanity metric',
      asks: 'Does each metric measure an outcome, not mere activity?',
      requiredFor: 'pilot',
      message: 'This metric counts use or liking, which do not show that the work got better.',
      why: 'Logins, prompts and satisfaction rise with novelty. They cannot show that work is faster, cheaper or safer.',
      how: 'Measure an outcome (time, errors, touchpoints, spend, revenue, risk), and keep activity beside it if you like.',
      example: `
success:
  metrics:
    - name: Invoice cycle time # the outcome
      kind: cycle-time
    - name: Weekly users # use may stand beside it
      kind: adoption
`,
      sources: [SOURCES.nanda],
      judge: (subject) => {
        const all = metrics(subject);
        if (!all.length) return NOT_APPLICABLE;
        const hasOutcome = all.some(({ node }) => isOutcome(node));
        const fix = hasOutcome ? null : missingOutcome(subject).spots[0].fix;
        return eachOf(all.flatMap((metric) => vanitySpot(metric, hasOutcome, fix)));
      },
    },
    measureOf(
      'baseline',
      {
        id: 'success/baseline',
        title: 'Baseline',
        asks: 'What was the figure before the pilot?',
        requiredFor: 'pilot',
        message: 'This metric has no baseline: without the figure from before, no change can be shown.',
        why: 'A baseline cannot be measured afterwards. Without it every result is an opinion.',
        how: 'Measure the work before the pilot starts and write the number as `baseline`, with its `evidence`.',
        example: `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      baseline: { value: 52, date: 2026-03-31, method: measured, evidence: metrics/baseline.json }
`,
        sources: [SOURCES.nist('MAP 3.1')],
      },
      true,
    ),
    measureOf(
      'target',
      {
        id: 'success/target',
        title: 'Target',
        asks: 'Which figure makes the pilot a success?',
        requiredFor: 'pilot',
        message: 'This metric has no target: nobody agreed which figure makes the pilot a success.',
        why: 'A target agreed beforehand lets the pilot fail honestly. Without one, any figure will be called a success.',
        how: 'Agree on the number before the pilot starts and write it as `target`, with a date under `by`.',
        example: `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      target: 18
      by: 2026-12-31
`,
        sources: [SOURCES.nist('MAP 1.4')],
      },
      false,
    ),
    measureOf(
      'actual',
      {
        id: 'success/actual',
        title: 'Actual',
        asks: 'What is the figure now?',
        requiredFor: 'production',
        message: 'This metric has no actual: it was set up and never measured.',
        why: 'Rolling out without a measured result repeats the pilot at a larger scale.',
        how: 'Measure and write the number as `actual`, or let its `evidence` point to the number in a file.',
        example: `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      # The number itself, or where it stands in a file: evidence: { path: metrics/october.json, pointer: /median }
      actual: { value: 17.5, date: 2026-10-31, method: measured, evidence: metrics/october.json }
`,
        sources: [SOURCES.nist('MEASURE 2.3')],
      },
      true,
    ),
    {
      id: 'success/target-met',
      title: 'Target met',
      asks: 'Does each actual reach its target?',
      requiredFor: 'production',
      message: 'This metric misses its target: the pilot has not shown yet what it set out to show.',
      why: 'The target was agreed before anyone liked the tool. Missing it is a result, and a reason to hold.',
      how: 'Improve the pilot until the actual reaches the target, or decide anew, and record why under `review.decisions`.',
      example: `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      better: lower
      target: 18
      actual: 17.5
`,
      sources: [SOURCES.nist('MANAGE 1.1')],
      judge: (subject) => {
        const all = metrics(subject);
        const has = (node: PlaybookNode, key: string) => measured(subject, at(node, key)) !== undefined;
        if (!all.some(({ node }) => isOutcome(node) && has(node, 'target') && has(node, 'actual')))
          return NOT_APPLICABLE;
        const missed = all.filter(({ node }) => missesTarget(subject, node));
        return eachOf(
          missed.map(({ node, path }) => ({
            path: [...path, 'actual'],
            message: `"${nameOf(node)}" is at ${measured(subject, at(node, 'actual'))} and misses its target of ${measured(subject, at(node, 'target'))}: the pilot has not shown yet what it set out to show.`,
            fix: null,
          })),
        );
      },
    },
    {
      id: 'success/net-work',
      title: 'Net work',
      asks: 'Does the pilot remove more work than it makes?',
      requiredFor: 'production',
      message: 'No metric of kind rework or touchpoints: nothing shows that the pilot removes more work than it makes.',
      why: 'Checking and correcting outputs is work too. A tool can be fast and still leave people with more of it.',
      how: 'Add a metric of kind `rework` or `touchpoints` under `success.metrics`.',
      example: `
success:
  metrics:
    - name: Re-keyed invoices
      kind: rework
      unit: "%"
      better: lower
`,
      sources: [SOURCES.nist('MAP 3.2')],
      judge: (subject) => {
        const isWork = isOfKind('rework', 'touchpoints');
        return metrics(subject).some(({ node }) => isWork(node))
          ? MET
          : missingItem(subject, METRICS, reworkMetric, {
              label: 'a metric of rework',
              isBegun: isWork,
            });
      },
    },
  ],
};

/** The spot of a metric that counts activity; none when it does not. */
function vanitySpot({ node, path }: Item, hasOutcome: boolean, fix: Spot['fix']): Spot[] {
  const name = nameOf(node);
  if (isOutcome(node) && readsAsActivity(name)) {
    const message = `"${name}" reads as activity, though its kind claims an outcome: use does not show that the work got better.`;
    const text = 'Name the outcome that this metric measures, or give it the kind that it is.';
    return [{ path: [...path, 'name'], message, fix: { kind: 'hint', path: [...path, 'name'], text } }];
  }
  if (!hasOutcome && isVanity(node)) {
    const message = `"${name}" counts use or liking, and no outcome metric stands beside it: neither shows that the work got better.`;
    return [{ path: [...path, 'kind'], message, fix }];
  }
  return [];
}
