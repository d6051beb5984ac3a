import { sql } from 'kysely';
import type { Operator, Reader, Writer } from '../kit/db.ts';
import type { AccountId, Member, NewAccount } from './account.ts';

const memberColumns = ['id', 'email', 'name', 'handle', 'zone', 'locale'] as const;
const toMember = (row: Omit<Member, 'id'> & { readonly id: string }): Member => row as Member;

export async function memberByEmail(db: Operator, email: string): Promise<Member | undefined> {
  const row = await db.selectFrom('account').select(memberColumns).where('email', '=', email.trim().toLowerCase()).executeTakeFirst();
  return row && toMember(row);
}

export async function allMembers(db: Operator): Promise<readonly (Member & { readonly openedAt: Date | null; readonly createdAt: Date })[]> {
  const rows = await db.selectFrom('account').select([...memberColumns, 'opened_at', 'created_at']).orderBy('created_at').execute();
  return rows.map(row => ({ ...toMember(row), openedAt: row.opened_at, createdAt: row.created_at }));
}

export async function countAccounts(db: Operator): Promise<number> {
  const row = await db.selectFrom('account').select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The handle itself where it is free, else with the first number that is. */
export async function freeHandle(db: Operator, wanted: string): Promise<string> {
  const taken = new Set((await db.selectFrom('account').select('handle').where('handle', 'like', `${wanted}%`).execute()).map(row => row.handle));
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}

export async function insertAccount(db: Operator, id: AccountId, account: NewAccount & { readonly handle: string; readonly zone: string }, at: Date): Promise<void> {
  await db.insertInto('account').values({
    id, email: account.email, name: account.name, handle: account.handle, zone: account.zone, locale: account.locale ?? 'en',
    opened_at: account.open ? at : null, created_at: at, updated_at: at,
  }).execute();
}

export async function insertPassword(db: Operator, id: string, account: AccountId, hash: string): Promise<void> {
  await db.insertInto('credential').values({ id, account_id: account, provider: 'credential', provider_account_id: account, password: hash, access_token: null, refresh_token: null, id_token: null, scope: null }).execute();
}

export async function deleteAccountRow(db: Operator, id: AccountId): Promise<void> {
  await db.deleteFrom('account').where('id', '=', id).execute();
}

/** Counts one attempt under `key` in windows of a minute; the number of attempts so far in this one. */
export async function countAttempt(db: Operator, id: string, key: string, now: Date): Promise<number> {
  const minute = Math.floor(now.getTime() / 60_000);
  const row = await db.insertInto('rate_limit').values({ id, key, count: 1, last_request: minute })
    .onConflict(clash => clash.column('key').doUpdateSet({
      count: sql<number>`case when rate_limit.last_request = excluded.last_request then rate_limit.count + 1 else 1 end`,
      last_request: sql<number>`excluded.last_request`,
    })).returning('count').executeTakeFirstOrThrow();
  return row.count;
}

export type TokenRow = { readonly id: string; readonly name: string; readonly scope: 'read' | 'write'; readonly createdAt: Date; readonly lastUsedAt: Date | null };

export async function insertToken(tx: Writer, account: AccountId, id: string, name: string, scope: 'read' | 'write', hash: Buffer, at: Date): Promise<void> {
  await tx.insertInto('api_token').values({ account_id: account, id, name, scope, hash, created_at: at }).execute();
}

export async function revokeTokenRow(tx: Writer, account: AccountId, id: string, at: Date): Promise<boolean> {
  const done = await tx.updateTable('api_token').set({ revoked_at: at }).where('account_id', '=', account).where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function tokensOf(db: Reader, account: AccountId): Promise<readonly TokenRow[]> {
  const rows = await db.selectFrom('api_token').select(['id', 'name', 'scope', 'created_at', 'last_used_at']).where('account_id', '=', account).where('revoked_at', 'is', null).orderBy('created_at', 'desc').execute();
  return rows.map(row => ({ id: row.id, name: row.name, scope: row.scope as 'read' | 'write', createdAt: row.created_at, lastUsedAt: row.last_used_at }));
}

/** Whose token this is; notes the use at most once a minute, so that reading through the API does not mean writing. */
export async function memberByToken(db: Operator, hash: Buffer, now: Date): Promise<{ readonly member: Member; readonly scope: 'read' | 'write' } | undefined> {
  const row = await db.selectFrom('api_token').innerJoin('account', 'account.id', 'api_token.account_id')
    .select(['account.id', 'account.email', 'account.name', 'account.handle', 'account.zone', 'account.locale', 'api_token.scope', 'api_token.last_used_at'])
    .where('api_token.hash', '=', hash).where('api_token.revoked_at', 'is', null).executeTakeFirst();
  if (!row) return undefined;
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > 60_000) await db.updateTable('api_token').set({ last_used_at: now }).where('hash', '=', hash).execute();
  return { member: toMember(row), scope: row.scope as 'read' | 'write' };
}
