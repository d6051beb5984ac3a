import type { Member } from '../accounts/index.ts';
import { describeChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { personById } from '../people/index.ts';
import { textFor } from '../templates/index.ts';
import { needsNoAnswer, NoSuchOutreach, type Outreach } from './outreach.ts';
import { OutreachRefused } from './refusals.ts';
import { outreachById } from './store.ts';
import { holdCard, takeStep } from './store-write.ts';

/** The words of the one gentle follow-up, as the template gives them. */
export async function followUpText(ctx: Context, db: Reader, me: Member, card: Outreach): Promise<string> {
  const person = await personById(db, card.person);
  return person ? (await textFor(ctx, db, me, { person, kind: 'follow-up', language: card.language, channel: card.channel, about: card })).body : '';
}

/** Say that the follow-up went out by another way. Once and no more: throws `OutreachRefused`, and `NoSuchOutreach`. */
export function followUp(ctx: Context, me: Member, id: string, words: string): Promise<{ readonly change: string; readonly fullName: string }> {
  return transact(ctx.db, me.id, { kind: 'outreach.follow-up', at: ctx.now() }, async (tx, change) => {
    if (!await holdCard(tx, id)) throw new NoSuchOutreach();
    const card = (await outreachById(tx, id))!;
    refuseSecond(card);
    await takeStep(tx, { card: id, person: card.person, step: 'followed up', at: ctx.now(), toldBy: 'me', words });
    await describeChange(tx, me.id, change, card.fullName, { person: card.person, outreach: id });
    return { change, fullName: card.fullName };
  });
}

export function refuseSecond(card: Outreach): void {
  const { state, followedUpAt } = card;
  if (followedUpAt) throw new OutreachRefused('followedUp', 'words');
  if (needsNoAnswer(card)) throw new OutreachRefused('needsNoAnswer', 'words');
  if (state !== 'sent' && state !== 'silent') throw new OutreachRefused('notSent', 'words');
}
