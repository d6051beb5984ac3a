import type { Member } from '../accounts/index.ts';
import { describeChange } from '../activity/index.ts';
import { goalById } from '../goals/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { transact } from '../kit/transact.ts';
import { foldName } from '../identities/index.ts';
import { NoSuchPerson, personById } from '../people/index.ts';
import { promiseById } from '../promises/index.ts';
import { languageOf, textOfKind, wayTo } from '../templates/index.ts';
import type { DraftChange, DraftInput } from './draft-input.ts';
import { NoSuchOutreach, type Outreach } from './outreach.ts';
import { OutreachRefused } from './refusals.ts';
import { outreachById, reasonLetGo } from './store.ts';
import { deleteCard, insertCard, takeStep, updateCard } from './store-write.ts';

export type Drafted = { readonly id: string; readonly change: string; readonly fullName: string };

/**
 * Begin an outreach: its reason, its question, and the text of a template filled for this person where none is given.
 * Throws `NoSuchPerson`, and `OutreachRefused` where the reason is the one with which this person was let go before.
 */
export function draftOutreach(ctx: Context, me: Member, input: DraftInput): Promise<Drafted> {
  const id = newId();
  return transact(ctx.db, me.id, { kind: 'outreach.draft', detail: { person: input.person, outreach: id }, at: ctx.now() }, async (tx, change) => {
    const person = await personById(tx, input.person);
    if (!person) throw new NoSuchPerson();
    await refuseOldReason(tx, input);
    await refuseOtherGoal(tx, input.goal);
    await refuseOtherPromise(tx, input);
    const { kind, goal, promise, reason, question, offer, channel = wayTo(person), language = languageOf(me) } = input;
    const filled = await textOfKind(ctx, tx, me, person.id, kind, { language, channel, about: input });
    await insertCard(tx, { id, person: person.id, goal, promise, kind, channel, language, reason, question, offer, subject: input.subject ?? filled.subject, body: input.body ?? filled.body }, ctx.now());
    await takeStep(tx, { card: id, person: person.id, step: 'drafted', at: ctx.now(), toldBy: 'me' });
    await describeChange(tx, me.id, change, person.fullName, { person: person.id, outreach: id });
    return { id, change, fullName: person.fullName };
  });
}

/** Letting go is for good, unless something new speaks for trying once more. */
async function refuseOldReason(tx: Writer, { person, kind, reason }: DraftInput): Promise<void> {
  if (kind === 'ask-back') return;
  const before = await reasonLetGo(tx, person);
  if (before && foldName(before.reason) === foldName(reason)) throw new OutreachRefused('sameReason', 'reason');
}

async function refuseOtherGoal(tx: Writer, goal: string | null | undefined): Promise<void> {
  if (goal && !await goalById(tx, goal)) throw new OutreachRefused('noGoal', 'goal');
}

/** Told is who was promised something, and by me. */
async function refuseOtherPromise(tx: Writer, { promise, person }: DraftInput): Promise<void> {
  const found = promise ? await promiseById(tx, promise) : undefined;
  if (promise && !(found?.mine && found.person === person)) throw new OutreachRefused('noPromise', 'promise');
}

/** Other words for a draft, leaving out what stays; gives the change. Throws `NoSuchOutreach`, and `OutreachRefused` once it went out. */
export function changeDraft(ctx: Context, me: Member, id: string, input: { readonly [K in keyof DraftChange]?: DraftChange[K] | undefined }): Promise<string> {
  return onDraft(ctx, me, id, 'outreach.edit', async (tx, card) => {
    await refuseOtherGoal(tx, input.goal);
    const given: Partial<Outreach> = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const changed = { ...card, ...given };
    // a letter needs a subject, which a message had none of
    if (given.channel === 'email' && card.channel !== 'email' && !changed.subject) Object.assign(changed, { subject: (await textOfKind(ctx, tx, me, card.person, card.kind, { language: card.language, channel: 'email', about: changed })).subject });
    await updateCard(tx, changed);
  });
}

/** Fill the template anew with what the card says now, in place of the text that stands there. */
export function refillDraft(ctx: Context, me: Member, id: string): Promise<string> {
  return onDraft(ctx, me, id, 'outreach.edit', async (tx, card) => {
    const filled = await textOfKind(ctx, tx, me, card.person, card.kind, { language: card.language, channel: card.channel, about: card });
    await updateCard(tx, { ...card, ...filled });
  });
}

/** Put a draft away that is not to go out; it can be taken back. */
export const discardDraft = (ctx: Context, me: Member, id: string): Promise<string> => onDraft(ctx, me, id, 'outreach.discard', async tx => void await deleteCard(tx, id));

function onDraft(ctx: Context, me: Member, id: string, kind: string, work: (tx: Writer, card: Outreach) => Promise<void>): Promise<string> {
  return transact(ctx.db, me.id, { kind, at: ctx.now() }, async (tx, change) => {
    const card = await outreachById(tx, id);
    if (!card) throw new NoSuchOutreach();
    if (card.state !== 'drafted') throw new OutreachRefused('alreadySent', 'body');
    await work(tx, card);
    await describeChange(tx, me.id, change, card.fullName, { person: card.person, outreach: id });
    return change;
  });
}
