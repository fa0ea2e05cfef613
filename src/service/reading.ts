import type { FileFact } from '../core/evidence';
import { LIMITS } from '../core/playbook';
import type { FileAccess, NoFile } from './ports';

/** What is known of a file whose text was asked for. */
export type TextFact = { readonly state: 'file'; readonly text: string } | NoFile;

/** Reads a UTF-8 file of at most `LIMITS.bytes`. Never rejects. */
export async function readText(fs: FileAccess, uri: string): Promise<TextFact> {
  const read = await fs.read(uri, LIMITS.bytes);
  return read.state === 'file' ? decode(read.bytes) : read;
}

/** What is known of a file over `LIMITS.bytes`. */
export const TOO_LARGE: NoFile = { state: 'unreadable', reason: 'is larger than 2 MB' };

/** What is known of a device, a pipe or a socket: it is never read. */
export const NOT_REGULAR: NoFile = { state: 'unfit', reason: 'is not a regular file' };

/** Why a file in another encoding cannot be read. */
export const NOT_UTF8 = 'is not UTF-8 text';

/** Bytes as text. A byte-order mark is kept: positions don't count it, and whoever reads the text knows. */
export function decode(bytes: Uint8Array): TextFact {
  if (bytes.byteLength > LIMITS.bytes) return TOO_LARGE;
  try {
    return { state: 'file', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { state: 'unreadable', reason: NOT_UTF8 };
  }
}

/** What stands where a file was wanted, to be put behind its name; undefined for a file. */
export function refusalOf(fact: FileFact): string | undefined {
  switch (fact.state) {
    case 'file':
      return undefined;
    case 'folder':
      return 'is a folder';
    case 'missing':
      return 'does not exist';
    case 'outside':
      return 'is outside the folders that may be read';
    case 'unfit':
    case 'unreadable':
      return fact.reason;
  }
}

/** Codes of Node.js and of VS Code that mean that nothing is there: also what links in a circle, and impossible names, give. */
const NOTHING_THERE = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'FileNotFound']);

/** True for an error of a file system that means that nothing is there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NOTHING_THERE.has(String(error.code));

/** The fact that an error of a file system stands for. */
export const factOfError = (error: unknown, reason = 'cannot be read'): NoFile =>
  isMissing(error) ? { state: 'missing' } : { state: 'unreadable', reason };
