import type { Colors } from 'picocolors/types';
import type { Cell, Column } from './layout';
import { columns, paragraph } from './layout';
import { agendaText, playbooksTable } from './portfolioTables';
import type { Severity } from '../core/checklist';
import type { Change, FindingReport, Format, FunnelStage, GateReport, PlaybookReport, Results } from '../core/report';
import {
  changeCells,
  exceptionsOf,
  Fine,
  funnelOf,
  isRegression,
  leftOutSaid,
  lostSaid,
  missedLines,
  nameOf,
  nextOf,
  placeOf,
  playbooksOf,
  progressSaid,
  reasonOf,
  reasonSaid,
  summarySentence,
  worstFirst,
} from '../core/report';
import { scoreSaid } from '../core/readiness';
import { capitalised, count, percent, printed } from '../text';

/** The format for people at a terminal. */
export const pretty = (look: Look): Format => ({
  name: 'pretty',
  isForPeople: true,
  check: (results) => checkText(results, look),
  portfolio: (results) => portfolioText(results, look),
});

interface Look {
  readonly colors: Colors;
  /** Nothing of what is well. */
  readonly quiet: boolean;
  /** How many columns a table may take. */
  readonly width: number;
}

/** The name and the place of a playbook, as a title. */
const titleOf = (playbook: Pick<PlaybookReport, 'name' | 'path' | 'document'>, { bold, dim }: Colors): string =>
  `${bold(printed(nameOf(playbook)))} ${dim(printed(placeOf(playbook)))}`;

/** Findings by playbook, then what they add up to. */
function* checkText(results: Results, look: Look): Generator<string> {
  const { colors, quiet } = look;
  const fine = new Fine(results);
  // Findings take a line each, however long, for programs that read them: so does what is above them.
  const unbroken = { ...look, width: Infinity };
  let separator = '';
  let fixable = 0;
  for (const { playbook } of results.entries) {
    const { findings } = playbook;
    if (quiet ? !findings.length : fine.takes(playbook)) continue;
    yield `${separator}${titleOf(playbook, colors)}\n${standingOf(playbook, unbroken)}${quiet ? '' : exceptionsText(playbook, unbroken)}`;
    for (const finding of findings) yield findingLines(printed(playbook.path), finding, colors);
    fixable += findings.filter(({ safe }) => safe).length;
    separator = '\n';
  }
  for (const { message } of results.errors) {
    yield `${separator}${colors.red('error')} ${printed(message)}\n`;
    separator = '\n';
  }
  yield* changesText(results.changes, look, separator);
  yield* missedText(results, colors, separator);
  yield* statisticsText(results, look, separator);
  yield* fine.said(separator);
  if (quiet) return;
  yield `${separator}${summarySentence(results)}\n`;
  if (fixable) yield `${fixable} of these ${fixable === 1 ? 'has' : 'have'} a safe fix: run "pilot-playbook fix".\n`;
}

function findingLines(path: string, { severity, code, message, range }: FindingReport, colors: Colors): string {
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  return `  ${LOOK[severity](colors)} ${printed(message)} ${colors.dim(printed(code))}\n    ${colors.dim(place)}\n`;
}

const LOOK: Record<Severity, (colors: Colors) => string> = {
  error: (colors) => colors.red('error'),
  warning: (colors) => colors.yellow('warning'),
  information: (colors) => colors.cyan('info'),
};

/** Where a playbook stands: how far it is, then why, and what that comes to. */
function standingOf(playbook: PlaybookReport, { width }: Look): string {
  const { stage, status, readiness } = playbook;
  const first = [stage ?? 'no valid stage', ...(status === 'active' ? [] : [status]), progressSaid(playbook)];
  const then = readiness
    ? [reasonSaid(playbook), scoreSaid(readiness.score), readiness.next ? nextOf(playbook) : '']
    : [];
  const lines = [first, then].map((parts) => parts.filter(Boolean).join(' · '));
  return lines.map((line) => (line ? paragraph(printed(line), width) : '')).join('');
}

/** The funnel by stage, a table of the playbooks, what is due, then each playbook's gates, blockers and waivers. */
function* portfolioText(results: Results, look: Look): Generator<string> {
  const { colors, quiet, width } = look;
  const { summary, entries, run } = results;
  const stages = funnelOf(playbooksOf(entries));
  yield `${colors.bold('Portfolio')}\n`;
  yield* columns(
    stages.map((stage) => funnelRow(stage, stages, look)),
    FUNNEL,
    width,
  );
  if (run.leftOut) yield `\n${leftOutSaid(run.leftOut)}\n`;
  yield* changesText(results.changes, look, '\n');
  if (summary.playbooks) yield* playbooksTable(results, look);
  if (!quiet && summary.playbooks) yield* agendaText(results, look);
  const fine = new Fine(results);
  if (!quiet) for (const { playbook } of entries) if (!fine.takes(playbook)) yield `\n${playbookText(playbook, look)}`;
  for (const { message } of results.errors) yield `\n${colors.red('error')} ${printed(message)}\n`;
  yield* missedText(results, colors, '\n');
  yield* statisticsText(results, look, '\n');
  yield* fine.said('\n');
  if (!quiet) yield `\n${summarySentence(results)}\n`;
}

