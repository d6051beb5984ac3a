import { describeChange, forgetChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { transact } from '../kit/transact.ts';
import type { ReceivedLetter } from '../mailbox/index.ts';
import { outreachById, stepsOf } from './store.ts';
import type { Outreach } from './outreach.ts';
import { holdCard, noteStep, takeStep } from './store-write.ts';

/** What is asked of a letter that came: when, whether a machine wrote it, and what our letter was about that it answers. */
type Reply = Pick<ReceivedLetter, 'date' | 'automatic' | 'about'>;

/**
 * A letter that came: where it answers an outreach, its card is in conversation now, which can be taken back. True where it was meant for a
 * card; a machine's "out of office" moves none, and a letter given twice is noted once. What the member said of the card after the letter was
 * written stands: the letter is noted as one more answer.
 */
export async function takeReply(ctx: Context, me: string, { date, automatic, about }: Reply): Promise<boolean> {
  if (about?.kind !== 'outreach' || !isId(about.id)) return false;
  return transact(ctx.db, me, { kind: 'outreach.move', at: ctx.now() }, async (tx, change) => {
    const card = await holdCard(tx, about.id) ? await outreachById(tx, about.id) : undefined;
    const known = card && (await stepsOf(tx, card.id)).some(({ toldBy, at }) => toldBy === 'mail' && at.getTime() === date.getTime());
    if (!card || known || automatic || card.state === 'drafted') {
      await forgetChange(tx, me, change);
      return card !== undefined;
    }
    await (stays(card, date) ? noteStep : takeStep)(tx, { card: card.id, person: card.person, step: 'in conversation', at: date, toldBy: 'mail' });
    await describeChange(tx, me, change, card.fullName, { person: card.person, outreach: card.id, to: 'in conversation' });
    return true;
  });
}

const stays = ({ state, since }: Outreach, repliedAt: Date): boolean => state === 'in conversation' || (since > repliedAt && (state === 'declined' || state === 'withdrawn'));
