import assert from 'node:assert/strict';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import { judge } from '../../../src/core/judge/judge';
import { gateLenses, playbookLens } from '../../../src/core/language/lenses';
import { parse } from '../../../src/core/schema/parse';

const judgeAll = (text: string) =>
  parse(text).map((playbook) => judge(playbook, { policy: DEFAULT_POLICY, facts: NO_FACTS, today: '2026-11-24' }));

const START = 'pilotPlaybook: 1\nname: A\n';
const READY =
  'feedback: { channel: here }\nownership: { workflow: { name: A, contact: a@example.com } }\n' +
  'success: { metrics: [{ name: Time, kind: cycle-time, baseline: 5, target: 3 }] }\n' +
  'inputs: { boundaries: { allowed: [a], forbidden: [b] } }\n';

/** The playbooks' lenses as `line: title`. */
const titles = (text: string, before = text): string[] => {
  const shown = judgeAll(before);
  return judgeAll(text)
    .map((current, index) => playbookLens(current.readiness ? current : shown[index]!, current))
    .map(({ range, title }) => `${range.start.line}: ${title}`);
};

describe('The lens of a playbook', () => {
  it('says what is needed now, how far it is, and what is to do', () => {
    assert.deepEqual(titles(`${START}stage: pilot\n`), ['0: needed now 0 of 5 · production 0 of 24 · 5 to do']);
  });

  it('says of one that lacks nothing now where it stands', () => {
    const [pilot] = titles(`${START}stage: pilot\n${READY}`);
    const [investigation] = titles(`${START}stage: investigation\n${READY}`);
    assert.match(investigation!, /^0: pilot \d of \d · production \d+ of \d+ · ready for pilot$/);
    assert.match(pilot!, /^0: needed now (\d+) of \1 · production \d+ of \d+ · nothing to do now$/);
  });

  it('says of one at rest, without a stage, or that cannot be read, just that', () => {
    assert.match(titles(`${START}stage: pilot\nstatus: paused\n`)[0]!, / · paused$/);
    assert.match(titles(`${START}stage: soon\n`)[0]!, /^0: pilot .* · stage not valid$/);
    assert.deepEqual(titles('- a\n'), ['0: cannot be read']);
    assert.deepEqual(titles(''), ['0: cannot be read']);
  });

  it('stands above the first line of each playbook of a file, below its comments', () => {
    const text = `# ours\n---\n${START}stage: pilot\n---\n# another\n${START}stage: production\n`;
    assert.deepEqual(
      titles(text).map((title) => title.split(':')[0]),
      ['2', '7'],
    );
  });

  it('stays while a text is half typed', () => {
    const text = `# ours\n${START}stage: pilot\n`;
    assert.deepEqual(titles(`${text}trust\n`, text), titles(text));
    assert.deepEqual(titles(`${text}trust: [\n`, text), titles(text));
  });
});

describe('The lens of a gate', () => {
  const text = `${START}stage: pilot\ntrust:\n  controls: [edit]\n${READY}`;
  const lenses = gateLenses(judgeAll(text)[0]!);

  it('names its open checks, and asks its question', () => {
    const [trust] = lenses.filter(({ range }) => range.start.line === 3);
    assert.match(trust!.title, /^\d of \d met · open: \S/);
    assert.match(trust!.tooltip, /fighting the tool\?$/);
    assert.ok(trust!.checks?.includes('trust/iterate'));
  });

  it('is there for gates that are written, and open, alone', () => {
    const lines = text.split('\n');
    const keys = lenses.map(({ range }) => lines[range.start.line]!.split(':')[0]);
    assert.deepEqual(
      keys,
      ['trust', 'success', 'inputs', 'feedback'].filter((key) => keys.includes(key)),
    );
    assert.ok(keys.length > 1 && !keys.includes('stage'));
  });

  it('follows its key while a text is half typed', () => {
    const current = judgeAll(`${text.replace('stage: pilot\n', 'stage: pilot\n\n')}x: [\n`)[0]!;
    assert.equal(current.readiness, null);
    const moved = gateLenses(judgeAll(text)[0]!, current);
    assert.deepEqual(
      moved.map(({ title, range }) => [title, range.start.line]),
      lenses.map(({ title, range }) => [title, range.start.line + 1]),
    );
  });
});
