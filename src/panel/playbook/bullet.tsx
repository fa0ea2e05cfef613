import type { MetricView } from '../../core/view';
import type { Axis } from './figures';
import { figure } from './figures';

const percent = (value: number): string => `${Math.round(value * 1000) / 1000}%`;

interface Props {
  readonly metric: MetricView;
  readonly axis: Axis;
}

/**
 * A metric as a bullet chart (after Stephen Few): a bar for the current value, a tick for the target, a hollow tick for the
 * baseline. Where the axis does not begin at zero the value is a point, since a bar would mislead.
 */
export function Bullet({ metric, axis }: Props) {
  const { unit, standing } = metric;
  const { from, to, isZoomed } = axis;
  return (
    <div class={`bullet ${standing}`}>
      <svg class="bullet-picture" role="img" aria-label={bulletSaid(metric, axis)}>
        <BulletMarks metric={metric} axis={axis} />
      </svg>
      <p class="bullet-ends quiet" aria-hidden="true">
        <span>{figure(from, unit)}</span>
        {isZoomed ? <span>zoomed: the axis does not begin at 0</span> : null}
        <span>{figure(to, unit)}</span>
      </p>
    </div>
  );
}

/** What the picture is made of, 24 pixels high and as wide as there is room. */
export function BulletMarks({ metric, axis }: Props) {
  const { better, baseline, target, actual } = metric;
  const { at, from, to, isZoomed } = axis;
  const zero = at(Math.min(Math.max(0, from), to));
  return (
    <>
      <rect class="bullet-track" x="0" y="5" width="100%" height="14" />
      {target.value === null || better === null ? null : <Zone at={at(target.value)} better={better} />}
      {actual.value === null || isZoomed ? null : <Bar from={zero} to={at(actual.value)} />}
      {from < 0 && to > 0 ? <line class="bullet-zero" x1={percent(zero)} x2={percent(zero)} y1="2" y2="22" /> : null}
      {baseline.value === null ? null : (
        <rect
          class="bullet-baseline"
          x={percent(at(baseline.value))}
          y="4"
          width="9"
          height="16"
          transform="translate(-4.5 0)"
        />
      )}
      {target.value === null ? null : (
        <line class="bullet-target" x1={percent(at(target.value))} x2={percent(at(target.value))} y1="1" y2="23" />
      )}
      {actual.value !== null && isZoomed ? (
        <circle class="bullet-point" cx={percent(at(actual.value))} cy="12" r="4.5" />
      ) : null}
    </>
  );
}

/** What is on target or better. */
function Zone({ at, better }: { readonly at: number; readonly better: 'lower' | 'higher' }) {
  const [x, width] = better === 'lower' ? [0, at] : [at, 100 - at];
  return <rect class="zone" x={percent(x)} y="5" width={percent(width)} height="14" />;
}

function Bar({ from, to }: { readonly from: number; readonly to: number }) {
  // A value of zero is seen as well.
  const width = Math.max(Math.abs(to - from), 0.6);
  return <rect class="bullet-bar" x={percent(Math.min(from, to))} y="9" width={percent(width)} height="6" />;
}

/** The numbers that a metric has: `now 5 h`, `target 4 h`, `baseline 9 h`. */
export function valuesSaid({ unit, baseline, target, actual }: MetricView): string[] {
  const parts = [
    ['now', actual],
    ['target', target],
    ['baseline', baseline],
  ] as const;
  return parts.flatMap(([label, { value }]) => (value === null ? [] : `${label} ${figure(value, unit)}`));
}

/** What the picture shows, in words. */
export function bulletSaid(metric: MetricView, { from, to }: Axis): string {
  const { unit, said } = metric;
  return `${valuesSaid(metric).join(', ')}, on an axis from ${figure(from, unit)} to ${figure(to, unit)}: ${said}`;
}

/** The mark of a number in the picture. */
export function Mark({ kind }: { readonly kind: 'baseline' | 'target' | 'actual' }) {
  return (
    <svg class="mark" width="12" height="14" aria-hidden="true">
      {kind === 'baseline' ? <rect class="bullet-baseline" x="1.5" y="1" width="9" height="12" /> : null}
      {kind === 'target' ? <line class="bullet-target" x1="6" x2="6" y1="0" y2="14" /> : null}
      {kind === 'actual' ? <rect class="bullet-bar" x="0" y="4" width="12" height="6" /> : null}
    </svg>
  );
}
