import { bookingGuests } from '../booking/index.ts';
import { peopleCalled, type Reached, reachedByIds, type TypedPerson, typedPeople, typedPerson } from '../directory/index.ts';
import { identityKey } from '../identities/index.ts';
import type { Reader } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import { isMailAddress } from '../post/index.ts';

/** Somebody to ask: a person of the list, or a name and an address. `word` stands for them in a form. */
export type Named = { readonly word: string; readonly name: string; readonly note: string; /** Empty where none is known. */ readonly email: string; readonly person: string | undefined };

/** A line that names nobody, or several. */
export type Doubt = { readonly typed: string; readonly maybe: readonly string[] };

/** Who is meant by lines as `typedPeople` reads them: by an address beyond doubt, by a name where one of the list alone is called so. */
export async function whoIsAsked(db: Reader, lines: string): Promise<{ readonly named: readonly Named[]; readonly doubts: readonly Doubt[]; readonly heading: string }> {
  const named: Named[] = [];
  const doubts: Doubt[] = [];
  const { heading, people: all } = typedPeople(lines);
  const people = all.slice(0, 100);
  const byName = await namedByNames(db, people.filter(({ address }) => !address).map(({ name }) => name));
  for (const typed of people) {
    const found = typed.address ? byAddress(typed) : byName.get(typed.name)!;
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

/** For each name the one who is called so, or the doubt. */
async function namedByNames(db: Reader, names: readonly string[]): Promise<ReadonlyMap<string, Named | Doubt>> {
  const called = await peopleCalled(db, names);
  const reached = new Map((await reachedByIds(db, called.flatMap(([only, ...others]) => only && others.length === 0 ? only.id : []))).map(person => [person.id, person]));
  return new Map(names.map((typed, at) => {
    const person = called[at]!.length === 1 ? reached.get(called[at]![0]!.id) : undefined;
    return [typed, person ? namedAs(person) : { typed, maybe: called[at]!.slice(0, 6).map(({ fullName }) => fullName) }];
  }));
}

const namedAs = ({ id, fullName, email, title, company }: Reached): Named => ({ word: id, name: fullName, note: email || [title, company].filter(Boolean).join(', '), email, person: id });

/** Those whom a form names by their words: the ids of people or of those who come to a meeting, or names with addresses. Whoever is no longer there is left out. */
export async function byWords(db: Reader, words: readonly string[]): Promise<readonly Named[]> {
  const ids = words.filter(isId);
  const people = (await reachedByIds(db, ids)).map(namedAs);
  const guests = (await bookingGuests(db, ids)).map(({ id, name, email }): Named => ({ word: id, name, note: email, email, person: undefined }));
  const known = new Map([...guests, ...people].map(each => [each.word, each]));
  return words.flatMap(word => {
    const found = isId(word) ? known.get(word) : byAddress(typedPerson(decoded(word)));
    return found && 'word' in found ? found : [];
  });
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
