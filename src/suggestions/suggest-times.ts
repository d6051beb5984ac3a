import type { Member } from '../accounts/index.ts';
import { type GuestWords, lockHosts, mayBook, NoSuchBooking } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { secretWord, wordMadeOf } from '../kit/secret-word.ts';
import { transact } from '../kit/transact.ts';
import { planOf } from '../meetings/index.ts';
import { countWaiting, suggestionById, suggestionWithKey } from './store.ts';
import { holdSuggestion, insertSuggestion, setWishes } from './store-write.ts';
import { isOpen, NoSuchSuggestion, type Suggestion, SuggestionIsSettled } from './suggestion.ts';
import { tellOfSuggestion } from './tell.ts';
import type { Wish } from './wish.ts';

/** As many of one guest, and of all together, may wait for a host at once. */
const mostOfOne = 5;
const mostOfAll = 200;

/** So much waits for the host, of this guest or of all, that more would not be read. */
export class ManyWait extends Error {
  readonly of: 'one' | 'all';
  constructor(of: ManyWait['of']) {
    super(`too many wait, of ${of}`);
    this.of = of;
  }
}

type Said = { readonly wishes: readonly Wish[]; readonly note: string };

/** How the guest came: the key or pass in their link, the language they read, and the secret word of the form that they sent. */
type Came = { readonly key?: string | undefined; readonly locale: string; readonly attempt?: string | undefined };

/**
 * A guest whom none of the free times suits says which others would, or, naming none, asks for the host's. Throws `NoSuchBooking` where this kind
 * of meeting is not offered to whoever has this link, `ManyWait`. The same words of the same form, sent once more, give what they made.
 */
export function suggestTimes(ctx: Context, host: Member, slug: string, words: GuestWords, said: Said, came: Came): Promise<Suggestion> {
  return transact(ctx.db, host.id, null, async tx => {
    await lockHosts(tx, [host.id]);
    const key = wordMadeOf(came.attempt, [host.id, slug, words, said]) ?? secretWord();
    return await suggestionWithKey(tx, key) ?? insert(ctx, tx, host, slug, words, said, { ...came, suggestion: key });
  });
}

async function insert(ctx: Context, tx: Writer, host: Member, slug: string, words: GuestWords, said: Said, came: Came & { readonly suggestion: string }): Promise<Suggestion> {
  const plan = await planOf(tx, { slug });
  if (!plan || !await mayBook(tx, plan.type, came.key)) throw new NoSuchBooking();
  const waiting = await countWaiting(tx, words.email);
  if (waiting.all >= mostOfAll) throw new ManyWait('all');
  if (waiting.ofOne >= mostOfOne) throw new ManyWait('one');
  const { name, email, phone, timeZone, third, mode, why, question, answers } = words;
  const [id, now] = [newId(), ctx.now()];
  await insertSuggestion(tx, host.id, {
    id, typeId: plan.type.id, firstBy: 'guest', turn: 'host', name, email, phone, zone: timeZone, locale: came.locale, key: came.suggestion, thirdName: third?.name ?? '', thirdEmail: third?.email ?? '',
    mode, why, question, answers, ...said, starts: [], hostNote: '', pass: plan.type.audience === 'once' ? came.key ?? null : null, saidAt: now, createdAt: now,
  });
  return tellAndGive(ctx, tx, host, id, 'suggested');
}

/** None of the times that the host offered suits: the guest says which others would. Throws `NoSuchSuggestion`, `SuggestionIsSettled`. */
export function suggestOthers(ctx: Context, host: Member, id: string, { wishes, note }: Said): Promise<Suggestion> {
  return transact(ctx.db, host.id, null, async tx => {
    await holdSuggestion(tx, id);
    const suggestion = await suggestionById(tx, id);
    if (!suggestion) throw new NoSuchSuggestion();
    if (!isOpen(suggestion)) throw new SuggestionIsSettled();
    await setWishes(tx, id, wishes, note, ctx.now());
    return tellAndGive(ctx, tx, host, id, 'others');
  });
}

async function tellAndGive(ctx: Context, tx: Writer, host: Member, id: string, news: 'suggested' | 'others'): Promise<Suggestion> {
  const suggestion = (await suggestionById(tx, id))!;
  await tellOfSuggestion(ctx, tx, host, suggestion, news);
  return suggestion;
}
