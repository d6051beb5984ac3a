import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { type Booking, bookingById, BookingIsOver, bookings, cancelBooking, dismissProposals, moveBooking, NoSuchBooking, NotProposed, OfSeveral, proposeTimes, reopenBooking, SlotTaken, takeProposed, ToldAlready, turnBooking } from '../booking/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, countedPage, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { typedInstant } from '../kit/typed-day.ts';
import { typedText } from '../kit/typed-text.ts';
import { modes } from '../meetings/index.ts';
import { bookingJson, toBookingJson } from './booking-json.ts';
import { didNotMeet } from './did-not-meet.ts';

const route = apiRoute<Member>();
const chapter = 'Bookings';
const instant = typedInstant('must be an instant such as 2026-11-24T16:30:00Z').transform(text => new Date(text));
const words = typedText().max(1000, 'must be at most 1000 characters long').default('');

/** What is booked with a member, by program: the same verbs as the pages. */
export const hostsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/bookings', summary: 'List meetings that are booked with me, to come or past', chapter,
    query: z.strictObject({ ...pageQuery, side: z.enum(['coming', 'past'], 'must be coming or past').default('coming') }), answer: z.object({ bookings: z.array(bookingJson), next: z.string().nullable() }),
    async handle(me, { query: { side, ...asked } }) {
      const { rows, next } = await countedPage(asked, (from, most) => reading(ctx.db, me.id, db => bookings(db, side, ctx.now(), most, from)));
      return { bookings: rows.map(booking => toBookingJson(ctx, me, booking)), next };
    },
  }),
  route({
    access: 'read', method: 'get', path: '/bookings/{id}', summary: 'Show a booked meeting', chapter, params: idParam, answer: bookingJson,
    async handle(me, { params }) {
      const booking = await reading(ctx.db, me.id, db => bookingById(db, params.id));
      if (!booking) throw notFound();
      return toBookingJson(ctx, me, booking);
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
  ...afterwards(ctx),
];

const afterwards = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'delete', path: '/bookings/{id}/cancellation', summary: 'Take my cancellation back, where nobody was told by mail', chapter, params: idParam, answer: bookingJson,
    handle: (me, { params }) => told(ctx, me, () => reopenBooking(ctx, me.id, params.id)),
  }),
  route({
    access: 'write', method: 'post', path: '/bookings/{id}/acceptance', summary: 'Take a time that the guest proposes', chapter, params: idParam, body: z.strictObject({ start: instant }), answer: bookingJson,
    handle: (me, { params, body }) => told(ctx, me, () => takeProposed(ctx, me.id, params.id, 'host', body.start)),
  }),
  route({
    access: 'write', method: 'delete', path: '/bookings/{id}/proposals', summary: 'Leave the time as it is', chapter, params: idParam, answer: bookingJson,
    handle: (me, { params }) => told(ctx, me, () => dismissProposals(ctx, me.id, params.id)),
  }),
  route({
    access: 'write', method: 'post', path: '/bookings/{id}/missed', summary: 'Remember that we did not meet', chapter, params: idParam, answer: z.object({ change: z.uuid() }),
    handle: (me, { params }) => refusing(async () => ({ change: await didNotMeet(ctx, me.id, params.id) })),
  }),
];

const told = (ctx: Context, me: Member, work: () => Promise<Booking>): Promise<z.infer<typeof bookingJson>> => refusing(async () => toBookingJson(ctx, me, await work()));

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchBooking) throw notFound();
    if (error instanceof SlotTaken) throw new ApiRefusal(409, 'slot_taken', 'Another meeting is at that time. Nothing was changed.');
    if (error instanceof BookingIsOver) throw new ApiRefusal(409, 'over', 'This meeting is over or cancelled, or not yet over. Nothing was changed.');
    if (error instanceof NotProposed) throw new ApiRefusal(422, 'not_proposed', 'The guest does not propose this time, or it is over. Nothing was changed.');
    if (error instanceof OfSeveral) throw new ApiRefusal(409, 'of_several', 'Several come to this meeting: move it, or ask them about other times in a poll. Nothing was changed.');
    if (error instanceof ToldAlready) throw new ApiRefusal(409, 'told', 'It was not called off by you, or the others were told by mail: that stands. Nothing was changed.');
    throw error;
  }
}

const notFound = (): ApiRefusal => new ApiRefusal(404, 'not_found', 'There is no such booking.');
