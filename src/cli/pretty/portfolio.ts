import type { Colors } from 'picocolors/types';
import { changesText } from './changes';
import { columns } from './columns';
import type { Look } from './look';
import { titleOf } from './look';
import type { Entry, FunnelStage, GateReport, PlaybookReport, Results } from '../../core/report';
import { funnelOf, nextOf, readinessOf, summarySentence } from '../../core/report';
import { capitalised, count, oneLine, percent } from '../../text';

/** The funnel by stage, a table of the playbooks, then each playbook's gates, blockers and waivers. */
export function* portfolioText(results: Results, { colors, quiet }: Look): Generator<string> {
  const table: string[][] = [];
  const stages = funnelOf(collect(results.entries, table, colors));
  yield `${colors.bold('Portfolio')}\n${columns(
    stages.map((stage) => funnelRow(stage, stages, colors)),
    'lrll',
  )}`;
  yield* changesText(results.changes, colors, '\n');
  if (table.length) yield `\n${colors.bold('Playbooks')}\n${columns(table, 'lllrl')}`;
  if (!quiet) for (const entry of results.entries) yield `\n${playbookText(entry, colors)}`;
  for (const { message } of results.errors) yield `\n${colors.red('error')} ${oneLine(message)}\n`;
  if (!quiet) yield `\n${summarySentence(results)}\n`;
}

/** Passes the playbooks on, and keeps the row that the table has of each. */
function* collect(entries: Iterable<Entry>, table: string[][], colors: Colors): Generator<PlaybookReport> {
  for (const { playbook } of entries) {
    const { stage, status, name, path } = playbook;
    const at = `${stage ?? '–'}${status === 'active' ? '' : `, ${status}`}`;
    table.push([oneLine(name ?? '–'), colors.dim(oneLine(path)), at, readinessOf(playbook), nextOf(playbook)]);
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
    stage === 'production' ? `${ready} that hold` : `${ready} ready for the next stage`,
    ...(resting ? [`${resting} not active`] : []),
  ];
  return [capitalised(stage), String(all), colors.cyan(bar), all ? notes.join(', ') : ''];
}

function playbookText({ playbook, waived }: Entry, colors: Colors): string {
  const { readiness } = playbook;
  const title = `${titleOf(playbook, colors)}\n`;
  if (!readiness) return `${title}  not judged: it cannot be read\n`;
  const gates = columns(
    readiness.gates.map((gate) => gateRow(gate, colors)),
    'llrl',
  );
  const next = readiness.next;
  const blockers = next?.blockers.length
    ? `  ${count(next.blockers.length, 'blocker')} of ${next.stage}: ${next.blockers.join(', ')}\n`
    : `  ${capitalised(nextOf(playbook))}\n`;
  const waivers = waived.map(({ code, owner, expires, reason }) => {
    return `  waived until ${expires}: ${code}, by ${oneLine(owner)}: ${oneLine(reason)}\n`;
  });
  return [title, gates, blockers, ...waivers].join('');
}

function gateRow({ title, state, score, checks }: GateReport, colors: Colors): string[] {
  const unmet = checks.filter((check) => check.state === 'unmet').map(({ id }) => id);
  const paint = state === 'met' ? colors.green : state === 'unmet' ? colors.red : colors.yellow;
  return [oneLine(title), paint(state), percent(score), colors.dim(unmet.join(', '))];
}
