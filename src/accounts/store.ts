import { sql } from 'kysely';
import type { Operator, Reader, Writer } from '../kit/db.ts';
import type { AccountId, CheckedAccount, Member, Profile } from './account.ts';

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
  const stem = wanted.slice(0, 34);
  const taken = new Set((await db.selectFrom('account').select('handle').where('handle', 'like', `${stem}%`).execute()).map(row => row.handle));
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

export async function insertAccount(db: Operator, id: AccountId, account: CheckedAccount, at: Date): Promise<void> {
  await db.insertInto('account').values({
    id, email: account.email, name: account.name, handle: account.handle, zone: account.zone, locale: account.locale, email_verified: account.confirmed ?? true,
    opened_at: account.open ? at : null, created_at: at, updated_at: at,
  }).execute();
}

export async function deleteAccountRow(db: Operator, id: AccountId): Promise<void> {
  await db.deleteFrom('account').where('id', '=', id).execute();
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

export async function updateProfile(db: Operator, account: AccountId, profile: Profile, at: Date): Promise<void> {
  await db.updateTable('account').set({ ...profile, updated_at: at }).where('id', '=', account).execute();
}

/** The open invitations of a member, the latest first. */
export async function openInvitations(db: Operator, account: AccountId, now: Date): Promise<readonly (EntryLinkRow & { readonly expiresAt: Date })[]> {
  const rows = await db.selectFrom('entry_link').select(['id', 'email', 'expires_at']).where('created_by', '=', account).where('kind', '=', 'join').where('used_at', 'is', null).where('expires_at', '>', now).orderBy('created_at', 'desc').execute();
  return rows.map(row => ({ id: row.id, kind: 'join', email: row.email, expiresAt: row.expires_at }));
}

export async function deleteInvitation(db: Operator, account: AccountId, id: string): Promise<boolean> {
  const done = await db.deleteFrom('entry_link').where('created_by', '=', account).where('id', '=', id).where('kind', '=', 'join').where('used_at', 'is', null).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function memberById(db: Operator, id: string): Promise<Member | undefined> {
  const row = await db.selectFrom('account').select(memberColumns).where('id', '=', id).executeTakeFirst();
  return row && toMember(row);
}

/** Whoever came by a link from their mail has shown that the address is theirs. */
export async function confirmEmail(db: Operator, id: string): Promise<void> {
  await db.updateTable('account').set({ email_verified: true }).where('id', '=', id).where('email_verified', '=', false).execute();
}

type HostRow = Member & { readonly openedAt: Date | null };

export async function memberByHandle(db: Operator, handle: string): Promise<HostRow | undefined> {
  const row = await db.selectFrom('account').select([...memberColumns, 'opened_at']).where('handle', '=', handle).executeTakeFirst();
  return row && { ...toMember(row), openedAt: row.opened_at };
}

/** The owner of the transaction: the one row of accounts that it sees. */
export async function ownMember(db: Reader): Promise<HostRow> {
  const row = await db.selectFrom('account').select([...memberColumns, 'opened_at']).where('id', '=', sql<string>`current_account()`).executeTakeFirstOrThrow();
  return { ...toMember(row), openedAt: row.opened_at };
}
