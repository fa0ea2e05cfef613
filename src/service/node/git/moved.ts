import { createHash } from 'node:crypto';
import path from 'node:path';

/** What a moved file is known by; nothing is known by an empty text. */
export interface Looks {
  readonly file: string;
  readonly text: string;
  readonly name: string;
  readonly base: string;
}

/** What a playbook's file is known by, from its bytes: none for what could not be read. */
export function looksOf(file: string, bytes: Uint8Array = new Uint8Array()): Looks {
  const text = Buffer.from(bytes).toString().replaceAll('\r\n', '\n');
  const name = /^name:[ \t]*(\S.*)$/m.exec(text)?.[1]?.trim() ?? '';
  return { file, text: text && createHash('sha1').update(text).digest('hex'), name, base: path.basename(file) };
}

/**
 * Files that are new, and of each the one that is gone which it was: by their bytes, else by the name that the playbook or
 * the file has, where one of each has it.
 */
export function movedFrom(gone: readonly Looks[], added: readonly Looks[]): Map<string, string> {
  const from = new Map<string, string>();
  let [old, young] = [gone, added];
  for (const key of ['text', 'name', 'base'] as const) {
    const was = unique(old, key);
    for (const [value, file] of unique(young, key)) {
      const source = was.get(value);
      if (source !== undefined) from.set(file, source);
    }
    const taken = new Set(from.values());
    old = old.filter(({ file }) => !taken.has(file));
    young = young.filter(({ file }) => !from.has(file));
  }
  return from;
}

/** Files by what they look like, where only one does. */
function unique(all: readonly Looks[], key: 'text' | 'name' | 'base'): Map<string, string> {
  const found = new Map<string, string | undefined>();
  for (const one of all) if (one[key]) found.set(one[key], found.has(one[key]) ? undefined : one.file);
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== undefined));
}
