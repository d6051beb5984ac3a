import type { Reader } from '../kit/db.ts';
import type { Given, YearOfGiving } from './giving.ts';
import { givenAndGot, givingByYear } from './store.ts';

/** Give and get with one person: how often in each year, and the latest in words. */
export async function givingWith(db: Reader, person: string): Promise<{ readonly years: readonly YearOfGiving[]; readonly lately: readonly Given[] }> {
  const [years, lately] = await Promise.all([givingByYear(db, person), givenAndGot(db, person, 4)]);
  return { years, lately };
}
