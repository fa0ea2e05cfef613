import { createReadStream, lstatSync } from 'node:fs';
import path from 'node:path';
import { readBytes } from './bytes';
import { UsageError } from './exit';
import type { ReportOptions, RunOptions } from './options';
import { shown } from './paths';
import { rootOf } from './rootPaths';
import { cleanedUp } from './signals';
import { tell } from './speaking';
import { writableTarget, writeWhole } from './wholeFile';
import type { KnownPlaybook, Results } from '../core/report';
import { baselineText, byPlace, knownOf, readBaseline, summaryOf, withoutKnown } from '../core/report';
import { reasonOf } from '../service/node';
import { count } from '../text';

/** Bytes of a baseline: what is known of some ten thousand playbooks. */
const BASELINE_BYTES = 64 * 1024 * 1024;

/**
 * Results without what is known: what the baseline has that was named, or all that is found where one is written. Paths count
 * from the root, so that a baseline holds wherever it lies and a run starts. Throws a `UsageError` for a baseline that
 * cannot be read or written.
 */
export async function withBaseline(
  results: Results,
  options: Pick<ReportOptions, 'baseline' | 'writeBaseline' | 'quiet'> & Pick<RunOptions, 'root'>,
  cwd: string,
): Promise<Results> {
  const { baseline: file, writeBaseline: target, quiet } = options;
  if (file === undefined && target === undefined) return results;
  const root = rootOf(options.root, cwd);
  const pathOf = (name: string) => shown(path.resolve(cwd, name), root);
  const isThere = (name: string) => lstatSync(path.join(root, name), { throwIfNoEntry: false }) !== undefined;
  const apply = (known: readonly KnownPlaybook[]) => withoutKnown(results.entries, known, pathOf, isThere);

  let known = file === undefined ? [] : await readKnown(file, cwd);
  if (target !== undefined) {
    if (!isWhole(results))
      throw new UsageError(
        'These reports leave findings out, so that a baseline would lose them: merge reports that were written without --baseline, --min-severity and --quiet.',
      );
    const before = file !== undefined && isSame(file, target, cwd) ? known : await readKnown(target, cwd, []);
    // What a run is not about stays known.
    const all = [...apply(before).others];
    for (const { playbook } of results.entries) {
      const one = knownOf(playbook, pathOf(playbook.path));
      if (one) all.push(one);
    }
    known = all.sort(byPlace);
    await write(known, target, cwd);
  }
  const { entries, known: number, gone } = apply(known);
  // Reports that leave findings out don't tell which known ones are gone.
  if (gone && !quiet && isWhole(results))
    tell(`${count(gone, 'known finding')} no longer there: "--write-baseline ${file}" takes that out of the baseline.`);
  const playbooks = {
    *[Symbol.iterator]() {
      for (const { playbook } of entries) yield playbook;
    },
  };
  const { ready, known: left } = results.summary;
  return { ...results, entries, summary: { ...summaryOf(playbooks), ready, known: left + number } };
}

/** True when no report that was merged leaves findings out. */
const isWhole = ({ summary: { known, omitted } }: Results): boolean => known === 0 && omitted === undefined;

const isSame = (one: string, other: string, cwd: string): boolean =>
  path.resolve(cwd, one) === path.resolve(cwd, other);

/** What a baseline has; what is given for none where there is no file yet. */
async function readKnown(
  file: string,
  cwd: string,
  without?: readonly KnownPlaybook[],
): Promise<readonly KnownPlaybook[]> {
  const refused = (why: string) => new UsageError(`A baseline is what --write-baseline wrote: ${file} ${why}`);
  let text: string;
  try {
    const target = await writableTarget(path.resolve(cwd, file), cwd);
    if (without && !lstatSync(target, { throwIfNoEntry: false })) return without;
    // The last byte is one more than there may be.
    const stream = createReadStream(target, { end: BASELINE_BYTES, highWaterMark: 1024 * 1024 });
    const { bytes, size } = await cleanedUp(() => readBytes(stream));
    if (size > BASELINE_BYTES) throw new Error('is larger than 64 MB');
    text = bytes.toString().replace(/^\uFEFF/, '');
  } catch (error) {
    throw refused(`${reasonOf(error)}.`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refused('is not JSON.');
  }
  const known = readBaseline(data);
  if (typeof known === 'string') throw new UsageError(`${file} is not a baseline that can be used. ${known}`);
  return known;
}

async function write(known: readonly KnownPlaybook[], file: string, cwd: string): Promise<void> {
  try {
    const target = await writableTarget(path.resolve(cwd, file), cwd);
    await cleanedUp(() => writeWhole(target, baselineText(known)));
  } catch (error) {
    throw new UsageError(`The baseline could not be written: ${file} ${reasonOf(error)}.`);
  }
}
