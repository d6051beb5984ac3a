import { type Item, kinds, type Offer } from '../agenda/index.ts';
import { mostAlike, plain } from '../candidates/index.ts';

/**
 * A day's list: never more than `places`, of which what was done today has had its part, so that a day comes to an end. What has a
 * day of its own goes first, trouble last among it; within it as after it kinds take turns, so that none fills the list, nor does one company; nobody stands
 * on it twice but for what has its day, and what they wait to hear. Pure.
 */
export function fillDay(offers: readonly Offer[], places: number): readonly Item[] {
  const queues = offers.map(offer => ({ ...offer, waiting: [...Array.from({ length: offer.spent }, () => undefined), ...offer.items] }));
  const ofTheDay = (last: boolean) => inTurns(queues.filter(({ dated, canWait = false }) => dated && canWait === last).map(({ waiting, most }) => waiting.slice(0, most)));
  const fixed = [...ofTheDay(false), ...ofTheDay(true)].slice(0, places);
  const taken = [...fixed];
  const turns = queues.filter(({ dated }) => !dated).map(queue => ({ ...queue, waiting: [...queue.waiting], left: queue.most }));
  const companies = new Map<string, number>();
  const people = new Set(taken.flatMap(item => item?.person ? [item.person.id] : []));
  for (let took = true; took && taken.length < places;) {
    took = false;
    for (const turn of turns) {
      for (let n = 0; n < turn.atOnce && taken.length < places && turn.left > 0; n++, turn.left--) {
        const next = nextOf(turn.waiting, companies, people);
        if (next === 'none') break;
        taken.push(next);
        took = true;
      }
    }
  }
  const present = (all: readonly (Item | undefined)[]): readonly Item[] => all.filter(item => item !== undefined);
  const room = places - offers.reduce((sum, { spent }) => sum + spent, 0) - present(fixed).length;
  return [...present(fixed), ...present(taken.slice(fixed.length)).slice(0, Math.max(0, room))].toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** The first of each, then the second of each: three meetings of tomorrow do not crowd out a promise of today. */
const inTurns = <T,>(queues: readonly (readonly T[])[]): readonly T[] =>
  Array.from({ length: Math.max(0, ...queues.map(({ length }) => length)) }, (_, place) => queues.flatMap(queue => queue.slice(place, place + 1))).flat();

/** The next about somebody else and with room for other companies; undefined where it was done already. */
function nextOf(waiting: (Item | undefined)[], companies: Map<string, number>, people: Set<string>): Item | undefined | 'none' {
  const place = waiting.findIndex(item => !item?.person || item.kind === 'loop-back' || (!people.has(item.person.id) && hasRoom(item.person.company, companies)));
  if (place < 0) return 'none';
  const item = waiting.splice(0, place + 1).at(-1);
  if (item?.person) {
    people.add(item.person.id);
    companies.set(plain(item.person.company), (companies.get(plain(item.person.company)) ?? 0) + 1);
  }
  return item;
}

const hasRoom = (company: string, companies: ReadonlyMap<string, number>): boolean => plain(company) === '' || (companies.get(plain(company)) ?? 0) < mostAlike;
