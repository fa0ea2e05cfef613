import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { temporaryFolder } from '../editor/at-exit';
import { inProject } from '../editor/paths';

/** Files that break one rule each: the rule's name, and what the file has in it. */
const FORBIDDEN: Readonly<Record<string, readonly [rule: string, source: string]>> = {
  'src/core/playbook/bare.ts': ['no-node-module-below-the-hosts', "import 'crypto';"],
  'src/core/playbook/prefixed.ts': ['no-node-module-below-the-hosts', "export { sep } from 'node:path';"],
  'src/core/playbook/dynamic.ts': ['no-node-module-below-the-hosts', "void import('node:fs');"],
  'src/policy/editor.ts': ['no-vscode-below-the-hosts', "import type { Uri } from 'vscode'; export type U = Uri;"],
  'src/core/judge/host.ts': ['rooms-import-no-host', "void import('../../vscode/pause');"],
  'src/core/playbook/later.ts': ['core-playbook-imports-no-later-room', "export type { A } from '../judge';"],
  'src/text/later.ts': ['text-imports-no-later-room', "export type { A } from '../core/judge';"],
  'src/policy/inside.ts': ['by-the-door-only', "void import('../core/judge/host');"],
  'src/core/report/inside.ts': ['by-the-door-only', "export type { A } from '../judge/circle';"],
  'src/core/judge/circle.ts': ['no-circle', "import type { B } from './elsewhere'; export type A = B;"],
  'src/cli/neighbour.ts': ['cli-imports-no-other-host', "void import('../vscode/pause');"],
  'src/cli/editor.ts': ['vscode-in-its-host-only', "import 'vscode';"],
  'src/panel/disk.ts': ['no-node-module-in-the-panel', "import 'fs';"],
  'src/cli/unlisted.ts': ['no-unlisted-package', "import 'acorn';"],
  'src/cli/nowhere.ts': ['nothing-unresolvable', "import './missing';"],
  'src/cli/tested.ts': ['no-test-in-the-product', "import '../../test/helper';"],
  'src/stray/file.ts': ['every-folder-is-a-room', "import '../text';"],
  'src/text/alone.ts': ['no-orphan', 'export const alone = 1;'],
};

/** Files that break none, so that the others have something to import. */
const ALLOWED = {
  'src/text/index.ts': 'export const one = 1;',
  'src/core/judge/elsewhere.ts': "import type { A } from './circle'; export type B = A;",
  'src/core/judge/index.ts': "export type { A } from './circle';",
  'src/core/checklist/packs.ts': "export { one } from '../../text';",
  'src/service/index.ts': "void import('../core/checklist/packs'); void import('../core/judge');",
  'src/vscode/pause.ts': "import 'node:fs'; import 'vscode'; import '../service';",
  'test/helper.ts': "import '../src/text'; import 'node:fs';",
};

describe('The walls between the rooms @slow', () => {
  it('refuse an import that a room may not have, however it is written', () => {
    const folder = temporaryFolder('rooms');
    const sources = {
      ...ALLOWED,
      ...Object.fromEntries(Object.entries(FORBIDDEN).map(([file, [, text]]) => [file, text])),
    };
    for (const [file, text] of Object.entries(sources)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${text}\n`);
    }
    for (const name of ['node_modules', 'package.json', 'tsconfig.json'])
      symlinkSync(inProject(name), path.join(folder, name));
    const found = violations(folder);
    for (const [file, [rule]] of Object.entries(FORBIDDEN))
      assert.ok(
        found.get(file)?.has(rule),
        `${file} breaks ${rule}, but is said to break ${[...(found.get(file) ?? [])]}`,
      );
    for (const file of Object.keys(ALLOWED)) assert.deepEqual([...(found.get(file) ?? [])], [], file);
  });

  it('give each room no more globals than it may have', () => {
    const everywhere = ['globalThis.process', "require('fs')", '__dirname', 'Buffer.from([])'];
    const timers = ['setTimeout(() => 1, 1)', 'queueMicrotask(() => 1)', "fetch('/')"];
    const address = "new URL('a:')";
    const pages = ['document.body', 'window', 'localStorage.length', 'navigator.language', "console.log('')"];
    const tried = [...everywhere, ...timers, ...pages, address, 'Math.max(1)'];
    for (const room of ['text', 'core', 'jsonSchema', 'service'])
      assert.deepEqual(accepted(room, tried), ['Math.max(1)'], room);
    assert.deepEqual(accepted('policy', tried), [address, 'Math.max(1)']);
    assert.deepEqual(accepted('panel', [...everywhere, 'document.body']), ['document.body']);
    for (const host of ['vscode', 'cli'])
      assert.deepEqual(accepted(host, ['document.body', 'localStorage.length', 'setTimeout(() => 1, 1)']), [
        'setTimeout(() => 1, 1)',
      ]);
  });
});

/** The names of the rules that each file below a folder breaks. */
function violations(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const command = inProject('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const options = ['--config', inProject('.dependency-cruiser.cjs'), '--no-cache', '--output-type', 'json'];
  const report = execFileSync(process.execPath, [command, ...options, 'src', 'test'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { summary } = JSON.parse(report) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const found = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations) found.set(from, (found.get(from) ?? new Set()).add(rule.name));
  return found;
}

/** Files that programs share: what TypeScript and packages declare. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Those of some expressions that a new file in a room may have, by the room's own tsconfig.json and all of its files. */
function accepted(room: string, expressions: readonly string[]): string[] {
  const config = inProject('src', room, 'tsconfig.json');
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(config, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => assert.fail(String(messageText)),
  })!;
  const probes = new Map(
    expressions.map((expression, index) => [
      inProject('src', room, `probe${index}.ts`),
      `export const a = ${expression};`,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => probes.has(file) || fileExists(file);
  host.getSourceFile = (file, ...rest) => {
    const probe = probes.get(file);
    if (probe !== undefined) return ts.createSourceFile(file, probe, rest[0]);
    // With JSX, a file imports what it is made with.
    const key = `${options.jsx ?? ''} ${file}`;
    if (!parsed.has(key)) parsed.set(key, getSourceFile(file, ...rest));
    return parsed.get(key);
  };
  const program = ts.createProgram([...fileNames, ...probes.keys()], options, host);
  return expressions.filter((_, index) => {
    const source = program.getSourceFile(inProject('src', room, `probe${index}.ts`))!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].length === 0;
  });
}
