import type { Analysis } from '../analysis';
import type { Metric } from '../checklist/metrics';
import { onKey, onValue } from '../findings/place';
import type { PlaybookNode } from '../playbook/node';
import { at, day, number, text } from '../playbook/values';
import type { MeasureView, MetricView } from './model';

/** The metrics that count, with their numbers as read. */
export function metricViews(analysis: Analysis): MetricView[] {
  return analysis.metrics.map((metric) => {
    const { node, name, kind, better, baseline, target, actual, isMet } = metric;
    return {
      ...{ name, better },
      kind: kind ?? null,
      unit: text(at(node, 'unit')) ?? null,
      place: onValue(analysis.playbook, at(node, 'name') ?? node).range,
      baseline: measureView(analysis, node, 'baseline', baseline),
      target: measureView(analysis, node, 'target', target),
      actual: measureView(analysis, node, 'actual', actual),
      by: day(at(node, 'by')) ?? null,
      progress: progressOf(metric),
      isMet: isMet ?? null,
    };
  });
}

/** How far the actual is on the way from baseline to target. */
function progressOf({ baseline, target, actual }: Metric): number | null {
  if (baseline === undefined || target === undefined || actual === undefined || baseline === target) return null;
  return (actual - baseline) / (target - baseline);
}

function measureView(
  { playbook }: Analysis,
  metric: PlaybookNode,
  key: string,
  value: number | undefined,
): MeasureView {
  const node = at(metric, key);
  const isRead = value !== undefined && number(node) === undefined && number(at(node, 'value')) === undefined;
  const evidence = at(node, 'evidence');
  return {
    value: value ?? null,
    date: day(at(node, 'date')) ?? null,
    method: text(at(node, 'method')) ?? null,
    readFrom: (isRead && text(at(evidence, 'path'))) || null,
    place: node ? onKey(playbook, node).range : onValue(playbook, at(metric, 'name') ?? metric).range,
  };
}
