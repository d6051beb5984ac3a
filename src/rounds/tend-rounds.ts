import { addDays, type Day, utcDay } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { accountsWithRoundsDue, askIfLarge, drawRound, openRound, postAsk, postLeftOver, postMet, postPairing, roundsOf, roundsToDraw, takeAsksDue, takeLeftOverDue, takeMetDue, takePairingsDue } from '../draws/index.ts';
import { askDays, lockGroup, openGroups, type RoundGroup } from '../groups/index.ts';

/** What time brings for groups: rounds are opened, drawn and told, and afterwards asked about. Late is better than never. */
export async function tendRounds(ctx: Context): Promise<void> {
  const opensOn = addDays(utcDay(ctx.now()), askDays);
  for (const account of await asOperator(ctx.db, db => accountsWithRoundsDue(db, ctx.now(), opensOn))) {
    // what fails for one shall not keep the others waiting
    await tend(ctx, account).catch(failed(ctx, 'The rounds of a member could not be tended and are tried again'));
  }
}

const failed = (ctx: Context, what: string) => (error: unknown): void => ctx.log(`${what}: ${(error as Error).stack ?? String(error)}`);

async function tend(ctx: Context, me: string): Promise<void> {
  await transact(ctx.db, me, null, tx => openAndAsk(ctx, tx));
  const small = await transact(ctx.db, me, null, async tx => {
    const due: string[] = [];
    for (const id of await roundsToDraw(tx, ctx.now())) if (!await askIfLarge(ctx, tx, me, id)) due.push(id);
    return due;
  });
  // nor shall a group whose round cannot be drawn keep the letters of the others
  for (const id of small) await drawRound(ctx, me, id).catch(failed(ctx, 'A round could not be drawn and is tried again'));
  await transact(ctx.db, me, null, tx => tell(ctx, tx));
}

async function openAndAsk(ctx: Context, tx: Writer): Promise<void> {
  const today = utcDay(ctx.now());
  for (const group of await openGroups(tx)) if (isDue(group, today)) await openDue(ctx, tx, group.id, today);
  for (const due of await takeAsksDue(tx, ctx.now())) await postAsk(ctx, tx, due);
}

const isDue = ({ nextOn }: RoundGroup, today: Day): boolean => addDays(nextOn, -askDays) <= today;

async function tell(ctx: Context, tx: Writer): Promise<void> {
  for (const due of await takePairingsDue(tx, ctx.now())) await postPairing(ctx, tx, due);
  for (const due of await takeLeftOverDue(tx, ctx.now())) await postLeftOver(ctx, tx, due);
  for (const due of await takeMetDue(tx, ctx.now())) await postMet(ctx, tx, due);
}

/** Opens the next round a few days before it begins, unless the group was changed or ended meanwhile: everyone who is not resting is asked, at nine on their own clock. */
async function openDue(ctx: Context, tx: Writer, id: string, today: Day): Promise<void> {
  const group = await lockGroup(tx, id);
  if (!group || group.endedAt || !isDue(group, today)) return;
  const [latest] = await roundsOf(tx, group.id, 1);
  if (latest && !latest.drawnAt) return;
  await openRound(ctx, tx, group, group.nextOn <= today ? addDays(today, 1) : group.nextOn);
}
