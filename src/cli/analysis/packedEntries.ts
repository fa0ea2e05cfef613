import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Entry } from '../../core/report';

/**
 * The entries of many files, kept as bytes outside of the heap: thousands of playbooks take a fraction of the room that
 * their objects would, and cross from one thread to another without a copy. Walking them reads them again.
 */
export class PackedEntries implements Iterable<Entry> {
  /** By the file's position. */
  private readonly files: Uint8Array[] = [];

  /** Keeps the entries of the file at a position of the list of files. */
  add(position: number, packed: Uint8Array): void {
    this.files[position] = packed;
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (const packed of this.files) if (packed) yield* unpack(packed);
  }
}

/** Entries as bytes, in a buffer of their own: another thread can have it. Their texts repeat: they shrink to a fifth. */
export const pack = (entries: readonly Entry[]): Uint8Array =>
  new Uint8Array(deflateRawSync(JSON.stringify(entries), { level: 1 }));

const unpack = (packed: Uint8Array): Entry[] => JSON.parse(inflateRawSync(packed).toString()) as Entry[];
