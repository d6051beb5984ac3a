const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const decoders = new Map<string, TextDecoder | null>();

/**
 * Bytes as text. A named character set is believed when this runtime knows it; otherwise, and for UTF-8,
 * bytes that are not valid UTF-8 are read as Windows-1252, the usual truth behind a file that says nothing. Never throws.
 */
export function bytesToText(bytes: Uint8Array, charset?: string): string {
  const named = charset === undefined ? null : decoderFor(charset.trim().toLowerCase());
  if (named !== null) return named.decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return decoderFor('windows-1252')?.decode(bytes) ?? '';
  }
}

function decoderFor(charset: string): TextDecoder | null {
  const known = decoders.get(charset);
  if (known !== undefined) return known;
  const made = makeDecoder(charset);
  if (decoders.size < 64) decoders.set(charset, made);
  return made;
}

function makeDecoder(charset: string): TextDecoder | null {
  try {
    const decoder = new TextDecoder(charset, { ignoreBOM: true });
    return decoder.encoding === 'utf-8' ? null : decoder;
  } catch {
    return null;
  }
}

/** A stream that begins with a UTF-16 byte order mark, as UTF-8; one that begins with UTF-8's own mark, without it; any other as it is. */
export async function* asUtf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  for await (const chunk of source) {
    let bytes: Uint8Array = chunk;
    if (head !== null) {
      bytes = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      if (bytes.length < 3) {
        head = bytes;
        continue;
      }
      head = null;
      decoder = utf16Decoder(bytes);
      bytes = withoutMark(bytes);
    }
    yield decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  }
  if (head !== null && head.length > 0) yield head;
  if (decoder !== null) yield Buffer.from(decoder.decode());
}

function utf16Decoder(bytes: Uint8Array): TextDecoder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be') : null;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
