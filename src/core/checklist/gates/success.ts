import type { Check, Gate, Item, Outcome, Spot, Subject } from '../check';
import type { TargetState } from '../direction';
import { shareOfWay, targetState } from '../direction';
import type { SingleFix } from '../fix';
import { blank, choice, list, literal, map } from '../fix';
import {
  METRICS,
  OTHER_KINDS,
  OUTCOME_KINDS,
  isMeasured,
  isOfKind,
  isOutcome,
  isVanity,
  measured,
  metrics,
  readsAsActivity,
  valueFix,
} from '../metrics';
import { MET, NOT_APPLICABLE, eachOf, metWith, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import type { PlaybookNode } from '../../playbook';
import { at, dayDue, step, text } from '../../playbook';
import type { Better } from '../../schema';
import { allOf } from '../../schema';
import { dayInWords, percent, withUnit } from '../../../text';

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
    const open = outcome.filter(({ node }) => !isMeasured(subject, at(node, key)));
    const spots = open.map(({ node, path }) => ({
      path: [...path, key],
      message: words.message.replace('This metric', `"${nameOf(node)}"`),
      ...valueFix(subject, at(node, key), [...path, key]),
    }));
    const evidence = outcome.map(({ path }) => [...path, key, 'evidence']);
    return eachOf(spots, isEvidenced ? metWith(evidence) : MET);
  };
  return { ...words, judge };
}

