import type { GateView, MetricView, PageData, PlaybookView, ProgressView, SegmentView } from '../../../core/view';
import { capitalised, count, dayInWords, listed } from '../../../text';
import { legendOf, segmentsSaid } from '../../components';
import { BulletMarks, axesOf, bulletSaid, errorsSaid, gateSaid, valuesSaid } from '../../playbook';
import type { Axis } from '../../playbook';
import { fitted, inLines, laidOut, widthOf } from './measure';
import { COLOURS, Label, MARGIN, Sheet, mixed } from './sheet';

const WIDTH = 960;
const WIDE = WIDTH - 2 * MARGIN;
const HALF = WIDE / 2 - 12;
const [ROW, METRIC] = [26, 62];

/** How many metrics and gates a picture has room for. */
const [METRICS, GATES] = [8, 40];

/** The marks of a bullet chart, as the panel's style sheet has them. */
const STYLE = `.bullet-track{fill:${mixed(COLOURS.text, 0.12)}}.zone{fill:${mixed(COLOURS.text, 0.22)}}
.bullet-target{stroke:${COLOURS.text};stroke-width:3}.bullet-zero{stroke:${COLOURS.quiet}}
.bullet-baseline{fill:${COLOURS.paper};stroke:${COLOURS.text};stroke-width:1.5}.bullet-point{stroke:${COLOURS.paper}}
${(['met', 'under-way', 'missed', 'worse', 'open'] as const)
  .map((standing) => `.${standing} .bullet-bar,.${standing} .bullet-point{fill:${barColour(standing)}}`)
  .join('')}`;

function barColour(standing: MetricView['standing']): string {
  if (standing === 'met') return COLOURS.green;
  return standing === 'worse' ? COLOURS.red : standing === 'missed' ? COLOURS.yellow : COLOURS.blue;
}

interface Props {
  readonly page: PageData;
  readonly notes: readonly string[];
}

/** One playbook as a picture: where it stands, gate by gate, its metrics, and what to do first. */
export function PilotPicture({ page: { row, view }, notes }: Props) {
  const name = view.name ?? row.file;
  const errors = errorsSaid(view.faults);
  const hasError = errors !== '';
  const summary = view.summary === null ? [] : inLines(view.summary, WIDE, 13, 2);
  const gates = view.gates.slice(0, GATES);
  const metrics = view.metrics.slice(0, METRICS);
  const axes = axesOf(metrics);
  const firstGates = gates.slice(0, Math.ceil(gates.length / 2));
  const legend = laidOut(
    legendOf(view.progress.flatMap(({ segments }) => segments)),
    ([, , said]) => 34 + widthOf(said, 11) + 14,
    WIDE,
    20,
  );
  let y = 62;
  const down = (height: number): number => (y += height) - height;
  const parts = {
    summary: down(summary.length * 18 + 14),
    progress: down(view.progress.length * ROW + (hasError ? 22 : 0) + 12),
    next: view.next ? down(62) : 0,
    gates: gates.length ? down(30 + firstGates.length * ROW + 14) : 0,
    metrics: metrics.length ? down(30 + Math.ceil(metrics.length / 2) * METRIC) : 0,
    legend: down(legend.height + 10),
    foot: down(18),
  };
  const progressEnd = parts.progress + view.progress.length * ROW;
  const more = [
    ...leftOut(view.gates.length - gates.length, 'gate'),
    ...leftOut(view.metrics.length - metrics.length, 'metric'),
  ];
  return (
    <Sheet notes={notes} width={WIDTH} height={y + MARGIN - 6} title={name} description={described(name, view)}>
      <style>{STYLE}</style>
      <Hatch />
      <Label x={MARGIN} y={38} text={name} width={WIDE} size={20} weight={600} />
      <Label x={MARGIN} y={60} text={facts(view)} width={WIDE} fill={COLOURS.quiet} />
      {summary.map((line, index) => (
        <Label key={line} x={MARGIN} y={parts.summary + 22 + index * 18} text={line} width={WIDE} />
      ))}
      {view.progress.map((one, index) => (
        <Progress key={one.stage} progress={one} y={parts.progress + 12 + index * ROW} isWithheld={hasError} />
      ))}
      {hasError ? <Label x={MARGIN} y={progressEnd + 24} text={errors} width={WIDE} fill={COLOURS.red} /> : null}
      {view.next ? (
        <g>
          <rect
            {...{ x: MARGIN, y: parts.next + 4, width: WIDE, height: 50, rx: 4 }}
            fill={mixed(COLOURS.blue, 0.08)}
          />
          <Label x={MARGIN + 10} y={parts.next + 24} text="What next" width={90} weight={600} />
          <Label x={MARGIN + 110} y={parts.next + 24} text={view.next.task.message} width={WIDE - 120} />
          <Label
            {...{ x: MARGIN + 110, y: parts.next + 43, width: WIDE - 120, size: 12, fill: COLOURS.quiet }}
            text={view.next.then === null ? `at ${view.next.task.gate.title}` : `then ${view.next.then}`}
          />
        </g>
      ) : null}
      {gates.length ? (
        <g>
          <Label x={MARGIN} y={parts.gates + 20} text="Gates" width={WIDE} size={15} weight={600} />
          {gates.map((gate, index) => {
            const column = index < firstGates.length ? 0 : 1;
            const at = parts.gates + 30 + (index - column * firstGates.length) * ROW;
            return <Gate key={gate.id} gate={gate} x={MARGIN + column * (HALF + 24)} y={at} />;
          })}
        </g>
      ) : null}
      {metrics.length ? (
        <g>
          <Label x={MARGIN} y={parts.metrics + 20} text="Metrics" width={WIDE} size={15} weight={600} />
          {metrics.map((metric, index) => {
            const at = parts.metrics + 30 + Math.floor(index / 2) * METRIC;
            return (
              <Metric key={index} metric={metric} axis={axes[index]} x={MARGIN + (index % 2) * (HALF + 24)} y={at} />
            );
          })}
        </g>
      ) : null}
      {legend.places.map(({ item: [kind, severity, said], x, y: line }) => (
        <g key={said}>
          <Segment
            {...{ kind, severity, isWithheld: hasError, x: MARGIN + x, y: parts.legend + line + 10, width: 26 }}
          />
          <Label
            {...{
              x: MARGIN + x + 34,
              y: parts.legend + line + 21,
              text: said,
              width: 240,
              size: 11,
              fill: COLOURS.quiet,
            }}
          />
        </g>
      ))}
      <Label
        {...{ x: MARGIN, y: parts.foot + 12, width: WIDE, size: 11, fill: COLOURS.quiet }}
        text={[`As of ${dayInWords(view.today)}`, ...more].join(' · ')}
      />
    </Sheet>
  );
}

