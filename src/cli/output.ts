import path from 'node:path';
import { existsSync } from 'node:fs';
import pc from 'picocolors';
import type { Colors } from 'picocolors/types';
import { withBaseline } from './baseline';
import { EXIT, UsageError } from './exit';
import { html, svg } from './pages';
import type { ReportOptions, RunOptions } from './options';
import { arranged } from './arrangement';
import type { PortfolioOptions } from './portfolioOptions';
import { pretty } from './pretty';
import { isSameFile } from './readFiles';
import { seenFromRoot } from './rootPaths';
import { cleanedUp } from './signals';
import { print, tell } from './speaking';
import { writableTarget, writeWhole } from './wholeFile';
import { POLICY_FILE } from '../core/checklist';
import type { Format, Results } from '../core/report';
import {
  FORMATS,
  isFailedBy,
  leftOutSaid,
  missedLines,
  missedThresholds,
  statisticsOf,
  withoutLesser,
} from '../core/report';
import { isPlaybookName } from '../service';
import { reasonOf } from '../service/node';

/** What a report is about: the findings, or the portfolio. */
export type View = 'check' | 'portfolio';

/** Writes the report of a run, says which thresholds it misses, and gives the exit status. */
export async function finish(
  found: Results,
  options: ReportOptions & Pick<RunOptions, 'root' | 'filesFrom'> & PortfolioOptions,
  view: View,
  cwd: string,
): Promise<number> {
  refuseSame(options, cwd);
  const judged = await withBaseline(found, options, cwd);
  // What is known is missing all the same: only of warnings, the known ones don't count.
  const { thresholds } = found.run;
  const missed = missedThresholds({ ...found, summary: judged.summary }, thresholds);
  const listed = withoutLesser({ ...judged, missed }, options.minSeverity ?? (options.quiet ? 'error' : 'information'));
  const format = await formatOf(options);
  const render = (view === 'portfolio' && format.portfolio) || format.check;
  const chosen = arranged(listed, options, format.isForPeople ?? false);
  const told = { ...chosen, ...(options.statistics && { statistics: statisticsOf(chosen.entries) }) };
  const shownResults = format.isOfRepository ? seenFromRoot(told, options.root, cwd) : told;
  const { includeSuppressed } = options;
  await writeOutput(render(shownResults, { includeSuppressed }), options.output, cwd);
  const { leftOut } = told.run;
  if (leftOut && !format.isForPeople && !options.quiet) tell(leftOutSaid(leftOut));
  // On a terminal the same would stand there twice.
  const isSeen = format.name === 'pretty' && options.output === undefined && process.stdout.isTTY;
  if (!isSeen) for (const line of missedLines(missed)) tell(line);
  if (told.errors.length) return EXIT.usage;
  return isFailedBy(judged.summary, thresholds) || missed.length ? EXIT.findings : EXIT.ok;
}

/** Throws a `UsageError` where the report would take the place of another file of the run. */
function refuseSame(options: ReportOptions & Pick<RunOptions, 'filesFrom'>, cwd: string): void {
  const { output, baseline, writeBaseline, filesFrom } = options;
  for (const [option, file] of Object.entries({ baseline, 'write-baseline': writeBaseline, 'files-from': filesFrom }))
    if (output !== undefined && file !== undefined && isSameFile(output, file, cwd))
      throw new UsageError(`--output and --${option} name the same file, ${output}: name another one for the report.`);
}

async function formatOf({
  format,
  output,
  color,
  quiet = false,
  sort,
}: ReportOptions & PortfolioOptions): Promise<Format> {
  if (format === 'ics') return (await import('./ics')).ics;
  if (format === 'html') return html(sort !== undefined);
  if (format === 'svg') return svg(sort !== undefined);
  const known = FORMATS.find(({ name }) => name === format);
  return known ?? pretty({ colors: colorsFor({ color, output }), quiet, width: lineWidth(output) });
}

/** Writes a text, given in parts, to standard output, or to a file: whole or not at all. */
export async function writeOutput(text: Iterable<string>, file: string | undefined, cwd: string): Promise<void> {
  if (file === undefined) return print(text);
  try {
    const target = await writableTarget(path.resolve(cwd, file), cwd);
    const what = isPlaybookName(target) ? 'a playbook' : path.basename(target) === POLICY_FILE ? 'a policy' : undefined;
    if (what !== undefined && existsSync(target)) throw new Error(`is ${what}, which no report takes the place of`);
    await cleanedUp(() => writeWhole(target, text));
  } catch (error) {
    throw new UsageError(`The report could not be written: ${notWritten(file, error, cwd)}.`);
  }
}

/** Why a file could not be written, behind its name; where it is the folder that is missing, behind the folder's name. */
function notWritten(file: string, error: unknown, cwd: string): string {
  const folder = path.dirname(file);
  const isFolderMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(path.resolve(cwd, folder));
  return `${isFolderMissing ? folder : file} ${reasonOf(error)}`;
}

/** Columns where nothing says how many there are, and the fewest that a text is laid out in. */
const USUAL_WIDTH = 100;
const LEAST_WIDTH = 40;

/** How many columns a text for people may take: those of the terminal, else what `COLUMNS` says. */
export function lineWidth(output: string | undefined): number {
  const ofTerminal = output === undefined && process.stdout.isTTY ? process.stdout.columns : 0;
  const width = ofTerminal || Number(process.env.COLUMNS);
  return Number.isSafeInteger(width) && width > 0 ? Math.max(width, LEAST_WIDTH) : USUAL_WIDTH;
}

/** True where nobody asked for plain text. */
const mayDecorate = (color: boolean): boolean => color && !process.env.NO_COLOR;

/** True where colour and progress are wanted although no terminal is there, as of a CI server that shows them. */
const isForced = (): boolean => !['', '0', 'false'].includes(process.env.FORCE_COLOR ?? '');

/** Colours for standard output: only on a terminal that has them, or where they are forced. */
export function colorsFor({ color, output }: { color: boolean; output?: string }): Colors {
  // Through a pipe `isTTY` is undefined, for which picocolors would choose by itself.
  const isTerminal = process.stdout.isTTY === true && pc.isColorSupported;
  return pc.createColors(mayDecorate(color) && output === undefined && (isTerminal || isForced()));
}

/** On a terminal, runs shorter than this show no progress. */
const AFTER_MS = 1_000;
const EVERY_MS = 100;
/** Where no terminal takes a line away, as in a log. */
const FORCED_EVERY_MS = 1_000;

/**
 * A line on standard error that tells how far a long run is; only on a terminal, or from the start where it is forced. `end`
 * takes the line away.
 */
export function progressLine(
  total: number,
  color: boolean,
  what = 'Checking playbooks',
  stream: NodeJS.WriteStream = process.stderr,
) {
  const [after, every] = stream.isTTY ? [AFTER_MS, EVERY_MS] : [0, FORCED_EVERY_MS];
  const isWanted = mayDecorate(color) && (stream.isTTY || isForced());
  const start = performance.now();
  let last = -Infinity;
  let isShown = false;
  return {
    update(done: number): void {
      const now = performance.now();
      if (!isWanted || now - start < after || now - last < every) return;
      last = now;
      isShown = true;
      stream.write(`\r\u001b[K${what}: ${done} of ${total}`);
    },
    end(): void {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
}
