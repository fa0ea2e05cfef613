import assert from 'node:assert/strict';
import { folderOf, playbook, removeFolders, run } from '../support';
import { portfolio, written } from './support';

/** A line as GitHub's runner reads it (`ActionCommand.TryParseV2`, `src/Runner.Common/ActionCommand.cs`); undefined for a line of the log. */
function commandOf(line: string) {
  const message = line.trimStart();
  const end = message.indexOf('::', 2);
  if (!message.startsWith('::') || end < 0) return undefined;
  const info = message.slice(2, end);
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  // The percent sign comes last.
  const data = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string) => {
    const ends = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
    return ends.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  };
  const properties: Record<string, string> = {};
  for (const pair of space < 0
    ? []
    : info
        .slice(space + 1)
        .trim()
        .split(',')) {
    const at = pair.indexOf('=');
    if (at > 0 && at < pair.length - 1) properties[pair.slice(0, at)] = property(pair.slice(at + 1));
  }
  return { name, properties, message: data(message.slice(end + 2)) };
}

const commandsOf = (text: string) => text.split('\n').flatMap((line) => commandOf(line) ?? []);

const LEVELS = ['error', 'warning', 'notice'];

describe('--format github', () => {
  after(removeFolders);

  it('annotates each finding, errors first, and survives any text in a playbook', async () => {
    const { text, report } = await written(portfolio(), 'github');
    const lines = text.trimEnd().split('\n');
    assert.match(lines.at(-1)!, /^4 playbooks, /);
    const commands = commandsOf(text);
    assert.equal(commands.length, lines.length - 1);
    const ranks = commands.map(({ name }) => LEVELS.indexOf(name));
    assert.deepEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
    assert.equal(commands[0]!.properties.file, 'pilots/unread.pilot.yaml');
    const errors = report.playbooks.flatMap(({ path, findings }) =>
      findings.filter(({ severity }) => severity === 'error').map((finding) => ({ path, ...finding })),
    );
    assert.ok(errors.length > 0 && errors.length < 10);
    for (const [index, { path, code, message, range }] of errors.entries()) {
      const { name, properties, message: said } = commands[index + 1]!;
      const { file, title, line, col } = properties;
      assert.deepEqual([name, file, title, said], ['error', path, code, message]);
      assert.deepEqual([line, col], [String(range.start.line + 1), String(range.start.character + 1)]);
    }
  });

  it('names the columns of a range as people count them', async () => {
    const { text } = await written(portfolio(), 'github');
    assert.match(text, /line=5,endLine=5,col=10,endColumn=17,title=trust\/iterate::/);
  });

  it('says from the tenth of a level on how many more there are, and where', async () => {
    const keys = (number: number) => Array.from({ length: number }, (_, index) => `unknown${index}: 1\n`).join('');
    const folder = folderOf({
      'a, b.pilot.yaml': playbook(keys(7)),
      'c.pilot.yaml': playbook(keys(7)),
      'ten.pilot.yaml': playbook(keys(10)),
    });
    const errorsIn = async (...args: string[]) =>
      commandsOf((await run(folder, ['check', '--format', 'github', ...args])).stdout).filter(
        ({ name }) => name === 'error',
      );
    const errors = await errorsIn('a, b.pilot.yaml', 'c.pilot.yaml');
    assert.equal(errors.length, 10);
    const files = errors.map(({ properties }) => properties.file);
    assert.deepEqual(files, [...Array<string>(7).fill('a, b.pilot.yaml'), ...Array<string>(3).fill('c.pilot.yaml')]);
    assert.equal(errors[9]!.properties.title, 'more errors');
    assert.match(
      errors[9]!.message,
      /^5 more errors not shown here, as GitHub shows 10 a step: c\.pilot\.yaml \(5\)\.$/,
    );
    assert.equal(
      (await errorsIn('ten.pilot.yaml')).filter(({ properties }) => properties.title === 'more errors').length,
      0,
    );
    assert.equal((await errorsIn('ten.pilot.yaml')).length, 10);
  });

  it('shows each missed threshold and that a file is unread, however many findings there are', async () => {
    const files = Array.from({ length: 12 }, (_, index) => [`${index}.pilot.yaml`, playbook('x: 1\ny: 1\n')]);
    const folder = folderOf({
      ...(Object.fromEntries(files) as Record<string, string>),
      'u.pilot.yaml': Buffer.from([0xff]),
    });
    const args = ['check', '--format', 'github', '--for', 'pilot', '--min-readiness', '0.5', '--max-warnings', '1'];
    const { stdout } = await run(folder, args);
    const said = commandsOf(stdout)
      .filter(({ name }) => name === 'error')
      .map(({ message }) => message);
    assert.equal(said.length, 10);
    for (const sentence of [
      /^Not ready for pilot: /,
      /^Readiness below 0\.5: /,
      /the limit is 1\.$/,
      /is not UTF-8 text/,
    ])
      assert.ok(
        said.some((one) => sentence.test(one)),
        String(sentence),
      );
    // 24 findings, 12 that are not ready, 12 below, one too many warnings, one unread: less those that are shown.
    assert.match(said[9]!, /^41 more errors not shown here, /);
  });
});
