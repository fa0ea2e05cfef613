import type { ReadText } from './analysis/readText';
import { decode } from './analysis/readText';
import { LIMITS } from '../core/playbook';

/** Reads standard input to its end; input over the limit is not kept. */
export async function readStdin(): Promise<ReadText> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LIMITS.bytes + 1) chunks.push(chunk);
  }
  return size > LIMITS.bytes ? { reason: 'is larger than 2 MB' } : decode(Buffer.concat(chunks));
}
