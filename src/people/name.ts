import { isIdeographic, oneLine, splitFullName } from '../kit/full-name.ts';

export { composeName, isSuffix, oneLine, splitFullName, type NameParts } from '../kit/full-name.ts';

const PARTICLE = /^(von|van|vom|zu|zum|zur|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten)$/i;
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

/** What two spellings of one name share: given and family name, folded, without titles, credentials and middle names. '' for no name. */
export function nameKey(full: string): string {
  const { given, family } = splitFullName(full);
  return foldName(`${given} ${family}`);
}

/** One or two letters to show where there is no picture: of the given and the family name; '' when the name holds no letter. */
export function initials(full: string): string {
  const { given, family } = splitFullName(full);
  if (isIdeographic(oneLine(given + family))) return firstLetter(given + family);
  const familyWord = family.split(' ').find((word) => !PARTICLE.test(word)) ?? family;
  return firstLetter(given) + firstLetter(familyWord);
}

function firstLetter(word: string): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '';
  return [...letter.normalize('NFC').toLocaleUpperCase('en').normalize('NFC')].slice(0, 2).join('').replace(/^(\p{L})\p{L}$/u, '$1');
}
