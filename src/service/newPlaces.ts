import { alternativesOf } from '../text';
import type { PlaybookFiles } from './playbookFiles';
import { joined } from './uri';

/** How a playbook is called where any name will do. */
const ENDINGS = ['.pilot.yaml', '.yaml', '.yml'] as const;

/**
 * The addresses at which a new file of a name would be a playbook, the likeliest first: in a folder, else where globs say that
 * playbooks are. Empty when no glob fits a file of this name.
 */
export function newPlaces(files: PlaybookFiles, folder: string, name: string): string[] {
  const around = files.folderOf(folder) ?? folder;
  const here = ENDINGS.map((ending) => joined(folder, name + ending));
  const elsewhere = files.places.globs
    .flatMap(alternativesOf)
    .flatMap((glob) => pathFor(glob, name) ?? [])
    .map((path) => joined(around, path));
  return [...new Set([...here, ...elsewhere])].filter((uri) => files.has(uri));
}

/** A path of a YAML file that a glob without braces fits; undefined when it takes more than a name. */
function pathFor(glob: string, name: string): string | undefined {
  const parts = glob.split('/');
  const last = parts.pop()!;
  const file = last === '**' ? name + ENDINGS[0] : filled(last, name);
  const path = [...parts.filter((part) => part !== '**').map((part) => filled(part, name)), file];
  const isWritable =
    !/[?[\]{}\\]/.test(glob) && /\.ya?ml$/i.test(file) && !parts.some((part) => /\.ya?ml$/i.test(part));
  return isWritable ? path.join('/') : undefined;
}

/** A part of a path with a name in place of its first `*`. */
const filled = (part: string, name: string): string => part.replace('*', () => name).replaceAll('*', '');
