import type { Metric } from '../checklist';
import { shareOfWay } from '../checklist';
import type { EvidenceReference } from '../evidence';
import { byNode } from '../findings';
import type { Analysis } from '../judge';
import { at, dayDone, dayDue, number, onKey, onValue, text } from '../playbook';
import type { PlaybookNode } from '../playbook';
import type { MeasureView, MetricView } from './model';
import type { Day } from '../../text';
import { dayInWords } from '../../text';

/** The metrics that count, with their numbers as read. */
export function metricViews(analysis: Analysis): MetricView[] {
  const references = byNode(analysis.evidence.map(({ reference }) => reference));
  const view = (metric: PlaybookNode, key: string, value: number | undefined) =>
    measureView(analysis, references, at(metric, key), metric, value);
  return analysis.metrics.map((metric) => {
    const { node, name, kind, better, baseline, target, actual, state } = metric;
    const by = dayDue(at(node, 'by'));
    return {
      ...{ name, better: better ?? null },
      kind: kind ?? null,
      unit: text(at(node, 'unit')) ?? null,
      place: onValue(analysis.playbook, at(node, 'name') ?? node).range,
      baseline: view(node, 'baseline', baseline),
      target: view(node, 'target', target),
      actual: view(node, 'actual', actual),
      by: by ?? null,
      guard: text(at(node, 'guard')) ?? null,
      progress: shareOfWay(baseline, target, actual) ?? null,
      isMet: state === 'met' ? true : state === 'missed' ? false : null,
      ...standingOf(metric, by, analysis.today),
    };
  });
}

/** Where a metric stands, and in a few words. */
function standingOf(metric: Metric, by: Day | undefined, today: Day): Pick<MetricView, 'standing' | 'said'> {
  const { baseline, target, actual, state } = metric;
  if (state === 'met') return { standing: 'met', said: 'on target' };
  if (actual === undefined) return { standing: 'open', said: 'no current value yet' };
  const isOver = by !== undefined && by < today;
  const until = by === undefined ? '' : isOver ? `, missed on ${dayInWords(by)}` : `, due ${dayInWords(by)}`;
  if (isWorse(metric)) return { standing: 'worse', said: `worse than before${until}` };
  if (target === undefined) return { standing: 'open', said: 'no target yet' };
  if (state !== 'missed') return { standing: 'open', said: 'direction not set' };
  const share = shareOfWay(baseline, target, actual);
  const way =
    share === undefined || share < 0 || share >= 1 ? 'not on target' : `${Math.floor(share * 100)}% of the way`;
  return {
    standing: isOver ? 'missed' : 'under-way',
    said: isOver && way === 'not on target' ? until.slice(2) : `${way}${until}`,
  };
}

/** True when a metric is worse than its baseline, as far as it is known which way that is. */
const isWorse = ({ baseline, actual, better }: Metric): boolean =>
  baseline !== undefined && actual !== undefined && better !== undefined
    ? better === 'lower'
      ? actual > baseline
      : actual < baseline
    : false;

function measureView(
  { playbook }: Analysis,
  references: ReadonlyMap<PlaybookNode, EvidenceReference>,
  node: PlaybookNode | undefined,
  metric: PlaybookNode,
  value: number | undefined,
): MeasureView {
  const isRead = value !== undefined && number(node) === undefined && number(at(node, 'value')) === undefined;
  const evidence = at(node, 'evidence');
  return {
    value: value ?? null,
    date: dayDone(at(node, 'date')) ?? null,
    method: text(at(node, 'method')) ?? null,
    sample: text(at(node, 'sample')) ?? null,
    readFrom: (isRead && evidence ? references.get(evidence)?.path : undefined) ?? null,
    place: node ? onKey(playbook, node).range : onValue(playbook, at(metric, 'name') ?? metric).range,
  };
}
