const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ħ: 'h', ŋ: 'n' };

/**
 * A text as it is compared and searched: lower case, without accents, signs and pictures, one space between words.
 * `Zoë O’Brandt-Müller 🦊` -> `zoe obrandt muller`. Marks that are letters of their own in Japanese, Thai or Hindi stay.
 */
export function foldName(text: string): string {
  const folded = foldOnce(text);
  // a mark that goes can let its neighbours join, which are then marks to take away themselves
  return folded === text || /^[ -~]*$/.test(folded) ? folded : foldName(folded);
}

function foldOnce(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøđðłıþħŋ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u0300-\u036f'’‘`´.\u200c\u200d]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
