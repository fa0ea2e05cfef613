import path from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { version } from '../../../package.json';
import { asUsage } from '../changes/revision';
import { EXIT } from '../exit';
import { cacheFolder } from '../history/cacheFolder';
import { historyText } from '../history/pretty';
import { wantedOf } from '../history/wanted';
import { namedPlaybooks, policyErrors, surroundingsOf } from '../judging';
import { namedFiles } from '../namedFiles';
import type { JudgingOptions } from '../options';
import { addJudgingOptions, dayArgument } from '../options';
import { colorsFor, progressLine, writeOutput } from '../output';
import { shown } from '../paths';
import { tell } from '../speaking';
import type { Every, FileError, History } from '../../core/report';
import { historyCsv, historyReport, historySvg } from '../../core/report';
import { DiskFiles, IN_TURN } from '../../service/node';
import { CacheFile, historyOf, repositoryAt } from '../../service/node/history';
import type { Day } from '../../text';
import { count, dayOf, printedJson } from '../../text';

const FORMATS = ['pretty', 'json', 'csv', 'svg'] as const;

interface HistoryOptions extends JudgingOptions {
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly since?: Day;
  readonly every: Every;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

export function addHistory(program: Command): void {
  const command = program
    .command('history')
    .summary('show progress over time, from the git history')
    .description("Shows how playbooks came to where they stand, from the git repository's own history.");
  addJudgingOptions(command)
    .addOption(new Option('--format <format>', 'how to print the history').choices(FORMATS).default('pretty'))
    .option('--output <file>', 'write the history to a file, whole or not at all')
    .option('--since <date>', 'look at no commit before this day, YYYY-MM-DD', dayArgument)
    .addOption(
      new Option('--every <step>', 'tell of the end of each month, or of each commit that changed something')
        .choices(['month', 'commit'])
        .default('month'),
    )
    .option('--no-cache', 'judge all anew, and keep no results for the next run')
    .action(async (paths: string[]) => {
      process.exitCode = await run(paths, command.optsWithGlobals<HistoryOptions>(), process.cwd());
    });
}

async function run(paths: readonly string[], options: HistoryOptions, cwd: string): Promise<number> {
  const { quiet = false, output, today = dayOf(new Date()) } = options;
  const found = await asUsage(() => read(paths, { ...options, today }, cwd));
  await writeOutput(rendered(found, { ...options, today }), output, cwd);
  if (!quiet) for (const line of found.said) tell(line);
  // They stand in the JSON, but nowhere in a picture or a table.
  for (const { message } of found.errors) tell(message);
  return found.errors.length ? EXIT.usage : EXIT.ok;
}

interface Found {
  readonly history: History;
  readonly errors: readonly FileError[];
  /** What is to be known of the run. */
  readonly said: readonly string[];
}

type Dated = HistoryOptions & { readonly today: Day };

async function read(paths: readonly string[], options: Dated, cwd: string): Promise<Found> {
  const { since, every, today, root, policy } = options;
  const surroundings = await surroundingsOf({ cwd, today, root, policy });
  const named = await namedFiles(paths, options, cwd);
  const { files, errors } = await namedPlaybooks(named, surroundings);
  const repository = await repositoryAt(cwd);
  if (!repository) {
    const none = { every, since: since ?? null, head: null, first: null, commits: 0 };
    const history = { ...none, playbooks: [], portfolio: [], notes: [] };
    return { history, errors, said: ['There is no history here: this folder is in no git repository.'] };
  }
  const { top } = repository;
  const { wanted, elsewhere } = wantedOf(files, named, top, cwd);
  const folder = options.cache ? cacheFolder() : undefined;
  const cache = folder === undefined ? undefined : new CacheFile(folder, top);
  let progress: ReturnType<typeof progressLine> | undefined;
  const whole = await historyOf(repository, {
    ...{ wanted, every, since, today, cache },
    judging: {
      rootOf: surroundings.rootOf,
      homeOf: surroundings.homeOf,
      policy: surroundings.policy,
      version,
    },
    disk: new DiskFiles(IN_TURN),
    onProgress: (done, total) => (progress ??= progressLine(total, options.color, 'Reading commits')).update(done),
  });
  progress?.end();
  await cache?.save();
  return {
    history: seenFrom(whole, top, cwd),
    errors: [...errors, ...policyErrors(surroundings)],
    said: [
      ...(whole.playbooks.length || errors.length ? [] : ['No commit has a playbook that is named here.']),
      ...(elsewhere
        ? [
            `Without a history here, as other repositories have them, such as submodules: ${count(elsewhere, 'playbook')}.`,
          ]
        : []),
      // A table tells them itself.
      ...(options.format === 'pretty' ? [] : whole.notes),
    ],
  };
}

/** A history with its paths as they are called from a folder. */
function seenFrom(history: History, top: string, cwd: string): History {
  const seen = (name: string) => shown(path.join(top, name), cwd);
  const playbooks = history.playbooks.map((one) => ({
    ...one,
    path: seen(one.path),
    formerPaths: one.formerPaths.map(seen),
  }));
  return { ...history, playbooks };
}

function rendered({ history, errors }: Found, { format, today, color, output }: Dated): Iterable<string> {
  switch (format) {
    case 'json':
      return [`${printedJson(historyReport(history, { today, version, errors }))}\n`];
    case 'csv':
      return [historyCsv(history)];
    case 'svg':
      return [historySvg(history, today)];
    case 'pretty': {
      const isTerminal = output === undefined && process.stdout.isTTY;
      const width = isTerminal ? process.stdout.columns : undefined;
      return historyText(history, { colors: colorsFor({ color, output }), today, width });
    }
  }
}
