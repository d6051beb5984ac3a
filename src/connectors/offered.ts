import { type Person, personById, type PersonRow } from '../people/index.ts';
import { personCalled, quickFind } from '../directory/index.ts';
import type { Reader } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import { writable } from '../kit/typed-text.ts';

/** What the pages of introductions say of somebody the member knows. */
export type Offered = { readonly id: string; readonly fullName: string; readonly work: string; readonly email: string };

/** Whom some words find; nobody without words. */
export const foundBy = (db: Reader, q: string): Promise<readonly PersonRow[]> => writable(q).trim() ? quickFind(db, writable(q).trim().slice(0, 200), 12) : Promise.resolve([]);

export async function offered(db: Reader, id: string | undefined): Promise<Offered | undefined> {
  const person = isId(id) ? await personById(db, id) : undefined;
  return person && { id: person.id, fullName: person.fullName, work: workOf(person), email: person.identities.find(identity => identity.kind === 'email')?.shown ?? '' };
}

/** Somebody by id or by a name that only one person has. Throws where nobody or several fit. */
export const offeredCalled = async (db: Reader, words: string): Promise<Offered> => (await offered(db, (await personCalled(db, words)).id))!;

const workOf = ({ title, company }: Person): string => [title, company].filter(Boolean).join(', ');

