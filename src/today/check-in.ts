import { relativeDay } from '../ui/index.ts';
import type { Item, Somebody } from './item.ts';
import { nameOf, writeTo } from './say.ts';
import type { Source } from './source.ts';
import { rhythmsDue } from './store-people.ts';
import { texts } from './texts.ts';

export type RhythmDue = Somebody & { readonly rhythmDays: number; readonly lastExchangeAt: Date | null };

/** People whose rhythm says that it is time, the longest overdue first. */
export const checkIn: Source = {
  kind: 'check-in',
  most: () => 2,
  find: async ({ db, now }) => (await rhythmsDue(db, now, 20)).map(toItem),
};

const toItem = (due: RhythmDue): Item => ({
  kind: 'check-in', person: due, occasion: due.lastExchangeAt?.toISOString().slice(0, 10) ?? '',
  say(reader) {
    const t = texts(reader);
    const name = nameOf(due);
    const count = due.rhythmDays;
    const why = due.lastExchangeAt ? t('checkIn.why', { count, when: relativeDay(reader, due.lastExchangeAt) }) : t('checkIn.whyNever', { name, count });
    return { title: t('checkIn.title', { name: due.fullName }), why, action: { label: t('checkIn.act', { name }), href: writeTo(due, 'check-in', why) } };
  },
});
