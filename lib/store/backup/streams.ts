export type Bytes = Uint8Array<ArrayBuffer>;

/** A stream that asks the generator for its next piece when somebody reads. */
export function streamOf(pieces: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** The pieces of a stream; who stops asking cancels it. (Chrome before 124 cannot iterate over a stream.) */
export async function* piecesOf(stream: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // A stream that failed has told of it already.
    await reader.cancel().catch(() => {});
  }
}

/** The same bytes in pieces of exactly this size, the last one shorter and never empty; `isLast` tells which that is. */
export async function* inChunks(pieces: AsyncIterable<Bytes>, size: number): AsyncGenerator<{ chunk: Bytes; isLast: boolean }> {
  let chunk = new Uint8Array(size);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      // Only once more has come is it known that a full chunk is not the last.
      if (filled === size) {
        yield { chunk, isLast: false };
        chunk = new Uint8Array(size);
        filled = 0;
      }
      const part = piece.subarray(at, at + size - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  if (filled > 0) yield { chunk: chunk.slice(0, filled), isLast: true };
}

/** A small part of a file's beginning. */
export async function firstBytes(file: Blob, count: number): Promise<Bytes> {
  return new Uint8Array(await file.slice(0, count).arrayBuffer());
}
