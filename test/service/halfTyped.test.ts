import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at } from './support/memoryFiles';
import { setUp } from './support/setUp';

const A = '/site/a.pilot.yaml';
const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';
const REST = 'trust:\n  controls: [edit]\nfeedback:\n  channel: TODO\n';

describe('a text that is no YAML while it is typed', () => {
  async function opened(text: string) {
    const all = setUp();
    all.editor.open(A, text);
    await all.settled();
    /** What is shown of a text once typing paused: `code "what it stands on"`. */
    const typed = async (next: string) => {
      all.editor.type(A, next);
      await all.settled();
      return shown(next);
    };
    const shown = (of: string) => {
      const lines = TextDocument.create('', '', 0, of);
      return all.service.diagnostics(at(A)).map(({ code, range }) => `${code} "${lines.getText(range)}"`);
    };
    return { ...all, typed, shown };
  }

  const withoutSlips = (shown: readonly string[]) => shown.filter((one) => !one.startsWith('yaml/'));

  it('keeps its findings beside its slip, where they stand now, until it is whole again', async () => {
    const { typed, shown } = await opened(HEAD + REST);
    const whole = shown(HEAD + REST);
    assert.ok(whole.length > 5, whole.join('\n'));
    // A key that begins like the one below it, letter by letter; then further down another, while the first has no colon.
    for (const key of ['t', 'tr', 'trust2']) {
      const now = await typed(`${HEAD}${key}\n${REST}`);
      assert.deepEqual(withoutSlips(now), whole, key);
      assert.equal(now.length, whole.length + 1, key);
    }
    assert.deepEqual(withoutSlips(await typed(`${HEAD}trust2\n${REST}# one\n\n# two\n`)), whole);
    assert.deepEqual(withoutSlips(await typed(`# one\n${HEAD}trust2\n${REST}# one\n\n# two\n`)), whole);
    assert.deepEqual(await typed(`# one\n${HEAD}${REST}# one\n\n# two\n`), whole);
  });

  it('drops what stands on what was edited, and what was taken out', async () => {
    const { typed, shown } = await opened(HEAD + REST);
    const whole = shown(HEAD + REST);
    const on = (part: string) => whole.filter((one) => one.endsWith(`"${part}"`));
    assert.ok(on('pilot').length && on('controls').length && on('feedback').length);
    assert.deepEqual(
      withoutSlips(await typed(`${HEAD}own\n${REST.replace('controls', 'control')}`)),
      whole.filter((one) => !on('controls').includes(one)),
    );
    const gone = withoutSlips(await typed(`${HEAD}own\n`));
    assert.deepEqual(gone, on('pilot'));
    assert.deepEqual(withoutSlips(await typed(`${HEAD.replace('pilot\n', 'pilots\n')}own\n`)), []);
  });

  it('moves what stands between two cursors that write at once', async () => {
    const { typed, shown } = await opened(HEAD + REST);
    const whole = shown(HEAD + REST);
    const text = `${HEAD}own\n${REST}`;
    await typed(text);
    const twice = text.replace('name: A', 'name: A # x').replace('channel: TODO', 'channel: TODO # y');
    assert.deepEqual(withoutSlips(await typed(twice)), whole);
  });

  it('keeps them of the one document alone that is at fault', async () => {
    const [first, second] = [HEAD, HEAD.replace('pilot\n', 'production\n')];
    const { service, typed, shown } = await opened(`${first}---\n${second}`);
    const whole = shown(`${first}---\n${second}`);
    assert.deepEqual(withoutSlips(await typed(`${first}---\n${second}own\n`)).sort(), whole.sort());
    assert.deepEqual(
      service.analysisOf(at(A))?.lastFindings.map(({ length }) => length > 0),
      [false, true],
    );
  });

  it('is nothing but its slip where it was never whole, and where an editor opens it so', async () => {
    const { shown } = await opened(`${HEAD}own\n`);
    assert.deepEqual(withoutSlips(shown(`${HEAD}own\n`)), []);
  });

  it('is, once closed, what its file says', async () => {
    const { fs, editor, typed, codes, settled } = await opened(HEAD + REST);
    await typed(`${HEAD}own\n${REST}`);
    fs.write(A, `${HEAD}own\n${REST}`);
    editor.close(A);
    await settled();
    assert.ok(codes(A).every((code) => code.startsWith('yaml/')));
  });

  it('has its findings explained, by action and by hover; nothing is offered that would edit by them', async () => {
    const { service, typed } = await opened(HEAD + REST);
    const text = `# one\n${HEAD}own\n${REST}`;
    await typed(text);
    const position = TextDocument.create('', '', 0, text).positionAt(text.indexOf('controls') + 1);
    const range = { start: position, end: position };
    const actions = await service.queries.codeActions(at(A), range);
    assert.deepEqual(
      actions.map(({ title, edit }) => [title, edit]),
      [['Explain this check', undefined]],
    );
    const hover = await service.queries.hover(at(A), position);
    assert.match(JSON.stringify(hover?.contents), /How to meet it/);
    assert.equal(hover?.range?.start.line, position.line);
    const all = await service.queries.codeActions(at(A), range, ['source.fixAll']);
    assert.doesNotMatch(JSON.stringify(all), /controls|guide/);
  });
});
