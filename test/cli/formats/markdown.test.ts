import assert from 'node:assert/strict';
import type { Token, Tokens } from 'marked';
import { marked } from 'marked';
import { repositoryOf } from '../repositories';
import { folderOf, playbook, removeFolders, run } from '../support';
import { portfolio, written } from './support';

/** All tokens of a text, those inside others too. */
const tokensOf = (text: string): Token[] => {
  const all: Token[] = [];
  marked.walkTokens(marked.lexer(text), (token) => void all.push(token));
  return all;
};
const tablesOf = (text: string) => tokensOf(text).filter((token): token is Tokens.Table => token.type === 'table');

describe('--format markdown', () => {
  after(removeFolders);

  for (const command of ['check', 'report'])
    it(`of ${command} takes no markup from a playbook and notifies no one`, async () => {
      const { text } = await written(portfolio(), 'markdown', command);
      const tokens = tokensOf(text);
      const html = tokens.filter(({ type }) => type === 'html').flatMap(({ raw }) => raw.match(/<\/?[a-z]+/g) ?? []);
      assert.deepEqual([...new Set(html)].sort(), [
        '</b',
        '</code',
        '</details',
        '</summary',
        '<b',
        '<br',
        '<code',
        '<details',
        '<summary',
      ]);
      assert.ok(!tokens.some(({ type }) => ['em', 'strong', 'image', 'link', 'del'].includes(type)));
      assert.doesNotMatch(text, /@\w/);
    });

  it('has each finding of now and of the next stage in a table', async () => {
    const { text, report } = await written(portfolio(), 'markdown');
    const rows = tablesOf(text).flatMap((table) => table.rows);
    const cells = rows.map((row) =>
      row.map((cell) => cell.tokens.map((token) => ('text' in token ? token.text : '')).join('')),
    );
    for (const { path, findings } of report.playbooks) {
      assert.ok(
        cells.some(([name]) => name?.includes(path)),
        path,
      );
      for (const { severity, code, message, range } of findings) {
        if (severity === 'information') continue;
        const line = String(range.start.line + 1);
        const found = cells.some((row) =>
          [severity, line, message, code].every((part, column) => row[column] === part),
        );
        assert.ok(found, `${code}: ${message}`);
      }
    }
  });

  it('leaves no error out of a table that is cut, wherever it stands', async () => {
    const metric = (index: number) =>
      `    - { name: M${index}, kind: cycle-time, baseline: { value: 1 }, target: { value: 2 } }\n`;
    const metrics = Array.from({ length: 60 }, (_, index) => metric(index)).join('');
    const text = playbook(`success:\n  metrics:\n${metrics}trust: { controls: [edit] }\nlast: 1\n`, 'pilot');
    const { text: said, report } = await written(folderOf({ 'x.pilot.yaml': text }), 'markdown');
    const [{ findings }] = report.playbooks as [(typeof report.playbooks)[0]];
    const lines = (wanted: string) =>
      findings.filter(({ severity }) => severity === wanted).map(({ range }) => range.start.line);
    // Enough warnings before the last error to fill the table.
    const lastError = Math.max(...lines('error'));
    assert.ok(lines('warning').filter((line) => line < lastError).length > 40);
    const table = tablesOf(said).find(({ header }) => header.some((cell) => cell.text === 'Finding'))!;
    const severities = table.rows.map(([cell]) => cell!.text);
    assert.equal(severities.length, 40);
    const errors = severities.filter((one) => one === 'error').length;
    assert.equal(errors, lines('error').length);
    assert.deepEqual(severities.slice(0, errors), Array(errors).fill('error'));
    assert.match(said, /\nAnd \d+ more findings/);
  });

  it('of report begins with the funnel, and names blockers and waivers', async () => {
    const { text } = await written(portfolio(), 'markdown', 'report');
    const [funnel] = tablesOf(text);
    assert.deepEqual(
      funnel?.rows.map((row) => row.map((cell) => cell.text)),
      [
        ['Investigation', '1', '1', '0'],
        ['Pilot', '1', '1', '0'],
        ['Production', '1', '0', '0'],
      ],
    );
    assert.match(text, /Open checks for production: .*`trust\/iterate`/);
    assert.match(text, /`feedback\/channel` is waived until 2027-01-31 by bob@\u200Bexample.com: next week/);
    assert.match(text, /- `exceptions\/automate` does not apply: people \\<b\\>decide/);
    assert.doesNotMatch(text, /`inputs\/templates` does not apply/);
  });

  it('of check lists what is waived and what does not apply', async () => {
    const { text } = await written(portfolio(), 'markdown', 'check');
    assert.match(text, /- `feedback\/channel` is waived until .*\n- `exceptions\/automate` does not apply: /);
  });

  it('stays within one comment, and says what it leaves out', async () => {
    const many = Array.from({ length: 400 }, (_, i) => [`p${i}.pilot.yaml`, playbook('', 'production')]);
    const folder = folderOf(Object.fromEntries(many) as Record<string, string>);
    for (const command of ['check', 'report']) {
      const { stdout } = await run(folder, [command, '--format', 'markdown']);
      assert.ok(stdout.length < 65_536, `${stdout.length} characters`);
      assert.match(stdout, /And \d+ more, not shown here, \d+ with errors\./);
    }
  });

  it('fits into one comment whatever is told in it, and says that it is cut', async () => {
    // A name takes some room in the table, in the comparison, among what is missed and in its own part.
    const named = (index: number) => `pilotPlaybook: 1\nname: "${'Name '.repeat(300)}${index}"\nstage: production\n`;
    const many = (risk = '') =>
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}.pilot.yaml`, named(index) + risk]));
    const { folder, write } = await repositoryOf(many());
    for (const [name, text] of Object.entries(many('risk: high\n'))) write(name, text);
    for (let index = 0; index < 60; index++) write(`unread${index}${'x'.repeat(100)}.pilot.yaml`, Buffer.from([0xff]));
    for (const command of ['check', 'report']) {
      const args = ['--format', 'markdown', '--changed-since', 'HEAD', '--for', 'production', '--min-readiness', '1'];
      const { stdout } = await run(folder, [command, ...args]);
      assert.ok(stdout.length > 40_000 && stdout.length <= 65_536, `${command}: ${stdout.length} characters`);
      for (const title of ['Thresholds missed', 'Before and after', 'Not checked'])
        assert.match(stdout.split(`### ${title}`)[1]!.split('###')[0]!, /\nAnd \d+ more, not shown here/, title);
    }
  });
});
