import { existsSync } from 'node:fs';
import { profileKey } from '../contacts/index.ts';
import { forgetFiles, importById, type ImportRow, queueImport, waitsForOwner } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { reading, transact } from '../kit/transact.ts';
import { NoSuchImport } from './no-such-import.ts';
import { confirmOwnerKey, repeatImport } from './store.ts';

/** What was typed is no address of a profile. */
export class NoProfile extends Error {}

/** What comes of it: it was right; or the import is done again; or it cannot be, because its files are gone, and the next one will know. */
export type OwnerConfirmed = 'right' | 'again' | 'next time';

/** Say who the member is in an archive: the profile that was found, or another, with which it is then read again. Throws `NoProfile`, `NoSuchImport`. */
export async function confirmOwner(ctx: Context, me: string, id: string, profile: string): Promise<OwnerConfirmed> {
  const key = profileKey(profile)?.key ?? (/^(in|pub)\/\S+$/.test(profile) ? profile : undefined);
  if (key === undefined) throw new NoProfile();
  const row = await reading(ctx.db, me, db => importById(db, id));
  if (!row?.changeId || row.undoneAt) throw new NoSuchImport(id);
  if (key === row.ownerKey) return keepOwner(ctx, me, row, key);
  return waitsForOwner(row) && row.files.every(file => existsSync(file.path)) && row.files.length > 0 ? readAgain(ctx, me, id, key) : keepForNextTime(ctx, me, id, key);
}

async function keepOwner(ctx: Context, me: string, { id }: ImportRow, key: string): Promise<OwnerConfirmed> {
  await transact(ctx.db, me, null, tx => confirmOwnerKey(tx, id, key, ctx.now()));
  await forgetFiles(ctx, me, id);
  return 'right';
}

async function readAgain(ctx: Context, me: string, id: string, key: string): Promise<OwnerConfirmed> {
  await transact(ctx.db, me, null, async tx => {
    await confirmOwnerKey(tx, id, key, ctx.now());
    await repeatImport(tx, id);
    await queueImport(tx, me, id);
  });
  return 'again';
}

async function keepForNextTime(ctx: Context, me: string, id: string, key: string): Promise<OwnerConfirmed> {
  await transact(ctx.db, me, null, tx => confirmOwnerKey(tx, id, key, ctx.now()));
  return 'next time';
}