export const success: Gate = {
  id: 'success',
  title: 'Success',
  question: 'What does success mean in business terms?',
  section: 'success',
  appliesToAll: true,
  skeleton: map({ metrics: list(outcomeMetric, reworkMetric) }),
  checks: [
    {
      id: 'success/business-metric',
      title: 'Business metric',
      asks: 'Which business outcome does the pilot change?',
      requiredFor: 'pilot',
      message: `No outcome metric. Add one: ${OUTCOME_KINDS.join(', ')}.`,
      why: 'If nobody can say what a pilot changes, there is no reason to stop it or to roll it out.',
      how: `Add a metric of an outcome kind under \`success.metrics\`: ${OUTCOME_KINDS.join(', ')}. Touchpoints are the hand-overs and contacts that a case takes.`,
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
      title: 'Outcome, not activity',
      asks: 'Does each metric measure an outcome, not mere activity?',
      requiredFor: 'pilot',
      message: 'This metric measures use or opinion. Add an outcome metric next to it.',
      why: 'Logins, prompts and satisfaction rise while a tool is new. They cannot show that work is faster, cheaper or safer.',
      how: 'Measure an outcome (time, errors, touchpoints, spend, revenue, risk), and keep activity next to it if you like.',
      example: `
success:
  metrics:
    - name: Invoice cycle time # the outcome
      kind: cycle-time
    - name: Weekly users # use may be next to it
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
        asks: 'What was the value before the pilot?',
        requiredFor: 'pilot',
        message: 'This metric has no baseline. Add the value from before the pilot.',
        why: 'A baseline is hard to reconstruct later. Without it, no change can be shown.',
        how: 'Measure the work before the pilot starts, write the number as `baseline`, and link its `evidence`.',
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
        asks: 'Which number makes the pilot a success?',
        requiredFor: 'pilot',
        message: 'This metric has no target. Agree on the number that would make the pilot a success.',
        why: 'A target agreed in advance keeps the result honest. Without one, any number can be called a success.',
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
        title: 'Current value',
        asks: 'What is the value now?',
        requiredFor: 'production',
        message: 'This metric has no current value yet. Measure it and write it as `actual`.',
        why: 'Rolling out without a measured result repeats the pilot at a larger scale.',
        how: 'Measure and write the number as `actual`, or let its `evidence` point to the number in a file.',
        example: `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      # The number itself, or where it is in a file: evidence: { path: metrics/october.json, pointer: /median }
      actual: { value: 17.5, date: 2026-10-31, method: measured, evidence: metrics/october.json }
`,
        sources: [SOURCES.nist('MEASURE 2.3')],
      },
      true,
    ),
    {
      id: 'success/target-met',
      title: 'Target met',
      asks: 'Does each current value reach its target?',
      requiredFor: 'production',
      message: 'This metric misses its target: the pilot has not shown yet what it set out to show.',
      why: 'The target was set before anyone had a stake in the tool. Missing it is a result too.',
      how: 'Improve the pilot until the current value reaches the target, or record a decision to go on anyway, with the reason, under `review.decisions`.',
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
        const open = all.filter(({ node }) => isOpen(targetState(subject, node)));
        if (!open.length) return MET;
        const said = open.filter(({ node }) => !isRefused(node));
        return { state: 'unmet', spots: said.map((metric) => targetSpot(subject, metric)) };
      },
    },
    {
      id: 'success/net-work',
      title: 'Net effort',
      asks: 'Does the pilot save more work than it adds?',
      requiredFor: 'production',
      message:
        'No metric measures the work that checking and correcting adds. Add one of kind `rework` or `touchpoints`.',
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
    const message = `"${name}" reads as activity, but its kind is an outcome. Name the outcome, or change the kind.`;
    const text = 'Name the outcome that this metric measures, or change its kind.';
    // The outcome has to be named by hand; what the metric is instead can be chosen.
    const selection = { path: [...path, 'kind'], options: OTHER_KINDS, label: 'kind', of: name };
    return [{ path: [...path, 'name'], message, fix: { kind: 'hint', path: [...path, 'name'], text }, selection }];
  }
  if (!hasOutcome && isVanity(node)) {
    const message = `"${name}" measures use or opinion. Add an outcome metric next to it.`;
    return [{ path: [...path, 'kind'], message, fix }];
  }
  return [];
}

const isOpen = (state: TargetState | undefined): boolean => state === 'missed' || state === 'unknown-direction';

/** True where the schema refuses what says a metric's direction: that is said there already (judging.md 3). */
function isRefused(metric: PlaybookNode): boolean {
  const better = at(metric, 'better');
  return better?.kind === 'scalar' && (better.faulty || text(better) !== undefined)
    ? better.faulty
    : ['baseline', 'kind'].some((key) => step(metric, key)?.faulty);
}

/** The spot of a metric whose actual misses its target, or of which nothing says whether it does. */
function targetSpot(subject: Subject, { node, path }: Item): Spot {
  const spot = { path: [...path, 'actual'], each: true, fix: null };
  const [baseline, target, actual] = ['baseline', 'target', 'actual'].map((key) => measured(subject, at(node, key)));
  const unit = text(at(node, 'unit'));
  const [now, wanted] = [withUnit(actual!, unit), withUnit(target!, unit)];
  if (targetState(subject, node) === 'missed') {
    const by = dayDue(at(node, 'by'));
    const due = by === undefined ? '' : ` by ${dayInWords(by)}`;
    const way = wayInWords(shareOfWay(baseline, target, actual), withUnit(baseline ?? NaN, unit));
    return { ...spot, message: `"${nameOf(node)}" is at ${now}; the target is ${wanted}${due}${way}.` };
  }
  const message = `"${nameOf(node)}": is more better? It is at ${now}; the target is ${wanted}. Write \`better: lower\` or \`better: higher\`.`;
  const choices = allOf<Better>()('lower', 'higher').map((better): SingleFix => {
    const place = { path: [...path, 'better'], skeleton: literal(better) };
    return { kind: 'add', ...place, label: `"better: ${better}"`, isAnswer: true };
  });
  return { ...spot, message, choices };
}

function wayInWords(share: number | undefined, baseline: string): string {
  if (share === undefined) return '';
  if (share >= 0 && share < 0.01) return ' (none of the way)';
  return share < 0 ? ` (worse than before: ${baseline})` : ` (${percent(share)} of the way)`;
}
