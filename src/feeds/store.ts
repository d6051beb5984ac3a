import type { Operator, Reader, Writer } from '../kit/db.ts';

export type OwnFeed = { readonly sealedKey: string; readonly madeAt: Date; readonly readAt: Date | null };

export const ownFeed = (db: Reader): Promise<OwnFeed | undefined> => db.selectFrom('own_feed').select(['sealed_key as sealedKey', 'made_at as madeAt', 'read_at as readAt']).executeTakeFirst();

export async function putOwnFeed(tx: Writer, me: string, hash: Buffer, sealedKey: string, at: Date): Promise<void> {
  const set = { key_hash: hash, sealed_key: sealedKey, made_at: at, read_at: null };
  await tx.insertInto('own_feed').values({ account_id: me, ...set }).onConflict(clash => clash.column('account_id').doUpdateSet(set)).execute();
}

export async function deleteOwnFeed(tx: Writer): Promise<void> {
  await tx.deleteFrom('own_feed').execute();
}

export async function ownerByKey(db: Operator, hash: Buffer): Promise<string | undefined> {
  return (await db.selectFrom('own_feed').select('account_id').where('key_hash', '=', hash).executeTakeFirst())?.account_id;
}

export async function markRead(tx: Writer, at: Date): Promise<void> {
  await tx.updateTable('own_feed').set({ read_at: at }).execute();
}
