import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { version } from '../../package.json';
import playbookSchema from '../../schemas/playbook.schema.json';
import { install, runScript } from './recipes/machine';
import { recipes } from './recipes/pages';
import { folderOf, playbook, removeFolders, run, shell } from './support';

/** The pages whose examples are copied. The checklist's are those of the catalogue, the contributor's guide has a test of its own. */
const PAGES = [
  'README.md',
  'media/samples/README.md',
  ...readdirSync('media/docs')
    .filter((name) => name !== 'checklist.md')
    .map((name) => `media/docs/${name}`),
];

interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

const blocks: readonly Block[] = PAGES.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    page,
    language,
    text,
  })),
);
const inLanguage = (language: string): Block[] => blocks.filter((block) => block.language === language);

const isPolicy = ({ text }: Block) => /^pilotPolicy:/m.test(text);
const isPlaybook = ({ text }: Block) => /^pilotPlaybook:/m.test(text);
/** Tells whether a block is a file of a CI server or of git hooks, which the tests of recipes try. */
const isRecipe = ({ text }: Block) => recipes().some((one) => text.endsWith(`\n${one.text}`));
const keysOf = (text: string) => Object.keys((parseDocument(text).toJS() as object | null) ?? {});

/** What a run finds that is wrong in the files themselves, whatever is still unanswered in them. */
async function faultsOf(files: Record<string, string>): Promise<string[]> {
  const { stdout, stderr } = await run(folderOf(files), ['check', '--format', 'json', '--today', '2026-11-24']);
  const { playbooks, errors } = JSON.parse(stdout || `{"playbooks":[],"errors":["${stderr}"]}`) as {
    playbooks: { findings: { code: string; message: string }[] }[];
    errors: unknown[];
  };
  const findings = playbooks.flatMap((one) => one.findings);
  return [
    ...errors.map((error) => JSON.stringify(error)),
    ...findings.filter(({ code }) => /^(?:yaml|schema|policy)\//.test(code)).map(({ message }) => message),
  ];
}

describe('The examples of the documentation', () => {
  after(removeFolders);

  it('are in languages that a test knows; those without are drawings', () =>
    assert.deepEqual([...new Set(blocks.map(({ language }) => language))].sort(), [
      '',
      'console',
      'groovy',
      'json',
      'sh',
      'yaml',
    ]));

  it('in JSON are of the page on the history, whose test compares them', () =>
    assert.deepEqual(
      inLanguage('json').map(({ page }) => page),
      ['media/docs/history.md'],
    ));

  for (const [index, { page, text }] of inLanguage('yaml').filter(isPolicy).entries())
    it(`policy ${index + 1}, in ${page}, works when it is copied`, async () => {
      const files = { 'pilot-policy.yaml': text, 'pilots/x.pilot.yaml': playbook() };
      assert.deepEqual(await faultsOf(files), []);
      const { status, stderr } = await run(folderOf(files), ['check', '--min-readiness', '0']);
      assert.deepEqual([status, stderr], [0, '']);
    });

  for (const [index, { page, text }] of inLanguage('yaml').filter(isPlaybook).entries())
    it(`playbook ${index + 1}, in ${page}, is one`, async () =>
      assert.deepEqual(await faultsOf({ 'x.pilot.yaml': text }), []));

  it('that are parts of a playbook fit into one', async () => {
    const parts = inLanguage('yaml').filter((block) => !isPolicy(block) && !isPlaybook(block) && !isRecipe(block));
    let tried = 0;
    for (const { page, text } of parts) {
      const known = keysOf(text).every((key) => key in playbookSchema.properties);
      // Kinds of evidence, a line each.
      const lines = text.split('\n').filter((line) => /^\w/.test(line));
      const wholes = known ? [text] : lines.map((line) => `exceptions:\n  ${line.replace(/^test:/, 'evidence:')}\n`);
      for (const whole of wholes.filter((one) => keysOf(one).length)) {
        assert.deepEqual(await faultsOf({ 'x.pilot.yaml': playbook(whole) }), [], `${page}: ${whole}`);
        tried++;
      }
    }
    assert.ok(tried >= 5);
  });

  for (const { page, text } of inLanguage('console')) {
    const [first = '', ...rest] = text.trimEnd().split('\n');
    it(`${page}: ${first} prints what is shown`, async () => {
      const [, args = ''] = /^\$ npx pilot-playbook (.+)$/.exec(first) ?? [];
      assert.ok(args, 'the first line is a command');
      const files = inLanguage('yaml').flatMap((block) => {
        const [, name] = /^# (\w\S+\.pilot\.yaml)\n/.exec(block.text) ?? [];
        // Its first line is the page's, not the reader's.
        return name === undefined || block.page !== page ? [] : [[name, block.text.replace(/^.*\n/, '')]];
      });
      const folder = args.includes('media/samples')
        ? '.'
        : folderOf(Object.fromEntries(files) as Record<string, string>);
      const { stdout } = await run(folder, args.split(' '));
      assert.ok(rest.length > 0);
      assert.ok(stdout.includes(`${rest.join('\n')}\n`), stdout);
    });
  }

  it('that are commands run', async () => {
    const folder = folderOf({ 'a.pilot.yaml': playbook(), 'package.json': '{}', '.gitignore': 'node_modules\n' });
    install(folder);
    await shell(
      folder,
      'git init -q && git config user.email a@example.com && git config user.name A && git add -A && git commit -qm one && git update-ref refs/remotes/origin/main HEAD',
    );
    const commands = inLanguage('sh')
      .filter((block) => !isRecipe(block))
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => line.includes('pilot-playbook '));
    assert.ok(commands.length >= 2);
    for (const command of commands) {
      const { status, stderr } = runScript(command, folder);
      assert.equal(status, 0, `${command}\n${stderr}`);
    }
  });
});

