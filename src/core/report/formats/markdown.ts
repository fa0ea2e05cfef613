import type { Severity } from '../../checklist';
import type { Change } from '../comparison';
import { isRegression } from '../comparison';
import { DUE_WITHIN, agendaOf, agendaTitle, appointmentSaid, laterSaid } from '../agenda';
import { leftOutSaid } from '../choice';
import type { Entry } from '../entry';
import { playbooksOf } from '../entry';
import { Fine } from '../fine';
import type { Format } from './reportFormat';
import { exceptionsOf, reasonOf } from '../exceptions';
import { funnelOf } from '../funnel';
import { withErrors } from '../order';
import type { FileError, GateReport, Missed, PlaybookReport, Statistic } from '../report';
import type { Results } from '../runResults';
import {
  changeCells,
  nameOf,
  nextOf,
  ownerSaid,
  placeOf,
  progressSaid,
  readinessOf,
  reasonSaid,
  worstFirst,
} from '../sentences';
import { capitalised, cellCode, code, count, daysAway, html, percent, plain, row, table } from '../../../text';

/** The playbooks before and after, as a table; nothing when no comparison was asked for. */
function* changesSection(changes: readonly Change[] | undefined): Generator<string> {
  if (!changes) return;
  yield '\n### Before and after\n\n';
  if (!changes.length) {
    yield 'No playbook changed.\n';
    return;
  }
  yield table(['Playbook', 'Before', 'After', 'Result'], 'llll', []);
  yield* within(CHANGES, worstFirst(changes), (change) => {
    const [before, after, meaning] = changeCells(change);
    const name = `${plain(nameOf(change))}<br>${cellCode(placeOf(change))}`;
    return row([name, before, after, `${isRegression(change) ? `**${meaning}**` : meaning}${idsOf(change)}`]);
  });
}

const CHANGES = 10_000;

/** The checks that were lost and gained, a line for each. */
function idsOf({ after, lost, unasked, gained }: Change): string {
  const list = (what: string, ids: readonly string[]) => {
    if (!ids.length) return '';
    const more = ids.length > IDS_SHOWN ? ` and ${ids.length - IDS_SHOWN} more` : '';
    const shown = ids.slice(0, IDS_SHOWN).map((id) => `${cellCode(id)}${unasked.includes(id) ? ' (not asked)' : ''}`);
    return `<br>${what}: ${shown.join(', ')}${more}`;
  };
  return `${after ? list('lost', lost) : ''}${list('gained', gained)}`;
}

const IDS_SHOWN = 10;

/** A playbook's own part, folded under its name; nothing when there is nothing to say. */
export function details(playbook: PlaybookReport, text: string): string {
  if (!text) return '';
  const { findings } = playbook;
  const number = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const counts = `${count(number('error'), 'error')}, ${count(number('warning'), 'warning')}`;
  const title = `<b>${html(nameOf(playbook))}</b> <code>${html(placeOf(playbook))}</code>: ${counts}`;
  return `\n<details><summary>${title}</summary>\n\n${text}\n</details>\n`;
}

/** The findings of now, then those of the next stage, as a table; what is required later is only counted. */
function findingsOf({ findings }: PlaybookReport): string {
  const [errors, warnings] = (['error', 'warning'] as const).map((wanted) =>
    findings.filter(({ severity }) => severity === wanted),
  );
  const open = [...errors!, ...warnings!];
  if (!open.length) return '';
  const rows = open.slice(0, SHOWN).map(({ severity, message, code: id, range }) => {
    return [severity, String(range.start.line + 1), plain(message), cellCode(id)];
  });
  const [more, later] = [open.length - rows.length, findings.length - open.length];
  const notes = [...(more ? [`${more} more findings`] : []), ...(later ? [count(later, 'note')] : [])];
  return table(['', 'Line', 'Finding', 'Code'], 'lrll', rows) + (notes.length ? `\nAnd ${notes.join(', ')}.\n` : '');
}

const SHOWN = 40;

/** The gates with their states, the blockers of the next stage, the waivers and what does not apply. */
export function gatesOf(playbook: PlaybookReport): string {
  const { readiness } = playbook;
  if (!readiness) return 'It cannot be read: see its findings.\n';
  const gates = table(['Gate', 'State', 'Score', 'Unmet checks'], 'llrl', readiness.gates.map(gateRow));
  const { next } = readiness;
  const blockers = next?.blockers.length
    ? `\nOpen checks for ${next.stage}: ${next.blockers.map(code).join(', ')}\n`
    : '';
  return gates + blockers + exceptionsList(playbook);
}

/** The checks that are waived or declared not applicable, each with its reason, as a list. */
function exceptionsList(playbook: PlaybookReport): string {
  const { waivers, declarations } = exceptionsOf(playbook);
  const lines = [
    ...waivers.map(({ check, owner, expires, reason }) => {
      return `- ${code(check)} is waived until ${expires} by ${plain(owner ?? '')}: ${plain(reason ?? '')}\n`;
    }),
    ...declarations.map((one) => `- ${code(one.check)} does not apply: ${plain(reasonOf(one))}\n`),
  ];
  return lines.length ? `\n${lines.join('')}` : '';
}

const gateRow = ({ title, state, score, checks }: GateReport): string[] => {
  const unmet = checks.filter((check) => check.state === 'unmet').map(({ id }) => cellCode(id));
  return [plain(title), capitalised(state), percent(score), unmet.join(', ')];
};

