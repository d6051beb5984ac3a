import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { type Booking, bookingById, BookingIsOver, bookingName, bookings, cancelBooking, canReopen, dismissProposals, eventOf, moveBooking, NotProposed, OfSeveral, proposeTimes, reopenBooking, SlotTaken, takenTimes, takeProposed, ToldAlready, turnBooking } from '../booking/index.ts';
import { conversationById } from '../conversations/index.ts';
import { calendarFile } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { wordsIn } from '../kit/typed-text.ts';
import { explainTime, meetingTypes, planOf, zoneOf } from '../meetings/index.ts';
import { dayIn, timeIn as clockIn } from '../time/calendar-day.ts';
import { instantOfWall } from '../time/instant-in-zone.ts';
import { BookingPage } from './booking-page.tsx';
import { BookingsPage } from './bookings-page.tsx';
import { didNotMeet } from './did-not-meet.ts';
import { texts } from './texts.ts';
import { WhyPage } from './why-page.tsx';

type Fields = Readonly<Record<string, string | undefined>>;
type Asked = { readonly ctx: Context; readonly c: HonoContext; readonly me: Member; readonly visitor: Visitor; readonly booking: Booking };
type Done = 'moved' | 'turned' | 'reopened' | 'told' | 'cancelled' | 'proposed' | 'kept' | 'taken' | 'over' | 'noTime' | 'several';

/** What a host sees and does of what is booked. */
export const hostRoutes = (ctx: Context): readonly Route<Member>[] => {
  const on = (method: 'get' | 'post', path: string, handle: (asked: Asked) => Answer | Promise<Answer>): Route<Member> =>
    ({ access: 'member', method, path, handle: (c, me, visitor) => withBooking(ctx, c, me, visitor, handle) });
  const act = (word: string, done: Done, work: (asked: Asked, fields: Fields) => Promise<unknown>): Route<Member> => on('post', `/bookings/:id/${word}`, asked => acting(asked, done, work));
  return [
    { access: 'member', method: 'get', path: '/bookings', handle: (c, me, visitor) => listView(ctx, c, me, visitor) },
    { access: 'member', method: 'get', path: '/meetings/why', handle: (c, me, visitor) => whyView(ctx, c, me, visitor) },
    on('get', '/bookings/:id', oneView),
    on('get', '/bookings/:id/invite.ics', file),
    act('move', 'moved', (asked, { start }) => moveBooking(ctx, asked.me.id, asked.booking.id, 'host', timeIn(asked, start))),
    act('accept', 'moved', ({ me, booking }, { start = '' }) => takeProposed(ctx, me.id, booking.id, 'host', new Date(start))),
    act('turn', 'turned', ({ me, booking }, { to }) => turnBooking(ctx, me.id, booking.id, to)),
    act('cancel', 'cancelled', ({ me, booking }, { words }) => cancelBooking(ctx, me.id, booking.id, 'host', wordsIn(words))),
    act('propose', 'proposed', (asked, fields) => proposeTimes(ctx, asked.me.id, asked.booking.id, 'host', timesIn(asked, fields), wordsIn(fields.note))),
    act('reopen', 'reopened', ({ me, booking }) => reopenBooking(ctx, me.id, booking.id)),
    on('post', '/bookings/:id/missed', missed),
    act('keep', 'kept', ({ me, booking }) => dismissProposals(ctx, me.id, booking.id)),
  ];
};

/** No time was named, or one that is over. */
class NoTime extends Error {}

async function withBooking(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, handle: (asked: Asked) => Answer | Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const booking = isId(id) ? await reading(ctx.db, me.id, db => bookingById(db, id)) : undefined;
  return booking ? handle({ ctx, c, me, visitor, booking }) : c.notFound();
}

async function acting(asked: Asked, done: Done, work: (asked: Asked, fields: Fields) => Promise<unknown>): Promise<Response> {
  const { c, booking, visitor } = asked;
  const back = (what: Done, tone?: 'care') => seeOther(c, `/bookings/${booking.id}`, { text: texts(visitor.tongue)(`done.${what}`), tone });
  try {
    await work(asked, await formFields(c));
    return back(done);
  } catch (error) {
    if (error instanceof SlotTaken) return back('taken', 'care');
    if (error instanceof BookingIsOver) return back('over', 'care');
    if (error instanceof NoTime || error instanceof NotProposed) return back('noTime', 'care');
    if (error instanceof OfSeveral) return back('several', 'care');
    if (error instanceof ToldAlready) return back('told', 'care');
    throw error;
  }
}

