import { isUtf8 } from 'node:buffer';
import { sniffEncoding } from './text-encoding.ts';

const decoders = new Map<string, TextDecoder | null>();

/**
 * Bytes as text. A named character set is believed when this runtime knows it; otherwise, and for UTF-8 and ASCII,
 * bytes that are not valid UTF-8 are read as Windows-1252, the usual truth behind a file that says nothing. Zero characters, which no text has a use for, are left out. Never throws.
 */
export function bytesToText(bytes: Uint8Array, charset?: string): string {
  const text = decoded(bytes, charset);
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

function decoded(bytes: Uint8Array, charset: string | undefined): string {
  const named = charset === undefined ? null : decoderFor(charset.trim().toLowerCase());
  if (named !== null) return named.decode(bytes);
  return isUtf8(bytes) ? viewed(bytes).toString('utf8') : (decoderFor('windows-1252')?.decode(bytes) ?? '');
}

/** Bytes as if each were a letter of Latin-1: for looking at what is ASCII by its grammar. */
export function byteLetters(bytes: Uint8Array, from = 0, to = bytes.length): string {
  return viewed(bytes).toString('latin1', from, to);
}

/** The same bytes, not a copy. */
function viewed(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
    return decoder.encoding === 'utf-8' || charset.endsWith('ascii') ? null : decoder;
  } catch {
    return null;
  }
}

/** A stream in UTF-16, with its mark or without, as UTF-8; any other as it is, without UTF-8's own mark. */
export async function* asUtf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  for await (const chunk of source) {
    if (head === null) {
      yield recoded(chunk, decoder);
      continue;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (head.length < 64) continue;
    decoder = utf16Decoder(head);
    yield recoded(withoutMark(head), decoder);
    head = null;
  }
  if (head !== null) yield recoded(withoutMark(head), utf16Decoder(head));
  else if (decoder !== null) yield Buffer.from(decoder.decode());
}

function recoded(bytes: Uint8Array, decoder: TextDecoder | null): Uint8Array {
  return decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
}

function utf16Decoder(head: Uint8Array): TextDecoder | null {
  const encoding = sniffEncoding(head);
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : null;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
