import type { MetricView } from '../../core/view';

/** Where the numbers of a metric stand on a line on which better is to the right, as far as that is known: percentages of its length. */
export interface Scale {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
}

/** How much of the line is left free at either end, in percent. */
const MARGIN = 6;

/** The places of a metric's numbers; undefined when there are not two different ones to compare. */
export function scaleOf({ baseline, target, actual, better }: MetricView): Scale | undefined {
  const values = [baseline.value, target.value, actual.value].filter((value) => value !== null);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!values.length || least === most) return undefined;
  const place = (value: number | null): number | null => {
    if (value === null) return null;
    const part = (value - least) / (most - least);
    return MARGIN + (100 - 2 * MARGIN) * (better === 'lower' ? 1 - part : part);
  };
  return { baseline: place(baseline.value), target: place(target.value), actual: place(actual.value) };
}
