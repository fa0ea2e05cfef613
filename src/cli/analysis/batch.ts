import type { Surroundings } from './analyseText';
import { analyseText } from './analyseText';
import { pack } from './packedEntries';
import { readText } from './readText';
import type { FileError } from '../../core/report';

/** Some files of a run, and the position of the first of them. */
export interface Batch {
  readonly first: number;
  readonly files: readonly string[];
}

/** Takes what was found in the file at a position. */
export type Keep = (position: number, found: Uint8Array | FileError) => void;

/** Analyses some files, one after the other. */
export async function analyseBatch({ first, files }: Batch, surroundings: Surroundings, keep: Keep): Promise<void> {
  for (const [index, file] of files.entries()) {
    const found = await analyseText(file, readText(file), surroundings);
    keep(first + index, Array.isArray(found) ? pack(found) : found);
  }
}

/** The files that no one has taken yet. */
export class Queue {
  private readonly returned: Batch[] = [];
  private next = 0;

  constructor(private readonly files: readonly string[]) {}

  take(count: number): Batch | undefined {
    const returned = this.returned.pop();
    if (returned || this.next >= this.files.length) return returned;
    const first = this.next;
    this.next += count;
    return { first, files: this.files.slice(first, this.next) };
  }

  giveBack(batch: Batch): void {
    this.returned.push(batch);
  }
}
