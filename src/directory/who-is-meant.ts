import type { Reader } from '../kit/db.ts';
import { foldName } from '../identities/index.ts';
import type { PersonRow } from '../people/index.ts';
import { findPeople } from './store-list.ts';

/** Who is meant by names that were typed: those beyond doubt, and for each other name the people it may mean (perhaps none). */
export type Meant = { readonly sure: readonly PersonRow[]; readonly doubts: readonly { readonly typed: string; readonly maybe: readonly PersonRow[] }[] };

/** Names with commas between them. A name is beyond doubt where one person alone is called so, or one alone has every word of it. */
export async function whoIsMeant(db: Reader, names: string, now: Date): Promise<Meant> {
  const sure: PersonRow[] = [];
  const doubts: { typed: string; maybe: readonly PersonRow[] }[] = [];
  for (const typed of names.split(/[,;\n]/).map(name => name.trim().slice(0, 200)).filter(Boolean).slice(0, 20)) {
    const { people } = await findPeople(db, { q: typed }, now, undefined, 6);
    const only = onlyOne(people, typed);
    if (only) sure.push(only);
    else doubts.push({ typed, maybe: people });
  }
  return { sure, doubts };
}

function onlyOne(people: readonly PersonRow[], typed: string): PersonRow | undefined {
  const called = people.filter(({ fullName }) => foldName(fullName) === foldName(typed));
  if (called.length > 0) return called.length === 1 ? called[0] : undefined;
  const words = foldName(typed).split(' ');
  const fitting = people.filter(({ fullName }) => words.every(word => foldName(fullName).split(' ').some(part => part.startsWith(word))));
  return fitting.length === 1 && people.length === 1 ? fitting[0] : undefined;
}
