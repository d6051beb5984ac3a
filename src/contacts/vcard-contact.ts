import { unescapeText, type VCardProperty } from '../formats/vcard.ts';
import type { Labelled } from './record.ts';
import { textOf, type CardView } from './vcard-card.ts';

/** E-mail addresses and telephone numbers as found, without `mailto:` and `tel:`. */
export function readContacts(card: CardView, name: 'EMAIL' | 'TEL'): Labelled[] {
  const scheme = name === 'EMAIL' ? /^mailto:\s*/i : /^tel:\s*/i;
  return labelled(card, card.all(name), (property) => textOf(property).replace(scheme, ''));
}

/** Web addresses, those of social profiles included. */
export function readWebAddresses(card: CardView): Labelled[] {
  const social = ['X-SOCIALPROFILE', 'SOCIALPROFILE'].flatMap((name) => card.all(name));
  return [...labelled(card, card.all('URL'), textOf), ...labelled(card, social, withoutAppleScheme).filter(({ value }) => isWebAddress(value))];
}

/** Names in chat networks, and social profiles told by name alone. */
export function readHandles(card: CardView): Labelled[] {
  const social = ['X-SOCIALPROFILE', 'SOCIALPROFILE'].flatMap((name) => card.all(name));
  const named = labelled(card, social, socialName).filter(({ value }) => !isWebAddress(value));
  const chat = [...card.all('IMPP'), ...card.all('X-MS-IMADDRESS')].map((property) => ({ label: property.params.get('X-SERVICE-TYPE')?.[0] || card.label(property), value: withoutAppleScheme(property) }));
  const older = ['AIM', 'SKYPE', 'SKYPE-USERNAME', 'ICQ', 'JABBER', 'MSN', 'YAHOO', 'QQ', 'GOOGLE-TALK', 'GTALK', 'TWITTER', 'MATRIX', 'TELEGRAM']
    .flatMap((service) => card.all(`X-${service}`).map((property) => ({ label: service.toLowerCase(), value: textOf(property) })));
  return [...named, ...chat, ...older].filter(({ value }) => value !== '');
}

function labelled(card: CardView, properties: readonly VCardProperty[], value: (property: VCardProperty) => string): Labelled[] {
  return properties.map((property) => ({ label: card.label(property), value: value(property) })).filter((found) => found.value !== '');
}

function isWebAddress(text: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(text) || /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text);
}

/** Apple writes `x-apple:name` where it knows no address. */
function withoutAppleScheme(property: VCardProperty): string {
  return textOf(property).replace(/^x-apple:/i, '');
}

function socialName(property: VCardProperty): string {
  const user = unescapeText(property.params.get('X-USER')?.[0] ?? '');
  const value = withoutAppleScheme(property);
  return isWebAddress(value) ? value : user || value;
}
