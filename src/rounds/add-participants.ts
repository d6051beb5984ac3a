import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { hashOf } from '../kit/link-token.ts';
import { reading, transact } from '../kit/transact.ts';
import { findPeople, peopleCalled, type Reached, reachedByIds, typedPeople } from '../directory/index.ts';
import { isMailAddress } from '../post/index.ts';
import { insertParticipant, lockGroup, type NewParticipant, NoSuchGroup, participantToken, usualHours } from '../groups/index.ts';
import { joinLate } from './join-late.ts';

/** Somebody to add: one of the organiser's people, or a name and an address. */
export type Addition = { readonly person: string } | { readonly name: string; readonly email: string };

/** How many were added, who was there already, and lines that could not be read. */
export type Added = { readonly added: number; readonly known: number; readonly unread: readonly string[] };

export const nobody: Added = { added: 0, known: 0, unread: [] };

/** Add people to a group. Whoever has no address yet gets their link from the organiser. Throws `NoSuchGroup`. */
export function addParticipants(ctx: Context, me: Member, group: string, additions: readonly Addition[]): Promise<Added> {
  return transact(ctx.db, me.id, null, async tx => {
    const found = await lockGroup(tx, group);
    if (!found || found.endedAt) throw new NoSuchGroup();
    let added = 0;
    const unread: string[] = [];
    const known = new Map((await reachedByIds(tx, additions.flatMap(each => 'person' in each ? each.person : []))).map(person => [person.id, person]));
    for (const addition of additions) {
      const made = participantFor(ctx, me, addition, known);
      if (!made) unread.push('person' in addition ? addition.person : addition.name);
      else if (await insertParticipant(tx, group, made, ctx.now())) {
        added++;
        await joinLate(ctx, tx, found, made.id);
      }
    }
    return { added, known: additions.length - added - unread.length, unread };
  });
}

function participantFor(ctx: Context, me: Member, addition: Addition, known: ReadonlyMap<string, Reached>): NewParticipant | undefined {
  const id = newId();
  const usual = { id, zone: me.zone, hours: usualHours, team: '', place: '', seniority: null, interests: [], asks: [], offers: [], wants: 1, tokenHash: hashOf(participantToken(ctx, id)) } as const;
  if (!('person' in addition)) return { ...usual, person: null, name: addition.name, email: addition.email.toLowerCase() };
  const person = known.get(addition.person);
  return person && { ...usual, person: person.id, name: person.fullName, email: person.email.toLowerCase(), place: person.city, team: person.company };
}

/** Everyone with a tag, as additions. */
export function addTagged(ctx: Context, me: Member, group: string, tag: string): Promise<Added> {
  return transact(ctx.db, me.id, null, tx => findPeople(tx, { tag }, ctx.now(), undefined, 1000)).then(({ people }) => addParticipants(ctx, me, group, people.map(({ id }) => ({ person: id }))));
}

/** Who is named, the lines that name nobody or several, and the line that was a heading, else ''. */
export type WhoIsNamed = { readonly additions: readonly Addition[]; readonly unread: readonly string[]; readonly heading: string };

/** Who is meant by lines as `typedPeople` reads them; one without an address may name one of the organiser's own people, where one alone is called so. */
export function whoIsNamed(ctx: Context, me: Member, text: string): Promise<WhoIsNamed> {
  const { heading, people } = typedPeople(text);
  return reading(ctx.db, me.id, async db => {
    const additions: Addition[] = [];
    const unread: string[] = [];
    const named = people.filter(({ address }) => !address).slice(0, mostCalled);
    const called = await peopleCalled(db, named.map(({ name }) => name));
    const meant = new Map(named.map((each, at) => [each, called[at]!]));
    for (const each of people) {
      const { line, name, address } = each;
      const [only, ...others] = meant.get(each) ?? [];
      if (isMailAddress(address)) additions.push({ name: name.slice(0, 200) || address.split('@')[0]!, email: address });
      else if (only && others.length === 0) additions.push({ person: only.id });
      else unread.push(line.slice(0, 100));
    }
    return { additions, unread, heading };
  });
}

/** How many names without an address are looked up at once. */
const mostCalled = 200;
