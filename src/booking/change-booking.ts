import { ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact, violation } from '../kit/transact.ts';
import { isFreeTime, type Mode, planOf } from '../meetings/index.ts';
import { type Booking, BookingIsOver, isOfSeveral, isOver, NoSuchBooking, NotProposed, OfSeveral, type Side, SlotTaken } from './booking.ts';
import { followTalk } from './keep-talk.ts';
import { standInCalendar } from './stand-in-calendar.ts';
import { insertProposal, lockHosts, markCancelled, setMode, settleProposals, setTime } from './store-write.ts';
import { bookingById } from './store.ts';
import { takenTimes } from './taken-times.ts';
import { type News, tellOfBooking } from './tell.ts';

/**
 * Move a booking to another time. A guest may choose what is offered; the host any time at which no other meeting is.
 * Throws `SlotTaken`, `BookingIsOver`, `NoSuchBooking`.
 */
export function moveBooking(ctx: Context, host: string, id: string, by: Side, start: Date): Promise<Booking> {
  return changing(ctx, host, id, 'moved', async (tx, booking) => {
    if (by === 'guest') await mustBeOffered(ctx, tx, booking, start);
    await setTime(tx, id, start, new Date(start.getTime() + booking.end.getTime() - booking.start.getTime()));
    await settleProposals(tx, id, ctx.now());
  });
}

/** Cancel a booking, with a few words for the other side. Throws `BookingIsOver`, `NoSuchBooking`. */
export const cancelBooking = (ctx: Context, host: string, id: string, by: Side, words: string): Promise<Booking> =>
  changing(ctx, host, id, 'cancelled', tx => markCancelled(tx, id, by, words, ctx.now()));

/** Turn a meeting in person, or by phone, into a video call, and back; `to` says which, so that pressing twice turns once. Throws `BookingIsOver`, `NoSuchBooking`. */
export const turnBooking = (ctx: Context, host: string, id: string, to?: string): Promise<Booking> =>
  changing(ctx, host, id, booking => isTurn(booking, to) ? 'changed' : undefined, async (tx, booking) => {
    const [mode, before] = turned(booking) ?? [];
    if (mode && isTurn(booking, to)) await setMode(tx, id, mode, before ?? null);
  });

const isTurn = (booking: Booking, to: string | undefined): boolean => to === undefined || turned(booking)?.[0] === to;

/** What a meeting can be turned into, and what is remembered for turning it back; undefined where there is nothing else. */
export function turned({ mode, modeBefore, place, phone }: Pick<Booking, 'mode' | 'modeBefore' | 'place' | 'phone'>): readonly [mode: Mode, before: Mode | null] | undefined {
  if (mode !== 'virtual') return ['virtual', mode];
  if (modeBefore) return [modeBefore, null];
  return place ? ['in-person', 'virtual'] : phone ? ['phone', 'virtual'] : undefined;
}

/** Propose other times; the other side accepts one in one action. Earlier proposals of the same side are settled by it. Throws `OfSeveral`, and as above. */
export const proposeTimes = (ctx: Context, host: string, id: string, by: Side, starts: readonly Date[], note: string): Promise<Booking> =>
  changing(ctx, host, id, 'proposed', async (tx, booking) => {
    if (isOfSeveral(booking)) throw new OfSeveral();
    await settleProposals(tx, id, ctx.now());
    await insertProposal(tx, host, id, by, starts, note);
  });

/** Take a time that the other side proposes, also one that is not offered to everybody. Throws `NotProposed`, `SlotTaken`, and as above. */
export const takeProposed = (ctx: Context, host: string, id: string, by: Side, start: Date): Promise<Booking> =>
  changing(ctx, host, id, 'moved', async (tx, { proposals, start: was, end }) => {
    const isNamed = proposals.some(proposal => proposal.by !== by && proposal.starts.some(each => each.getTime() === start.getTime()));
    if (!isNamed || start <= ctx.now()) throw new NotProposed();
    await setTime(tx, id, start, new Date(start.getTime() + end.getTime() - was.getTime()));
    await settleProposals(tx, id, ctx.now());
  });

/** Leave the time as it is. Throws as above. */
export const dismissProposals = (ctx: Context, host: string, id: string): Promise<Booking> => changing(ctx, host, id, undefined, tx => settleProposals(tx, id, ctx.now()));

async function changing(ctx: Context, host: string, id: string, news: News | undefined | ((before: Booking) => News | undefined), work: (tx: Writer, booking: Booking) => Promise<void>): Promise<Booking> {
  try {
    return await transact(ctx.db, host, null, async tx => {
      await lockHosts(tx, [host]);
      const before = await bookingById(tx, id);
      if (!before) throw new NoSuchBooking();
      if (isOver(before, ctx.now())) throw new BookingIsOver();
      await work(tx, before);
      const after = (await bookingById(tx, id))!;
      const what = typeof news === 'function' ? news(before) : news;
      if (what) await sayAndFollow(ctx, tx, after, what);
      return after;
    });
  } catch (error) {
    throw violation(error)?.constraint === 'booking_once' ? new SlotTaken() : error;
  }
}

async function sayAndFollow(ctx: Context, tx: Writer, booking: Booking, news: News): Promise<void> {
  const host = await ownerOf(tx);
  if (news !== 'proposed') await followTalk(tx, ctx.settings, host, booking, ctx.now());
  if (news !== 'proposed') await standInCalendar(ctx, tx, host, booking);
  await tellOfBooking(ctx, tx, host, booking, news);
}

async function mustBeOffered(ctx: Context, tx: Writer, booking: Booking, start: Date): Promise<void> {
  const plan = booking.typeId === null ? undefined : await planOf(tx, { id: booking.typeId });
  if (!plan || !isFreeTime(plan, await takenTimes(tx, plan, ctx.now(), booking.id), ctx.now(), start.getTime() / 60_000)) throw new SlotTaken();
}

