import type pg from 'pg';
import { PlainError } from './plain-error.ts';

/**
 * The role that every member's request assumes. Roles belong to the whole server and are in no dump, so it is looked after at
 * every start and not by a migration alone. Throws `PlainError` where this user may not make it.
 */
export async function ensureMemberRole(client: pg.Client): Promise<void> {
  if (await mayAct(client)) return;
  try {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'kith_member') then create role kith_member nologin; end if;
    exception when duplicate_object or unique_violation then null; -- another database of this server was first
    end $$`);
    await client.query('grant kith_member to current_user');
  } catch (error) {
    if (!await mayAct(client)) throw asSentence(error, client.user);
  }
}

/** Grants and the right to act as the role come back after a dump was restored on a server that did not know it. */
export async function grantToMembers(client: pg.Client): Promise<void> {
  await client.query('grant usage on schema public to kith_member');
  const { rows } = await client.query(`select 1 from pg_proc where proname = 'grant_to_members' and pronamespace = 'public'::regnamespace`);
  if (rows.length > 0) await client.query('select grant_to_members()');
}

async function mayAct(client: pg.Client): Promise<boolean> {
  return client.query('set role kith_member').then(() => client.query('reset role')).then(() => true, () => false);
}

function asSentence(error: unknown, user: string | undefined): unknown {
  if ((error as { readonly code?: string }).code !== '42501') return error;
  return new PlainError(`The PostgreSQL user ${user ?? ''} may not make the role that members' requests run as. An administrator of the server does it once: create role kith_member nologin; grant kith_member to "${user ?? ''}";`, { cause: error });
}
