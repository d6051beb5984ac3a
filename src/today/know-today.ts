import type { Member } from '../accounts/index.ts';
import { type Item, type Seen, seeDay, whatWaits } from '../agenda/index.ts';
import { type Season, seasonEnd } from '../goals/index.ts';
import type { Reader } from '../kit/db.ts';
import { addDays, instantAt } from '../time/calendar-day.ts';
import { fillDay } from './fill-day.ts';
import { type Talks, talksBetween } from './store-season.ts';

export type Today = Pick<Seen, 'day' | 'pace' | 'goals'> & {
  /** Of each season that runs, what came of it so far. */
  readonly seasons: readonly { readonly season: Season; readonly talks: Talks }[];
  readonly items: readonly Item[];
  /** What cannot be sent or read, for which the day has no place: it is never hidden. */
  readonly troubles: readonly Item[];
  /** How many things of today are behind the member. */
  readonly spent: number;
};

/** A member's day at `now`: the same however often it is asked, until a row changes. */
export async function knowToday(db: Reader, me: Pick<Member, 'id' | 'zone' | 'email'>, now: Date): Promise<Today> {
  const seen = await seeDay(db, me, now);
  const [offers, seasons] = await Promise.all([whatWaits(seen), seasonsOf(seen)]);
  const { day, pace, goals, spent } = seen;
  const items = fillDay(offers, pace.items);
  const placed = new Set(items);
  const troubles = offers.filter(({ canWait }) => canWait).flatMap(offer => offer.items).filter(item => !placed.has(item));
  return { day, pace, goals, seasons, items, troubles, spent: spent.length };
}

const seasonsOf = ({ db, goals, day, zone }: Seen): Promise<Today['seasons']> => Promise.all(goals.flatMap(({ season }) => season && day <= seasonEnd(season) ? [season] : [])
  .map(async season => ({ season, talks: await talksBetween(db, instantAt(zone, season.from, '00:00'), instantAt(zone, day, '00:00'), instantAt(zone, addDays(seasonEnd(season), 1), '00:00')) })));
