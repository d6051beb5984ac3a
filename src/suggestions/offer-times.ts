import type { Member } from '../accounts/index.ts';
import { NoSuchBooking } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { secretWord } from '../kit/secret-word.ts';
import { transact } from '../kit/transact.ts';
import { planOf } from '../meetings/index.ts';
import { suggestionById } from './store.ts';
import { holdSuggestion, insertSuggestion, markDeclined, setStarts } from './store-write.ts';
import { isOpen, NoSuchSuggestion, type Suggestion, SuggestionIsSettled } from './suggestion.ts';
import { readStarts } from './suggestion-input.ts';
import { tellOfSuggestion } from './tell.ts';

/** To whom a host offers times; the address may be left empty where the message goes another way. */
export type Somebody = { readonly name: string; readonly email: string; readonly zone: string; readonly locale: string };

/**
 * Offer somebody up to three exact times for a kind of meeting, by its last part of the address: by mail where their address is known, and by a
 * link that goes into any message. Throws `NoTimeNamed`, `NoSuchBooking` where there is no such kind.
 */
export function offerTimes(ctx: Context, me: Member, slug: string, to: Somebody, starts: readonly Date[], note: string): Promise<Suggestion> {
  return transact(ctx.db, me.id, null, async tx => {
    const plan = await planOf(tx, { slug });
    if (!plan) throw new NoSuchBooking();
    const [id, now] = [newId(), ctx.now()];
    await insertSuggestion(tx, me.id, {
      id, typeId: plan.type.id, firstBy: 'host', turn: 'guest', ...to, phone: '', key: secretWord(), thirdName: '', thirdEmail: '', mode: plan.type.mode, why: '', question: '', answers: [],
      wishes: [], note: '', starts: readStarts(starts, now), hostNote: note, pass: null, saidAt: now, createdAt: now,
    });
    const suggestion = (await suggestionById(tx, id))!;
    await tellOfSuggestion(ctx, tx, me, suggestion, 'offered');
    return suggestion;
  });
}

/** Answer a guest with up to three exact times. Throws `NoTimeNamed`, `NoSuchSuggestion`, `SuggestionIsSettled`. */
export const answerWithTimes = (ctx: Context, me: Member, id: string, starts: readonly Date[], note: string): Promise<Suggestion> =>
  answering(ctx, me, id, 'offered', (tx, now) => setStarts(tx, id, readStarts(starts, now), note, now));

/** Say kindly that it cannot be now. Throws `NoSuchSuggestion`, `SuggestionIsSettled`. */
export const declineSuggestion = (ctx: Context, me: Member, id: string, note: string): Promise<Suggestion> =>
  answering(ctx, me, id, 'declined', (tx, now) => markDeclined(tx, id, note, now));

function answering(ctx: Context, me: Member, id: string, news: 'offered' | 'declined', work: (tx: Parameters<typeof setStarts>[0], now: Date) => Promise<void>): Promise<Suggestion> {
  return transact(ctx.db, me.id, null, async tx => {
    await holdSuggestion(tx, id);
    const before = await suggestionById(tx, id);
    if (!before) throw new NoSuchSuggestion();
    if (!isOpen(before)) throw new SuggestionIsSettled();
    await work(tx, ctx.now());
    const suggestion = (await suggestionById(tx, id))!;
    await tellOfSuggestion(ctx, tx, me, suggestion, news);
    return suggestion;
  });
}
