import type { SegmentView } from '../../core/view';

interface Props {
  readonly segments: readonly SegmentView[];
  /** True where an error stands in the file: then nothing is green. */
  readonly isWithheld?: boolean;
  /** True where a text beside it says the same. */
  readonly isSaid?: boolean;
}

/** With more checks than these, those alike are drawn as one. */
const MOST = 80;

/**
 * Checks as a bar of segments. Their form says what backs them, their colour only underlines it: full with evidence, hatched
 * with a link, half when stated, dashed when waived, empty when open.
 */
export function Segments({ segments, isWithheld = false, isSaid = false }: Props) {
  const all = segments.reduce((sum, { count }) => sum + count, 0);
  const label = isSaid
    ? ({ 'aria-hidden': true } as const)
    : { role: 'img' as const, 'aria-label': segmentsSaid(segments) };
  const name = `segments ${isWithheld ? 'withheld' : ''}`;
  if (all > MOST) return <Runs segments={segments} all={all} name={name} {...label} />;
  return (
    <span class={`${name} ${all > 40 ? 'many' : ''}`} title={segmentsSaid(segments)} {...label}>
      {segments.flatMap(({ kind, severity, count }, index) =>
        Array.from({ length: count }, (_one, at) => (
          <i key={`${index}.${at}`} class={`segment ${kind} ${severity ?? ''}`} />
        )),
      )}
    </span>
  );
}

interface RunsProps {
  readonly segments: readonly SegmentView[];
  readonly all: number;
  readonly name: string;
}

/** Hundreds of checks: a stretch for each kind of them. */
function Runs({ segments, all, name, ...label }: RunsProps) {
  let begun = 0;
  return (
    <svg class={`${name} runs`} {...label}>
      {segments.map(({ kind, severity, count }, index) => {
        const x = (begun / all) * 100;
        begun += count;
        const [y, height] = kind === 'stated' ? ['50%', '50%'] : ['0', '100%'];
        return (
          <rect
            key={index}
            class={`run ${kind} ${severity ?? ''}`}
            {...{ x: `${x}%`, width: `${(count / all) * 100}%`, y, height }}
          />
        );
      })}
    </svg>
  );
}

const MET = { found: 'with evidence, or none needed', linked: 'with a link', stated: 'only stated' } as const;

/** What a bar shows, in words: `4 of 6 checks met: 3 with evidence, or none needed, 1 only stated; 1 waived`. */
export function segmentsSaid(segments: readonly SegmentView[]): string {
  const of = (wanted: SegmentView['kind']) =>
    segments.reduce((sum, { kind, count }) => sum + (kind === wanted ? count : 0), 0);
  const kinds = (['found', 'linked', 'stated'] as const).filter(of);
  const met = kinds.reduce((sum, kind) => sum + of(kind), 0);
  const all = met + of('waived') + of('open');
  const how = kinds.map((kind) => `${of(kind)} ${MET[kind]}`).join(', ');
  const waived = of('waived') ? `; ${of('waived')} waived` : '';
  return `${met} of ${all} checks met${how ? `: ${how}` : ''}${waived}`;
}

const LEGEND = [
  ['found', null, 'met, with evidence or none needed'],
  ['linked', null, 'met, with a link'],
  ['stated', null, 'met, only stated'],
  ['waived', null, 'waived'],
  ['open', 'error', 'open, needed now'],
  ['open', 'warning', 'open, needed next'],
  ['open', 'information', 'open, needed later'],
  ['open', null, 'open'],
] as const;

/** What the forms of the segments mean: those that occur. */
export const legendOf = (segments: readonly SegmentView[]): (typeof LEGEND)[number][] =>
  LEGEND.filter(([kind, severity]) => segments.some((one) => one.kind === kind && one.severity === severity));

/** The same, with each form. */
export function Legend({ segments, isWithheld = false }: Props) {
  return (
    <ul class={`legend ${isWithheld ? 'withheld' : ''}`}>
      {legendOf(segments).map(([kind, severity, said]) => (
        <li key={said}>
          <i class={`segment ${kind} ${severity ?? ''}`} aria-hidden="true" />
          {said}
        </li>
      ))}
    </ul>
  );
}
