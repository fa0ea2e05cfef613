/** What a stream gave: its bytes, of a longer one only the first, and how many there were. */
interface Bytes {
  readonly bytes: Buffer;
  readonly size: number;
}

/** Reads a stream to its end, and keeps no more than a chunk beyond `most` bytes. Rejects when the stream fails. */
export async function readBytes(stream: NodeJS.ReadableStream, most = Infinity): Promise<Bytes> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (size <= most) chunks.push(chunk);
    size += chunk.length;
  }
  return { bytes: Buffer.concat(chunks), size };
}
