import { kept } from './kept.ts';

// To build an Intl object takes about a hundred times what using it does, so each is built once. Tags and zones come from
// whoever asks, so no more are kept than a busy day needs.
const most = 500;

const plain: Intl.NumberFormatOptions = {};
const numbers = new WeakMap<Intl.NumberFormatOptions, Map<string, Intl.NumberFormat>>();
const dates = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const lists = new Map<string, Intl.ListFormat>();

/** The number format of a BCP 47 tag. Kept for as long as its options are: name them once, outside of functions. */
export const numberFormat = (tag: string, options: Intl.NumberFormatOptions = plain): Intl.NumberFormat =>
  kept(under(numbers, options), tag, most, () => new Intl.NumberFormat(tag, options));

/** The date format of a BCP 47 tag and an IANA zone. Kept for as long as its options are: name them once, outside of functions. */
export const dateFormat = (tag: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(under(dates, options), `${tag} ${zone}`, most, () => new Intl.DateTimeFormat(tag, { ...options, timeZone: zone }));

/** "yesterday" rather than "1 day ago". */
export const relativeFormat = (tag: string): Intl.RelativeTimeFormat => kept(relatives, tag, most, () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));

export const pluralRules = (tag: string): Intl.PluralRules => kept(plurals, tag, most, () => new Intl.PluralRules(tag));

/** "Ana, Bo and Cy"; as a `unit` without the "and", where the list goes on. */
export const listFormat = (tag: string, type: 'conjunction' | 'unit' = 'conjunction'): Intl.ListFormat =>
  kept(lists, `${tag} ${type}`, most, () => new Intl.ListFormat(tag, { type }));

function under<Options extends WeakKey, Made>(all: WeakMap<Options, Map<string, Made>>, options: Options): Map<string, Made> {
  const known = all.get(options) ?? new Map<string, Made>();
  all.set(options, known);
  return known;
}
