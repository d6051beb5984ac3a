import { byteLetters, bytesToText } from './byte-text.ts';
import type { ContentLine } from './vcard-unfold.ts';

/**
 * One property of a card. `name` and the keys of `params` are upper case, `group` lower case ('' without one), types lower case.
 * `value` is text in its own character set, its backslash escapes still in place (`unescapeText`, `splitValue`).
 * `data` holds the bytes of a base64 value, and `value` is then ''.
 */
export type VCardProperty = {
  readonly group: string;
  readonly name: string;
  readonly params: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
  readonly data: Uint8Array | null;
  readonly line: number;
};

const COLON = 58;
const QUOTE = 34;
const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '7BIT', '8BIT']);

/** Reads a content line; null when it is none (no colon, or no name before it). */
export function readProperty(line: ContentLine): VCardProperty | null {
  const colon = valueColon(line.bytes);
  if (colon < 1) return null;
  const [head = '', ...rest] = splitHeader(bytesToText(line.bytes.subarray(0, colon)));
  const named = /^\s*(?:([\w-]+)\.)?([\w-]+)\s*$/.exec(head.replace(/^\uFEFF/, ''));
  if (named === null) return null;
  const params = readParams(rest);
  const value = decodeValue(line.bytes.subarray(colon + 1), params);
  return { group: (named[1] ?? '').toLowerCase(), name: (named[2] ?? '').toUpperCase(), params, ...value, line: line.number };
}

/** The first colon outside quotes; where a quote is never closed, the first colon of all. */
function valueColon(bytes: Uint8Array): number {
  const first = bytes.indexOf(COLON);
  const quote = bytes.indexOf(QUOTE);
  if (first < 0 || quote < 0 || quote > first) return first;
  let quoted = false;
  for (let at = quote; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === COLON && !quoted) return at;
  }
  return first;
}

function splitHeader(header: string): string[] {
  return header.includes('"') ? splitOutsideQuotes(header, ';') : header.split(';');
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const pieces = [''];
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (sign === separator && !quoted) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  return pieces;
}

function readParams(pieces: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const params = new Map<string, string[]>();
  for (const piece of pieces.slice(0, 100)) {
    const equals = piece.indexOf('=');
    const key = equals < 0 ? bareKey(piece.trim()) : piece.slice(0, equals).trim().toUpperCase();
    const values = paramValues(piece.slice(equals + 1), key);
    params.set(key, [...(params.get(key) ?? []), ...values]);
  }
  return params;
}

/** vCard 2.1 leaves the parameter's name out: `TEL;CELL;VOICE:`, `NOTE;QUOTED-PRINTABLE:`, `PHOTO;BASE64:`. */
function bareKey(word: string): string {
  const upper = word.toUpperCase();
  if (ENCODINGS.has(upper)) return 'ENCODING';
  return upper === 'URL' || upper === 'URI' ? 'VALUE' : 'TYPE';
}

function paramValues(text: string, key: string): string[] {
  const values = splitOutsideQuotes(text, ',').map((piece) => caretDecoded(piece.trim().replace(/^"(.*)"$/s, '$1')));
  if (key !== 'TYPE') return values;
  return values.flatMap((value) => value.toLowerCase().split(',')).map((value) => value.trim()).filter((value) => value !== '');
}

/** RFC 6868. */
function caretDecoded(text: string): string {
  return text.includes('^') ? text.replace(/\^([n^'])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^')) : text;
}

function decodeValue(bytes: Uint8Array, params: ReadonlyMap<string, readonly string[]>): { value: string; data: Uint8Array | null; } {
  const encoding = params.get('ENCODING')?.[0]?.toUpperCase();
  if (encoding === 'BASE64' || encoding === 'B') return { value: '', data: Buffer.from(byteLetters(bytes), 'base64') };
  const plain = encoding === 'QUOTED-PRINTABLE' ? unquoted(bytes) : bytes;
  return { value: bytesToText(plain, params.get('CHARSET')?.[0]), data: null };
}

function unquoted(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] === 61 ? hexPair(bytes, at + 1) : -1;
    plain[length++] = byte < 0 ? (bytes[at] ?? 0) : byte;
    if (byte >= 0) at += 2;
  }
  return plain.subarray(0, length);
}

function hexPair(bytes: Uint8Array, at: number): number {
  const high = hexDigit(bytes[at] ?? 0);
  const low = hexDigit(bytes[at + 1] ?? 0);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const upper = byte & 0xdf;
  return upper >= 65 && upper <= 70 ? upper - 55 : -1;
}
