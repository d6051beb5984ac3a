import type { Roster } from './roster.ts';
import { acquaintancePoints, interestPoints, interestTenths } from './terms.ts';

/** Members, in ascending order, whom something particular brings together with one member, and the points it gives at most. */
export type ParticularList = { readonly holders: ArrayLike<number>; readonly points: number };

/** Who offers what `u` asks for, who asks for what `u` offers, who shares an interest that is not everybody's. */
export function particularLists({ asks, offers, interests, n, points }: Roster, u: number): readonly ParticularList[] {
  const lists: ParticularList[] = [];
  for (const topic of asks.of[u]!) if (offers.holders[topic] !== undefined) lists.push({ holders: offers.holders[topic], points: points.askMet });
  for (const topic of offers.of[u]!) if (asks.holders[topic] !== undefined) lists.push({ holders: asks.holders[topic], points: points.askMet });
  for (const topic of interests.of[u]!) {
    const tenths = interestTenths(interests.holders[topic]!.length, n);
    if (tenths > 1) lists.push({ holders: interests.holders[topic]!, points: interestPoints(points, tenths) + 1 });
  }
  return lists;
}

/** Whom each member met, in ascending order. */
export function friendsOf({ met }: Roster): readonly Int32Array[] {
  return met.map((row) => Int32Array.from(row.keys()).sort());
}

/** Those who met someone whom `u` met; each list adds one acquaintance. */
export function acquaintanceLists({ points }: Roster, friends: readonly Int32Array[], u: number): readonly ParticularList[] {
  const one = acquaintancePoints(points, 1) + 1;
  return Array.from(friends[u]!, (friend) => ({ holders: friends[friend]!, points: one }));
}
