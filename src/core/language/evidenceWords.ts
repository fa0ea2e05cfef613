import type { EvidenceFiles } from '../evidence';
import { isAbsolutePath, partsOf } from '../evidence';
import { shapeAt } from '../schema';
import type { Spot } from './place';
import { valueAt } from './place';
import type { Choice } from './vocabulary';

/** How many names of a folder are looked at to tell whether they are folders. */
const MOST_FOLDERS = 50;

/**
 * What evidence may be pointed to at a spot, as it is typed: names in a folder, headings of a Markdown file, pointers into a
 * data file. Nothing outside of what `files` may read; none where the spot is for something else.
 */
export async function evidenceWords(spot: Spot, files: EvidenceFiles): Promise<Choice[]> {
  const { value, item, root, typed } = spot;
  const path = (value ?? item)?.path;
  if (!path) return [];
  const isOf = (one: readonly string[]) => shapeAt(one)?.sharedType === 'Evidence';
  const around = path.slice(0, -1);
  if (isOf(path) && !/^https?:/i.test(typed)) {
    const hash = typed.indexOf('#');
    return hash > 0 ? inside(typed.slice(0, hash), files, (file, part) => `${file}#${part}`) : names(typed, files);
  }
  if (!isOf(around)) return [];
  const file = valueAt(root, [...around, 'path'])?.text;
  switch (path.at(-1)) {
    case 'path':
      return names(typed, files);
    case 'anchor':
    case 'pointer':
      return file === undefined ? [] : inside(file, files, (_, part) => part);
    default:
      return [];
  }
}

/** The names in the folder that is typed so far. */
async function names(typed: string, files: EvidenceFiles): Promise<Choice[]> {
  if (isAbsolutePath(typed)) return [];
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const found = await files.names(folder);
  const mayBeFolders = found.filter((name) => !name.includes('.')).slice(0, MOST_FOLDERS);
  const looked = await Promise.all(mayBeFolders.map((name) => files.look(folder + name, false)));
  const folders = new Set(mayBeFolders.filter((_, index) => isFolder(looked[index])));
  return found.map((name) => ({
    text: `${folder}${name}${folders.has(name) ? '/' : ''}`,
    title: folders.has(name) ? 'Folder' : 'File',
    description: folder === '' ? 'Beside this playbook.' : `In \`${folder}\`.`,
    isText: true,
  }));
}

/** The folder that a playbook lies in shows nothing, but what lies in it does. */
const isFolder = (fact: Awaited<ReturnType<EvidenceFiles['look']>> | undefined): boolean =>
  fact?.state === 'folder' || fact?.state === 'unfit';

async function inside(
  file: string,
  files: EvidenceFiles,
  written: (file: string, part: string) => string,
): Promise<Choice[]> {
  if (isAbsolutePath(file)) return [];
  const fact = await files.look(file, true);
  if (fact.state !== 'file' || fact.text === undefined) return [];
  const parts = await partsOf(file, fact.text);
  return [...parts.filter(({ isNumber }) => isNumber), ...parts.filter(({ isNumber }) => !isNumber)].map(
    ({ part, shown }) => ({
      text: written(file, part),
      title: shown,
      description: part.startsWith('/') ? `The value in \`${file}\`, as it is now.` : `A heading of \`${file}\`.`,
      isText: true,
    }),
  );
}
