// Changes the core in small ways, one at a time, and says which changes no test noticed.
//   node dist/test/mutants/main.js [FOLDER_OR_FILE …] [--sample N] [--seed N]
// It takes long, so it is no part of the tests: by default it tries 300 changes drawn from all rooms below the hosts.
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { inProject } from '../editor/paths';
import { instrumented, type Mutation } from './mutations';

const ROOMS = ['src/text', 'src/core', 'src/jsonSchema', 'src/policy'];
const TESTS = ['test/text', 'test/core', 'test/jsonSchema', 'test/policy'];
/** The tests take some seconds; a change that keeps them busy for longer than this is noticed, too. */
const SECONDS = 120;
const DRAWN = 300;
const NO_CHANGE: Mutation = { id: 0, file: '', line: 0, from: '', to: '', atLoad: false };

interface Answer {
  readonly ready?: boolean;
  /** The first test that failed. */
  readonly noticedBy?: string;
}

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

/** Runs the tests for one change after the other in a process that is started anew when it hangs or ends. */
class Tester {
  private worker?: ChildProcess;

  constructor(private readonly file: string) {}

  /** The test that noticed a change; undefined when none did. */
  async try({ id, atLoad }: Mutation): Promise<string | undefined> {
    if (atLoad) this.stop();
    const worker = (this.worker ??= fork(inProject('dist/test/mutants/worker.js'), [this.file, String(id)], {
      cwd: inProject(),
      stdio: 'ignore',
    }));
    const noticedBy = await this.ask(worker, id);
    if (atLoad || worker.exitCode !== null || worker.killed) this.stop();
    return noticedBy;
  }

  stop(): void {
    this.worker?.kill('SIGKILL');
    this.worker = undefined;
  }

  private ask(worker: ChildProcess, id: number): Promise<string | undefined> {
    return new Promise((resolve) => {
      const end = (noticedBy: string | undefined) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        resolve(noticedBy);
      };
      const timer = setTimeout(() => {
        this.stop();
        end('the time that the tests took');
      }, SECONDS * 1000);
      worker.on('message', ({ noticedBy }: Answer) => end(noticedBy));
      worker.once('exit', () => {
        this.stop();
        end('the end of the process');
      });
      worker.send(id);
    });
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
  const tester = new Tester(file);
  const unchanged = await tester.try(NO_CHANGE);
  if (unchanged !== undefined) throw new Error(`The tests fail as they are: ${unchanged}`);
  let survived = 0;
  for (const mutation of mutations) {
    if ((await tester.try(mutation)) !== undefined) continue;
    survived++;
    const { file: name, line, from, to } = mutation;
    console.log(`not noticed: ${name}:${line}: ${oneLine(from)}  →  ${oneLine(to)}`);
  }
  tester.stop();
  const noticed = mutations.length - survived;
  console.log(`${noticed} of ${mutations.length} noticed, ${((100 * noticed) / mutations.length).toFixed(1)}%`);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
