import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import { type Host, hostByHandle, type Member } from '../accounts/index.ts';
import { bookMeeting, mayBook, NoSuchBooking, planAndTaken, SlotTaken } from '../booking/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { pickTongue } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { freeTimes, planOf } from '../meetings/index.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { GuestRefused, readGuestRequest } from './guest-input.ts';
import { texts } from './texts.ts';
import { tooOften } from './too-often.ts';

const route = apiRoute<Member>();
const why = 'a guest has no account; the host opened the page, or gave the link';
const chapter = 'Guests';
const params = z.strictObject({ handle: z.string().max(50), type: z.string().max(50) });
const date = z.iso.date('must be a date such as 2026-12-24').optional();
const key = z.string().max(60).optional();

const request = z.strictObject({
  start: z.string(), name: z.string(), email: z.string(), timeZone: z.string().optional(), why: z.string().optional(), question: z.string().optional(), mode: z.string().optional(),
  phone: z.string().optional(), thirdName: z.string().optional(), thirdEmail: z.string().optional(), answers: z.array(z.string()).max(5).optional(), key,
});

/** What a guest’s program may ask and do, without a token. `addressOf` says where a request comes from. */
export const guestsApi = (ctx: Context, addressOf: (c: HonoContext) => string): readonly ApiRoute<Member>[] => [
  route({
    access: 'anyone', why, method: 'get', path: '/hosts/{handle}/types/{type}/slots', summary: 'List the free times of a kind of meeting', chapter, params, query: z.strictObject({ from: date, to: date, key }),
    answer: z.object({ slots: z.array(z.string()), timeZone: z.string() }),
    async handle(_, { params: { handle, type }, query }) {
      const host = await openHost(ctx, handle);
      return reading(ctx.db, host.id, async db => {
        const found = await planAndTaken(db, type, ctx.now());
        if (!found || !await mayBook(db, found.plan.type, query.key)) throw nothingHere();
        const { plan } = found;
        const starts = freeTimes(plan, found.taken, ctx.now(), query);
        return { slots: starts.map(minute => isoInstant(new Date(minute * 60_000))), timeZone: plan.zone };
      });
    },
  }),
  route({
    access: 'anyone', why, method: 'post', path: '/hosts/{handle}/types/{type}/bookings', summary: 'Book a time', chapter, params, body: request, status: 201,
    answer: z.object({ id: z.uuid(), manageUrl: z.string(), start: z.string(), end: z.string() }),
    async handle(_, { params: { handle, type }, body }, c) {
      const seconds = await tooOften(ctx, addressOf(c), handle);
      if (seconds !== undefined) {
        c.header('retry-after', String(seconds));
        throw new ApiRefusal(429, 'too_often', `These were many attempts in a short while. Nothing was booked; try again in ${seconds} seconds.`);
      }
      return bookByProgram(ctx, c, await openHost(ctx, handle), type, body);
    },
  }),
];

async function bookByProgram(ctx: Context, c: HonoContext, host: Host, slug: string, body: z.output<typeof request>) {
  const tongue = pickTongue(c.req.header('accept-language'));
  try {
    const type = await reading(ctx.db, host.id, db => planOf(db, { slug }));
    if (!type) throw nothingHere();
    const booking = await bookMeeting(ctx, host, slug, readGuestRequest(body, type.type, type.zone), { key: body.key, locale: tongue.tag, attempt: attemptOf(c, body) });
    return { id: booking.id, manageUrl: `${ctx.settings.url}/meet/${booking.guests[0]!.key}`, start: isoInstant(booking.start), end: isoInstant(booking.end) };
  } catch (error) {
    if (error instanceof SlotTaken) throw new ApiRefusal(409, 'slot_taken', 'This time is not free, or no longer. Nothing was booked; ask for the free times again.');
    if (error instanceof NoSuchBooking) throw nothingHere();
    if (error instanceof GuestRefused) throw refused(error);
    throw error;
  }
}

/** The same words under the same Idempotency-Key book once. */
function attemptOf(c: HonoContext, body: object): string | undefined {
  const said = c.req.header('idempotency-key');
  return said && createHash('sha256').update(`${said}\n${JSON.stringify(body)}`).digest('base64url');
}

function refused({ faults }: GuestRefused): ApiRefusal {
  const t = texts({ language: 'en', tag: 'en-GB' });
  const names = Object.keys(faults);
  return new ApiRefusal(422, 'invalid', `Nothing was booked: ${names.join(', ')} ${names.length === 1 ? 'needs' : 'need'} another look.`, Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t(`fault.${fault}`)])));
}

async function openHost(ctx: Context, handle: string): Promise<Host> {
  const host = await hostByHandle(ctx, handle);
  if (!host?.openedAt) throw nothingHere();
  return host;
}

const nothingHere = (): ApiRefusal => new ApiRefusal(404, 'not_found', 'No such kind of meeting is offered here.');
