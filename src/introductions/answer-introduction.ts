import { z } from 'zod';
import { answers, checkDay, type Link, NoSuchIntroduction, outcomes, refused } from '../connectors/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { postLetter } from '../post/index.ts';
import { type AskedSide, stateOf } from './introduction.ts';
import { connectorLetter, outcomeLetter } from './mail.ts';
import { bothLetter, connectedLetter } from './mail-connected.ts';
import { askedSide, bothSides, markConnected, saveAnswer, saveOutcome } from './store-sides.ts';
import { timesOfThree } from './times-of-three.ts';

export const answerInput = z.strictObject({ answer: z.enum(answers, refused.noAnswer), laterOn: z.iso.date(refused.noDay).optional(), address: z.email(refused.address).max(254, refused.long).optional() })
  .refine(({ answer, laterOn }) => answer !== 'later' || laterOn !== undefined, { path: ['laterOn'], message: refused.noDay });
export type AnswerInput = z.infer<typeof answerInput>;

/** A yes without an address, where the two could then not reach each other. */
export class AddressNeeded extends Error {
  override readonly name = 'AddressNeeded';
}

/**
 * Take the answer of one of the two; it may be changed until both said yes. The second yes brings them together: one letter to
 * both, with what each should know, and the member who introduced them steps out. A no writes nothing to anybody, now or later.
 * An `address` is kept for this introduction alone, from whoever
 * had none here. Throws `NoSuchIntroduction`, `DayOutOfReach`, `AddressNeeded`.
 */
export function answerIntroduction(ctx: Context, link: Link, { answer, laterOn, address = '' }: AnswerInput): Promise<void> {
  return transact(ctx.db, link.account, null, async tx => {
    const [mine, other] = await sidesFor(tx, link);
    if (stateOf(mine, ctx.now()) !== 'asked' || mine.forgottenAt) return;
    checkDay({ answer, laterOn }, mine.expiresAt, ctx.now());
    // asked for again though one is kept: the answer must not tell whoever else holds the link that there was a yes before
    if (answer === 'yes' && mine.needsAddress && !address) throw new AddressNeeded(refused.noAddress);
    await saveAnswer(tx, mine.id, answer, laterOn ?? null, mine.byHand ? address : '', ctx.now());
    if (answer === 'yes' && other.answer === 'yes') await bringTogether(ctx, tx, mine);
  });
}

/** Both sides, whoever holds the link first. */
export async function sidesFor(tx: Writer, { side }: Link): Promise<readonly [mine: AskedSide, other: AskedSide]> {
  const asked = side && await askedSide(tx, side);
  const both = asked ? await bothSides(tx, asked.introduction) : [];
  const [mine, other] = [both.find(each => each.id === side), both.find(each => each.id !== side)];
  if (!mine || !other) throw new NoSuchIntroduction();
  return [mine, other];
}

async function bringTogether(ctx: Context, tx: Writer, { introduction, offersTimes }: AskedSide): Promise<void> {
  await markConnected(tx, introduction, offersTimes ? await timesOfThree(tx, ctx.now()) : [], ctx.now());
  const both = await bothSides(tx, introduction);
  const [one, other] = [both[0]!, both[1]!];
  const reached = both.filter(side => side.email);
  if (reached.length === 2) await postLetter(tx, bothLetter(one, other, one.times));
  else for (const side of reached) await postLetter(tx, connectedLetter(ctx, side));
  await postLetter(tx, connectorLetter(ctx, one, other));
}

const day = 86_400_000;

export const outcomeInput = z.strictObject({ outcome: z.enum(outcomes, refused.noAnswer), thanks: typedText().max(1000, refused.long).default('') });

/** What came of it, told by one of the two, with words for whoever introduced them. Throws `NoSuchIntroduction`. */
export function tellOutcome(ctx: Context, link: Link, { outcome, thanks }: z.infer<typeof outcomeInput>): Promise<void> {
  return transact(ctx.db, link.account, null, async tx => {
    const [mine] = await sidesFor(tx, link);
    if (!mine.connectedAt || mine.forgottenAt || (mine.outcome === outcome && mine.thanks === thanks)) return;
    await saveOutcome(tx, mine.id, outcome, thanks, ctx.now());
    // whoever thinks better of it changes the page, and writes no letter after letter
    if (!mine.outcomeAt || mine.outcomeAt.getTime() < ctx.now().getTime() - day) await postLetter(tx, outcomeLetter(ctx, mine, outcome, thanks));
  });
}
