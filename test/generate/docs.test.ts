import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import { scripts } from '../../package.json';
import { CORE_GATES } from '../../src/core/checklist/coreGates';
import { isPlaceholder } from '../../src/core/playbook/placeholder';
import { anchorsOf } from '../../src/core/evidence/headings';
import { inProject, ROOT } from '../editor/paths';

/** Files that the packages carry as documentation, by their paths in the project. */
const SHIPPED = readdirSync(inProject('media/docs')).map((file) => `media/docs/${file}`);
const PAGES = [...SHIPPED, 'README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md', 'test/fixtures/README.md'];

const textOf = (page: string): string => readFileSync(inProject(page), 'utf8');

/** Where the links and pictures of a page lead. */
function linksOf(page: string): string[] {
  const links: string[] = [];
  marked.walkTokens(marked.lexer(textOf(page)), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(String(token.href));
  });
  return links;
}

/** Where this repository's files are on the web. */
const ON_THE_WEB = /^https:\/\/github\.com\/pilot-playbooks\/pilot-playbooks\/blob\/main\//;

describe('The documentation', () => {
  for (const page of PAGES)
    it(`${page}: its links lead to files and headings that exist`, () => {
      for (const link of linksOf(page)) {
        if (/^(?:https?|mailto):/.test(link) && !ON_THE_WEB.test(link)) continue;
        const [file = '', anchor] = link.replace(ON_THE_WEB, '/').split('#');
        const target = file === '' ? page : file.startsWith('/') ? file.slice(1) : path.join(path.dirname(page), file);
        assert.ok(existsSync(inProject(target)), link);
        if (anchor !== undefined) assert.ok(anchorsOf(textOf(target)).has(anchor), link);
      }
    });

  it('links, where it is shipped, to nothing by a path that is not', () => {
    for (const page of SHIPPED)
      for (const link of linksOf(page).filter((one) => !/^(?:https?:|#)/.test(one))) {
        const target = path.relative(ROOT, path.resolve(ROOT, path.dirname(page), link.split('#')[0]!));
        assert.match(target.split(path.sep).join('/'), /^(?:media\/docs|schemas)\//, `${page}: ${link}`);
      }
  });

  it('shows pictures that exist, and none else is kept for it', () => {
    const shown = [...textOf('README.md').matchAll(/\b(?:src|srcset)="(.*?)"/g)].map(([, file = '']) => file);
    const kept = readdirSync(inProject('media/readme')).map((file) => `media/readme/${file}`);
    assert.deepEqual(shown.sort(), kept.sort());
  });

  it("begins with the checklist's gates, as they are", () => {
    const rows = CORE_GATES.map(({ id, title, question }) => `[${title}](media/docs/checklist.md#${id}) | ${question}`);
    const table = textOf('README.md').replace(/ +\|/g, ' |');
    for (const row of rows) assert.ok(table.includes(`\n| ${row} |\n`), row);
  });

  it('is linked from the README, page by page', () => {
    const links = linksOf('README.md').map((link) => link.split('#')[0]);
    assert.deepEqual(
      SHIPPED.filter((page) => !links.includes(page)),
      [],
    );
  });

  it('says of texts that they are placeholders, or answers, as they are judged', () => {
    const [, rule = ''] = /^\*\*1\. Placeholders\.\*\*([^]*?)^An address/m.exec(textOf('media/docs/judging.md')) ?? [];
    const [open = '', answered = ''] = rule.split('Answers are');
    const textsOf = (part: string) => [...part.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
    const placeholders = textsOf(open).filter((text) => text !== 'placeholders');
    assert.ok(placeholders.length > 30);
    for (const text of placeholders) assert.ok(isPlaceholder(text), text);
    for (const text of textsOf(answered)) assert.ok(!isPlaceholder(text), text);
  });

  it('names scripts that exist', () => {
    for (const page of PAGES)
      for (const [, name = ''] of textOf(page).matchAll(/\bnpm run ([\w:]+)/g))
        assert.ok(name in scripts, `${page}: ${name}`);
  });
});

describe("The project's settings for VS Code", () => {
  const readJson = (file: string) => JSON.parse(readFileSync(inProject('.vscode', file), 'utf8')) as unknown;
  const { configurations } = readJson('launch.json') as {
    configurations: { args?: string[]; preLaunchTask?: string }[];
  };
  const { tasks } = readJson('tasks.json') as { tasks: { label: string; command: string }[] };

  it('start what there is: folders, tasks and scripts', () => {
    for (const { args = [], preLaunchTask } of configurations) {
      for (const arg of args.filter((one) => one.includes('/'))) {
        const place = arg.replace(/^--\w+=/, '').replace('${workspaceFolder}', ROOT);
        assert.ok(existsSync(path.resolve(ROOT, place)), arg);
      }
      if (preLaunchTask !== undefined) assert.ok(tasks.some(({ label }) => label === preLaunchTask));
    }
    for (const { command } of tasks) assert.ok(command.replace('npm run --silent ', '') in scripts, command);
  });
});
