import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { History } from './history';
import { playbookHistoryView, portfolioHistoryView } from './view';
import type { HistoryPointView, HistoryView } from '../../view';
import type { Day } from '../../../text';
import { dayInWords, inXml, oneLine } from '../../../text';

/** Sizes in pixels. */
const WIDTH = 760;
const NAMES = 240;
const FIGURES = 90;
const ROW = 44;
const LINE = 26;
const TOP = 34;
const BOTTOM = 30;

/** Names are cut to what there is room for; their title has all of it. */
const NAME_LENGTH = 34;

/** It is read on a light page and on a dark one: nothing else decides how it looks. */
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328; }
  .quiet { fill: #59636e; }
  .line { fill: none; stroke: #0969da; stroke-width: 1.5; }
  .base { stroke: #d1d9e0; }
  .stage { fill: #0969da; }
  .decision { fill: #fff; stroke: #0969da; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .line, .decision { stroke: #4493f8; }
    .base { stroke: #3d444d; }
    .stage { fill: #4493f8; }
    .decision { fill: #0d1117; }
  }`;

/** A history as a picture: of the portfolio, and of each playbook, a small line and its figures. It loads nothing. */
export function historySvg(history: History, today: Day): string {
  const whole = portfolioHistoryView(history, today);
  const rows = [
    ...(history.playbooks.length > 1 ? [{ name: 'All playbooks', view: whole }] : []),
    ...history.playbooks.map((one) => ({ name: one.name ?? one.path, view: playbookHistoryView(one, history, today) })),
  ];
  const height = TOP + Math.max(1, rows.length) * ROW + BOTTOM;
  const said = [whole.sentence || 'There is no history', ...history.notes].join('. ');
  const dates = rows.flatMap(({ view }) => view.points.map(({ date }) => date)).sort();
  const span: Span = { first: history.first?.date ?? dates[0] ?? today, last: today };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped('AI pilots over time: checks met of those needed for production')}</title>
<desc id="desc">${escaped(said)}</desc>
<style>${STYLE}
</style>
<text x="8" y="20" class="quiet">${escaped('Checks met of those needed for production')}</text>
${rows.map((row, index) => rowOf(row, TOP + index * ROW, span)).join('\n')}
${axisOf(span, height)}
</svg>
`;
}

interface Span {
  readonly first: Day;
  readonly last: Day;
}

const timeOf = (day: Day): Date => new Date(Date.parse(day));

const across = ({ first, last }: Span) =>
  scaleUtc([timeOf(first), timeOf(last > first ? last : first)], [NAMES, WIDTH - FIGURES]).clamp(true);

function rowOf({ name, view }: { name: string; view: HistoryView }, top: number, span: Span): string {
  const x = across(span);
  const y = scaleLinear([0, 1], [top + LINE, top + 4]);
  const height = (point: HistoryPointView) => y(shareOf(point));
  const last = view.points.at(-1);
  // Where it stands holds until it changes.
  const points = last && last.date < span.last ? [...view.points, { ...last, date: span.last }] : view.points;
  const path = line<HistoryPointView>(
    ({ date }) => round(x(timeOf(date))),
    (one) => round(height(one)),
  ).curve(curveStepAfter)(points);
  const marks = view.marks.map(({ kind, date, label }) => {
    const at = view.points.findLast((one) => one.date <= date) ?? view.points[0];
    const [left, middle] = [round(x(timeOf(date))), round(at ? height(at) : y(0))];
    const shape =
      kind === 'stage'
        ? `<circle class="stage" cx="${left}" cy="${middle}" r="3.5">`
        : `<circle class="decision" cx="${left}" cy="${middle}" r="3.5">`;
    return `${shape}<title>${escaped(label)}</title></circle>`;
  });
  const cut = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name;
  return `<g><title>${escaped(`${name}: ${view.sentence || 'nothing could be read'}`)}</title>
<text x="8" y="${top + LINE - 6}">${escaped(cut)}</text>
<line class="base" x1="${NAMES}" x2="${WIDTH - FIGURES}" y1="${top + LINE}" y2="${top + LINE}"/>
${path ? `<path class="line" d="${path}"/>` : ''}
${marks.join('')}
<text x="${WIDTH - FIGURES + 8}" y="${top + LINE - 6}">${last ? `${last.met} of ${last.applicable}` : '–'}</text></g>`;
}

function axisOf({ first, last }: Span, height: number): string {
  const y = height - 10;
  return `<text class="quiet" x="${NAMES}" y="${y}">${dayInWords(first)}</text>
<text class="quiet" x="${WIDTH - FIGURES}" y="${y}" text-anchor="end">${dayInWords(last)}</text>`;
}

const shareOf = ({ met, applicable }: HistoryPointView): number => (applicable ? met / applicable : 0);

const round = (value: number): number => Math.round(value * 10) / 10;

/** A text of others in XML: one line, and nothing that is markup. */
const escaped = (text: string): string =>
  inXml(oneLine(text)).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
