import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/judge';
import { ENTRIES, judged } from './entries';
import type { Shape } from './shapes';
import { MANY, SHAPES } from './shapes';

/** Sizes of the smaller text, in characters: of any shape, and of those where much is done for each of many things. */
const SMALL = 500;
const LARGE = 8_000;
/** How much larger the second text is, and how much longer it may take: twice as long as what is linear, and a moment. */
const TIMES = 4;
const MOST = { factor: 2 * TIMES, more: 80 };
/** Fixing judges a text again after each of up to 20 rounds: a small text needs fewer of them. */
const JUDGED_AGAIN = 25;
/** A machine that is busy gets another chance: what is quadratic has none. */
const ATTEMPTS = 3;

/** The time that this process computed, in milliseconds: what else runs on the machine counts little. */
const used = (): number => process.cpuUsage().user / 1000;

async function timed<T>(run: () => T | Promise<T>): Promise<{ result: T; time: number }> {
  const start = used();
  const result = await run();
  return { result, time: used() - start };
}

/** How long each entry takes for a text, by its name. What an entry throws is thrown. */
async function timesOf(text: string, entries: readonly string[]): Promise<Map<string, number>> {
  const { result, time } = await timed<Analysis[]>(() => judged(text));
  const times = new Map([['judging', time]]);
  for (const name of entries) times.set(name, (await timed(() => ENTRIES[name]!(text, result))).time);
  return times;
}

/** How long an entry may take for the larger text, by what was measured. */
function most(name: string, small: ReadonlyMap<string, number>, large: ReadonlyMap<string, number>): number {
  const linear = MOST.factor * small.get(name)! + MOST.more;
  return name === 'fixes' ? Math.max(linear, JUDGED_AGAIN * large.get('judging')!) : linear;
}

/** Fails where an entry's time grows with more than the size of a text of this shape, in each of the attempts. */
async function isLinear({ text }: Shape, size: number, entries: readonly string[]): Promise<void> {
  let slow = new Map<string, string>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const large = await timesOf(text(TIMES * size), entries);
    // What takes but a moment needs no comparison.
    if (Math.max(...large.values()) <= MOST.more) return;
    const small = await timesOf(text(size), entries);
    const again = [...large].filter(
      ([name, time]) => time > most(name, small, large) && (attempt === 0 || slow.has(name)),
    );
    slow = new Map(again.map(([name, time]) => [name, `${name}: ${small.get(name)} ms, then ${time} ms`]));
    if (!slow.size) return;
  }
  assert.fail(`takes more than its size in time: ${[...slow.values()].join('; ')}`);
}

const ALL = Object.keys(ENTRIES);
const WITHOUT_PARSING = ALL.filter((name) => !['completion', 'hover', 'outline'].includes(name));

describe('Text of any shape @slow', () => {
  it('has more than 100 shapes, all different', () => {
    assert.ok(SHAPES.length > 100);
    assert.equal(new Set(SHAPES.map(({ text }) => text(LARGE))).size, SHAPES.length);
    for (const { name, text } of SHAPES) {
      const { length } = text(SMALL);
      assert.ok(length > SMALL / 4 && length < 2 * SMALL, `${name} has ${length} characters`);
    }
  });

  for (const shape of SHAPES)
    it(`${shape.name}: nothing throws, and all takes time in step with its size`, () => isLinear(shape, SMALL, ALL));

  for (const shape of MANY)
    it(`very many of ${shape.name}: judging, fixing and reporting take time in step with their number`, () =>
      isLinear(shape, LARGE, WITHOUT_PARSING));
});
