import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';

const texts = catalogue(
  {
    time: '{value} is not a time', length: '{value} is not a length of time', zone: 'the zone {zone} is not known; its times were taken by another zone', first: 'only the first {most} events were read',
    cut: 'the file ends in the midst of it', much: 'it and what comes after it was not followed: the calendar holds too much', noStart: 'it has no DTSTART', property: 'its {name} cannot be read: {reason}',
    dates: 'it lists more than {most} dates in {name}', rule: 'its rule does not say how often it repeats', often: 'it repeats too often: its times after {day} are left out', long: 'its rule takes too long to follow: only its first time is kept',
  },
  {
    time: '{value} ist keine Zeitangabe', length: '{value} ist keine Dauer', zone: 'die Zeitzone {zone} ist nicht bekannt; ihre Zeiten gelten wie in einer anderen', first: 'nur die ersten {most} Termine wurden gelesen',
    cut: 'die Datei endet mitten darin', much: 'ihm und allem danach wurde nicht gefolgt: Der Kalender enthält zu viel', noStart: 'der Beginn (DTSTART) fehlt', property: '{name} lässt sich nicht lesen: {reason}',
    dates: 'in {name} stehen mehr als {most} Tage', rule: 'die Regel sagt nicht, wie oft er sich wiederholt', often: 'er wiederholt sich zu oft: Seine Zeiten nach dem {day} fehlen', long: 'seiner Regel zu folgen dauert zu lange: Nur die erste Zeit gilt',
  },
);

/** Why something of a calendar was left out or guessed: a message of the catalogue, and what stands in it. */
export type Why = { readonly key: 'time' | 'length' | 'zone' | 'first' | 'cut' | 'much' | 'noStart' | 'property' | 'dates' | 'rule' | 'often' | 'long'; readonly values?: Readonly<Record<string, string>> };

/** Something that was left out or guessed. `event` is its title where there is one; `why` in English; `said` for saying it in other languages. */
export type BusyNote = { readonly event?: string; readonly why: string; readonly said?: Why };

export const noteOf = (said: Why, event?: string): BusyNote => ({ ...(event !== undefined && { event }), why: sayWhy(english, said), said });

/** The note in the reader’s language; notes of an earlier version are there in English alone. */
export const sayNote = (tongue: Tongue, { why, said }: BusyNote): string => said ? sayWhy(tongue, said) : why;

export const sayWhy = (tongue: Tongue, { key, values = {} }: Why): string => (texts(tongue) as (name: string, given: object) => string)(key, values);
