import { CannotBeDone } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import { asOperator } from '../kit/transact.ts';
import type { Member } from './account.ts';
import { allMembers, memberByEmail } from './store.ts';

/** Every account there is, for the operator. */
export const members = (ctx: Context) => asOperator(ctx.db, allMembers);

/** Whose network a command means: `--as EMAIL`, or the one account there is. Throws `CannotBeDone` with the way out. */
export function whose(ctx: Context, as: string | undefined): Promise<Member> {
  return asOperator(ctx.db, async tx => {
    if (as !== undefined) {
      const member = await memberByEmail(tx, as);
      if (!member) throw new CannotBeDone(`There is no account for ${as}. “kith account list” shows those there are.`);
      return member;
    }
    const all = await allMembers(tx);
    if (all.length === 0) throw new CannotBeDone('There is no account yet. Make one with “kith account add EMAIL --name NAME”.');
    if (all.length > 1) throw new CannotBeDone('There is more than one account: say whose network is meant with --as EMAIL.');
    return all[0]!;
  });
}
