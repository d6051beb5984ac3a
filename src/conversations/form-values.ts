import { dayIn, timeIn } from '../time/calendar-day.ts';
import type { Promised } from '../promises/index.ts';
import type { Conversation } from './conversation.ts';
import { isClock, timeOn } from './time-of-day.ts';

/** Somebody in the form: chosen, or one of several who may be meant. */
export type FormPerson = { readonly id: string; readonly name: string; readonly work: string; readonly chosen: boolean };

/** A form as it was sent, or as it is shown: text by name, several under one name as a list. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

const text = (value: Values[string]): string => String(Array.isArray(value) ? value[0] ?? '' : value ?? '').trim();

/** Everything under a name, as a list. */
export const listOf = (value: Values[string]): readonly string[] => (value === undefined ? [] : [value].flat()).map(each => String(each));

/** What a form says, as input of a verb; its schema decides whether it is right. `people` are those who turned out to be meant. */
export function inputOf(values: Values, people: readonly string[], zone: string): Readonly<Record<string, unknown>> {
  const [on, time, minutes] = [text(values.on), text(values.time), Number(text(values.minutes))];
  return {
    people, kind: text(values.kind) || undefined, ...(isClock(time) ? timeOn(zone, on, time, minutes) : { on }),
    title: text(values.title), place: text(values.place), link: text(values.link), summary: text(values.summary), got: text(values.got), gave: text(values.gave), seeking: text(values.seeking),
    checkInOn: text(values.checkInOn) || null, ...(values.planned !== undefined ? { held: false } : { promises: promisesOf(values) }),
  };
}

function promisesOf(values: Values): readonly object[] {
  const places = Object.keys(values).flatMap(name => /^p(\d+)-what$/.exec(name)?.[1] ?? []);
  return places.filter(place => text(values[`p${place}-what`]) !== '').map(place => {
    const field = (name: string) => text(values[`p${place}-${name}`]);
    return { mine: field('side') !== 'theirs', kind: field('kind') || 'other', what: field('what'), dueOn: field('due') || null, ...(field('id') && { id: field('id') }), ...(field('person') && { person: field('person') }) };
  });
}

/** A conversation as its form shows it, in the member's zone. */
export function valuesOf(c: Conversation, promises: readonly Promised[], zone: string): Values {
  const on = c.onDay ?? dayIn(zone, c.startsAt!);
  const minutes = c.startsAt && c.endsAt ? String(Math.round((c.endsAt.getTime() - c.startsAt.getTime()) / 60_000)) : '';
  const rows = promises.map(({ id, mine, kind, what, dueOn, person }, place) =>
    Object.entries({ id, side: mine ? 'mine' : 'theirs', kind, what, due: dueOn ?? '', person }).map(([name, value]) => [`p${place}-${name}`, value] as const));
  return {
    kind: c.kind, on, time: c.startsAt ? timeIn(zone, c.startsAt) : '', minutes, title: c.title, place: c.place, link: c.link, summary: c.summary, got: c.got, gave: c.gave, seeking: c.seeking,
    checkInOn: c.checkInOn ?? '', ...Object.fromEntries(rows.flat()),
  };
}
