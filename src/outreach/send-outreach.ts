import type { Member } from '../accounts/index.ts';
import { describeChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader, Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { markToldBy } from '../promises/index.ts';
import { letterById, type OutgoingLetter, postLetter } from '../post/index.ts';
import { refuseSecond } from './follow-up.ts';
import { NoSuchOutreach, type Outreach } from './outreach.ts';
import { OutreachRefused } from './refusals.ts';
import { attachmentOf, outreachById, stepsOf } from './store.ts';
import { holdCard, takeStep } from './store-write.ts';

export type Mailed = { readonly letter: string; readonly fullName: string };

/**
 * Send a draft by e-mail, from the member's own address, with its file. The letter is posted in this transaction and goes out after it;
 * a promise that it tells of counts as told once it has.
 * Throws `NoSuchOutreach`, `OutreachRefused`, and `LetterRefused` where the letter cannot be one.
 */
export function sendOutreach(ctx: Context, me: Member, id: string): Promise<Mailed> {
  return mail(ctx, me, id, async (tx, card) => {
    if (card.state !== 'drafted') throw new OutreachRefused('alreadySent', 'body');
    const file = await attachmentOf(tx, id);
    const letter = await postLetter(tx, { ...addressed(me, card), subject: card.subject, text: card.body, ...(file && { attachments: [{ name: file.name, type: file.type, content: file.bytes }] }) });
    await takeStep(tx, { card: id, person: card.person, step: 'sent', at: ctx.now(), toldBy: 'me', words: card.body, letter });
    if (card.promise) await markToldBy(tx, card.promise, letter, ctx.now());
    return letter;
  });
}

/** Send the one follow-up in the thread of the first letter. Throws as `sendOutreach` does. */
export function mailFollowUp(ctx: Context, me: Member, id: string, words: string): Promise<Mailed> {
  return mail(ctx, me, id, async (tx, card) => {
    refuseSecond(card);
    const thread = await threadOf(tx, id);
    const subject = /^(re|aw):/i.test(card.subject) ? card.subject : `${card.language === 'de' ? 'AW' : 'Re'}: ${card.subject}`;
    const letter = await postLetter(tx, { ...addressed(me, card), subject, text: words, ...(thread.length > 0 && { inReplyTo: thread.at(-1), references: thread }) });
    await takeStep(tx, { card: id, person: card.person, step: 'followed up', at: ctx.now(), toldBy: 'me', words, letter });
    return letter;
  });
}

function mail(ctx: Context, me: Member, id: string, post: (tx: Writer, card: Outreach) => Promise<string>): Promise<Mailed> {
  return transact(ctx.db, me.id, { kind: 'outreach.mail', at: ctx.now() }, async (tx, change) => {
    if (!await holdCard(tx, id)) throw new NoSuchOutreach();
    const card = (await outreachById(tx, id))!;
    if (card.channel !== 'email') throw new OutreachRefused('notEmail', 'channel');
    if (!card.email) throw new OutreachRefused('noAddress', 'channel');
    if (!ctx.mail.ready) throw new OutreachRefused('noMail', 'channel');
    const letter = await post(tx, card);
    await describeChange(tx, me.id, change, card.fullName, { person: card.person, outreach: id });
    return { letter, fullName: card.fullName };
  });
}

const addressed = (me: Member, card: Outreach): Pick<OutgoingLetter, 'from' | 'to' | 'about'> =>
  ({ from: { name: me.name, address: me.email }, to: { name: card.fullName, address: card.email! }, about: { kind: 'outreach', id: card.id } });

/** The Message-IDs of the letters that went before, the oldest first. */
async function threadOf(db: Reader, id: string): Promise<readonly string[]> {
  const letters = (await stepsOf(db, id)).flatMap(({ letter }) => letter ?? []);
  const found = [];
  for (const letter of letters) found.push(await letterById(db, letter));
  return found.flatMap(letter => letter?.messageId ?? []);
}
