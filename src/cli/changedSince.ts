import path from 'node:path';
import type { Surroundings } from './judging';
import { analyseText } from './judging';
import { readBlobs } from './git';
import type { Revision } from './revision';
import { AT_ONCE } from './revision';
import type { Change, Entry } from '../core/report';
import { changeOf } from '../core/report';
import { decode } from '../service';

/**
 * Compares playbooks with what they were. Both are judged by the policy, the evidence and the date of now, so that a
 * difference is what the change of the playbook itself made; a document is compared with the one at the same index.
 */
export async function changesOf(
  entries: Iterable<Entry>,
  { blobs: names }: Revision,
  surroundings: Surroundings,
): Promise<Change[]> {
  const { cwd } = surroundings.settings;
  const changes: Change[] = [];
  for (const some of inGroups(byFile(entries), AT_ONCE)) {
    const files = some.map(([name]) => path.resolve(cwd, name));
    const blobs = files.map((file) => names.get(file));
    const texts = await readBlobs(
      cwd,
      blobs.filter((blob) => blob !== undefined),
    );
    for (const [index, [, now]] of some.entries()) {
      const text = blobs[index] === undefined ? undefined : texts.shift();
      const before = text && (await analyseText(files[index]!, decode(text), surroundings));
      for (const { playbook } of now) {
        const was = Array.isArray(before)
          ? before.find((one) => one.playbook.document === playbook.document)
          : undefined;
        changes.push(changeOf(was?.playbook, playbook));
      }
    }
  }
  return changes;
}

/** The entries of each file, which stand beside each other. */
function* byFile(entries: Iterable<Entry>): Generator<[name: string, entries: Entry[]]> {
  let file: [string, Entry[]] | undefined;
  for (const entry of entries) {
    const { path: name } = entry.playbook;
    if (file?.[0] === name) file[1].push(entry);
    else {
      if (file) yield file;
      file = [name, [entry]];
    }
  }
  if (file) yield file;
}

function* inGroups<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length) yield group;
}
