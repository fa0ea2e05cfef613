import { spawnSync } from 'node:child_process';
import { historyIn } from '../cli/histories';
import { temporaryFolder } from '../editor/at-exit';
import { inProject } from '../editor/paths';
import { median } from './median';
import { playbookOf } from './playbooks';

const COMMITS = 1_000;
const PLAYBOOKS = 20;
const LINES = 90;
const ROUNDS = 3;
const FIRST_DAY = Date.UTC(2024, 0, 1);

/** Measures how long the history of a repository takes, judged anew and from its cache; prints a table. */
export function benchHistory(): void {
  const all = Array.from({ length: PLAYBOOKS }, (_, number) => number);
  const folder = historyIn(
    Array.from({ length: COMMITS }, (_, index) => ({
      on: new Date(FIRST_DAY + index * 86_400_000).toISOString().slice(0, 10),
      files: Object.fromEntries(index === 0 ? all.map((number) => file(number, 0)) : [file(index % PLAYBOOKS, index)]),
    })),
    temporaryFolder('history'),
  );
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const cache = temporaryFolder('cache');
    cold.push(seconds(folder, cache));
    warm.push(seconds(folder, cache));
  }
  console.log(`${COMMITS} commits of ${PLAYBOOKS} playbooks (at most 10 s, from the cache 0.5 s)`);
  console.table([{ 'judged anew, s': median(cold).toFixed(2), 'from the cache, s': median(warm).toFixed(2) }]);
}

/** A playbook of which a few characters are different in each commit. */
const file = (number: number, revision: number): [string, string] => [
  `pilots/pilot-${number}.pilot.yaml`,
  playbookOf(LINES).replace(/^name: .*$/m, `name: Pilot ${number}, revision ${revision}`),
];

function seconds(cwd: string, cache: string): number {
  const start = performance.now();
  const args = [inProject('dist', 'cli.js'), 'history', '--every', 'commit', '--format', 'json'];
  const { status, stderr } = spawnSync(process.execPath, args, {
    ...{ cwd, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  if (status !== 0) throw new Error(`history failed:\n${stderr.slice(-1_000)}`);
  return (performance.now() - start) / 1_000;
}
