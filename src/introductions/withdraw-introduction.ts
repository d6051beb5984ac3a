import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { forgetAddresses } from './forget-addresses.ts';
import { markWithdrawn } from './store.ts';

/** Take an introduction back while it is open; the links then say that it is over. False where it is over already. */
export const withdrawIntroduction = (ctx: Context, me: string, id: string): Promise<boolean> => transact(ctx.db, me, null, async tx => {
  const withdrawn = await markWithdrawn(tx, id, ctx.now());
  if (withdrawn) await forgetAddresses(tx, ctx.now());
  return withdrawn;
});
