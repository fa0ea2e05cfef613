import type { MeasureView, MetricView } from '../../core/view';
import type { Scale } from './figures';
import { scaleOf } from './figures';
import { withUnit } from '../../text';
import { Icon, Jump, Section } from '../components';

/** The metrics: from where, to where, and how far by now. */
export function Metrics({ metrics }: { readonly metrics: readonly MetricView[] }) {
  if (!metrics.length) return null;
  const met = metrics.filter(({ isMet }) => isMet).length;
  const hasTargets = metrics.some(({ isMet }) => isMet !== null);
  return (
    <Section id="metrics" title="Metrics" badge={hasTargets ? `${met} of ${metrics.length} on target` : metrics.length}>
      <ul class="rows">
        {metrics.map((metric, index) => (
          <Metric key={index} metric={metric} />
        ))}
      </ul>
    </Section>
  );
}

function Metric({ metric }: { readonly metric: MetricView }) {
  const { name, kind, unit, better, place, baseline, target, actual, by } = metric;
  const scale = scaleOf(metric);
  return (
    <li class="metric">
      <div class="metric-head">
        <p class="row-title">
          <Jump to={place}>{name}</Jump>
        </p>
        <Outcome metric={metric} />
      </div>
      <p class="quiet">
        {kind ?? 'kind not set'}, {better === null ? 'direction not set' : `${better} is better`}
      </p>
      {scale ? <Bullet scale={scale} isMet={metric.isMet} isDirected={better !== null} /> : null}
      <dl class="figures">
        <Figure label="Baseline" measure={baseline} unit={unit} />
        <Figure label="Target" measure={target} unit={unit} note={by === null ? undefined : `by ${by}`} />
        <Figure label="Current" measure={actual} unit={unit} />
      </dl>
    </li>
  );
}

function Outcome({ metric: { isMet, progress } }: { readonly metric: MetricView }) {
  if (isMet === null) return null;
  const part = progress !== null && progress > 0 && progress < 1 ? `, ${Math.floor(progress * 100)}% of the way` : '';
  return (
    <span class="outcome">
      <Icon name={isMet ? 'passFilled' : 'warning'} tone={isMet ? 'good' : 'warning'} />
      {isMet ? 'On target' : `Misses its target${part}`}
    </span>
  );
}

interface FigureProps {
  readonly label: string;
  readonly measure: MeasureView;
  readonly unit: string | null;
  readonly note?: string;
}

function Figure({ label, measure, unit, note }: FigureProps) {
  const { value, method, date, readFrom, place } = measure;
  const notes = [note, method, date].filter(Boolean);
  return (
    <div>
      <dt class="quiet">{label}</dt>
      <dd>
        {value === null ? <span class="quiet">not set</span> : <Jump to={place}>{withUnit(value, unit)}</Jump>}
        {value === null ? null : notes.map((one) => <span class="figure-note">{one}</span>)}
        {readFrom === null ? null : (
          <span class="figure-note" title={readFrom}>
            from {readFrom.slice(readFrom.lastIndexOf('/') + 1)}
          </span>
        )}
      </dd>
    </div>
  );
}

/** A line from worse to better: what is beyond the target is shaded. The numbers beside it say the same in text. */
function Bullet({
  scale: { baseline, target, actual },
  isMet,
  isDirected,
}: {
  readonly scale: Scale;
  readonly isMet: boolean | null;
  /** False where nothing says which way is better: then no side of the target is. */
  readonly isDirected: boolean;
}) {
  const way = baseline !== null && actual !== null ? [baseline, actual].sort((a, b) => a - b) : undefined;
  const tone = isMet === null ? '' : isMet ? 'good' : 'warning';
  return (
    <div class={`bullet ${tone}`} aria-hidden="true">
      {target === null || !isDirected ? null : <i class="zone" style={{ left: `${target}%` }} />}
      {way ? <i class="way" style={{ left: `${way[0]}%`, right: `${100 - way[1]!}%` }} /> : null}
      {baseline === null ? null : <i class="baseline" style={{ left: `${baseline}%` }} />}
      {target === null ? null : <i class="target" style={{ left: `${target}%` }} />}
      {actual === null ? null : <i class="actual" style={{ left: `${actual}%` }} />}
    </div>
  );
}
