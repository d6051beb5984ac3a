import type { Context } from '../kit/context.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { type Member, memberById } from '../accounts/index.ts';
import { postLetter } from '../post/index.ts';
import { followUpDays } from './introduction.ts';
import { followUpLetter } from './mail.ts';
import { requestLetter } from './mail-requests.ts';
import { sendQuestion } from './offer-introduction.ts';
import { membersWithIntroductionsDue } from './store-due.ts';
import { forgetAddresses } from './forget-addresses.ts';
import { bothSides, clearForgotten, takeFollowUpDue, takeLaterDue } from './store-sides.ts';
import { requestById, takeLaterRequests } from './store-requests.ts';

/** What time brings: those who said later are asked once more, and those who were brought together what came of it. */
export async function tendIntroductions(ctx: Context): Promise<void> {
  for (const id of await asOperator(ctx.db, db => membersWithIntroductionsDue(db, ctx.now(), followUpBefore(ctx)))) {
    const member = await asOperator(ctx.db, db => memberById(db, id));
    // what fails for one shall not keep the others waiting
    if (member) await tend(ctx, member).catch((error: unknown) => ctx.log(`The introductions of a member could not be tended and are tried again: ${(error as Error).stack ?? String(error)}`));
  }
}

const followUpBefore = (ctx: Context): Date => new Date(ctx.now().getTime() - followUpDays * 86_400_000);

/** Rows are marked in the transaction that posts their letters, so that a repeated run finds nothing left to do. */
function tend(ctx: Context, me: Member): Promise<void> {
  const today = ctx.now().toISOString().slice(0, 10);
  return transact(ctx.db, me.id, null, async tx => {
    for (const side of await takeLaterDue(tx, today, ctx.now())) await sendQuestion(ctx, tx, me, side, true);
    for (const id of await takeLaterRequests(tx, today, ctx.now())) {
      const request = await requestById(tx, id);
      if (request?.email) await postLetter(tx, requestLetter(ctx, me, request));
    }
    await clearForgotten(tx, ctx.now());
    await forgetAddresses(tx, ctx.now());
    for (const id of await takeFollowUpDue(tx, followUpBefore(ctx), ctx.now())) {
      for (const side of await bothSides(tx, id)) if (side.email && !side.outcome && !side.forgottenAt) await postLetter(tx, followUpLetter(ctx, side));
    }
  });
}
