import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { hashOf } from '../kit/link-token.ts';
import { reading, transact } from '../kit/transact.ts';
import { personById } from '../people/index.ts';
import { findPeople, peopleCalled } from '../directory/index.ts';
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
    for (const addition of additions) {
      const made = await participantFor(ctx, tx, me, addition);
      if (!made) unread.push('person' in addition ? addition.person : addition.name);
      else if (await insertParticipant(tx, group, made, ctx.now())) {
        added++;
        await joinLate(ctx, tx, found, made.id);
      }
    }
    return { added, known: additions.length - added - unread.length, unread };
  });
}

async function participantFor(ctx: Context, tx: Writer, me: Member, addition: Addition): Promise<NewParticipant | undefined> {
  const id = newId();
  const usual = { id, zone: me.zone, hours: usualHours, team: '', place: '', seniority: null, interests: [], asks: [], offers: [], wants: 1, tokenHash: hashOf(participantToken(ctx, id)) } as const;
  if (!('person' in addition)) return { ...usual, person: null, name: addition.name, email: addition.email.toLowerCase() };
  const person = await personById(tx, addition.person);
  const email = person?.identities.find(identity => identity.kind === 'email')?.shown.toLowerCase() ?? '';
  return person && { ...usual, person: person.id, name: person.fullName, email, place: person.city, team: person.company };
}

/** Everyone with a tag, as additions. */
export function addTagged(ctx: Context, me: Member, group: string, tag: string): Promise<Added> {
  return transact(ctx.db, me.id, null, tx => findPeople(tx, { tag }, ctx.now(), undefined, 1000)).then(({ people }) => addParticipants(ctx, me, group, people.map(({ id }) => ({ person: id }))));
}

/** The lines as `readLines` has them; a line without an address may name one of the organiser's own people, where one alone is called so. */
export async function whoIsNamed(ctx: Context, me: Member, text: string): Promise<{ readonly additions: readonly Addition[]; readonly unread: readonly string[] }> {
  const { additions, unread } = readLines(text);
  const names = unread.slice(0, 200);
  const called = await reading(ctx.db, me.id, async db => {
    const found: (string | undefined)[] = [];
    for (const name of names) {
      const people = name.includes('@') ? [] : await peopleCalled(db, name, ctx.now());
      found.push(people.length === 1 ? people[0]!.id : undefined);
    }
    return found;
  });
  return { additions: [...additions, ...called.flatMap(person => person ? [{ person }] : [])], unread: unread.filter((_, index) => !called[index]) };
}

/** Lines such as `Priya Raman <priya@example.com>` or `priya@example.com`, or cells of a table with commas, semicolons or tabs between. */
function readLines(text: string): { readonly additions: readonly Addition[]; readonly unread: readonly string[] } {
  const additions: Addition[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).map(each => each.trim()).filter(Boolean)) {
    const address = /[^\s<>,;"']+@[^\s<>,;"']+/.exec(line)?.[0] ?? '';
    const name = line.replace(address, '').replace(/["<>;,\t]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 200);
    if (isMailAddress(address)) additions.push({ name: name || address.split('@')[0]!, email: address });
    else unread.push(line.slice(0, 100));
  }
  return { additions, unread };
}
