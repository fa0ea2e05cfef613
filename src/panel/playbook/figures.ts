import { scaleLinear } from 'd3-scale';
import type { MetricView } from '../../core/view';
import { withUnit } from '../../text';

/** An axis on which the numbers of a metric lie. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** True where it does not begin at zero, so that a bar's length would mislead. */
  readonly isZoomed: boolean;
  /** Where a number lies, in percent of the axis' length. */
  readonly at: (value: number) => number;
}

const valuesOf = ({ baseline, target, actual }: MetricView): number[] =>
  [baseline, target, actual].flatMap(({ value }) => (value === null ? [] : [value]));

/** A spread of less than this part of the largest number is looked at more closely. */
const CLOSE = 0.1;

/**
 * The axis of each metric; undefined for one without numbers. It begins at zero, but for numbers that lie close together and
 * far from it. Percentages share theirs, so that equal changes have equal lengths: all that reach ten percent, and all smaller ones.
 */
export function axesOf(metrics: readonly MetricView[]): (Axis | undefined)[] {
  const shared = new Map<boolean, number[]>();
  for (const metric of metrics)
    if (isPercentage(metric)) {
      const values = valuesOf(metric);
      shared.set(isSmall(values), [...(shared.get(isSmall(values)) ?? []), ...values]);
    }
  return metrics.map((metric) => {
    const values = valuesOf(metric);
    if (!values.length) return undefined;
    if (!isPercentage(metric)) return axisOf(values);
    return percentAxis(shared.get(isSmall(values)) ?? values, isSmall(values) ? 10 : 100);
  });
}

const isPercentage = ({ unit }: MetricView): boolean => unit === '%';
const isSmall = (values: readonly number[]): boolean => values.every((value) => Math.abs(value) < 10);

function percentAxis(values: readonly number[], full: number): Axis {
  const [least, most] = extent([0, ...values]);
  const end = (value: number) => (value === 0 ? 0 : Math.sign(value) * Math.max(full, Math.abs(value)));
  return linear(end(least), least === 0 && most === 0 ? full : end(most), false);
}

function axisOf(values: readonly number[]): Axis {
  const [least, most] = extent(values);
  const largest = Math.max(Math.abs(least), Math.abs(most));
  const isZoomed = values.length > 1 && most > least && most / 2 - least / 2 < (CLOSE / 2) * largest;
  if (!isZoomed) return linear(Math.min(0, least), Math.max(0, most) || (least < 0 ? 0 : 1), false);
  const margin = (most - least) / 4;
  return linear(least - margin, most + margin, true);
}

/** Of any number of numbers: they are too many for the arguments of a function. */
const extent = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );

/** Numbers of any size: their difference may be larger than the largest number. */
function linear(from: number, to: number, isZoomed: boolean): Axis {
  const shrink = Math.abs(from) > 1e150 || Math.abs(to) > 1e150 ? 1e-10 : 1;
  const scale = scaleLinear([from * shrink, to * shrink], [0, 100]).nice(5);
  const [first = 0, last = 1] = scale.domain();
  return { from: first / shrink, to: last / shrink, isZoomed, at: (value) => scale(value * shrink) };
}

const short = new Intl.NumberFormat('en', { notation: 'scientific', maximumSignificantDigits: 4 });

/** A number with its unit; one of more digits than anybody reads by its power of ten. */
export function figure(value: number, unit: string | null): string {
  const size = Math.abs(value);
  if (size === 0 || (size < 1e12 && size >= 1e-6)) return withUnit(value, unit);
  return `${short.format(value)}${unit === '%' ? unit : unit ? ` ${unit}` : ''}`;
}
