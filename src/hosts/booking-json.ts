import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { type Booking, whereOf } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import { english } from '../kit/tongue.ts';
import { modes } from '../meetings/index.ts';
import { isoInstant } from '../time/iso-instant.ts';

/** A booked meeting as programs read it. */
export const bookingJson = z.object({
  id: z.uuid(), kind: z.string(), title: z.string(), start: z.string(), end: z.string(), mode: z.enum(modes), where: z.string(), why: z.string(), question: z.string(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })), guests: z.array(z.object({ role: z.enum(['guest', 'participant', 'third']), name: z.string(), email: z.string(), phone: z.string(), timeZone: z.string(), answer: z.string() })),
  person: z.uuid().nullable(), conversation: z.uuid().nullable(), cancelledAt: z.string().nullable(), cancelledBy: z.enum(['host', 'guest']).nullable(), cancelWords: z.string(),
  proposals: z.array(z.object({ by: z.enum(['host', 'guest']), starts: z.array(z.string()), note: z.string() })),
});

export function toBookingJson(ctx: Context, me: Member, b: Booking): z.infer<typeof bookingJson> {
  const { id, kind, title, mode, why, question, person, conversation, cancelledBy, cancelWords } = b;
  return {
    id, kind, title, mode, why, question, person, conversation, cancelledBy, cancelWords, start: isoInstant(b.start), end: isoInstant(b.end), where: whereOf(english, b, me.name, ctx.settings),
    answers: [...b.answers], guests: b.guests.map(({ role, name, email, phone, zone, answer }) => ({ role, name, email, phone, timeZone: zone, answer })),
    cancelledAt: b.cancelledAt && isoInstant(b.cancelledAt), proposals: b.proposals.map(({ by, starts, note }) => ({ by, starts: starts.map(isoInstant), note })),
  };
}
