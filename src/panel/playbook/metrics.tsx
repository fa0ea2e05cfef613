import type { MeasureView, MetricView } from '../../core/view';
import { count, dayInWords } from '../../text';
import type { IconName, Tone } from '../components';
import { Fold, Icon, Jump, Own, Section } from '../components';
import { Bullet, Mark } from './bullet';
import type { Axis } from './figures';
import { axesOf, figure } from './figures';

/** How many metrics are shown at once. */
const MOST = 20;

/** The metrics: from where, to where, and how far by now. */
export function Metrics({ metrics }: { readonly metrics: readonly MetricView[] }) {
  if (!metrics.length) return null;
  const met = metrics.filter(({ isMet }) => isMet).length;
  const hasTargets = metrics.some(({ isMet }) => isMet !== null);
  const axes = axesOf(metrics);
  const rows = metrics.map((metric, index) => (
    <Metric key={index} metric={metric} axis={axes[index]} guard={guardOf(metric, metrics)} />
  ));
  return (
    <Section id="metrics" title="Metrics" badge={hasTargets ? `${met} of ${metrics.length} on target` : metrics.length}>
      <ul class="rows">{rows.slice(0, MOST)}</ul>
      {rows.length > MOST ? (
        <Fold id="more-metrics" summary={`${count(rows.length - MOST, 'more metric')}`}>
          <ul class="rows">{rows.slice(MOST)}</ul>
        </Fold>
      ) : null}
    </Section>
  );
}

const guardOf = ({ guard }: MetricView, metrics: readonly MetricView[]): MetricView | undefined =>
  guard === null ? undefined : metrics.find(({ name }) => name === guard);

interface Props {
  readonly metric: MetricView;
  readonly axis: Axis | undefined;
  /** The metric that must not get worse meanwhile. */
  readonly guard: MetricView | undefined;
}

function Metric({ metric, axis, guard }: Props) {
  const { name, kind, unit, better, place, baseline, target, actual, by } = metric;
  return (
    <li class="metric">
      <div class="metric-head">
        <p class="row-title">
          <Jump to={place}>
            <Own text={name} />
          </Jump>
        </p>
        <Standing metric={metric} />
      </div>
      <p class="quiet">
        {kind ?? 'kind not set'}, {better === null ? 'direction not set' : `${better} is better`}
      </p>
      {axis ? <Bullet metric={metric} axis={axis} /> : null}
      <dl class={`figures ${metric.standing}`}>
        <Figure label="Baseline" mark="baseline" measure={baseline} unit={unit} />
        <Figure
          label="Target"
          mark="target"
          measure={target}
          unit={unit}
          note={by === null ? undefined : `by ${dayInWords(by)}`}
        />
        <Figure label="Now" mark="actual" measure={actual} unit={unit} />
      </dl>
      <Guard name={metric.guard} guard={guard} />
    </li>
  );
}

const ICONS: Record<MetricView['standing'], readonly [icon: IconName, tone: Tone]> = {
  met: ['passFilled', 'good'],
  'under-way': ['target', 'quiet'],
  missed: ['warning', 'warning'],
  worse: ['error', 'error'],
  open: ['outline', 'quiet'],
};

function Standing({ metric: { standing, said } }: { readonly metric: MetricView }) {
  const [icon, tone] = ICONS[standing];
  return (
    <span class="standing">
      <Icon name={icon} tone={tone} />
      {said}
    </span>
  );
}

/** What must not get worse meanwhile, and whether it has. */
function Guard({ name, guard }: { readonly name: string | null; readonly guard: MetricView | undefined }) {
  if (name === null) return null;
  return (
    <p class="guard">
      <span class="quiet">Guard: </span>
      {guard ? (
        <>
          <Jump to={guard.place}>
            <Own text={guard.name} />
          </Jump>{' '}
          {guard.actual.value === null ? null : `${figure(guard.actual.value, guard.unit)} `}
          <Standing metric={guard} />
        </>
      ) : (
        <>
          <Own text={name} />, <span class="quiet">no metric has this name</span>
        </>
      )}
    </p>
  );
}

interface FigureProps {
  readonly label: string;
  readonly mark: 'baseline' | 'target' | 'actual';
  readonly measure: MeasureView;
  readonly unit: string | null;
  readonly note?: string;
}

function Figure({ label, mark, measure, unit, note }: FigureProps) {
  const { value, method, sample, date, readFrom, place } = measure;
  const notes = [
    note,
    method,
    sample === null ? undefined : `sample ${sample}`,
    date === null ? undefined : dayInWords(date),
  ];
  return (
    <div>
      <dt class="quiet">
        <Mark kind={mark} />
        {label}
      </dt>
      <dd>
        {value === null ? <span class="quiet">not set</span> : <Jump to={place}>{figure(value, unit)}</Jump>}
        {value === null && mark !== 'target'
          ? null
          : notes.filter(Boolean).map((one) => (
              <span key={one} class="figure-note">
                {one}
              </span>
            ))}
        {readFrom === null ? null : (
          <span class="figure-note" title={readFrom}>
            from <Own text={readFrom.slice(readFrom.lastIndexOf('/') + 1)} />
          </span>
        )}
      </dd>
    </div>
  );
}
