import { asksLately } from '../giving/index.ts';
import type { Reader } from '../kit/db.ts';
import { pairPeople, type PairToMeet } from './pair-people.ts';
import { knowEachOther, peopleTalkedWith } from './store-pairs.ts';

/** For so long what somebody was after may still be so. */
const freshDays = 365;

/** Two of the member's people who could meet, from what they said and what is noted about them; the best first. One question where nobody is after anything. */
export async function pairsToIntroduce(db: Reader, now: Date): Promise<readonly PairToMeet[]> {
  const asks = await asksLately(db, new Date(now.getTime() - freshDays * 86_400_000), 8);
  if (asks.length === 0) return [];
  const [known, apart] = await Promise.all([peopleTalkedWith(db, 150), knowEachOther(db, asks.map(({ id }) => id))]);
  return pairPeople(asks, known, apart);
}
