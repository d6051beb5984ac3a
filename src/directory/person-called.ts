import { CannotBeDone } from '../kit/command.ts';
import type { Reader } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import { type Person, personById, type PersonRow } from '../people/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { meantBy } from './meant-by.ts';
import { peopleByNames } from './store-names.ts';

/** The one person meant by an id or a name, or by one that resembles it; where several could be meant, their ids are named. */
export async function personCalled(db: Reader, words: string): Promise<Person> {
  const id: unknown = words;
  if (isId(id)) return await personById(db, id) ?? nobody(words);
  const [found = []] = await peopleByNames(db, [words]);
  const meant = meantBy(words, found);
  const [only, ...others] = meant.length > 0 ? meant : found;
  if (only && others.length > 0) throw new CannotBeDone(`“${words}” may be several people; say which by its id:\n${[only, ...others].slice(0, 6).map(inOneLine).join('\n')}`);
  return only ? await personById(db, only.id) ?? nobody(words) : nobody(words);
}

function nobody(words: string): never {
  throw new CannotBeDone(`Nobody here is called “${words}”.`);
}

/** Somebody in a line of a terminal. */
export const inOneLine = ({ id, fullName, title, company, lastExchangeAt }: PersonRow): string =>
  [id, fullName, [title, company].filter(Boolean).join(', '), lastExchangeAt ? `last ${utcDay(lastExchangeAt)}` : 'never'].join('  ');

