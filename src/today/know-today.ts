import type { Member } from '../accounts/index.ts';
import { openGoals, type Season, seasonEnd } from '../goals/index.ts';
import type { Reader } from '../kit/db.ts';
import { paceOf } from '../pace/index.ts';
import { promisesDue } from '../promises/index.ts';
import { addDays, dayIn, instantAt } from '../time/calendar-day.ts';
import { staysAway } from './answer.ts';
import { fillDay, type Offer } from './fill-day.ts';
import { type Item, keyOf, writeKey } from './item.ts';
import type { Seen, Source } from './source.ts';
import { sources } from './sources.ts';
import { type Talks, talksBetween } from './store-season.ts';
import { answersTo, spentSince, waitedFor } from './store.ts';

export type Today = Pick<Seen, 'day' | 'pace' | 'goals'> & {
  /** Of each season that runs, what came of it so far. */
  readonly seasons: readonly { readonly season: Season; readonly talks: Talks }[];
  readonly items: readonly Item[];
  /** What cannot be sent or read, for which the day has no place: it is never hidden. */
  readonly troubles: readonly Item[];
  /** How many things of today are behind the member. */
  readonly spent: number;
};

/** Every promise with a day is due by then. */
const farOff = '9999-12-31';

/** A member's day at `now`: from rows as they stand, so that it is never out of date, and the same however often it is asked. */
export async function knowToday(db: Reader, { id: me, zone, email }: Pick<Member, 'id' | 'zone' | 'email'>, now: Date): Promise<Today> {
  const day = dayIn(zone, now);
  // asked at once, so that they travel together: a day takes a few round trips instead of one for each question
  const [pace, goals, promises, spent, awaited] = await Promise.all([paceOf(db), openGoals(db), promisesDue(db, farOff, 100), spentSince(db, instantAt(zone, day, '00:00')), waitedFor(db, new Date(now.getTime() - 14 * 86_400_000))]);
  const seen: Seen = { db, me, email, now, day, zone, pace, goals, promises, awaited: awaited.length };
  const running = seasonsOf(seen);
  const found = await Promise.all(sources.map(async (source): Promise<readonly [Source, readonly Item[]]> => [source, await source.find(seen)]));
  const [open, seasons] = await Promise.all([unanswered(seen, found.flatMap(([, items]) => items)), running]);
  const offers = found.map(([source, items]): Offer => ({
    kind: source.kind, dated: source.dated ?? false, canWait: source.canWait ?? false, atOnce: source.atOnce?.(seen) ?? 1, most: source.most(seen), spent: spent.filter(({ kind }) => kind === source.kind).length, items: items.filter(item => open.has(item)),
  }));
  const items = fillDay(offers, pace.items);
  const placed = new Set(items);
  const troubles = offers.filter(({ canWait }) => canWait).flatMap(offer => offer.items).filter(item => !placed.has(item));
  return { day, pace, goals, seasons, items, troubles, spent: spent.length };
}

const seasonsOf = ({ db, goals, day, zone }: Seen): Promise<Today['seasons']> => Promise.all(goals.flatMap(({ season }) => season && day <= seasonEnd(season) ? [season] : [])
  .map(async season => ({ season, talks: await talksBetween(db, instantAt(zone, season.from, '00:00'), instantAt(zone, day, '00:00'), instantAt(zone, addDays(seasonEnd(season), 1), '00:00')) })));

/** Those that were neither done, nor dismissed, nor put off beyond today. */
async function unanswered({ db, day, now }: Seen, items: readonly Item[]): Promise<ReadonlySet<Item>> {
  const answers = await answersTo(db, items.map(keyOf));
  const byKey = Map.groupBy(answers, writeKey);
  return new Set(items.filter(item => !staysAway(byKey.get(writeKey(keyOf(item))) ?? [], day, now)));
}
