import type { Reader } from '../kit/db.ts';
import { foldName } from '../identities/index.ts';
import type { PersonRow } from '../people/index.ts';
import { findPeople } from './store-list.ts';

/** Whom somebody may mean who types a name: those who are called just so, or else those of whose name each word typed begins a part. */
export async function peopleCalled(db: Reader, typed: string, now: Date): Promise<readonly PersonRow[]> {
  const { people } = await findPeople(db, { q: typed }, now, undefined, 6);
  const called = people.filter(({ fullName }) => foldName(fullName) === foldName(typed));
  return called.length > 0 ? called : people.filter(({ fullName }) => foldName(typed).split(' ').every(word => foldName(fullName).split(' ').some(part => part.startsWith(word))));
}
