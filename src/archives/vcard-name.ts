import { composeName, oneLine, splitFullName, type NameParts } from '../kit/full-name.ts';
import type { PersonRecord } from './record.ts';
import { partsOf, textOf, type CardView } from './vcard-card.ts';

type Names = Pick<PersonRecord, 'givenName' | 'familyName' | 'fullName' | 'middleName' | 'namePrefix' | 'nameSuffix' | 'nickname'>;

/** `N` says the parts, `FN` the whole; either may be missing, and phones often put the whole name into one part of `N`. */
export function readNames(card: CardView): Names {
  const shown = oneLine(card.first('FN'));
  const parts = statedParts(card);
  const guessed = splitFullName(shown === '' ? parts.given || parts.family : shown);
  const names = isToBeGuessed(parts, shown, card.first('VERSION')) ? guessed : parts;
  const nickname = oneLine(card.first('NICKNAME').replace(/,+/g, ', ')) || androidNickname(card) || names.nickname;
  return {
    givenName: names.given, familyName: names.family, fullName: shown || composeName(names) || nickname,
    middleName: names.middle || undefined, namePrefix: names.prefix || undefined, nameSuffix: names.suffix || undefined, nickname: nickname || undefined,
  };
}

function statedParts(card: CardView): NameParts {
  const property = card.all('N').find((each) => each.value.replace(/[;,\s]/g, '') !== '');
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = property === undefined ? [] : partsOf(property);
  return { family, given, middle, prefix, suffix, nickname: '' };
}

/** Programs that write version 4.0 know what a given name is. */
function isToBeGuessed({ given, family, middle }: NameParts, shown: string, version: string): boolean {
  if (middle !== '' || (given !== '' && family !== '')) return false;
  const only = given || family;
  return only === '' || (version !== '4.0' && only.includes(' ') && (shown === '' || shown === only));
}

/** `X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zo;1;;;` */
function androidNickname(card: CardView): string {
  const custom = card.all('X-ANDROID-CUSTOM').map(textOf).find((text) => text.startsWith('vnd.android.cursor.item/nickname;'));
  return oneLine(custom?.split(';')[1] ?? '');
}
