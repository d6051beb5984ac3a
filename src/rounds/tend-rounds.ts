import { addDays, instantAt } from '../kit/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { drawRound, letterHour } from './draw-round.ts';
import { participantState, type RoundGroup } from './group.ts';
import { askDays } from './make-group.ts';
import { postAsk, postLeftOver, postMet, postPairing } from './post-letters.ts';
import { moveNextRound, openGroups, participantsOf } from './store.ts';
import { accountsWithRoundsDue, roundsToDraw, takeAsksDue, takeLeftOverDue, takeMetDue, takePairingsDue } from './store-due.ts';
import { insertRound, insertTakingPart, roundsOf } from './store-rounds.ts';

/** What time brings for groups: rounds are opened, drawn and told, and afterwards asked about. Late is better than never. */
export async function tendRounds(ctx: Context): Promise<void> {
  const opensOn = addDays(ctx.now().toISOString().slice(0, 10), askDays);
  for (const account of await asOperator(ctx.db, db => accountsWithRoundsDue(db, ctx.now(), opensOn))) {
    // what fails for one shall not keep the others waiting
    await transact(ctx.db, account, null, tx => tend(ctx, tx)).catch((error: unknown) => ctx.log(`The rounds of a member could not be tended and are tried again: ${(error as Error).stack ?? String(error)}`));
  }
}

async function tend(ctx: Context, tx: Writer): Promise<void> {
  for (const group of await openGroups(tx)) await openDue(ctx, tx, group);
  for (const due of await takeAsksDue(tx, ctx.now())) await postAsk(ctx, tx, due);
  for (const id of await roundsToDraw(tx, ctx.now())) await drawRound(ctx, tx, id);
  for (const due of await takePairingsDue(tx, ctx.now())) await postPairing(ctx, tx, due);
  for (const due of await takeLeftOverDue(tx, ctx.now())) await postLeftOver(ctx, tx, due);
  for (const due of await takeMetDue(tx, ctx.now())) await postMet(ctx, tx, due);
}

export const drawsAt = (beginsOn: string): Date => new Date(Date.parse(beginsOn) - 6 * 3_600_000);

/** Opens the next round a few days before it begins: everyone who is not resting is asked, at nine on their own clock. */
async function openDue(ctx: Context, tx: Writer, group: RoundGroup): Promise<void> {
  const today = ctx.now().toISOString().slice(0, 10);
  if (addDays(group.nextOn, -askDays) > today) return;
  const [latest] = await roundsOf(tx, group.id, 1);
  if (latest && !latest.drawnAt) return;
  await openRound(ctx, tx, group, group.nextOn <= today ? addDays(today, 1) : group.nextOn);
}

/** Open a round that begins on a day; the next one follows at the group's rhythm. */
export async function openRound(ctx: Context, tx: Writer, group: RoundGroup, beginsOn: string): Promise<string> {
  const id = newId();
  await insertRound(tx, { id, group: group.id, beginsOn, drawsAt: drawsAt(beginsOn) }, ctx.now());
  for (const person of await participantsOf(tx, group.id)) {
    if (participantState(person, beginsOn) !== 'in') continue;
    await insertTakingPart(tx, newId(), id, person.id, instantAt(person.zone, addDays(beginsOn, 1 - askDays), letterHour));
  }
  await moveNextRound(tx, group.id, addDays(beginsOn, 7 * group.everyWeeks));
  return id;
}
