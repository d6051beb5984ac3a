import { byteLines } from './byte-lines.ts';
import { asUtf8, byteLetters } from './byte-text.ts';
import { readProperty, type VCardProperty } from './vcard-property.ts';
import { unfolder, type ContentLine } from './vcard-unfold.ts';

export { readProperty, type VCardProperty } from './vcard-property.ts';
export { escapeText, splitValue, unescapeText } from './vcard-text.ts';
export { writeVCard, type VCardLine } from './vcard-write.ts';

/** A card that could be read. `line` is that of its BEGIN; `leftOut` names the properties that were too long to keep. */
export type VCard = { readonly line: number; readonly properties: readonly VCardProperty[]; readonly leftOut: readonly LeftOut[] };
export type LeftOut = { readonly line: number; readonly name: string };
/** A card that could not, with the sentence that says why. */
export type BrokenVCard = { readonly line: number; readonly reason: string };

/** In bytes; a photograph of 256 kB takes 350 kB of base64. */
export const VCARD_LIMITS = { line: 512 * 1024, card: 2 * 1024 * 1024, properties: 2000 } as const;

/**
 * Reads the cards of vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) out of any bytes, in order, holding one card at a time.
 * Never throws for what the bytes say: a card that stops half-way or is too large is a `BrokenVCard`, and the next is read as if nothing had been.
 */
export async function* readVCards(source: AsyncIterable<Uint8Array>): AsyncGenerator<VCard | BrokenVCard> {
  const lines = unfolder(VCARD_LIMITS.line);
  const cards = cardAssembler();
  for await (const batch of byteLines(asUtf8(source), VCARD_LIMITS.line)) {
    for (const line of batch) {
      for (const content of lines.add(line)) for (const card of cards.add(content)) yield card;
    }
  }
  for (const content of lines.end()) for (const card of cards.add(content)) yield card;
  for (const card of cards.end()) yield card;
}

export function isBroken(card: VCard | BrokenVCard): card is BrokenVCard {
  return 'reason' in card;
}

type OpenCard = { line: number; size: number; properties: VCardProperty[]; leftOut: LeftOut[]; inner: number; reason: string | null };

function cardAssembler() {
  let open: OpenCard | null = null;

  const end = (): BrokenVCard[] => {
    const line = open?.line;
    open = null;
    return line === undefined ? [] : [{ line, reason: 'This card stops before its end.' }];
  };
  const begin = (line: number): BrokenVCard[] => {
    if (open !== null && awaitsInnerCard(open)) {
      open.inner++;
      return [];
    }
    const broken = end();
    open = { line, size: 0, properties: [], leftOut: [], inner: 0, reason: null };
    return broken;
  };
  const finish = (): (VCard | BrokenVCard)[] => {
    if (open === null) return [];
    if (open.inner > 0) {
      open.inner--;
      return [];
    }
    const { line, properties, leftOut, reason } = open;
    open = null;
    return [reason === null ? { line, properties, leftOut } : { line, reason }];
  };
  const add = (content: ContentLine): readonly (VCard | BrokenVCard)[] => {
    const mark = markOf(content.bytes);
    if (mark === 'begin') return begin(content.number);
    if (mark === 'end') return finish();
    if (open !== null && open.inner === 0) keep(open, content);
    return [];
  };
  return { add, end };
}

function markOf(bytes: Uint8Array): 'begin' | 'end' | null {
  if (bytes.length > 40) return null;
  const mark = /^(?:\u00ef\u00bb\u00bf)?\s*(begin|end)\s*:\s*vcard\s*$/i.exec(byteLetters(bytes));
  return mark === null ? null : mark[1]?.toLowerCase() === 'begin' ? 'begin' : 'end';
}

/** vCard 2.1 puts a whole card into the value of AGENT. */
function awaitsInnerCard(card: OpenCard): boolean {
  if (card.inner > 0) return true;
  const last = card.properties.at(-1);
  return last?.name === 'AGENT' && last.value.trim() === '';
}

function keep(card: OpenCard, content: ContentLine): void {
  card.size += content.bytes.length;
  card.reason ??= tooLarge(card);
  if (card.reason !== null) {
    card.properties = [];
    return;
  }
  const property = readProperty(content.cut ? { ...content, bytes: content.bytes.subarray(0, 1000) } : content);
  if (property === null) return;
  if (content.cut) card.leftOut.push({ line: content.number, name: property.name });
  else card.properties.push(property);
  if (property.name === 'AGENT' && /^\s*begin:vcard\s*$/i.test(property.value)) card.inner++;
}

function tooLarge(card: OpenCard): string | null {
  if (card.size > VCARD_LIMITS.card) return 'This card is larger than 2 MB.';
  return card.properties.length >= VCARD_LIMITS.properties ? 'This card has more than 2,000 lines.' : null;
}
