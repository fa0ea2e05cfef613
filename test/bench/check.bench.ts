import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../editor/at-exit';
import { inProject } from '../editor/paths';
import { median } from './median';
import { writePortfolio } from './portfolio';
import { spectral } from './spectral';

const PLAYBOOKS = 1_000;
const MANY_PLAYBOOKS = 10_000;

/** The commands take turns this often: a machine that does other things shows in the spread. */
const ROUNDS = 3;

/** What a run as a process of its own takes, cold start included. */
interface Cost {
  readonly seconds: number;
  /** The most memory that the process held. */
  readonly megabytes: number;
}

const POLICY = 'pilotPolicy: 1\npacks: [evaluation, operations, security, governance, adoption]\n';

/** Compares the command line with Spectral that checks no more than the schema; prints a table. */
export async function benchCheck(): Promise<void> {
  const check = [inProject('dist', 'cli.js'), 'check', '--format', 'json'];
  const policy = path.join(temporaryFolder('policy'), 'pilot-policy.yaml');
  writeFileSync(policy, POLICY);
  const commands = {
    check,
    'check, all packs': [...check, '--policy', policy],
    'spectral, the schema only': await spectral(),
  };
  const folder = writePortfolio(PLAYBOOKS);
  const costs = Object.entries(commands).map(([name, args]) => ({ name, args, runs: [] as Cost[] }));
  for (let round = 0; round < ROUNDS; round++) for (const { args, runs } of costs) runs.push(costOf(folder, args));
  const theirs = median(costs.at(-1)!.runs.map(({ seconds }) => seconds));
  console.log(`${PLAYBOOKS} playbooks from the command line (at least 5 times as fast as Spectral)`);
  console.table(
    costs.map(({ name, runs }) => {
      const seconds = median(runs.map((run) => run.seconds));
      return {
        command: name,
        'median, s': seconds.toFixed(2),
        'times as fast': (theirs / seconds).toFixed(1),
        'memory, MB': median(runs.map(({ megabytes }) => megabytes)).toFixed(0),
      };
    }),
  );
  const { seconds, megabytes } = costOf(writePortfolio(MANY_PLAYBOOKS), check);
  console.log(`${MANY_PLAYBOOKS} playbooks (memory at most 200 MB)`);
  console.table([{ command: 'check', seconds: seconds.toFixed(2), 'memory, MB': megabytes.toFixed(0) }]);
}

/** Loaded before a command: says at its end how much memory it held, as the last line on standard error. */
const REPORT = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));
`)}`;

/** Runs a script of Node.js in a folder. Its findings may be errors: only a run that fails is a failure. */
function costOf(cwd: string, args: readonly string[]): Cost {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1_000;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} failed:\n${stderr.slice(-1_000)}`);
  return { seconds, megabytes: Number(/\d+$/.exec(stderr)?.[0]) / 1_024 };
}
