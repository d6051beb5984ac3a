/** The first bytes of a stream, at least `length` of them where there are as many, and the stream whole again. */
export type Peeked = { readonly first: Uint8Array; readonly whole: AsyncIterable<Uint8Array> };

/** Looks at the beginning of a stream without taking it away. A stream that is then not read must be closed by its owner. */
export async function peek(bytes: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const source = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  for (let seen = 0; seen < length; seen += chunks.at(-1)?.length ?? 0) {
    const next = await source.next();
    if (next.done === true) break;
    chunks.push(next.value);
  }
  return { first: Buffer.concat(chunks), whole: resumed(chunks, source) };
}

async function* resumed(chunks: readonly Uint8Array[], source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}
