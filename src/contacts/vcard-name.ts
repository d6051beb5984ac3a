import { oneLine } from '../kit/full-name.ts';
import { personNames, type Names } from './person-names.ts';
import { partsOf, textOf, type CardView } from './vcard-card.ts';

/** `N` says the parts, `FN` the whole; either may be missing. Programs that write version 4.0 know what a given name is. */
export function readNames(card: CardView): Names {
  const property = card.all('N').find((each) => each.value.replace(/[;,\s]/g, '') !== '');
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = property === undefined ? [] : partsOf(property);
  const nickname = oneLine(card.first('NICKNAME').replace(/,+/g, ', ')) || androidNickname(card);
  return personNames({ family, given, middle, prefix, suffix, nickname }, card.first('FN'), card.first('VERSION') === '4.0');
}

/** `X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zo;1;;;` */
function androidNickname(card: CardView): string {
  const custom = card.all('X-ANDROID-CUSTOM').map(textOf).find((text) => text.startsWith('vnd.android.cursor.item/nickname;'));
  return oneLine(custom?.split(';')[1] ?? '');
}
