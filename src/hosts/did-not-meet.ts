import { type Booking, bookingById, BookingIsOver, NoSuchBooking } from '../booking/index.ts';
import { conversationById, didNotMeet as missConversation } from '../conversations/index.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';

/** A meeting that is behind the host did not come about, for whatever reason; gives the change, which can be taken back. Throws `NoSuchBooking`, `BookingIsOver` for one that was cancelled, lies ahead, or was written down. */
export async function didNotMeet(ctx: Context, host: string, id: string): Promise<string> {
  const [booking, talk] = await reading(ctx.db, host, async db => {
    const found = await bookingById(db, id);
    return [found, found?.conversation ? await conversationById(db, found.conversation) : undefined] as const;
  });
  if (!booking) throw new NoSuchBooking();
  if (!isBehind(booking, ctx.now()) || !talk || talk.writtenAt) throw new BookingIsOver();
  return missConversation(ctx, host, talk.id);
}

/** It had its time, and was not called off. */
export const isBehind = ({ cancelledAt, start }: Pick<Booking, 'cancelledAt' | 'start'>, now: Date): boolean => cancelledAt === null && start <= now;
