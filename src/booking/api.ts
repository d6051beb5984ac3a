import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { modes } from '../meetings/index.ts';
import { typedText } from '../kit/typed-text.ts';
import { type Booking, BookingIsOver, NoSuchBooking, SlotTaken } from './booking.ts';
import { cancelBooking, moveBooking, proposeTimes, turnBooking } from './change-booking.ts';
import { whereOf } from './say-booking.ts';
import { bookingById, bookings } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Bookings';
const instant = z.iso.datetime('must be an instant such as 2026-11-24T16:30:00Z').transform(text => new Date(text));
const words = typedText().max(1000, 'must be at most 1000 characters long').default('');

const bookingJson = z.object({
  id: z.uuid(), kind: z.string(), title: z.string(), start: z.string(), end: z.string(), mode: z.enum(modes), where: z.string(), why: z.string(), question: z.string(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })), guests: z.array(z.object({ role: z.enum(['guest', 'participant', 'third']), name: z.string(), email: z.string(), phone: z.string(), timeZone: z.string(), answer: z.string() })),
  person: z.uuid().nullable(), conversation: z.uuid().nullable(), cancelledAt: z.string().nullable(), cancelledBy: z.enum(['host', 'guest']).nullable(), cancelWords: z.string(),
  proposals: z.array(z.object({ by: z.enum(['host', 'guest']), starts: z.array(z.string()), note: z.string() })),
});

/** What is booked with a member, by program: the same verbs as the pages. */
export const hostApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/bookings', summary: 'List meetings that are booked with me, to come or past', chapter,
    query: z.strictObject({ ...pageQuery, side: z.enum(['coming', 'past'], 'must be coming or past').default('coming') }), answer: z.object({ bookings: z.array(bookingJson), next: z.string().nullable() }),
    async handle(me, { query: { cursor, limit, side } }) {
      const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
      const found = await reading(ctx.db, me.id, db => bookings(db, side, ctx.now(), limit + 1, from));
      return { bookings: found.slice(0, limit).map(booking => toJson(ctx, me, booking)), next: found.length > limit ? String(from + limit) : null };
    },
  }),
  route({
    access: 'read', method: 'get', path: '/bookings/{id}', summary: 'Show a booked meeting', chapter, params: idParam, answer: bookingJson,
    async handle(me, { params }) {
      const booking = await reading(ctx.db, me.id, db => bookingById(db, params.id));
      if (!booking) throw notFound();
      return toJson(ctx, me, booking);
    },
  }),
  route({
    access: 'write', method: 'post', path: '/bookings/{id}/moves', summary: 'Move a meeting to another time', chapter, params: idParam, body: z.strictObject({ start: instant }), answer: bookingJson,
    handle: (me, { params, body }) => told(ctx, me, () => moveBooking(ctx, me.id, params.id, 'host', body.start)),
  }),
  route({
    access: 'write', method: 'post', path: '/bookings/{id}/turns', summary: 'Turn a meeting into a video call, or back', chapter, params: idParam, body: z.strictObject({ to: z.enum(modes, `must be one of ${modes.join(', ')}`).optional() }), answer: bookingJson,
    handle: (me, { params, body }) => told(ctx, me, () => turnBooking(ctx, me.id, params.id, body.to)),
  }),
  route({
    access: 'write', method: 'post', path: '/bookings/{id}/proposals', summary: 'Propose other times for a meeting', chapter, params: idParam,
    body: z.strictObject({ starts: z.array(instant).min(1, 'must name at least one').max(5, 'may name five at the most'), note: words }), answer: bookingJson,
    handle: (me, { params, body }) => told(ctx, me, () => proposeTimes(ctx, me.id, params.id, 'host', body.starts, body.note)),
  }),
  route({
    access: 'write', method: 'post', path: '/bookings/{id}/cancellation', summary: 'Cancel a meeting', chapter, params: idParam, body: z.strictObject({ words }), answer: bookingJson,
    handle: (me, { params, body }) => told(ctx, me, () => cancelBooking(ctx, me.id, params.id, 'host', body.words)),
  }),
];

async function told(ctx: Context, me: Member, work: () => Promise<Booking>): Promise<z.infer<typeof bookingJson>> {
  try {
    return toJson(ctx, me, await work());
  } catch (error) {
    if (error instanceof NoSuchBooking) throw notFound();
    if (error instanceof SlotTaken) throw new ApiRefusal(409, 'slot_taken', 'Another meeting is at that time. Nothing was changed.');
    if (error instanceof BookingIsOver) throw new ApiRefusal(409, 'over', 'This meeting is over or cancelled. Nothing was changed.');
    throw error;
  }
}

const notFound = (): ApiRefusal => new ApiRefusal(404, 'not_found', 'There is no such booking.');

function toJson(ctx: Context, me: Member, b: Booking): z.infer<typeof bookingJson> {
  const { id, kind, title, mode, why, question, person, conversation, cancelledBy, cancelWords } = b;
  return {
    id, kind, title, mode, why, question, person, conversation, cancelledBy, cancelWords, start: at(b.start), end: at(b.end), where: whereOf({ language: 'en', tag: 'en-GB' }, b, me.name, ctx.settings),
    answers: [...b.answers], guests: b.guests.map(({ role, name, email, phone, zone, answer }) => ({ role, name, email, phone, timeZone: zone, answer })),
    cancelledAt: b.cancelledAt && at(b.cancelledAt), proposals: b.proposals.map(({ by, starts, note }) => ({ by, starts: starts.map(at), note })),
  };
}

const at = (instantGiven: Date): string => instantGiven.toISOString().replace('.000Z', 'Z');