function timeIn({ ctx, me }: Asked, text = ''): Date {
  const at = instantOfWall(me.zone, text);
  if (!at || at <= ctx.now()) throw new NoTime();
  return at;
}

function timesIn({ ctx, me }: Asked, { time1 = '', time2 = '', time3 = '' }: Fields): readonly Date[] {
  const starts = [time1, time2, time3].map(text => instantOfWall(me.zone, text)).filter(at => at !== undefined).filter(at => at > ctx.now());
  if (starts.length === 0) throw new NoTime();
  return starts;
}

async function oneView({ ctx, me, visitor, booking }: Asked): Promise<View> {
  const after = await reading(ctx.db, me.id, async db => ({ canReopen: await canReopen(db, booking, ctx.now()), talk: booking.conversation ? await conversationById(db, booking.conversation) : undefined }));
  return { title: bookingName(visitor.tongue, booking, { host: me, guest: undefined }), current: '/meetings', body: <BookingPage booking={booking} host={me.name} site={ctx.settings} mails={ctx.mail.ready} {...after} /> };
}

/** It did not come about; that can be taken back. */
async function missed({ ctx, c, me, visitor, booking }: Asked): Promise<Response> {
  const t = texts(visitor.tongue);
  const undo = await didNotMeet(ctx, me.id, booking.id).catch((error: unknown) => {
    if (error instanceof BookingIsOver) return undefined;
    throw error;
  });
  return seeOther(c, `/bookings/${booking.id}`, undo ? { text: t('done.missed'), undo } : { text: t('done.notMissed'), tone: 'care' });
}

async function listView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<View> {
  const which = c.req.query('side') === 'past' ? 'past' : 'coming';
  const found = await reading(ctx.db, me.id, db => bookings(db, which, ctx.now(), 200));
  return { title: texts(tongue)('booked.title'), current: '/meetings', narrow: true, body: <BookingsPage bookings={found} which={which} /> };
}

function file({ ctx, c, me, booking, visitor }: Asked): Response {
  c.header('content-disposition', 'attachment; filename="meeting.ics"');
  c.header('cache-control', 'private, no-cache');
  return c.body(calendarFile(eventOf(visitor.tongue, booking, { host: me, guest: undefined }, ctx.settings, ctx.now())), 200, { 'content-type': 'text/calendar; charset=utf-8' });
}

async function whyView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<View> {
  const { at = '', type: slug } = c.req.query();
  const [types, explanation, chosen, noTime] = await reading(ctx.db, me.id, async db => {
    const all = await meetingTypes(db);
    const one = all.find(type => type.slug === slug) ?? all[0];
    const plan = one && at ? await planOf(db, { id: one.id }) : undefined;
    const start = plan && instantIn(zoneOf(plan, at.slice(0, 10)), at);
    return [all, plan && start && explainTime(plan, await takenTimes(db, plan, ctx.now()), ctx.now(), start.getTime() / 60_000), one, at !== '' && !start] as const;
  });
  const shown = at.endsWith('Z') ? wallIn(me.zone, at) : at;
  return { title: texts(tongue)('why.title'), current: '/meetings', narrow: true, body: <WhyPage types={types} chosen={chosen} at={shown} explanation={explanation} noTime={noTime} /> };
}

/** A wall time of the host's, or an instant in UTC as the API gives it. */
function instantIn(zone: string, text: string): Date | undefined {
  const at = text.endsWith('Z') ? new Date(text) : instantOfWall(zone, text);
  return at && Number.isFinite(at.getTime()) && at.getTime() % 60_000 === 0 && Math.abs(at.getTime() - Date.UTC(2050, 0)) < 60 * 366 * 86_400_000 ? at : undefined;
}

function wallIn(zone: string, text: string): string {
  const at = instantIn(zone, text);
  return at ? `${dayIn(zone, at)}T${clockIn(zone, at)}` : '';
}
