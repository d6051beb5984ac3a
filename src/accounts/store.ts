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

export type EntryLinkRow = { readonly id: string; readonly kind: 'setup' | 'join'; readonly email: string | null };

export async function insertEntryLink(db: Operator, link: EntryLinkRow & { readonly hash: Buffer; readonly createdBy: string | null; readonly at: Date; readonly expiresAt: Date }): Promise<void> {
  await db.insertInto('entry_link').values({ id: link.id, kind: link.kind, hash: link.hash, email: link.email, created_by: link.createdBy, created_at: link.at, expires_at: link.expiresAt }).execute();
}

export async function entryLinkByHash(db: Operator, kind: 'setup' | 'join', hash: Buffer, now: Date): Promise<EntryLinkRow | undefined> {
  const row = await db.selectFrom('entry_link').select(['id', 'kind', 'email']).where('hash', '=', hash).where('kind', '=', kind).where('used_at', 'is', null).where('expires_at', '>', now).executeTakeFirst();
  return row && { ...row, kind };
}

/** Marks a link used; false where somebody was faster. */
export async function useEntryLink(db: Operator, id: string, at: Date): Promise<boolean> {
  const done = await db.updateTable('entry_link').set({ used_at: at }).where('id', '=', id).where('used_at', 'is', null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function retireSetupLinks(db: Operator, at: Date): Promise<void> {
  await db.updateTable('entry_link').set({ used_at: at }).where('kind', '=', 'setup').where('used_at', 'is', null).execute();
}

export type SessionRow = { readonly id: string; readonly userAgent: string | null; readonly address: string | null; readonly createdAt: Date; readonly updatedAt: Date };

export async function sessionsOf(db: Operator, account: AccountId, now: Date): Promise<readonly SessionRow[]> {
  const rows = await db.selectFrom('session').select(['id', 'user_agent', 'ip_address', 'created_at', 'updated_at']).where('account_id', '=', account).where('expires_at', '>', now).orderBy('updated_at', 'desc').execute();
  return rows.map(row => ({ id: row.id, userAgent: row.user_agent, address: row.ip_address, createdAt: row.created_at, updatedAt: row.updated_at }));
}

export async function deleteSession(db: Operator, account: AccountId, id: string): Promise<boolean> {
  const done = await db.deleteFrom('session').where('account_id', '=', account).where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function deleteOtherSessions(db: Operator, account: AccountId, except: string): Promise<number> {
  const done = await db.deleteFrom('session').where('account_id', '=', account).where('id', '<>', except).executeTakeFirst();
  return Number(done.numDeletedRows);
}

export type Profile = { readonly name: string; readonly handle: string; readonly zone: string; readonly locale: string };

export async function updateProfile(db: Operator, account: AccountId, profile: Profile, at: Date): Promise<void> {
  await db.updateTable('account').set({ ...profile, updated_at: at }).where('id', '=', account).execute();
}

export type PasskeyRow = { readonly id: string; readonly account: AccountId; readonly name: string | null; readonly credentialId: string; readonly publicKey: string; readonly counter: number; readonly transports: string | null; readonly createdAt: Date };

export async function passkeysOf(db: Operator, account: AccountId): Promise<readonly PasskeyRow[]> {
  const rows = await db.selectFrom('passkey').selectAll().where('account_id', '=', account).orderBy('created_at').execute();
  return rows.map(toPasskey);
}

export async function passkeyByCredential(db: Operator, credentialId: string): Promise<PasskeyRow | undefined> {
  const row = await db.selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst();
  return row && toPasskey(row);
}

const toPasskey = (row: { readonly id: string; readonly account_id: string; readonly name: string | null; readonly credential_id: string; readonly public_key: string; readonly counter: number; readonly transports: string | null; readonly created_at: Date }): PasskeyRow =>
  ({ id: row.id, account: row.account_id as AccountId, name: row.name, credentialId: row.credential_id, publicKey: row.public_key, counter: row.counter, transports: row.transports, createdAt: row.created_at });

export async function insertPasskey(db: Operator, key: Omit<PasskeyRow, 'createdAt'> & { readonly deviceType: string; readonly backedUp: boolean; readonly at: Date }): Promise<void> {
  await db.insertInto('passkey').values({ id: key.id, account_id: key.account, name: key.name, credential_id: key.credentialId, public_key: key.publicKey, counter: key.counter, device_type: key.deviceType, backed_up: key.backedUp, transports: key.transports, aaguid: null, created_at: key.at }).execute();
}

export async function countPasskeyUse(db: Operator, id: string, counter: number): Promise<void> {
  await db.updateTable('passkey').set({ counter }).where('id', '=', id).execute();
}

export async function deletePasskey(db: Operator, account: AccountId, id: string): Promise<boolean> {
  const done = await db.deleteFrom('passkey').where('account_id', '=', account).where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}
