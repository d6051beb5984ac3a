import { composeName, oneLine, splitFullName, type NameParts } from '../kit/full-name.ts';
import type { PersonRecord } from './record.ts';

export type Names = Pick<PersonRecord, 'givenName' | 'familyName' | 'fullName' | 'middleName' | 'namePrefix' | 'nameSuffix' | 'nickname'>;

/**
 * The names of a record from what a source states in parts and what it shows as a whole; either may be missing.
 * People who type a whole name into one part get it taken apart, unless the source is known to mean its parts (`exact`).
 */
export function personNames(stated: Partial<NameParts>, whole = '', exact = false): Names {
  const parts = tidy(stated);
  const shown = oneLine(whole);
  const names = isToBeGuessed(parts, shown, exact) ? guessed(parts, shown) : parts;
  const nickname = parts.nickname || names.nickname;
  return {
    givenName: names.given, familyName: names.family, fullName: shown || composeName(parts) || nickname,
    middleName: names.middle || undefined, namePrefix: names.prefix || undefined, nameSuffix: names.suffix || undefined, nickname: nickname || undefined,
  };
}

function tidy({ prefix = '', given = '', middle = '', family = '', suffix = '', nickname = '' }: Partial<NameParts>): NameParts {
  return { prefix: oneLine(prefix), given: oneLine(given), middle: oneLine(middle), family: oneLine(family), suffix: oneLine(suffix), nickname: oneLine(nickname) };
}

function isToBeGuessed({ given, family, middle }: NameParts, shown: string, exact: boolean): boolean {
  if (middle !== '' || (given !== '' && family !== '')) return false;
  const only = given || family;
  return only === '' || (!exact && only.includes(' ') && (shown === '' || shown === only));
}

/** What is stated beside the name stands; a title or credential found in it fills what is not. */
function guessed(parts: NameParts, shown: string): NameParts {
  const found = splitFullName(shown || parts.given || parts.family);
  return { ...found, prefix: parts.prefix || found.prefix, suffix: parts.suffix || found.suffix };
}
