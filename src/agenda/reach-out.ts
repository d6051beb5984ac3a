import { candidatesFor, choosePeople, type Chosen, goalServed, heardSince, sayGrounds, sayWhy } from '../candidates/index.ts';
import { type Goal, seasonEnd } from '../goals/index.ts';
import { mondayOf, weekdayOf } from '../time/weekdays.ts';
import type { Item } from './item.ts';
import { nameOf, writeTo } from './say.ts';
import type { Seen, Source } from './source.ts';
import { letBe, passedOver } from './store-reached.ts';
import { texts } from './texts.ts';

const days = (count: number): number => count * 86_400_000;

/** People to reach out to: as many at a time as the pace says, less those whose answer is still awaited. Everyone begins with two. */
export const reachOut: Source = {
  kind: 'reach-out',
  most: ({ pace }) => pace.people,
  atOnce: ({ pace }) => pace.people,
  async find(seen) {
    const room = seen.pace.people - seen.awaited;
    if (room <= 0 || !isDayFor(seen)) return [];
    const choose = await peopleFor(seen);
    return choose(room).map(chosen => toItem(chosen, goalServed(chosen.candidate, seen.goals)));
  },
};

/** Seasons that run may name days of the week; without any, every day is right. */
function isDayFor({ goals, day }: Seen): boolean {
  const named = goals.flatMap(({ season }) => season && day <= seasonEnd(season) ? season.days : []);
  return named.length === 0 || named.includes(weekdayOf(day));
}

/** Everything the choice rests on, read; what is left is how many. */
async function peopleFor({ db, me, now, day, pace, goals, promises }: Seen): Promise<(count: number) => readonly Chosen[]> {
  const words = [...new Set(goals.flatMap(goal => [...goal.lines, ...goal.skills, ...goal.places]).concat(pace.city))].filter(Boolean);
  const promised = new Set(promises.map(({ person }) => person));
  const [candidates, heard, passed] = await Promise.all([
    candidatesFor(db, { now, companies: goals.flatMap(goal => goal.companies), words, also: [...promised], leftOut: letBe(day, now) }), heardSince(db, heardFrom(goals, now)), passedOver(db, now),
  ]);
  const around = { now, goals, city: pace.city, heard, passedOver: passed, promised };
  return count => choosePeople(candidates, around, count, `${me} ${mondayOf(day)}`);
}

/** Since the oldest goal that runs was named, and at least for a quarter of a year. */
const heardFrom = (goals: readonly Goal[], now: Date): Date => new Date(Math.min(now.getTime() - days(90), ...goals.map(goal => goal.createdAt.getTime())));

const toItem = ({ candidate, terms }: Chosen, goal: Goal | undefined): Item => ({
  kind: 'reach-out', person: candidate, occasion: '',
  say(reader) {
    const t = texts(reader);
    const { fullName, company } = candidate;
    const why = sayWhy(reader, terms);
    const again = terms.some(({ name }) => name === 'dormant');
    return {
      title: company ? t('reachOut.titleAt', { name: fullName, company }) : fullName, why, grounds: sayGrounds(reader, terms),
      action: { label: t(again ? 'reachOut.again' : 'reachOut.act', { name: nameOf(candidate) }), href: writeTo(candidate, again ? 'reconnect' : 'ask', why, goal?.id) },
    };
  },
});
