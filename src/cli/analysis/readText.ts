import { readFileSync, statSync } from 'node:fs';
import { reasonOf } from '../exit';
import { LIMITS } from '../../core/playbook';

/** A file's text, or why it cannot be read: to be put behind the file's name. */
export type ReadText = { readonly text: string } | { readonly reason: string };

/** Reads a UTF-8 file of at most `LIMITS.bytes`; a larger one is not opened. Never throws. */
export function readText(file: string): ReadText {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { reason: 'is not a file' };
    return stats.size > LIMITS.bytes ? TOO_LARGE : decode(readFileSync(file));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Bytes as text. A byte-order mark is kept: positions don't count it, and the parser knows. */
export function decode(bytes: Uint8Array): ReadText {
  if (bytes.byteLength > LIMITS.bytes) return TOO_LARGE;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { reason: 'is not UTF-8 text' };
  }
}

const TOO_LARGE = { reason: 'is larger than 2 MB' };
