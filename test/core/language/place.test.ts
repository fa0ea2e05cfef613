import assert from 'node:assert/strict';
import { playbookOf } from '../../bench/playbooks';
import { completionsAt } from '../../../src/core/language/completion';
import type { Draft } from '../../../src/core/language/place';
import { spotAt } from '../../../src/core/language/place';
import { PLAYBOOK_FORMAT } from '../../../src/core/schema/format';

/** All that is known of a draft. */
const treeOf = ({ segment, kind, text, isFlow, span, key, children }: Draft): unknown[] => [
  ...[segment, kind, text, isFlow, span, key],
  children.map(treeOf),
];

/** The drafts of a text that are read at each of its offsets at which something may be written. */
const draftsOf = (text: string): string[] =>
  Array.from({ length: text.length + 1 }, (_, offset) => spotAt(text, offset)).flatMap((spot) =>
    spot ? JSON.stringify(treeOf(spot.root)) : [],
  );

describe('a place in a text', () => {
  // Nothing that stands behind a line may be taken for what stands below it, nor the other way round.
  const texts = {
    'nested lists and mappings': 'a:\n  - b: 1\n    c:\n      - d\n  - e: 2\n    f: g\nh:\n  i: j\n',
    'lists at the column of their key': 'a:\n- b: 1\n  c: 2\n- d: 3\ne:\n- f\n\n- g\nh: i\n',
    'a word behind a list at its column': 'a:\n- b: 1\n  c: 2\nwo rd\n    more: 1\nd: 2\ne: 3\n',
    'keys below a text': '\'s\': t\n    "q":\n      r: 1\na: 1\nb: 2\n',
    'brackets that close further left': 'a:\n  b: [\n    x,\n]\nc:\n  d: {\n    e: 1\n  }\nf: 1\n',
    'quotes and block scalars':
      'a:\n  b: "open\n  c: |\n    text: x\n\n    more\nd: "one\n  two"\ne: >-\n  f: g\nh: i\n',
    'bad indentation': 'a:\n      b: 1\n   c: 2\n - d\ne:\n    - f: 1\n  - g: 2\n   h: 3\ni: 1\n',
    'line ends of Windows': 'a:\r\n  - b: 1\r\n    c: 2\r\n  - d: 3\r\ne: 4\r\n',
  };

  for (const [name, text] of Object.entries(texts))
    it(`has the same text around it wherever it is: ${name}`, () => {
      const drafts = draftsOf(text);
      assert.ok(drafts.length > 3);
      assert.equal(new Set(drafts).size, 1);
    });

  it('is found at the end of a text, behind brackets', () => {
    assert.deepEqual(completionsAt('tool: [x]', 9, PLAYBOOK_FORMAT), []);
    assert.deepEqual(completionsAt('tool: { name: x }', 17, PLAYBOOK_FORMAT), []);
  });

  it('is found without reading what is far from it', () => {
    const text = playbookOf(6_500);
    const spot = spotAt(`${text}re`, text.length + 2)!;
    const { children } = spot.root;
    assert.deepEqual([...spot.keys!.taken], children.map(({ segment }) => segment).slice(0, -1));
    // What is asked for later is there nevertheless.
    assert.ok(children.find(({ segment }) => segment === 'edgeCases')!.children.length > 1_000);
  });
});
