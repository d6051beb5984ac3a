import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { askAsOperator } from '../kit/transact.ts';
import type { Member } from './account.ts';
import { memberByHandle, ownMember } from './store.ts';

/** A member as the world may find them, and since when their page is open; null where it is closed. */
export type Host = Member & { readonly openedAt: Date | null };

/** Whose page is at `/@handle`. */
export const hostByHandle = (ctx: Context, handle: string): Promise<Host | undefined> => askAsOperator(ctx.db, db => memberByHandle(db, handle.toLowerCase()));

/** The owner of the transaction. */
export const ownerOf = (db: Reader): Promise<Host> => ownMember(db);
