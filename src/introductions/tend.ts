import { type Member, memberById } from '../accounts/index.ts';
import { askAgain, membersWithRequestsDue } from '../connectors/index.ts';
import type { Context } from '../kit/context.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { postLetter } from '../post/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { followUpDays } from './introduction.ts';
import { followUpLetter } from './mail.ts';
import { sendQuestion } from './offer-introduction.ts';
import { membersWithIntroductionsDue } from './store-due.ts';
import { forgetAddresses } from './forget-addresses.ts';
import { bothSides, clearForgotten, takeFollowUpDue, takeLaterDue } from './store-sides.ts';

/** What time brings: those who said later are asked once more, and those who were brought together what came of it. */
export async function tendIntroductions(ctx: Context): Promise<void> {
  const due = await asOperator(ctx.db, async db => [...await membersWithIntroductionsDue(db, ctx.now(), followUpBefore(ctx)), ...await membersWithRequestsDue(db, ctx.now())]);
  for (const id of new Set(due)) {
    const member = await asOperator(ctx.db, db => memberById(db, id));
    // what fails for one shall not keep the others waiting
    if (member) await tend(ctx, member).catch((error: unknown) => ctx.log(`The introductions of a member could not be tended and are tried again: ${(error as Error).stack ?? String(error)}`));
  }
}

const followUpBefore = (ctx: Context): Date => new Date(ctx.now().getTime() - followUpDays * 86_400_000);

/** Rows are marked in the transaction that posts their letters, so that a repeated run finds nothing left to do. */
function tend(ctx: Context, me: Member): Promise<void> {
  const today = utcDay(ctx.now());
  return transact(ctx.db, me.id, null, async tx => {
    for (const side of await takeLaterDue(tx, today, ctx.now())) await sendQuestion(ctx, tx, me, side, true);
    await askAgain(ctx, tx, me);
    await clearForgotten(tx, ctx.now());
    await forgetAddresses(tx, ctx.now());
    for (const id of await takeFollowUpDue(tx, followUpBefore(ctx), ctx.now())) {
      for (const side of await bothSides(tx, id)) if (side.email && !side.outcome && !side.forgottenAt) await postLetter(tx, followUpLetter(ctx, side));
    }
  });
}
