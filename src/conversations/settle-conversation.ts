import { describeChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { NoSuchConversation } from './conversation.ts';
import { deleteConversationRow, firstPersonIn, markNotHeld, namesIn } from './store-write.ts';

/** It did not come about, for whatever reason; gives the change. Throws `NoSuchConversation`, also for one that was written down. */
export const didNotMeet = (ctx: Context, me: string, id: string): Promise<string> => act(ctx, me, 'conversation.missed', id, tx => markNotHeld(tx, id, 'missed_at', ctx.now()));

/** It will not come about. */
export const callOff = (ctx: Context, me: string, id: string): Promise<string> => act(ctx, me, 'conversation.cancel', id, tx => markNotHeld(tx, id, 'cancelled_at', ctx.now()));

/** With what was promised in it; it can be taken back. */
export const deleteConversation = (ctx: Context, me: string, id: string): Promise<string> => act(ctx, me, 'conversation.delete', id, tx => deleteConversationRow(tx, id));

function act(ctx: Context, me: string, kind: string, id: string, work: (tx: Writer) => Promise<boolean>): Promise<string> {
  return transact(ctx.db, me, { kind, at: ctx.now() }, async (tx, change) => {
    const [names, person] = [await namesIn(tx, id), await firstPersonIn(tx, id)];
    if (!await work(tx)) throw new NoSuchConversation();
    await describeChange(tx, me, change, names, { person });
    return change;
  });
}