describe('The tables of the documentation', () => {
  const rows = (page: string, heading: RegExp): string[] => {
    const [, rest = ''] = readFileSync(page, 'utf8').split(heading);
    const [table = ''] = rest.split('\n\n');
    return [...table.matchAll(/^\| (`.+?`) +\|/gm)].map(([, cell = '']) => cell);
  };

  it('list the options of check, no more and no less', async () => {
    const { stdout } = await run('.', ['check', '--help']);
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name);
    const told = rows('media/docs/ci.md', /^\| Option of .*\n/m).flatMap((cell) => cell.match(/--[\w-]+/g) ?? []);
    assert.deepEqual(told.sort(), options.filter((name) => !/--(?:help|version)$/.test(name!)).sort());
  });

  it('list the options that only the portfolio has, for report and merge alike', async () => {
    const told = rows('media/docs/ci.md', /^\| Option of `report`, and .*\n/m).flatMap(
      (cell) => cell.match(/--[\w-]+/g) ?? [],
    );
    const optionsOf = async (command: string) =>
      [...(await run('.', [command, '--help'])).stdout.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name = '']) => name);
    const [check, report, merge] = await Promise.all(['check', 'report', 'merge'].map(optionsOf));
    assert.deepEqual(report!.filter((name) => !check!.includes(name)).sort(), [...told].sort());
    for (const name of told) assert.ok(merge!.includes(name), name);
  });

  it('list the commands, no more and no less', async () => {
    const { stdout } = await run('.', ['--help']);
    const [, list = ''] = stdout.split('Commands:\n');
    const commands = [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    const told = rows('README.md', /^\| command +\| does.*\n/m).map((cell) => /\w+/.exec(cell)?.[0]);
    assert.deepEqual(told.sort(), commands.sort());
  });

  it('name the file that npm pack writes', () =>
    assert.ok(readFileSync('README.md', 'utf8').includes(`pilot-playbooks-${version}.tgz`)));
});
