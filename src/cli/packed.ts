import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What many values resemble: they shrink to what is different. Undefined where they are few. */
export type Dictionary = Uint8Array | undefined;

/** What values that resemble one shrink by: its text, as far back as compression looks. */
export const dictionaryOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value)).subarray(-32_768);

/** Plain data as bytes, in a buffer of their own: another thread can have it. */
export const pack = (value: unknown, dictionary: Dictionary): Uint8Array =>
  new Uint8Array(deflateRawSync(JSON.stringify(value), { level: 1, chunkSize: 4_096, dictionary }));

/** Where a value is kept. */
export interface Place {
  readonly block: Buffer;
  readonly start: number;
  readonly end: number;
}

const BLOCK = 1_048_576;

/**
 * Plain data of many playbooks, kept as bytes outside of the heap: thousands of values take a fraction of the room that
 * their objects would, and cross from one thread to another without a copy. Each is read again whenever it is asked for.
 */
export class PackedValues<T> {
  private block = Buffer.allocUnsafeSlow(BLOCK);
  private used = 0;

  /** @param dictionary of the values that are given as bytes; else the first value is what the others resemble */
  constructor(private dictionary?: Dictionary) {}

  add(value: T): Place {
    this.dictionary ??= dictionaryOf(value);
    return this.addPacked(pack(value, this.dictionary));
  }

  /** Keeps what `pack` made with the same dictionary. */
  addPacked(packed: Uint8Array): Place {
    // Thousands of small buffers would pin the memory that lies between them.
    if (this.used + packed.length > this.block.length) {
      this.block = Buffer.allocUnsafeSlow(Math.max(BLOCK, packed.length));
      this.used = 0;
    }
    this.block.set(packed, this.used);
    const place = { block: this.block, start: this.used, end: this.used + packed.length };
    this.used += packed.length;
    return place;
  }

  read({ block, start, end }: Place): T {
    return JSON.parse(inflateRawSync(block.subarray(start, end), { dictionary: this.dictionary }).toString()) as T;
  }
}
