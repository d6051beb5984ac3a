import { CannotBeDone } from '../kit/command.ts';
import type { Context, Reader } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { type Person, personById, type PersonRow } from '../people/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { findPeople } from './store-list.ts';

/** The one person meant by an id or a name; where several could be meant, their ids are named. */
export async function personCalled(ctx: Context, db: Reader, words: string): Promise<Person> {
  const id: unknown = words;
  if (isId(id)) return await personById(db, id) ?? nobody(words);
  const { people } = await findPeople(db, { q: words }, ctx.now(), undefined, 6);
  const exactly = people.filter(person => person.fullName.toLowerCase() === words.toLowerCase());
  const meant = exactly.length > 0 ? exactly : people;
  if (meant.length > 1) throw new CannotBeDone(`“${words}” may be several people; say which by its id:\n${meant.map(inOneLine).join('\n')}`);
  const [only] = meant;
  return only ? await personById(db, only.id) ?? nobody(words) : nobody(words);
}

function nobody(words: string): never {
  throw new CannotBeDone(`Nobody here is called “${words}”.`);
}

/** Somebody in a line of a terminal. */
export const inOneLine = ({ id, fullName, title, company, lastExchangeAt }: PersonRow): string =>
  [id, fullName, [title, company].filter(Boolean).join(', '), lastExchangeAt ? `last ${utcDay(lastExchangeAt)}` : 'never'].join('  ');

