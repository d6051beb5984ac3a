import { bookingGuest } from '../booking/index.ts';
import { peopleCalled, type TypedPerson, typedPeople, typedPerson } from '../directory/index.ts';
import { identityKey } from '../identities/index.ts';
import type { Reader } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import { personById } from '../people/index.ts';
import { isMailAddress } from '../post/index.ts';

/** Somebody to ask: a person of the list, or a name and an address. `word` stands for them in a form. */
export type Named = { readonly word: string; readonly name: string; readonly note: string; /** Empty where none is known. */ readonly email: string; readonly person: string | undefined };

/** A line that names nobody, or several. */
export type Doubt = { readonly typed: string; readonly maybe: readonly string[] };

/** Who is meant by lines as `typedPeople` reads them: by an address beyond doubt, by a name where one of the list alone is called so. */
export async function whoIsAsked(db: Reader, lines: string, now: Date): Promise<{ readonly named: readonly Named[]; readonly doubts: readonly Doubt[]; readonly heading: string }> {
  const named: Named[] = [];
  const doubts: Doubt[] = [];
  const { heading, people } = typedPeople(lines);
  for (const typed of people.slice(0, 100)) {
    const found = typed.address ? byAddress(typed) : await byName(db, typed.name, now);
    if ('typed' in found) doubts.push(found);
    else if (!named.some(({ word }) => word === found.word)) named.push(found);
  }
  return { named, doubts, heading };
}

function byAddress({ line, name: typed, address }: TypedPerson): Named | Doubt {
  const key = isMailAddress(address) ? identityKey('email', address) : null;
  if (!key) return { typed: line.slice(0, 300), maybe: [] };
  const name = typed.slice(0, 120) || address.split('@')[0]!;
  return { word: encodeURIComponent(`${name} <${key.shown}>`), name, note: key.shown, email: key.shown, person: undefined };
}

async function byName(db: Reader, typed: string, now: Date): Promise<Named | Doubt> {
  const fitting = await peopleCalled(db, typed, now);
  const [only] = fitting;
  if (!only || fitting.length > 1) return { typed, maybe: fitting.map(({ fullName }) => fullName) };
  return (await byWord(db, only.id))!;
}

/** Somebody whom a form names by their word: the id of a person or of somebody who comes to a meeting, or a name and an address. */
export async function byWord(db: Reader, word: string): Promise<Named | undefined> {
  if (!isId(word)) {
    const found = byAddress(typedPerson(decoded(word)));
    return 'typed' in found ? undefined : found;
  }
  const person = await personById(db, word);
  const guest = person ? undefined : await bookingGuest(db, word);
  if (guest) return { word, name: guest.name, note: guest.email, email: guest.email, person: undefined };
  const email = person?.identities.find(({ kind }) => kind === 'email')?.shown ?? '';
  return person && { word, name: person.fullName, note: email || [person.title, person.company].filter(Boolean).join(', '), email, person: word };
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word).slice(0, 300);
  } catch {
    return '';
  }
}

/** As a verb takes them. */
export const asParticipant = (named: Named, mustCome: boolean): { readonly person: string; readonly mustCome: boolean } | { readonly name: string; readonly email: string; readonly mustCome: boolean } =>
  named.person ? { person: named.person, mustCome } : { name: named.name, email: named.email, mustCome };
