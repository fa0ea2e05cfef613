import width from 'fast-string-width';
import type { Colors } from 'picocolors/types';
import type { Column } from '../layout';
import { columns, cut } from '../layout';
import type { History, HistoryPoint, PlaybookHistory, PortfolioPoint } from '../../core/report';
import { playbookHistoryView, portfolioHistoryView, unchangedOf, unchangedSaid } from '../../core/report';
import type { Day } from '../../text';
import { count, dayInWords, percent, printed } from '../../text';

interface Look {
  readonly colors: Colors;
  readonly today: Day;
  /** How many columns there are; undefined where nothing has to fit. */
  readonly width?: number;
}

/** At most so many months are drawn, the latest ones; fewer where there is little room. */
const MONTHS = 24;
const FEW_MONTHS = 12;
const NARROW = 110;

/** A history for people at a terminal: a row for each playbook, with a bar for each month. */
export function* historyText(history: History, look: Look): Generator<string> {
  const { colors, today } = look;
  const { playbooks, portfolio } = history;
  const last = portfolio.at(-1);
  if (last && playbooks.length > 1) {
    const { sentence } = portfolioHistoryView(history, today);
    const { investigation, pilot, production } = last.byStage;
    const stages = `${investigation} at investigation, ${pilot} at pilot, ${production} at production`;
    yield `${colors.bold('Portfolio')}\n  ${count(last.playbooks, 'playbook')}: ${stages}\n`;
    yield `  ${[colors.cyan(bars(portfolio, look)), sentence].filter(Boolean).join('  ')}\n\n`;
  }
  if (playbooks.length) yield `${colors.bold('Playbooks')}\n`;
  yield* rowsOf(history, look);
  if (history.notes.length) yield '\n';
  for (const note of history.notes) yield `${colors.yellow('note')} ${printed(note)}\n`;
}

const ROW: readonly Column[] = [{ long: 'cut' }, {}, {}, { isRight: true }, {}];

function* rowsOf(history: History, look: Look): Generator<string> {
  const { colors, today } = look;
  const cells = history.playbooks.map((one) => rowOf(one, history, look));
  const lines = columns(cells, ROW, look.width ?? Infinity);
  for (const [index, playbook] of history.playbooks.entries()) {
    yield lines[index]!;
    const { sentence, marks } = playbookHistoryView(playbook, history, today);
    const former = playbook.formerPaths.length ? ` (was ${playbook.formerPaths.join(', ')})` : '';
    const said = [`${placeOf(playbook)}${former}`, sentence, ...marks.map(({ label }) => label)].filter(Boolean);
    for (const line of wrapped(said.map(printed), (look.width ?? Infinity) - 4)) yield `    ${colors.dim(line)}\n`;
  }
}

const placeOf = ({ path, document }: PlaybookHistory): string =>
  document ? `${path}, document ${document + 1}` : path;

function rowOf(playbook: PlaybookHistory, history: History, look: Look): string[] {
  const { colors, today } = look;
  const { name, path, gone, points } = playbook;
  const [first, last] = [points[0]!, points.at(-1)!];
  const at = gone
    ? `gone ${dayInWords(gone.date)}`
    : `${last.stage ?? '–'}${last.status === 'active' ? '' : `, ${last.status}`}`;
  const unchanged = unchangedSaid(unchangedOf(playbook, history, today));
  return [
    printed(name ?? path),
    colors.cyan(bars(points, look, gone?.date)),
    `${figures(first)} → ${figures(last)}`,
    percent(last.score),
    [at, ...(unchanged ? [colors.yellow(unchanged)] : [])].join(', '),
  ];
}

const figures = ({ production }: HistoryPoint): string =>
  production ? `${production.met}/${production.applicable}` : 'unreadable';

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A bar for each month until today, or until something is gone: the share that is met at its end. */
function bars(points: readonly (HistoryPoint | PortfolioPoint)[], { today, width }: Look, end: Day = today): string {
  const [first] = points;
  if (!first) return '';
  const most = width !== undefined && width < NARROW ? FEW_MONTHS : MONTHS;
  const from = Math.max(monthOf(first.date), monthOf(end) - most + 1);
  const drawn: string[] = [];
  let next = 0;
  for (let month = from; month <= monthOf(end); month++) {
    while (next < points.length && monthOf(points[next]!.date) <= month) next++;
    const progress = points[next - 1]?.production;
    const share = progress?.applicable ? progress.met / progress.applicable : 0;
    drawn.push(progress ? BARS[Math.min(BARS.length - 1, Math.floor(share * BARS.length))]! : ' ');
  }
  return drawn.join('');
}

/** Months since year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Parts joined by dots, in lines of at most so many columns as far as the parts allow. */
function wrapped(parts: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length ? `${lines.at(-1)} · ${part}` : part;
    if (!lines.length || width(longer) > most) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => cut(line, most));
}