/** Markdown for a comment on a pull request, or a job's summary: it stays within what one comment may hold. */
export const markdown: Format = {
  name: 'markdown',
  isForPeople: true,
  *check(results) {
    const { summary, entries } = results;
    const known = summary.known ? `, ${summary.known} known` : '';
    const { omitted } = summary;
    const hidden = omitted ? `, ${omitted.warnings + omitted.information} not listed` : '';
    yield `## Pilot playbooks: ${count(summary.errors, 'error')}, ${count(summary.warnings, 'warning')}${known}${hidden}\n\n`;
    yield `${count(summary.playbooks, 'playbook')}, ${summary.ready} ready for the next stage.\n`;
    yield* missedSection(results.missed);
    yield* changesSection(results.changes);
    yield* errorsSection(results.errors);
    const fine = new Fine(results);
    yield* portfolioTable(results, fine);
    yield* fine.said('\n');
    yield* statisticsSection(results.statistics);
    yield* within(DETAILS, entries, ({ playbook }) =>
      details(playbook, findingsOf(playbook) + exceptionsList(playbook)),
    );
  },
  *portfolio(results) {
    const { summary, entries } = results;
    yield `## AI pilots: ${count(summary.playbooks, 'playbook')}, ${summary.ready} ready for the next stage\n\n`;
    const stages = funnelOf(playbooksOf(entries)).map(({ stage, all, active, ready }) => [
      ...[capitalised(stage), all, active, ready].map(String),
    ]);
    yield table(['Stage', 'Playbooks', 'Active', 'Ready to move on'], 'lrrr', stages);
    if (results.run.leftOut) yield `\n${plain(leftOutSaid(results.run.leftOut))}\n`;
    yield* missedSection(results.missed);
    yield* changesSection(results.changes);
    yield* errorsSection(results.errors);
    yield* portfolioTable(results);
    yield* statisticsSection(results.statistics);
    yield* dueSection(results);
    const fine = new Fine(results);
    yield* within(DETAILS, entries, ({ playbook }) =>
      fine.takes(playbook) ? '' : details(playbook, gatesOf(playbook)),
    );
    yield* fine.said('\n');
  },
};

/** Characters; a comment on GitHub holds 65,536. */
const TABLE = 16_000;
const DETAILS = 35_000;
const DUE = 4_000;

const isFailing = ({ playbook }: Entry): boolean => withErrors(playbook);

/** @param fine takes the playbooks that the table does not list; by default it lists all */
function* portfolioTable({ entries, summary }: Results, fine?: Fine): Generator<string> {
  if (!summary.playbooks) return;
  let isBegun = false;
  const head = table(['Playbook', 'Owner', 'Stage', 'Progress', 'Why', 'Readiness', 'Next stage'], 'lllllrl', []);
  yield* within(
    TABLE,
    entries,
    ({ playbook }) => {
      if (fine?.takes(playbook)) return '';
      const { stage, status } = playbook;
      const name = `${plain(nameOf(playbook))}<br>${cellCode(placeOf(playbook))}`;
      const at = `${stage ?? '–'}${status === 'active' ? '' : `, ${status}`}`;
      const said = [progressSaid(playbook), reasonSaid(playbook), readinessOf(playbook), nextOf(playbook)];
      const line = row([name, plain(ownerSaid(playbook) ?? '–'), at, ...said.map(plain)]);
      if (isBegun) return line;
      isBegun = true;
      return `\n${head}${line}`;
    },
    isFailing,
  );
}

/** What falls due, as a table: what is overdue first. */
function* dueSection(results: Results): Generator<string> {
  if (!results.summary.playbooks) return;
  const days = results.dueWithin ?? DUE_WITHIN;
  const agenda = agendaOf(results, days);
  yield `\n### ${agendaTitle(days)}\n\n`;
  const { appointments } = agenda;
  if (appointments.length) yield table(['Date', 'Due', 'What', 'Playbook', 'Owner'], 'lllll', []);
  yield* within(DUE, appointments, (one) => {
    const name = `${plain(one.playbook)}<br>${cellCode(placeOf(one))}`;
    return row([one.date, daysAway(one.days), plain(appointmentSaid(one)), name, plain(one.owner ?? '–')]);
  });
  const said = laterSaid(agenda);
  if (said !== undefined) yield `${appointments.length ? '\n' : ''}${said}\n`;
}

function* missedSection(missed: readonly Missed[]): Generator<string> {
  if (!missed.length) return;
  yield '\n### Thresholds missed\n\n';
  yield* within(5_000, missed, ({ message }) => `- ${plain(message)}\n`);
}

function* statisticsSection(statistics: readonly Statistic[] | undefined): Generator<string> {
  if (!statistics) return;
  yield '\n### Findings by check\n\n';
  if (!statistics.length) yield 'No findings.\n';
  else {
    yield table(['Findings', 'Check'], 'rl', []);
    yield* within(5_000, statistics, ({ code, count }) => row([String(count), cellCode(code)]));
  }
}

function* errorsSection(errors: readonly FileError[]): Generator<string> {
  if (!errors.length) return;
  yield '\n### Not checked\n\n';
  yield* within(5_000, errors, ({ message }) => `- ${plain(message)}\n`);
}

/**
 * Writes what fits into a number of characters, and says how much is left out. Empty texts are nothing to write.
 * @param isFailing which of the items that are left out are counted apart
 */
function* within<T>(
  room: number,
  items: Iterable<T>,
  write: (item: T) => string,
  isFailing: (item: T) => boolean = () => false,
): Generator<string> {
  let [left, failing, used] = [0, 0, 0];
  for (const item of items) {
    const text = write(item);
    if (used + text.length <= room) {
      yield text;
      used += text.length;
    } else if (text) {
      left++;
      if (isFailing(item)) failing++;
    }
  }
  const errors = failing ? `, ${failing.toLocaleString('en')} with errors` : '';
  if (left) yield `\nAnd ${left} more, not shown here${errors}.\n`;
}
