import type { Reader } from '../kit/db.ts';
import type { PersonRow } from '../people/index.ts';
import { meantBy } from './meant-by.ts';
import { peopleByNames } from './store-names.ts';

/** Who is meant by names that were typed: those beyond doubt, and for each other name the people it may mean (perhaps none). */
export type Meant = { readonly sure: readonly PersonRow[]; readonly doubts: readonly { readonly typed: string; readonly maybe: readonly PersonRow[] }[] };

/** Names with commas between them. A name is beyond doubt where it means one person alone; where it means nobody, those whom it resembles may be meant. */
export async function whoIsMeant(db: Reader, names: string): Promise<Meant> {
  const typed = names.split(/[,;\n]/).map(name => name.trim().slice(0, 200)).filter(Boolean).slice(0, 20);
  const found = await peopleByNames(db, typed);
  const all = typed.map((name, at) => ({ typed: name, meant: meantBy(name, found[at]!), alike: found[at]! }));
  return {
    sure: all.flatMap(({ meant }) => meant.length === 1 ? meant : []),
    doubts: all.filter(({ meant }) => meant.length !== 1).map(({ typed: name, meant, alike }) => ({ typed: name, maybe: (meant.length > 0 ? meant : alike).slice(0, 6) })),
  };
}
