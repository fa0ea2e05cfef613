import assert from 'node:assert/strict';
import { removeFolders } from '../support';
import { portfolio, written } from './support';

/** Reads a line as GitHub's runner does: what is no command is only a line of the log. */
function commandOf(line: string) {
  const [, name, list = '', message = ''] = /^::([a-z]+)(?: ([^]*?))?::([^]*)$/.exec(line) ?? [];
  const unescaped = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string) => unescaped(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const properties = list
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  const read = properties.map(([key = '', value = '']) => [key, property(value)] as const);
  return { name, message: unescaped(message), ...(Object.fromEntries(read) as Record<string, string>) } as Record<
    string,
    string | undefined
  >;
}

describe('--format github', () => {
  after(removeFolders);

  it('annotates each finding, and survives any text in a playbook', async () => {
    const { text, report } = await written(portfolio(), 'github');
    const lines = text.trimEnd().split('\n');
    const commands = lines.slice(0, -1).map(commandOf);
    const expected = report.playbooks.flatMap(({ path, findings }) =>
      findings.map((finding) => ({ path, ...finding })),
    );
    assert.equal(commands.length, expected.length + report.errors.length);
    for (const [index, { path, code, message, severity, range }] of expected.entries()) {
      const { name, file, title, line, col, message: said } = commands[index]!;
      assert.deepEqual([file, title, said], [path, code, message]);
      assert.equal(name, severity === 'information' ? 'notice' : severity);
      assert.deepEqual([line, col], [String(range.start.line + 1), String(range.start.character + 1)]);
    }
    assert.equal(commands.at(-1)?.file, 'pilots/unread.pilot.yaml');
    assert.match(lines.at(-1)!, /^4 playbooks, /);
  });

  it('names the columns of a range as people count them', async () => {
    const { text } = await written(portfolio(), 'github');
    assert.match(text, /line=5,endLine=5,col=10,endColumn=17,title=trust\/iterate::/);
  });
});
