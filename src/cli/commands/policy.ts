import path from 'node:path';
import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Surroundings } from '../judging';
import { faultsOf, governingOf, namedPlaybooks, policyErrors, surroundingsOf } from '../judging';
import { EXIT, UsageError } from '../exit';
import { addPolicyOption } from '../options';
import { shown } from '../paths';
import { print, tell } from '../speaking';
import type { FileError } from '../../core/report';
import type { Merged } from '../../policy';
import type { Governing } from '../../service';
import { OUTSIDE, findInside, parentOf, refusalOf, withPath } from '../../service';
import { fileOf, reasonOf, uriOf } from '../../service/node';
import { count, dayOf, printed, printedJson } from '../../text';

interface PolicyOptions {
  readonly files?: boolean;
  readonly format: 'pretty' | 'json';
  readonly root?: string;
  readonly policy?: string;
}

export function addPolicy(program: Command): void {
  const command = program
    .command('policy')
    .summary('say which policy governs a path, and what it sets')
    .description('Says which policy governs a playbook or a folder, what that extends, and what they set together.')
    .argument('[path]', 'a playbook or a folder (default: the current folder)')
    .option('--files', 'also list the playbooks that it counts')
    .addOption(new Option('--format <format>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .option('--root <dir>', 'the folder up to which policies are looked for (default: the git repository)');
  addPolicyOption(command).action(async (name: string | undefined) => {
    process.exitCode = await explain(name ?? '.', command.optsWithGlobals<PolicyOptions>(), process.cwd());
  });
}

/** What is told of a path: in JSON as it stands here. */
interface Told {
  readonly path: string;
  /** Where the policy is; null where the built-in one holds because there is none. */
  readonly policy: string | null;
  /** What it extends, and which policy extends that. */
  readonly extends: readonly { readonly path: string; readonly by: string }[];
  /** What all of them set; null where the built-in policy holds. */
  readonly sets: Settings | null;
  /** True for a playbook that the portfolio counts; null for a folder. */
  readonly counted: boolean | null;
  readonly files?: readonly string[];
  readonly errors: readonly FileError[];
}

async function explain(name: string, options: PolicyOptions, cwd: string): Promise<number> {
  const { root, policy, format } = options;
  const surroundings = await surroundingsOf({ cwd, root, policy, today: dayOf(new Date()) });
  const { target, isFolder } = await targetOf(name, surroundings);
  const governing = await governingOf(isFolder ? path.join(target, 'any.pilot.yaml') : target, surroundings);
  const found = options.files ? await filesOf(isFolder ? target : path.dirname(target), governing, surroundings) : null;
  const nameOf = (uri: string) => shown(fileOf(uri), cwd);
  const { says, bases = [] } = governing?.reading ?? {};
  const told: Told = {
    path: shown(target, cwd) || '.',
    policy: governing ? nameOf(governing.uri) : null,
    extends: bases.map(({ path, by }) => ({
      path: nameOf(withPath(governing!.uri, path)),
      by: nameOf(withPath(governing!.uri, by)),
    })),
    sets: says ? settingsOf(says) : null,
    counted: isFolder ? null : isCounted(target, governing),
    ...(found && { files: found.files.map((file) => shown(file, cwd)) }),
    errors: [
      ...(found?.errors ?? []),
      ...policyErrors(surroundings).filter(({ path }) => path === (governing && nameOf(governing.uri))),
    ],
  };
  await print([format === 'json' ? `${printedJson(told)}\n` : text(told, governing)]);
  for (const { message } of told.errors) tell(message);
  return told.errors.length ? EXIT.usage : EXIT.ok;
}

/** The file or folder that was named. Throws a `UsageError` for what is not there, or behind a link that leads out. */
async function targetOf(
  name: string,
  { settings, files, homeOf }: Surroundings,
): Promise<{ target: string; isFolder: boolean }> {
  if (name === '') throw new UsageError('The path is empty.');
  const target = path.resolve(settings.cwd, name);
  const uri = uriOf(target);
  if ((await findInside(files, uri, homeOf(parentOf(uri)))) === OUTSIDE)
    throw new UsageError(`${name} ${refusalOf(OUTSIDE)}.`);
  try {
    return { target, isFolder: statSync(target).isDirectory() };
  } catch (error) {
    throw new UsageError(`${name} ${reasonOf(error)}.`);
  }
}

const isCounted = (file: string, governing: Governing | undefined): boolean =>
  !governing || (governing.includes(uriOf(file)) && !governing.excludes(uriOf(file)));

/** The playbooks that a policy governs and counts: below its own folder, of one that was named or built in below this one. */
async function filesOf(folder: string, governing: Governing | undefined, surroundings: Surroundings) {
  const start = governing && surroundings.policy === undefined ? fileOf(governing.folder) : folder;
  const all = await namedPlaybooks({ names: [start], listed: [], excluded: [], isAll: false }, surroundings);
  const files: string[] = [];
  for (const file of all.files) if ((await governingOf(file, surroundings))?.uri === governing?.uri) files.push(file);
  return { files, errors: all.errors };
}

/** What policies set together, under the keys that a policy file has. */
type Settings = ReturnType<typeof settingsOf>;

const settingsOf = (says: Merged) => ({
  packs: [...says.packs],
  checks: Object.fromEntries([...says.overrides, ...says.severities]) as Record<string, string>,
  mustApply: [...says.mustApply],
  custom: [...says.custom.values()].map(({ id, gate, requiredFor, message }) => ({ id, gate, requiredFor, message })),
  placeholders: [...says.placeholders],
  include: says.include,
  exclude: says.exclude,
  generated: says.generated,
  trustedLinks: says.trustedLinks,
  minimumReadiness: says.minimumReadiness ?? null,
});

function text(told: Told, governing: Governing | undefined): string {
  const { policy, sets, counted, files } = told;
  const lines = [told.path];
  if (policy === null)
    lines.push('  There is no policy for it: the built-in defaults apply, which are the core checks.');
  else
    lines.push(
      ...rows([
        ['Policy', policy],
        ...told.extends.map(({ path, by }) => ['Extends', by === policy ? path : `${path} (by ${by})`] as const),
      ]),
    );
  if (governing && faultsOf(governing))
    lines.push('  It has errors: the built-in defaults apply, which are the core checks.');
  if (counted === false) lines.push('  The portfolio does not count this file: see "include" and "exclude".');
  if (sets) {
    const set = rows(settingRows(sets));
    lines.push('', ...(set.length ? ['Sets', ...set] : ['It sets nothing: the built-in defaults apply.']));
  }
  if (files) lines.push('', `Counts ${count(files.length, 'playbook')}`, ...files.map((file) => `  ${file}`));
  return lines.map((line) => `${printed(line)}\n`).join('');
}

const settingRows = (sets: Settings): (readonly [string, string])[] =>
  Object.entries(sets).flatMap(([key, value]) => valuesOf(value).map((one) => [key, one] as const));

/** A line for each thing that is set under a key. */
function valuesOf(value: Settings[keyof Settings]): string[] {
  if (value === null) return [];
  if (typeof value === 'number') return [String(value)];
  if (!Array.isArray(value)) return Object.entries(value).map(([id, said]) => `${id}: ${said}`);
  return value.map((one) =>
    typeof one === 'string' ? one : `${one.id} (${one.gate}, ${one.requiredFor}): ${one.message}`,
  );
}

/** Lines of a name and a value; a name that comes again is not repeated. */
function rows(all: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...all.map(([name]) => name.length), 0);
  return all.map(([name, value], index) => `  ${(all[index - 1]?.[0] === name ? '' : name).padEnd(width)}  ${value}`);
}
