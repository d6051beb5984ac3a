import type { IdentityKind } from '../../src/identities/index.ts';
import { addIdentity, addPerson, type PersonInput, personInput } from '../../src/people/index.ts';
import { transact } from '../../src/kit/transact.ts';
import type { Member } from '../../src/accounts/index.ts';
import type { World } from '../world.ts';
import { sql } from 'kysely';

/** Somebody an account knows, with what a test needs to say of them. */
export async function know(world: World, member: Member, fullName: string, about: Partial<PersonInput> = {}, addresses: readonly (readonly [IdentityKind, string])[] = []): Promise<string> {
  const { id } = await addPerson(world.ctx, member.id, personInput.parse({ fullName, ...about }));
  for (const [kind, value] of addresses) await addIdentity(world.ctx, member.id, id, kind, value);
  return id;
}

/** Makes somebody a connection, as an archive would. */
export async function connect(world: World, member: Member, person: string, on = '2019-05-04'): Promise<void> {
  await transact(world.ctx.db, member.id, null, tx => sql`update person set is_connection = true, connected_on = ${on}::date where id = ${person}::uuid`.execute(tx));
}

/** A message, as an archive would bring it. */
export async function message(world: World, member: Member, person: string, from: 'me' | 'them', at: string, body: string, thread = 't1'): Promise<void> {
  await transact(world.ctx.db, member.id, null, tx => sql`insert into message (account_id, id, person_id, thread, from_me, at, body, source, source_key)
    values (current_account(), gen_random_uuid(), ${person}::uuid, ${thread}, ${from === 'me'}, ${at}::timestamptz, ${body}, 'linkedin', decode(md5(${at + body + from}), 'hex'))`.execute(tx));
}

export async function invitation(world: World, member: Member, person: string, from: 'me' | 'them', at: string | null, words: string): Promise<void> {
  await transact(world.ctx.db, member.id, null, tx => sql`insert into invitation (account_id, id, person_id, from_me, sent_at, message, source)
    values (current_account(), gen_random_uuid(), ${person}::uuid, ${from === 'me'}, ${at}::timestamptz, ${words}, 'linkedin')`.execute(tx));
}

/** What a page says, without its tags. */
export const said = (page: string): string => page.replace(/<template.*?<\/template>/gs, '').replace(/<(script|style|svg).*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/\s+/g, ' ');

/** The address of the form that takes the last act back. */
export const undoOn = (page: string): string => /action="(\/changes\/[0-9a-f-]{36}\/undo)"/.exec(page)?.[1] ?? '';
