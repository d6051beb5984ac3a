import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import type { Limit } from './invitation.ts';
import { saveLimit } from './store-hanging.ts';

/** How old, in months, an invitation of this member's may grow before they are reminded of it. */
export const setLimit = (ctx: Context, me: string, months: Limit): Promise<void> => transact(ctx.db, me, null, tx => saveLimit(tx, months));
