import { isUtf8 } from 'node:buffer';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Names the encoding of a text by its first bytes: a byte order mark, else the pattern of zero bytes that UTF-16 leaves
 * in Latin letters, else UTF-8 where the first character beyond ASCII is valid in it, else Windows-1252 (of which Latin-1 is a part).
 * A few kilobytes are enough; a character cut off at their end does not count against UTF-8.
 */
export function sniffEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const whole = bytes.subarray(0, wholeCharacters(bytes));
  return unmarkedUtf16(bytes) ?? (isUtf8(whole) || startsInUtf8(whole) ? 'utf-8' : 'windows-1252');
}

/**
 * Turns bytes into text whatever they are, piece by piece and in constant memory; the byte order mark is dropped.
 * What starts as UTF-8 and turns out not to be is read as Windows-1252 from the first wrong byte on; when real UTF-8
 * came before it, the wrong bytes alone become U+FFFD. Pieces never end inside a character. Zero characters are left out:
 * no text has a use for them and PostgreSQL refuses them.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decode | null = null;
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (decode === null && held.length < 4) continue;
    decode ??= decoderFor(held);
    const { text, rest } = decode(held, false);
    held = rest;
    if (text !== '') yield withoutZeros(text);
  }
  decode ??= decoderFor(held);
  const { text } = decode(held, true);
  if (text !== '') yield withoutZeros(text);
}

/** A whole text at once. */
export function decodeWhole(bytes: Uint8Array): string {
  return withoutZeros(decoderFor(bytes)(bytes, true).text);
}

/** Takes bytes; gives their text and the bytes that must wait for more. At the `end` nothing may wait. */
type Decode = (bytes: Uint8Array, end: boolean) => { readonly text: string; readonly rest: Uint8Array };

const NOTHING = new Uint8Array(0);
const windows1252 = new TextDecoder('windows-1252');

function decoderFor(first: Uint8Array): Decode {
  const encoding = sniffEncoding(first.subarray(0, 4096));
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? utf16(encoding) : utf8OrWindows();
}

function utf16(encoding: 'utf-16le' | 'utf-16be'): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes, end) => ({ text: decoder.decode(bytes, { stream: !end }), rest: NOTHING });
}

function utf8OrWindows(): Decode {
  let reading: 'ascii so far' | 'utf-8' | 'windows-1252' = 'ascii so far';
  let started = false;
  return (bytes, end) => {
    if (reading === 'windows-1252') return { text: windows1252.decode(bytes), rest: NOTHING };
    const from = started ? 0 : utf8Mark(bytes);
    if (from > 0) reading = 'utf-8';
    started = true;
    const to = end ? bytes.length : wholeCharacters(bytes);
    const whole = asBuffer(bytes.subarray(from, to));
    if (!isUtf8(whole) && reading === 'ascii so far' && !startsInUtf8(whole)) {
      reading = 'windows-1252';
      return { text: windows1252.decode(bytes), rest: NOTHING };
    }
    const text = whole.toString('utf8');
    if (text.length !== whole.length) reading = 'utf-8';
    return { text, rest: bytes.subarray(to) };
  };
}

/** Whether the first byte beyond ASCII begins a valid UTF-8 character. */
function startsInUtf8(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return first >= 0 && isUtf8(bytes.subarray(first, first + characterLength(bytes[first] ?? 0)));
}

/** Length of `bytes` without a UTF-8 character that is cut off at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return characterLength(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

function characterLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

function utf8Mark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const looked = Math.min(bytes.length, 4096) & ~1;
  if (looked < 8) return null;
  const zeros = [0, 0];
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.3 && even < looked * 0.05) return 'utf-16le';
  return even > looked * 0.3 && odd < looked * 0.05 ? 'utf-16be' : null;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
