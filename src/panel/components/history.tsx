import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { HistoryPointView, HistoryView } from '../../core/view';
import type { Day } from '../../text';
import { dayInWords } from '../../text';

/** The line is drawn in these units, and stretched to the width there is. */
const [WIDTH, HEIGHT] = [300, 40];

const timeOf = (day: Day): Date => new Date(Date.parse(day));

/** How much of the checklist was met over time: as a small line, and in words that say the same. */
export function History({
  view: { points, sentence, marks, notes },
  today,
}: {
  readonly view: HistoryView;
  readonly today: Day;
}) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const x = scaleUtc([timeOf(first.date), timeOf(today)], [0, WIDTH]).clamp(true);
  const y = scaleLinear([0, 1], [HEIGHT - 2, 2]);
  const path = line<HistoryPointView>(
    ({ date }) => x(timeOf(date)),
    ({ met, applicable }) => y(applicable ? met / applicable : 0),
  ).curve(curveStepAfter)([...points, { ...last, date: today }]);
  return (
    <>
      <p>{sentence}.</p>
      <svg class="history-graph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="history-base" d={`M0,${HEIGHT - 1}H${WIDTH}`} />
        {marks.map(({ kind, date, label }) => (
          <path key={label} class={`history-mark ${kind}`} d={`M${x(timeOf(date))},0V${HEIGHT}`} />
        ))}
        <path class="history-line" d={path ?? ''} />
      </svg>
      <p class="history-ends quiet" aria-hidden="true">
        <span>{dayInWords(first.date)}</span>
        <span>today</span>
      </p>
      {marks.length ? <p class="quiet">{marks.map(({ label }) => label).join(' · ')}</p> : null}
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </>
  );
}
