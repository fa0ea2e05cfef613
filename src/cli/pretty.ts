import width from 'fast-string-width';
import type { Colors } from 'picocolors/types';
import type { Severity } from '../core/checklist';
import type {
  Change,
  Entry,
  FindingReport,
  Format,
  FunnelStage,
  GateReport,
  PlaybookReport,
  Results,
} from '../core/report';
import {
  changeCells,
  exceptionsOf,
  funnelOf,
  isRegression,
  lostSaid,
  missedLines,
  nameOf,
  nextOf,
  placeOf,
  progressSaid,
  readinessOf,
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
  check: (results) => checkText(results, look),
  portfolio: (results) => portfolioText(results, look),
});

interface Look {
  readonly colors: Colors;
  /** Nothing of what is well. */
  readonly quiet: boolean;
}

/** The name and the place of a playbook, as a title. */
const titleOf = (playbook: Pick<PlaybookReport, 'name' | 'path' | 'document'>, { bold, dim }: Colors): string =>
  `${bold(printed(nameOf(playbook)))} ${dim(printed(placeOf(playbook)))}`;

/** Findings by playbook, then what they add up to. */
function* checkText(results: Results, { colors, quiet }: Look): Generator<string> {
  let separator = '';
  let fixable = 0;
  for (const { playbook } of results.entries) {
    const { findings } = playbook;
    if (quiet && !findings.length) continue;
    yield `${separator}${titleOf(playbook, colors)}\n${standingOf(playbook)}${quiet ? '' : exceptionsText(playbook)}`;
    for (const finding of findings) yield findingLines(printed(playbook.path), finding, colors);
    fixable += findings.filter(({ safe }) => safe).length;
    separator = '\n';
  }
  for (const { message } of results.errors) {
    yield `${separator}${colors.red('error')} ${printed(message)}\n`;
    separator = '\n';
  }
  yield* changesText(results.changes, colors, separator);
  yield* missedText(results, colors, separator);
  yield* statisticsText(results, colors, separator);
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
function standingOf(playbook: PlaybookReport): string {
  const { stage, status, readiness } = playbook;
  const first = [stage ?? 'no valid stage', ...(status === 'active' ? [] : [status]), progressSaid(playbook)];
  if (!readiness) return `  ${first.join(' · ')}\n`;
  const then = [reasonSaid(playbook), scoreSaid(readiness.score), readiness.next ? nextOf(playbook) : ''];
  const lines = [first, then].map((parts) => parts.filter(Boolean).join(' · '));
  return lines.map((line) => (line ? `  ${printed(line)}\n` : '')).join('');
}

/** The funnel by stage, a table of the playbooks, then each playbook's gates, blockers and waivers. */
function* portfolioText(results: Results, { colors, quiet }: Look): Generator<string> {
  const table: string[][] = [];
  const stages = funnelOf(collect(results.entries, table, colors));
  yield `${colors.bold('Portfolio')}\n${columns(
    stages.map((stage) => funnelRow(stage, stages, colors)),
    'lrll',
  )}`;
  yield* changesText(results.changes, colors, '\n');
  if (table.length) yield `\n${colors.bold('Playbooks')}\n${columns(table, 'llllrl')}`;
  if (!quiet) for (const { playbook } of results.entries) yield `\n${playbookText(playbook, colors)}`;
  for (const { message } of results.errors) yield `\n${colors.red('error')} ${printed(message)}\n`;
  yield* missedText(results, colors, '\n');
  yield* statisticsText(results, colors, '\n');
  if (!quiet) yield `\n${summarySentence(results)}\n`;
}

/** Passes the playbooks on, and keeps the row that the table has of each. */
function* collect(entries: Iterable<Entry>, table: string[][], colors: Colors): Generator<PlaybookReport> {
  for (const { playbook } of entries) {
    const { stage, status, name, path } = playbook;
    const at = `${stage ?? '–'}${status === 'active' ? '' : `, ${status}`}`;
    table.push([
      ...[printed(name ?? '–'), colors.dim(printed(path)), at],
      ...[progressSaid(playbook), readinessOf(playbook), nextOf(playbook)],
    ]);
    yield playbook;
  }
}

const BAR = 24;

function funnelRow(
  { stage, all, active, ready }: FunnelStage,
  stages: readonly FunnelStage[],
  colors: Colors,
): string[] {
  const most = Math.max(1, ...stages.map((one) => one.all));
  const bar = '█'.repeat(all ? Math.max(1, Math.round((BAR * all) / most)) : 0);
  const resting = all - active;
  const notes = [
    stage === 'production' ? `${ready} meet the checklist` : `${ready} ready for the next stage`,
    ...(resting ? [`${resting} not active`] : []),
  ];
  return [capitalised(stage), String(all), colors.cyan(bar), all ? notes.join(', ') : ''];
}

function playbookText(playbook: PlaybookReport, colors: Colors): string {
  const { readiness } = playbook;
  const title = `${titleOf(playbook, colors)}\n${standingOf(playbook)}`;
  if (!readiness) return title;
  const gates = columns(
    readiness.gates.map((gate) => gateRow(gate, colors)),
    'llrl',
  );
  const next = readiness.next;
  const blockers = next?.blockers.length
    ? `  ${count(next.blockers.length, 'blocker')} of ${next.stage}: ${printed(next.blockers.join(', '))}\n`
    : `  ${capitalised(nextOf(playbook))}\n`;
  return [title, gates, blockers, exceptionsText(playbook)].join('');
}

/** The checks that are waived or declared not applicable, each with its reason. */
function exceptionsText(playbook: PlaybookReport): string {
  const { waivers, declarations } = exceptionsOf(playbook);
  const lines = [
    ...waivers.map(({ check, owner, expires, reason }) => `waived until ${expires}: ${check}, by ${owner}: ${reason}`),
    ...declarations.map((one) => `does not apply: ${one.check}: ${reasonOf(one)}`),
  ];
  return lines.map((line) => `  ${printed(line)}\n`).join('');
}

function gateRow({ title, state, score, checks }: GateReport, colors: Colors): string[] {
  const unmet = checks.filter((check) => check.state === 'unmet').map(({ id }) => id);
  const paint = state === 'met' ? colors.green : state === 'unmet' ? colors.red : colors.yellow;
  return [printed(title), paint(state), percent(score), colors.dim(printed(unmet.join(', ')))];
}

/** How many findings of each code are listed; nothing when it was not asked for. */
function* statisticsText({ statistics }: Results, colors: Colors, before: string): Generator<string> {
  if (!statistics) return;
  yield `${before}${colors.bold('Findings by check')}\n`;
  if (!statistics.length) yield '  No findings.\n';
  yield columns(
    statistics.map(({ code, count }) => [String(count), printed(code)]),
    'rl',
  );
}

/** The thresholds that are not held. */
function* missedText({ missed }: Results, colors: Colors, before: string): Generator<string> {
  if (missed.length) yield before;
  for (const line of missedLines(missed)) yield `${colors.red('missed')} ${printed(line)}\n`;
}

/** The playbooks before and after, the worse ones first; nothing when no comparison was asked for. */
function* changesText(changes: readonly Change[] | undefined, colors: Colors, before: string): Generator<string> {
  if (!changes) return;
  yield `${before}${colors.bold('Before and after')}\n`;
  if (!changes.length) yield '  No playbook changed.\n';
  const sorted = worstFirst(changes);
  const rows = sorted.map((change) => {
    const [was, is, meaning] = changeCells(change);
    const shown = isRegression(change) ? colors.red(meaning) : change.gained.length ? colors.green(meaning) : meaning;
    return [printed(nameOf(change)), colors.dim(printed(placeOf(change))), was, '→', is, shown];
  });
  const lines = columns(rows, 'llllll').split('\n');
  for (const [index, change] of sorted.entries()) {
    yield `${lines[index]}\n`;
    const [lost, gained] = [lostSaid(change), change.gained.join(', ')];
    if (lost) yield `    ${colors.red('lost')} ${printed(lost)}\n`;
    if (gained) yield `    ${colors.green('gained')} ${printed(gained)}\n`;
  }
}

/** Rows of cells as lines, each column as wide as its widest cell; a column whose letter is r stands to the right. */
export function columns(rows: readonly (readonly string[])[], align: string, indent = '  '): string {
  const widths = [...align].map((_, column) => rows.reduce((most, row) => Math.max(most, width(row[column] ?? '')), 0));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => {
      const blank = ' '.repeat((widths[column] ?? 0) - width(cell));
      return align[column] === 'r' ? blank + cell : cell + blank;
    });
  return rows.map((row) => `${indent}${line(row).join('  ').trimEnd()}\n`).join('');
}
