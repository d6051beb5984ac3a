import { splitValue, unescapeText, type VCard, type VCardProperty } from '../formats/vcard.ts';
import { oneLine } from '../kit/full-name.ts';

/** A card by property: preferred values first, else in the order of the file. */
export type CardView = {
  all(name: string): readonly VCardProperty[];
  first(name: string): string;
  label(property: VCardProperty): string | undefined;
};

const TYPE_WORDS = new Map([['cell', 'mobile'], ['iphone', 'mobile']]);
const NO_LABEL = new Set(['internet', 'pref', 'voice', 'x400', 'msg', 'other', 'text', 'uri', 'url', 'jpeg', 'dom', 'intl', 'parcel', 'postal', 'cert', 'aim', 'contact', 'x-internet']);

export function viewCard(card: VCard): CardView {
  const byName = Map.groupBy(card.properties, (property) => property.name);
  const labels = new Map((byName.get('X-ABLABEL') ?? []).map((property) => [property.group, appleLabel(textOf(property))]));
  return {
    all: (name) => [...(byName.get(name) ?? [])].sort((one, other) => preference(one) - preference(other)),
    first: (name) => (byName.get(name) ?? []).map(textOf).find((text) => text !== '') ?? '',
    label: (property) => (property.group === '' ? undefined : labels.get(property.group)) ?? typeLabel(property),
  };
}

/** The text of a property, trimmed, its escapes resolved. */
export function textOf(property: VCardProperty): string {
  return unescapeText(property.value).replace(/\r\n?/g, '\n').trim();
}

/** The parts of a structured property (`N`, `ORG`, `ADR`), each on one line; several values of a part are joined with `between`. */
export function partsOf(property: VCardProperty, between = ' '): string[] {
  return splitValue(property.value, ';').map((part) => oneLine(splitValue(part, ',').map(unescapeText).join(between)));
}

/** Apple writes its own labels as `_$!<Work>!$_`. */
function appleLabel(text: string): string {
  const own = /^_\$!<(.*)>!\$_$/.exec(text)?.[1];
  return own === undefined ? text : own.toLowerCase();
}

function typeLabel(property: VCardProperty): string | undefined {
  const words = (property.params.get('TYPE') ?? []).filter((type) => !NO_LABEL.has(type)).map((type) => TYPE_WORDS.get(type) ?? type.replace(/^x-/, ''));
  return words.length === 0 ? undefined : [...new Set(words)].join(' ');
}

/** RFC 6350 gives 1 to 100, older versions only `pref`. */
function preference(property: VCardProperty): number {
  const told = Number(property.params.get('PREF')?.[0] ?? Number.NaN);
  if (told >= 1 && told <= 100) return told;
  return property.params.get('TYPE')?.includes('pref') === true ? 1 : 101;
}
