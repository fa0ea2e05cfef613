// Runs a bundle of tests with one change on and says which test noticed it, or with none and says which test reaches
// which change. Each time in a process of its own: what a change leaves in caches is gone with it, and so is a test that
// a change keeps running for ever.
import { createRequire } from 'node:module';
import type { Suite } from 'mocha';
import { SWITCH } from './mutations';

/** What to try: a change, 0 for none, and the full titles of the tests to run, first to last; all when undefined. */
export interface Task {
  readonly id: number;
  readonly tests?: readonly string[];
}

/** A test, or the hooks of a suite; the title '' stands for what runs while the tests load. */
export interface Reach {
  readonly title: string;
  readonly milliseconds: number;
  readonly isTest: boolean;
  /** The changes that it reaches. */
  readonly ids: readonly number[];
  /** Itself and the suites around it. */
  readonly within: readonly string[];
}

export interface Answer {
  /** The first test that failed. */
  readonly noticedBy?: string;
  /** What reaches which change, when no change was on. */
  readonly reached?: readonly Reach[];
}

async function run(bundle: string, { id, tests }: Task): Promise<Answer> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', reporter: 'min', bail: true, timeout: 20_000, grep: /@slow/, invert: true });
  mocha.suite.emit('pre-require', globalThis, bundle, mocha);
  let ids = new Set<number>();
  const isOn = id ? (asked: number) => asked === id : (asked: number) => !ids.add(asked);
  Object.assign(globalThis, { [SWITCH]: isOn });
  try {
    createRequire(bundle)(bundle);
  } catch (error) {
    return { noticedBy: `loading: ${String(error)}` };
  }
  const parts = new Map([['', { title: '', milliseconds: 0, isTest: false, ids, within: [''] }]]);
  const enter = (of: Suite | Mocha.Test) => {
    const title = of.fullTitle();
    const within = ['', ...titlesAround(of)];
    const part = parts.get(title) ?? { title, milliseconds: 0, isTest: !('suites' in of), ids: new Set(), within };
    parts.set(title, part);
    ids = part.ids;
    return part;
  };
  if (tests) keep(mocha.suite, new Map(tests.map((title, index) => [title, index])));
  let noticedBy: string | undefined;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('fail', (test) => (noticedBy ??= test.fullTitle()));
    if (id) return;
    runner.on('suite', enter).on('test', enter);
    runner.on('test end', (test) => {
      enter(test).milliseconds += test.duration ?? 0;
      if (test.parent) enter(test.parent);
    });
  });
  if (id) return { noticedBy };
  return { noticedBy, reached: [...parts.values()].map((part) => ({ ...part, ids: [...part.ids] })) };
}

const titlesAround = (of: Suite | Mocha.Test): string[] => [
  of.fullTitle(),
  ...(of.parent ? titlesAround(of.parent) : []),
];

/** Leaves only some tests of a suite, in their order; a suite stands where its first test does. */
function keep(suite: Suite, order: ReadonlyMap<string, number>): number {
  const placeOf = (test: Mocha.Test) => order.get(test.fullTitle()) ?? Infinity;
  suite.tests = suite.tests.filter((test) => placeOf(test) < Infinity).sort((a, b) => placeOf(a) - placeOf(b));
  const suites = suite.suites.map((inner) => ({ inner, place: keep(inner, order) }));
  suite.suites = suites.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ inner }) => inner);
  return Math.min(...suite.tests.map(placeOf), ...suites.map(({ place }) => place));
}

process.once('message', (task: Task) => {
  void run(process.argv[2] ?? '', task).then((answer) => process.send?.(answer, () => process.exit()));
});
