// Changes the core in small ways, one at a time, and says which changes no test noticed.
//   node dist/test/mutants/main.js [FOLDER_OR_FILE …] [--sample N] [--seed N]
// It takes long, so it is no part of the tests: by default it tries 300 changes drawn from all rooms below the hosts.
// A first run notes which test reaches which change, so that a change is tried on the tests that can notice it.
import { fork } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { inProject } from '../editor/paths';
import { instrumented, type Mutation } from './mutations';
import type { Answer, Reach, Task } from './worker';

const ROOMS = ['src/text', 'src/core', 'src/jsonSchema', 'src/policy'];
const TESTS = ['test/text', 'test/core', 'test/jsonSchema', 'test/policy'];
/** Milliseconds for a process to start, and how much slower than without a change its tests may be. */
const PATIENCE = 30_000;
const SLOWER = 5;
const WORKERS = 2;
const DRAWN = 300;

/** Builds the tests with every change in them, and lists the changes. */
async function bundle(outfile: string): Promise<Mutation[]> {
  const mutations: Mutation[] = [];
  const rooms = ROOMS.map((room) => path.join(inProject(room), path.sep));
  const mutate: Plugin = {
    name: 'mutate',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const isOurs = rooms.some((room) => file.startsWith(room)) && !file.includes('generated');
        if (!isOurs) return undefined;
        const name = path.relative(inProject(), file).split(path.sep).join('/');
        const { code, mutations: own } = instrumented(name, readFileSync(file, 'utf8'), mutations.length + 1);
        mutations.push(...own);
        return { contents: code, loader: 'ts' };
      });
    },
  };
  const tests = TESTS.flatMap((folder) => testsBelow(inProject(folder)));
  await build({
    stdin: { contents: tests.map((file) => `import ${JSON.stringify(file)};`).join('\n'), resolveDir: inProject() },
    ...{ bundle: true, platform: 'node', format: 'cjs', packages: 'external', outfile, logLevel: 'error' },
    // Tests are imported for what they do, although the package says that no module does anything.
    ignoreAnnotations: true,
    plugins: [mutate],
  });
  return mutations;
}

const testsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file));

/** What a process of its own answers; `undefined` milliseconds are as long as it takes. */
function answer(file: string, task: Task, milliseconds?: number): Promise<Answer> {
  const worker = fork(inProject('dist/test/mutants/worker.js'), [file], { cwd: inProject(), stdio: 'ignore' });
  return new Promise<Answer>((resolve) => {
    worker.once('message', resolve);
    worker.once('exit', () => resolve({ noticedBy: 'the end of the process' }));
    if (milliseconds) setTimeout(() => resolve({ noticedBy: 'the time that it took' }), milliseconds).unref();
    worker.send(task);
  }).finally(() => worker.kill('SIGKILL'));
}

/** Tells which changes no test notices. */
class Tester {
  private readonly tests: readonly Reach[];
  private readonly reachedBy = new Map<number, Set<string>>();

  constructor(
    private readonly file: string,
    reached: readonly Reach[],
  ) {
    this.tests = reached.filter(({ isTest }) => isTest).sort((a, b) => a.milliseconds - b.milliseconds);
    for (const { title, ids } of reached)
      for (const id of ids) this.reachedBy.set(id, (this.reachedBy.get(id) ?? new Set()).add(title));
  }

  /**
   * Whether a test notices a change. The tests that reach it come first, the fastest of them first; the others only when
   * none of these noticed it, because what is computed once is reached only by the first test that asks for it.
   */
  async notices({ id }: Mutation): Promise<boolean> {
    const titles = this.reachedBy.get(id);
    if (!titles) return false;
    const reaching = this.tests.filter(({ within }) => within.some((title) => titles.has(title)));
    const others = this.tests.filter((test) => !reaching.includes(test));
    return (await this.fails(id, reaching)) || (await this.fails(id, others));
  }

  private async fails(id: number, tests: readonly Reach[]): Promise<boolean> {
    if (!tests.length) return false;
    const usual = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const task = { id, tests: tests.map(({ title }) => title) };
    return (await answer(this.file, task, PATIENCE + SLOWER * usual)).noticedBy !== undefined;
  }
}

/** `count` of the items, drawn by a seed (mulberry32, public domain), in their order. */
function drawn<T>(items: readonly T[], count: number, seed: number): T[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const left = items.map((_, index) => ({ index, key: random() })).sort((a, b) => a.key - b.key);
  const chosen = new Set(left.slice(0, count).map(({ index }) => index));
  return items.filter((_, index) => chosen.has(index));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const file = inProject('dist/test/mutants/tests.js');
  const all = await bundle(file);
  const asked = all.filter(
    (mutation) => !positionals.length || positionals.some((place) => mutation.file.startsWith(place)),
  );
  const count = values.sample ? Number(values.sample) : positionals.length ? asked.length : DRAWN;
  const mutations = drawn(asked, count, Number(values.seed));
  console.log(`${mutations.length} of ${all.length} changes`);
  const { noticedBy, reached } = await answer(file, { id: 0 });
  if (noticedBy !== undefined || !reached) throw new Error(`The tests fail as they are: ${noticedBy}`);
  const tester = new Tester(file, reached);
  const left = mutations.values();
  let survived = 0;
  const work = async () => {
    for (const mutation of left) {
      if (await tester.notices(mutation)) continue;
      survived++;
      const { file: name, line, from, to } = mutation;
      console.log(`not noticed: ${name}:${line}: ${oneLine(from)}  →  ${oneLine(to)}`);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  const noticed = mutations.length - survived;
  console.log(`${noticed} of ${mutations.length} noticed, ${((100 * noticed) / mutations.length).toFixed(1)}%`);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
