import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { playbook, setUp } from '../support/setUp';
import { openedAt, textIn } from './support';

/** What a selection grows to, innermost first. */
async function grown(marked: string): Promise<string[]> {
  const { service, uri, text, position } = await openedAt(marked);
  const [first] = await service.positions.selections(uri, [position]);
  const all: string[] = [];
  for (let one: SelectionRange | undefined = first; one; one = one.parent) all.push(textIn(text, one.range));
  return all;
}

describe('A selection', () => {
  it('grows from the value to the pair, the mapping, the document and the file', async () => {
    assert.deepEqual(await grown('# c\nname: A\ntrust:\n  controls: [ed|it, undo]\n  sources: b\n'), [
      'edit',
      '[edit, undo]',
      'controls: [edit, undo]',
      'controls: [edit, undo]\n  sources: b',
      'trust:\n  controls: [edit, undo]\n  sources: b',
      'name: A\ntrust:\n  controls: [edit, undo]\n  sources: b',
      '# c\nname: A\ntrust:\n  controls: [edit, undo]\n  sources: b\n',
    ]);
    assert.deepEqual((await grown('name: A\n---\nna|me: B\n')).slice(0, 3), [
      'name',
      'name: B',
      'name: A\n---\nname: B\n',
    ]);
  });

  it('is there in a comment, at the end, in a broken text and in an empty file', async () => {
    assert.equal((await grown('name: A\n# com|ment')).at(-1), 'name: A\n# comment');
    assert.equal((await grown('name: A|'))[0], 'A');
    assert.ok((await grown('trust: [a, b|c\nname: A\n')).includes('bc'));
    assert.deepEqual(await grown('|'), ['']);
  });
});

describe('Folding', () => {
  async function folded(text: string): Promise<string[]> {
    const { service, uri } = await openedAt(`|${text}`);
    return (await service.positions.folding(uri)).map(
      ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
    );
  }

  it('is of gates, lists and their items, texts, comments and regions, without the empty lines behind', async () => {
    const text = `# one
# two
name: A
summary: |
  # no comment
  # at all
trust:
  controls:
    - edit
    - undo

# region more
success:
  metrics:
    - name: a
      kind: errors
# endregion
`;
    assert.deepEqual(await folded(text), [
      '0-1 comment',
      '3-5',
      '6-9',
      '7-9',
      '11-16 region',
      '12-15',
      '13-15',
      '14-15',
    ]);
  });

  it('is of each document of a file, and of what parses in a broken one', async () => {
    assert.deepEqual(await folded('name: A\nrisk: low\n---\nname: B\nrisk: low\n'), ['0-1', '3-4']);
    assert.ok((await folded('trust:\n  controls: [a\nsuccess:\n  hypothesis: a\n  metrics: []\n')).includes('2-4'));
    assert.deepEqual(await folded(''), []);
  });
});

describe('Playbooks by name', () => {
  it('are found by letters of their names, in order', async () => {
    const { service, settled } = setUp({
      '/site/a.pilot.yaml': playbook('Invoice triage'),
      '/site/b.pilot.yaml': playbook('Claims intake'),
    });
    const asked = Promise.all(['', 'inv tri', 'it', 'zz'].map((query) => service.named(query)));
    await settled();
    assert.deepEqual(
      (await asked).map((found) => found.map(({ name }) => name)),
      [['Invoice triage', 'Claims intake'], ['Invoice triage'], ['Invoice triage', 'Claims intake'], []],
    );
  });
});
