import { forgetAttempts } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';
import { asOperator } from '../kit/transact.ts';
import { deleteEnded } from './store-keys.ts';

/** Clear away sessions and one-time tokens that have ended, and counts of attempts that no longer matter. */
export async function sweep(ctx: Context): Promise<void> {
  await asOperator(ctx.db, tx => deleteEnded(tx, ctx.now()));
  await forgetAttempts(ctx);
}
