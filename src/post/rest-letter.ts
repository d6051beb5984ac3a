import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { bringToPost } from './post-letter.ts';
import { markResting, markWaiting } from './store.ts';

/** Send no more of a letter that waits or failed, and show it as trouble no more. False where there is none such. */
export const restLetter = (ctx: Context, me: string, id: string): Promise<boolean> => transact(ctx.db, me, null, tx => markResting(tx, id, ctx.now()));

/** Try a letter again at once that waits, failed or was let rest. False where there is none such. */
export const retryLetter = (ctx: Context, me: string, id: string): Promise<boolean> => transact(ctx.db, me, null, async tx => {
  const done = await markWaiting(tx, id);
  if (done) await bringToPost(tx, me, id);
  return done;
});