const FUNNEL: readonly Column[] = [{}, { isRight: true }, {}, { long: 'wrap' }];

/** Columns that the longest bar takes, where there is room. */
const BAR = 24;
const LEAST_BAR = 8;
/** What stands beside it. */
const BESIDE_BAR = 66;

function funnelRow({ stage, all, active, ready }: FunnelStage, stages: readonly FunnelStage[], look: Look): Cell[] {
  const { colors, width } = look;
  const most = Math.max(1, ...stages.map((one) => one.all));
  const longest = Math.min(BAR, Math.max(LEAST_BAR, width - BESIDE_BAR));
  const bar = '█'.repeat(all ? Math.max(1, Math.round((longest * all) / most)) : 0);
  const resting = all - active;
  const notes = [
    stage === 'production' ? `${ready} meet the checklist` : `${ready} ready for the next stage`,
    ...(resting ? [`${resting} not active`] : []),
  ];
  return [capitalised(stage), String(all), { text: bar, paint: colors.cyan }, all ? notes.join(', ') : ''];
}

const GATES: readonly Column[] = [{ long: 'cut' }, {}, { isRight: true }, { long: 'wrap' }];

function playbookText(playbook: PlaybookReport, look: Look): string {
  const { colors, width } = look;
  const { readiness } = playbook;
  const owner = paragraph(printed(`Owner: ${ownerWithContact(playbook)}`), width);
  const title = `${titleOf(playbook, colors)}\n${standingOf(playbook, look)}${owner}`;
  if (!readiness) return title;
  const gates = columns(
    readiness.gates.map((gate) => gateRow(gate, colors)),
    GATES,
    width,
  );
  const next = readiness.next;
  const blockers = next?.blockers.length
    ? `${count(next.blockers.length, 'blocker')} of ${next.stage}: ${next.blockers.join(', ')}`
    : capitalised(nextOf(playbook));
  return [title, ...gates, paragraph(printed(blockers), width), exceptionsText(playbook, look)].join('');
}

const ownerWithContact = ({ owner }: PlaybookReport): string =>
  [owner?.name, owner?.contact].filter(Boolean).join(', ') || 'not named';

/** The checks that are waived or declared not applicable, each with its reason. */
function exceptionsText(playbook: PlaybookReport, { width }: Look): string {
  const { waivers, declarations } = exceptionsOf(playbook);
  const lines = [
    ...waivers.map(({ check, owner, expires, reason }) => `waived until ${expires}: ${check}, by ${owner}: ${reason}`),
    ...declarations.map((one) => `does not apply: ${one.check}: ${reasonOf(one)}`),
  ];
  return lines.map((line) => paragraph(printed(line), width)).join('');
}

function gateRow({ title, state, score, checks }: GateReport, { green, red, yellow, dim }: Colors): Cell[] {
  const unmet = checks.filter((check) => check.state === 'unmet').map(({ id }) => id);
  const paint = state === 'met' ? green : state === 'unmet' ? red : yellow;
  return [printed(title), { text: state, paint }, percent(score), { text: printed(unmet.join(', ')), paint: dim }];
}

const STATISTICS: readonly Column[] = [{ isRight: true }, {}];

/** How many findings of each code are listed; nothing when it was not asked for. */
function* statisticsText({ statistics }: Results, { colors, width }: Look, before: string): Generator<string> {
  if (!statistics) return;
  yield `${before}${colors.bold('Findings by check')}\n`;
  if (!statistics.length) yield '  No findings.\n';
  yield* columns(
    statistics.map(({ code, count }) => [String(count), printed(code)]),
    STATISTICS,
    width,
  );
}

/** The thresholds that are not held. */
function* missedText({ missed }: Results, colors: Colors, before: string): Generator<string> {
  if (missed.length) yield before;
  for (const line of missedLines(missed)) yield `${colors.red('missed')} ${printed(line)}\n`;
}

const CHANGES: readonly Column[] = [{ long: 'cut' }, { long: 'cut' }, {}, {}, {}, {}];

/** The playbooks before and after, the worse ones first; nothing when no comparison was asked for. */
function* changesText(
  changes: readonly Change[] | undefined,
  { colors, width }: Look,
  before: string,
): Generator<string> {
  if (!changes) return;
  yield `${before}${colors.bold('Before and after')}\n`;
  if (!changes.length) yield '  No playbook changed.\n';
  const sorted = worstFirst(changes);
  const rows = sorted.map((change): Cell[] => {
    const [was, is, text] = changeCells(change);
    const paint = isRegression(change) ? colors.red : change.gained.length ? colors.green : String;
    const place = { text: printed(placeOf(change)), paint: colors.dim };
    return [printed(nameOf(change)), place, was, '→', is, { text, paint }];
  });
  const lines = columns(rows, CHANGES, width);
  for (const [index, change] of sorted.entries()) {
    yield lines[index]!;
    const [lost, gained] = [lostSaid(change), change.gained.join(', ')];
    if (lost) yield `    ${colors.red('lost')} ${printed(lost)}\n`;
    if (gained) yield `    ${colors.green('gained')} ${printed(gained)}\n`;
  }
}
