import type { Reader } from '../kit/db.ts';
import type { PersonRow } from '../people/index.ts';
import { meantBy } from './meant-by.ts';
import { peopleByNames } from './store-names.ts';

/** Whom each of these names means, as it was typed: one, several, or nobody. */
export async function peopleCalled(db: Reader, names: readonly string[]): Promise<readonly (readonly PersonRow[])[]> {
  const found = await peopleByNames(db, names);
  return names.map((typed, at) => meantBy(typed, found[at]!));
}
