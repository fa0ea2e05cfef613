import { capitalised, count } from '../../view/words';
import { funnelOf } from '../funnel';
import { changesSection } from '../markdown/changes';
import { details, findingsOf, gatesOf } from '../markdown/playbook';
import { code, plain, table } from '../markdown/text';
import type { FileError, PlaybookReport } from '../report';
import type { Results } from '../results';
import { nameOf, nextOf, placeOf, readinessOf, weakestOf } from '../sentences';
import type { Format } from './format';

/** Markdown for a comment on a pull request, or a job's summary: it stays within what one comment may hold. */
export const markdown: Format = {
  name: 'markdown',
  *check(results) {
    const { summary, entries } = results;
    yield `## Pilot playbooks: ${count(summary.errors, 'error')}, ${count(summary.warnings, 'warning')}\n\n`;
    yield `${count(summary.playbooks, 'playbook')}, ${summary.ready} ready for the next stage.\n`;
    yield* changesSection(results.changes);
    yield* errorsSection(results.errors);
    yield* portfolioTable(results);
    yield* within(DETAILS, entries, ({ playbook }) => details(playbook, findingsOf(playbook)));
  },
  *portfolio(results) {
    const { summary, entries } = results;
    yield `## AI pilots: ${count(summary.playbooks, 'playbook')}, ${summary.ready} ready for the next stage\n\n`;
    const stages = funnelOf(playbooksOf(results)).map(({ stage, all, active, ready }) => [
      ...[capitalised(stage), all, active, ready].map(String),
    ]);
    yield table(['Stage', 'Playbooks', 'Active', 'Ready to move on'], 'lrrr', stages);
    yield* changesSection(results.changes);
    yield* errorsSection(results.errors);
    yield* portfolioTable(results);
    yield* within(DETAILS, entries, ({ playbook, waived }) => details(playbook, gatesOf(playbook, waived)));
  },
};

/** Characters; a comment on GitHub holds 65,536. */
const TABLE = 20_000;
const DETAILS = 35_000;

function* playbooksOf({ entries }: Results): Generator<PlaybookReport> {
  for (const { playbook } of entries) yield playbook;
}

function* portfolioTable({ entries, summary }: Results): Generator<string> {
  if (!summary.playbooks) return;
  yield `\n${table(['Playbook', 'Stage', 'Readiness', 'Weakest gates', 'Next stage'], 'llrll', [])}`;
  yield* within(TABLE, entries, ({ playbook }) => {
    const { stage, status } = playbook;
    const name = `${plain(nameOf(playbook))}<br>${code(placeOf(playbook))}`;
    const at = `${stage ?? '–'}${status === 'active' ? '' : `, ${status}`}`;
    return `| ${[name, at, readinessOf(playbook), plain(weakestOf(playbook)), plain(nextOf(playbook))].join(' | ')} |\n`;
  });
}

function* errorsSection(errors: readonly FileError[]): Generator<string> {
  if (!errors.length) return;
  yield '\n### Not checked\n\n';
  yield* within(5_000, errors, ({ message }) => `- ${plain(message)}\n`);
}

/** Writes what fits into a number of characters, and says how much is left out. Empty texts are nothing to write. */
function* within<T>(room: number, items: Iterable<T>, write: (item: T) => string): Generator<string> {
  let left = 0;
  let used = 0;
  for (const item of items) {
    const text = write(item);
    if (used + text.length > room) left += text ? 1 : 0;
    else {
      yield text;
      used += text.length;
    }
  }
  if (left) yield `\nAnd ${left} more, not shown here.\n`;
}