const leftOut = (number: number, what: string): string[] =>
  number > 0 ? [`${count(number, `more ${what}`)} not shown`] : [];

/** What stands below its name. */
const facts = ({ stage, status, risk, owner, tool }: PlaybookView): string =>
  [
    stage === null ? 'no stage' : status === 'active' ? capitalised(stage) : `${capitalised(stage)}, ${status}`,
    `${risk} risk`,
    (owner?.name ?? owner?.contact?.said) || 'no owner',
    ...(tool?.name ? [tool.name] : []),
  ].join(' · ');

function nextSaid({ next }: PlaybookView): string {
  if (!next) return '';
  const { task, then } = next;
  return `What next: ${task.message}${then === null ? '' : ` (then ${then})`}`;
}

interface ProgressProps {
  readonly progress: ProgressView;
  readonly y: number;
  readonly isWithheld: boolean;
}

function Progress({ progress: { label, met, applicable, segments }, y, isWithheld }: ProgressProps) {
  return (
    <g>
      <Label x={MARGIN} y={y + 15} text={label} width={210} />
      <Label x={MARGIN + 286} y={y + 15} text={`${met} of ${applicable}`} width={70} weight={600} anchor="end" />
      <Segments {...{ segments, isWithheld, x: MARGIN + 300, y: y + 3, width: WIDE - 300 }} />
    </g>
  );
}

interface GateProps {
  readonly gate: GateView;
  readonly x: number;
  readonly y: number;
}

function Gate({ gate, x, y }: GateProps) {
  return (
    <g>
      <Label x={x} y={y + 15} text={gate.title} width={150} />
      <Segments
        {...{ segments: gate.segments, isWithheld: gate.fault === 'error', x: x + 160, y: y + 3, width: HALF - 260 }}
      />
      <Label x={x + HALF} y={y + 15} text={gateSaid(gate)} width={96} fill={COLOURS.quiet} anchor="end" />
    </g>
  );
}

