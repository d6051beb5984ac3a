import type { Member } from '../accounts/index.ts';
import { type Booking, lockHosts, NoSuchBooking, putBooking, SlotTaken } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import { transact, violation } from '../kit/transact.ts';
import { markPassUsed, planOf } from '../meetings/index.ts';
import { moveLetters } from '../post/index.ts';
import { suggestionById } from './store.ts';
import { holdSuggestion, markBooked } from './store-write.ts';
import { isOpen, NoSuchSuggestion, NoTimeNamed, type Suggestion, SuggestionIsSettled, type Turn } from './suggestion.ts';
import { stretchOf } from './wish.ts';

/** What a guest adds who was offered times: their address, where the host knew none, and what they would like to ask. */
export type Added = Partial<Pick<Suggestion, 'name' | 'email' | 'phone' | 'question' | 'mode' | 'zone'>>;

/**
 * Take a time that the other side named, and the meeting is booked: under the host’s lock, and refused by the database where another meeting is
 * at that time. Throws `NoTimeNamed` for a time that was not named or is over, `SlotTaken`, `NoSuchSuggestion`, `SuggestionIsSettled`,
 * and for a guest whose link for one person is used up `NoSuchBooking`.
 */
export async function takeTime(ctx: Context, host: Member, id: string, by: Turn, start: Date, added: Added = {}): Promise<Booking> {
  try {
    return await transact(ctx.db, host.id, null, async tx => {
      await lockHosts(tx, [host.id]);
      await holdSuggestion(tx, id);
      const known = await suggestionById(tx, id);
      if (!known) throw new NoSuchSuggestion();
      if (!isOpen(known)) throw new SuggestionIsSettled();
      const plan = await planOf(tx, { id: known.typeId });
      if (!plan || start <= ctx.now() || !isNamed(known, by, start, plan.type.durationMinutes)) throw new NoTimeNamed();
      const isFresh = !known.pass || await markPassUsed(tx, known.typeId, known.pass, ctx.now());
      if (by === 'guest' && !isFresh) throw new NoSuchBooking();
      const booking = await putBooking(ctx, tx, host, plan.type, { ...asked({ ...known, ...added }), start }, { locale: known.locale, answer: 'accepted' });
      await markBooked(tx, id, booking.id, ctx.now());
      await moveLetters(tx, { kind: 'suggestion', id }, { kind: 'booking', id: booking.id });
      return booking;
    });
  } catch (error) {
    throw violation(error)?.constraint === 'booking_once' ? new SlotTaken() : error;
  }
}

/** A host takes what the guest wished for, a guest what the host offered. */
function isNamed({ wishes, starts, zone }: Suggestion, by: Turn, start: Date, minutes: number): boolean {
  if (by === 'guest') return starts.some(each => each.getTime() === start.getTime());
  return wishes.some(wish => {
    const { from, to } = stretchOf(wish, zone, minutes);
    return start >= from && start.getTime() + minutes * 60_000 <= to.getTime();
  });
}

const asked = ({ name, email, phone, zone, thirdName, thirdEmail, mode, why, question, answers }: Suggestion) =>
  ({ name, email, phone, timeZone: zone, third: thirdName ? { name: thirdName, email: thirdEmail } : undefined, mode, why, question, answers });
