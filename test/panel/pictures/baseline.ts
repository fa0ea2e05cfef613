import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../editor/paths';
import { difference, packed } from './comparer';

const FOLDER = inProject('test', 'panel', 'baselines');
const MADE_WITH = path.join(FOLDER, 'made-with.json');

/** Where a picture that differs is left, beside what was expected. */
const DIFFERING = inProject('dist', 'baselines');

/** What draws a page: pictures of another one are not compared, since it draws letters in another way. */
interface Drawing {
  /** The version of Chromium. */
  readonly browser: string;
  /** Such as `linux-x64`. */
  readonly system: string;
}

/** What draws pages here. */
export const drawnBy = (browser: string): Drawing => ({ browser, system: `${process.platform}-${process.arch}` });

/** Why the pictures that are kept cannot be compared with those of this browser; undefined when they can. */
export function whyIncomparable(now: Drawing): string | undefined {
  const before = JSON.parse(readFileSync(MADE_WITH, 'utf8')) as Drawing;
  if (before.browser === now.browser && before.system === now.system) return undefined;
  const said = ({ browser, system }: Drawing) => `Chromium ${browser} on ${system}`;
  return `The baselines are of ${said(before)}, this is ${said(now)}: not compared. 'npm run baselines' makes them again.`;
}

/** Says how a picture differs from the one that is kept, and where both are to be seen; undefined when it does not. */
export function howItDiffers(name: string, actual: Buffer): string | undefined {
  const expected = kept(name);
  if (!expected) return `${name}.png is missing: 'npm run baselines' makes it.`;
  const found = difference(expected, actual);
  if (!found) return undefined;
  mkdirSync(DIFFERING, { recursive: true });
  const files = Object.entries({ expected, actual, difference: found.picture }).map(([kind, picture]) => {
    const file = path.join(DIFFERING, `${name}.${kind}.png`);
    writeFileSync(file, picture);
    return path.relative(inProject(), file);
  });
  return `${name} differs in ${found.said}: look at ${files.join(', ')}. When it is meant, 'npm run baselines' keeps it.`;
}

/** Keeps a picture, unless the one that is kept looks the same. Returns whether it did. */
export function keep(name: string, picture: Buffer): boolean {
  const before = kept(name);
  if (before && !difference(before, picture)) return false;
  writeFileSync(fileOf(name), packed(picture));
  return true;
}

/** Keeps what draws the pictures, and none of a scene that is no more. */
export function keepOnly(names: readonly string[], now: Drawing): void {
  writeFileSync(MADE_WITH, `${JSON.stringify(now, undefined, 2)}\n`);
  for (const file of readdirSync(FOLDER))
    if (file.endsWith('.png') && !names.includes(path.basename(file, '.png'))) rmSync(path.join(FOLDER, file));
}

const fileOf = (name: string): string => path.join(FOLDER, `${name}.png`);

const kept = (name: string): Buffer | undefined => (existsSync(fileOf(name)) ? readFileSync(fileOf(name)) : undefined);
