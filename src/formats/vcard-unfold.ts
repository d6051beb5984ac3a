import type { ByteLine } from './byte-lines.ts';
import { byteLetters } from './byte-text.ts';

/** A content line put together from its folded pieces, still bytes. `number` is the line it starts on; `cut` says that the rest was too long to keep. */
export type ContentLine = { readonly bytes: Uint8Array; readonly number: number; readonly cut: boolean };

type Kind = 'plain' | 'quoted-printable' | 'base64' | 'mark';
type Open = { pieces: Uint8Array[]; size: number; number: number; cut: boolean; kind: Kind | null };

const SPACE = 32;
const TAB = 9;
const EQUALS = 61;
const COLON = 58;
const LONGEST_HEADER = 1000;

/**
 * Puts folded lines together before anything is decoded, because a fold may lie inside a letter (RFC 6350, 3.2).
 * Three kinds of continuation: a line that begins with a space or tab; the line after a soft break of quoted-printable
 * (vCard 2.1); base64 that goes on without an indent, as old phones write it.
 */
export function unfolder(limit: number) {
  let open: Open | null = null;

  const take = (): ContentLine[] => {
    const line = open;
    open = null;
    return line === null ? [] : [{ bytes: whole(line), number: line.number, cut: line.cut }];
  };
  const add = (line: ByteLine): ContentLine[] => {
    const piece = open === null ? null : continuation(open, line.bytes);
    if (open !== null && piece !== null) {
      append(open, piece, line.cut, limit);
      return [];
    }
    if (open !== null && line.bytes.length === 0 && kindOf(open) === 'plain') return [];
    const done = take();
    if (line.bytes.length > 0) open = { pieces: [line.bytes], size: line.bytes.length, number: line.number, cut: line.cut, kind: null };
    return done;
  };
  return { add, end: take };
}

/** What of `next` belongs to the open line; null when `next` starts a line of its own. */
function continuation(open: Open, next: Uint8Array): Uint8Array | null {
  const kind = kindOf(open);
  if (kind === 'mark' || next.length === 0) return null;
  if (kind === 'quoted-printable' && endsSoftly(open)) return isMark(next) ? null : dropSoftBreak(open, next);
  if (next[0] === SPACE || next[0] === TAB) return next.subarray(1);
  return kind === 'base64' && isBareBase64(next) ? next : null;
}

function append(open: Open, piece: Uint8Array, cut: boolean, limit: number): void {
  if (open.size + piece.length > limit || cut) open.cut = true;
  if (open.cut) return;
  open.pieces.push(piece);
  open.size += piece.length;
}

function endsSoftly(open: Open): boolean {
  const last = open.pieces.at(-1);
  return last !== undefined && last[last.length - 1] === EQUALS;
}

function dropSoftBreak(open: Open, next: Uint8Array): Uint8Array {
  const last = open.pieces.pop();
  if (last !== undefined) open.pieces.push(last.subarray(0, -1));
  return next;
}

function isBareBase64(line: Uint8Array): boolean {
  return line.every((byte) => (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 43 || byte === 47 || byte === EQUALS);
}

function isMark(line: Uint8Array): boolean {
  return /^\s*(begin|end)\s*:/i.test(byteLetters(line, 0, 16));
}

/** Known as soon as the colon before the value has been seen; the header itself may be folded. */
function kindOf(open: Open): Kind {
  if (open.kind !== null) return open.kind;
  const bytes = open.pieces.length === 1 ? (open.pieces[0] ?? new Uint8Array(0)) : whole(open);
  const colon = bytes.indexOf(COLON);
  if (colon >= 0) open.kind = kindOfHeader(bytes, colon);
  else if (bytes.length > LONGEST_HEADER) open.kind = 'plain';
  return open.kind ?? 'plain';
}

function kindOfHeader(bytes: Uint8Array, colon: number): Kind {
  if (isMark(bytes)) return 'mark';
  const header = byteLetters(bytes, 0, Math.min(colon, LONGEST_HEADER));
  if (/[;=]"?quoted-printable/i.test(header)) return 'quoted-printable';
  return /;(encoding=)?"?(base64|b)"?(;|$)/i.test(header) ? 'base64' : 'plain';
}

function whole(line: Open): Uint8Array {
  return line.pieces.length === 1 ? (line.pieces[0] ?? new Uint8Array(0)) : Buffer.concat(line.pieces);
}