interface SegmentsProps {
  readonly segments: readonly SegmentView[];
  readonly isWithheld: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const HEIGHT = 14;

/** Checks as a bar, told by form as well as by colour: full, hatched, half, dashed, or empty. */
function Segments({ segments, isWithheld, x, y, width }: SegmentsProps) {
  const all = segments.reduce((sum, { count: some }) => sum + some, 0);
  const each = Math.min(28, width / Math.max(all, 1));
  const gap = each > 5 ? 2 : 0;
  let begun = 0;
  return (
    <g>
      <title>{segmentsSaid(segments)}</title>
      {segments.flatMap(({ kind, severity, count: some }, index) => {
        // Hundreds of checks that are alike are one stretch.
        const [pieces, wide] = gap ? [some, each] : [1, each * some];
        return Array.from({ length: pieces }, (_, at) => {
          const left = x + begun + at * wide;
          if (at === pieces - 1) begun += pieces * wide;
          return (
            <Segment
              key={`${index} ${at}`}
              {...{ kind, severity, isWithheld, x: left, y, width: Math.max(wide - gap, 0.5) }}
            />
          );
        });
      })}
    </g>
  );
}

interface SegmentProps extends Pick<SegmentView, 'kind' | 'severity'> {
  readonly isWithheld: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Segment({ kind, severity, isWithheld, x, y, width }: SegmentProps) {
  const good = isWithheld ? COLOURS.quiet : COLOURS.green;
  const box = { x: x + 0.5, y: y + 0.5, width: Math.max(width - 1, 0.5), height: HEIGHT - 1, rx: 1.5 };
  if (kind === 'found') return <rect {...box} fill={good} stroke={good} />;
  if (kind === 'linked') return <rect {...box} fill={isWithheld ? COLOURS.line : 'url(#linked)'} stroke={good} />;
  if (kind === 'stated')
    return (
      <g>
        <rect {...box} fill={COLOURS.paper} stroke={good} />
        <rect {...box} y={y + HEIGHT / 2} height={HEIGHT / 2 - 0.5} fill={good} />
      </g>
    );
  if (kind === 'waived') return <rect {...box} fill={COLOURS.paper} stroke={COLOURS.quiet} stroke-dasharray="2 2" />;
  const colour = severity === 'error' ? COLOURS.red : severity === 'warning' ? COLOURS.yellow : COLOURS.quiet;
  return <rect {...box} fill={mixed(colour, severity === 'error' ? 0.16 : 0.04)} stroke={colour} />;
}

function Hatch() {
  return (
    <defs>
      <pattern id="linked" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill={COLOURS.paper} />
        <rect width="2" height="4" fill={COLOURS.green} />
      </pattern>
    </defs>
  );
}

interface MetricProps {
  readonly metric: MetricView;
  readonly axis: Axis | undefined;
  readonly x: number;
  readonly y: number;
}

function Metric({ metric, axis, x, y }: MetricProps) {
  const { name, said, standing } = metric;
  // From where, to where, and how far by now.
  const figures = valuesSaid(metric).reverse();
  return (
    <g class={standing}>
      {axis ? <title>{bulletSaid(metric, axis)}</title> : null}
      <Label x={x} y={y + 13} text={name} width={HALF - Math.min(220, widthOf(said, 12)) - 16} />
      <Label x={x + HALF} y={y + 13} text={said} width={220} size={12} fill={COLOURS.quiet} anchor="end" />
      {axis ? (
        <svg {...{ x, y: y + 18, width: HALF, height: 24 }} overflow="visible">
          <BulletMarks metric={metric} axis={axis} />
        </svg>
      ) : null}
      <Label
        {...{ x, y: y + 54, width: HALF, size: 11, fill: COLOURS.quiet }}
        text={`${figures.join(' · ') || 'no figures yet'}${axis?.isZoomed ? ' · the axis does not begin at 0' : ''}`}
      />
    </g>
  );
}

/** What the picture shows, for who does not see it. */
const described = (name: string, view: PlaybookView): string =>
  [
    `${name}: ${facts(view)}`,
    ...view.progress.map(({ label, met, applicable }) => `${label}: ${met} of ${applicable}`),
    ...(view.next ? [nextSaid(view)] : []),
    `Gates: ${listed(view.gates.map((gate) => `${gate.title} ${gateSaid(gate)}`))}`,
    ...view.metrics.slice(0, METRICS).map(({ name: metric, said }) => `${fitted(metric, 600, 13)}: ${said}`),
  ].join('\n');
