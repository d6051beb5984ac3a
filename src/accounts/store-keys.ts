import type { Operator } from '../kit/db.ts';
import type { AccountId, Member } from './account.ts';

/** In one query, whether there is an account or not. */
export async function memberAndPassword(db: Operator, email: string): Promise<{ readonly member: Member; readonly hash: string | null } | undefined> {
  const row = await db.selectFrom('account').leftJoin('credential', join => join.onRef('credential.account_id', '=', 'account.id').on('credential.provider', '=', 'credential'))
    .select(['account.id', 'email', 'name', 'handle', 'zone', 'locale', 'credential.password']).where('email', '=', email.trim().toLowerCase()).executeTakeFirst();
  if (!row) return undefined;
  const { password, id, ...member } = row;
  return { member: { id: id as AccountId, ...member }, hash: password };
}

export async function passwordOf(db: Operator, account: AccountId): Promise<string | undefined> {
  const row = await db.selectFrom('credential').select('password').where('account_id', '=', account).where('provider', '=', 'credential').executeTakeFirst();
  return row?.password ?? undefined;
}

export async function insertPassword(db: Operator, id: string, account: AccountId, hash: string): Promise<void> {
  await db.insertInto('credential').values({ id, account_id: account, provider: 'credential', provider_account_id: account, password: hash, access_token: null, refresh_token: null, id_token: null, scope: null }).execute();
}

/** False where the account has none yet. */
export async function updatePassword(db: Operator, account: AccountId, hash: string, at: Date): Promise<boolean> {
  const done = await db.updateTable('credential').set({ password: hash, updated_at: at }).where('account_id', '=', account).where('provider', '=', 'credential').executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Whose session it is, where it lasts beyond `until`. */
export async function sessionByToken(db: Operator, token: string, until: Date): Promise<{ readonly member: Member; readonly session: string } | undefined> {
  const row = await db.selectFrom('session').innerJoin('account', 'account.id', 'session.account_id').select(['session.id as session', 'account.id', 'email', 'name', 'handle', 'zone', 'locale'])
    .where('token', '=', token).where('expires_at', '>', until).executeTakeFirst();
  if (!row) return undefined;
  const { session, id, ...member } = row;
  return { member: { id: id as AccountId, ...member }, session };
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

export async function insertVerification(db: Operator, row: { readonly id: string; readonly identifier: string; readonly value: string; readonly expiresAt: Date; readonly at: Date }): Promise<void> {
  await db.insertInto('verification').values({ id: row.id, identifier: row.identifier, value: row.value, expires_at: row.expiresAt, created_at: row.at, updated_at: row.at }).execute();
}

export async function verificationOf(db: Operator, identifier: string, now: Date): Promise<string | undefined> {
  const row = await db.selectFrom('verification').select('value').where('identifier', '=', identifier).where('expires_at', '>', now).executeTakeFirst();
  return row?.value;
}

/** Takes it away: of two that come at the same moment, one gets it. */
export async function takeVerification(db: Operator, identifier: string, now: Date): Promise<string | undefined> {
  const row = await db.deleteFrom('verification').where('identifier', '=', identifier).where('expires_at', '>', now).returning('value').executeTakeFirst();
  return row?.value;
}

/** What has ended by itself: sessions, one-time tokens, and links by which nobody came within a year. */
export async function deleteEnded(db: Operator, now: Date): Promise<void> {
  const aYearAgo = new Date(now.getTime() - 365 * 24 * 60 * 60 * 1000);
  await db.deleteFrom('session').where('expires_at', '<', now).execute();
  await db.deleteFrom('verification').where('expires_at', '<', now).execute();
  await db.deleteFrom('entry_link').where('expires_at', '<', aYearAgo).execute();
}

export type PasskeyRow = { readonly id: string; readonly account: AccountId; readonly name: string; readonly credentialId: string; readonly publicKey: string; readonly counter: number; readonly transports: readonly string[]; readonly createdAt: Date };

const passkeyColumns = ['id', 'account_id', 'name', 'credential_id', 'public_key', 'counter', 'transports', 'created_at'] as const;

const toPasskey = (row: { readonly id: string; readonly account_id: string; readonly name: string | null; readonly credential_id: string; readonly public_key: string; readonly counter: number; readonly transports: string | null; readonly created_at: Date }): PasskeyRow => ({
  id: row.id, account: row.account_id as AccountId, name: row.name ?? '', credentialId: row.credential_id, publicKey: row.public_key, counter: row.counter,
  transports: row.transports?.split(',').filter(Boolean) ?? [], createdAt: row.created_at,
});

export async function passkeysOf(db: Operator, account: AccountId): Promise<readonly PasskeyRow[]> {
  const rows = await db.selectFrom('passkey').select(passkeyColumns).where('account_id', '=', account).orderBy('created_at').execute();
  return rows.map(toPasskey);
}

export async function passkeyByCredential(db: Operator, credentialId: string): Promise<PasskeyRow | undefined> {
  const row = await db.selectFrom('passkey').select(passkeyColumns).where('credential_id', '=', credentialId).executeTakeFirst();
  return row && toPasskey(row);
}

/** False where this key is known already, here or to another account. */
export async function insertPasskey(db: Operator, key: PasskeyRow & { readonly deviceType: string; readonly backedUp: boolean }): Promise<boolean> {
  const done = await db.insertInto('passkey').values({
    id: key.id, account_id: key.account, name: key.name, credential_id: key.credentialId, public_key: key.publicKey, counter: key.counter,
    device_type: key.deviceType, backed_up: key.backedUp, transports: key.transports.join(','), aaguid: null, created_at: key.createdAt,
  }).onConflict(clash => clash.column('credential_id').doNothing()).executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function countPasskeyUse(db: Operator, id: string, counter: number): Promise<void> {
  await db.updateTable('passkey').set({ counter }).where('id', '=', id).execute();
}

export async function renamePasskeyRow(db: Operator, account: AccountId, id: string, name: string): Promise<boolean> {
  const done = await db.updateTable('passkey').set({ name }).where('account_id', '=', account).where('id', '=', id).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function deletePasskey(db: Operator, account: AccountId, id: string): Promise<boolean> {
  const done = await db.deleteFrom('passkey').where('account_id', '=', account).where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}
