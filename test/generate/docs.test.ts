import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import { scripts } from '../../package.json';
import { DEFAULT_POLICY } from '../../src/core/checklist/policy';
import { anchorsOf } from '../../src/core/evidence/headings';
import { NO_FACTS } from '../../src/core/evidence/verification';
import { judge } from '../../src/core/judge/judge';
import { parse } from '../../src/core/schema/parse';
import { TODAY } from '../core/support/fixture';
import { read } from '../core/support/policies';
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

  it('names scripts that exist', () => {
    for (const page of PAGES)
      for (const [, name = ''] of textOf(page).matchAll(/\bnpm run ([\w:]+)/g))
        assert.ok(name in scripts, `${page}: ${name}`);
  });

  it('shows playbooks and policies without a fault', async () => {
    let shown = 0;
    for (const page of PAGES)
      for (const [, text = ''] of textOf(page).matchAll(/^```yaml\n([^]*?)^```$/gm)) {
        if (/^pilotPlaybook:/m.test(text))
          for (const playbook of parse(text)) {
            const { findings } = judge(playbook, { policy: DEFAULT_POLICY, facts: NO_FACTS, today: TODAY });
            const faults = findings.filter(({ code }) => /^(?:yaml|schema)\//.test(code));
            assert.deepEqual(faults, [], page);
            shown++;
          }
        if (!/^pilotPolicy:/m.test(text)) continue;
        const { findings } = await read(text.replace(/^extends:.*\n/m, ''));
        assert.deepEqual(findings, [], page);
        shown++;
      }
    assert.ok(shown >= 4);
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
