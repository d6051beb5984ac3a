/** A week of half-hours: 84 hex digits, 336 bits from Monday 00:00 UTC, most significant first, kept as 11 words of 32 bits. */
export const wordsPerWeek = 11;

export function readWeek(hex: string, into: Int32Array, at: number): void {
  const padded = hex.padEnd(wordsPerWeek * 8, '0');
  for (let w = 0; w < wordsPerWeek; w++) into[at + w] = Number.parseInt(padded.slice(8 * w, 8 * w + 8), 16);
}

/** How many half-hours the weeks at word `a` and at word `b` share, counted no further than `enough`. */
export function sharedHalfHours(weeks: Int32Array, a: number, b: number, enough: number): number {
  let shared = 0;
  for (let w = 0; w < wordsPerWeek && shared < enough; w++) {
    const both = weeks[a + w]! & weeks[b + w]!;
    if (both !== 0) shared += bitsIn(both);
  }
  return shared < enough ? shared : enough;
}

/** Whether all of these members, whose weeks stand side by side, have a half-hour in common. */
export function haveCommonTime(weeks: Int32Array, ...members: readonly number[]): boolean {
  for (let w = 0; w < wordsPerWeek; w++) {
    let all = -1;
    for (const member of members) all &= weeks[member * wordsPerWeek + w]!;
    if (all !== 0) return true;
  }
  return false;
}

function bitsIn(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
