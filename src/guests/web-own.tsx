import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { answerInvitation, BookingIsOver, bookingName, cancelBooking, dismissProposals, eventOf, forgetGuest, isOver, moveBooking, NoSuchBooking, NotProposed, proposeTimes, SlotTaken, takenTimes, takeProposed, turnBooking } from '../booking/index.ts';
import { calendarFile } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { wordsIn } from '../kit/typed-text.ts';
import { freeTimes, planOf, windowOf } from '../meetings/index.ts';
import { instantOfWall } from '../time/instant-in-zone.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { closedView } from './closed-page.tsx';
import { type Opened, openByKey } from './link.ts';
import { CancelPage, HeldPage, MovePage, ProposePage } from './own-forms.tsx';
import { OwnPage, type OwnProps } from './own-page.tsx';
import { texts } from './texts.ts';
import { readShown } from './times-address.ts';
import { timesByDay } from './times-by-day.ts';

const why = 'the link is the guest’s own and nobody can guess it';

/** One request by a guest's own link. */
type Asked = Opened & { readonly ctx: Context; readonly c: HonoContext; readonly visitor: Visitor };
type Handle = (asked: Asked) => Answer | Promise<Answer>;
type Done = NonNullable<OwnProps['done']> | 'cancelled' | 'forgotten';

/** What a guest sees and does once they have booked. */
export const ownRoutes = (ctx: Context): readonly Route<Member>[] => {
  const on = (method: 'get' | 'post', path: string, handle: Handle): Route<Member> => ({ access: 'anyone', why, method, path, handle: (c, visitor) => opened(ctx, c, visitor, handle) });
  /** The one who brought the others changes the meeting; a third person only answers for themselves. */
  const first = (method: 'get' | 'post', path: string, handle: Handle): Route<Member> => on(method, path, asked => asked.guest.role === 'guest' && !asked.guest.forgottenAt ? handle(asked) : back(asked));
  return [
    on('get', '/meet/:key', ownView), on('get', '/meet/:key/invite.ics', file),
    first('get', '/meet/:key/times', timesView), first('post', '/meet/:key/move', asked => acting(asked, 'moved', move)), first('post', '/meet/:key/accept', asked => acting(asked, 'moved', accept)),
    first('get', '/meet/:key/cancel', asked => page(asked, <CancelPage {...asked} mails={ctx.mail.ready} />)), first('post', '/meet/:key/cancel', asked => acting(asked, 'cancelled', cancel)),
    first('post', '/meet/:key/turn', asked => acting(asked, 'turned', turn)),
    first('get', '/meet/:key/propose', asked => page(asked, <ProposePage {...asked} />)), first('post', '/meet/:key/propose', propose),
    first('post', '/meet/:key/keep', asked => acting(asked, 'kept', ({ ctx: its, host, booking }) => dismissProposals(its, host.id, booking.id))),
    on('post', '/meet/:key/decline', asked => acting(asked, 'declined', ({ ctx: its, host, booking, guest }) => answerInvitation(its, host.id, booking.id, guest.id, 'declined'))),
    on('get', '/meet/:key/held', asked => page(asked, <HeldPage {...asked} />)), on('post', '/meet/:key/forget', forget),
  ];
};

async function opened(ctx: Context, c: HonoContext, visitor: Visitor, handle: Handle): Promise<Answer> {
  const found = await openByKey(ctx, c.req.param('key') ?? '');
  if (!found) return closedView(visitor);
  return handle({ ...found, ctx, c, visitor });
}

const page = ({ booking, host, guest, visitor }: Asked, body: View['body'], wide = false): View => ({ title: bookingName(visitor.tongue, booking, { host, guest }), plain: true, wide, body });

const back = ({ c, guest }: Asked, done?: Done): Response => c.redirect(`/meet/${guest.key}${done ? `?done=${done}` : ''}`, 303);

const doneWords = ['moved', 'turned', 'proposed', 'kept', 'taken', 'over', 'declined'] as const;

async function ownView(asked: Asked): Promise<Answer> {
  const { ctx, c, host, booking, guest } = asked;
  if (guest.forgottenAt) return page(asked, <HeldPage {...asked} />);
  const plan = booking.typeId ? await reading(ctx.db, host.id, db => planOf(db, { id: booking.typeId! })) : undefined;
  const isNew = ctx.now().getTime() - booking.createdAt.getTime() < 15 * 60_000 && booking.sequence === 0 && guest.role === 'guest';
  const again = plan && host.openedAt && plan.type.audience === 'everyone' ? `/@${host.handle}/${plan.type.slug}` : undefined;
  return page(asked, <OwnPage host={host} booking={booking} guest={guest} site={ctx.settings} mails={ctx.mail.ready} isNew={isNew} again={again} done={doneWords.find(word => word === c.req.query('done'))} />);
}

function file({ ctx, c, host, booking, guest, visitor }: Asked): Response {
  c.header('content-disposition', 'attachment; filename="meeting.ics"');
  c.header('cache-control', 'private, no-cache');
  return c.body(calendarFile(eventOf(visitor.tongue, booking, { host, guest }, ctx.settings, ctx.now())), 200, { 'content-type': 'text/calendar; charset=utf-8' });
}

async function timesView(asked: Asked): Promise<Answer> {
  const { ctx, c, host, booking, guest } = asked;
  if (isOver(booking, ctx.now()) || booking.typeId === null) return back(asked, 'over');
  const zone = c.req.query('zone') && isTimeZone(c.req.query('zone')!) ? c.req.query('zone')! : guest.zone;
  const [starts, until] = await reading(ctx.db, host.id, async db => {
    const plan = (await planOf(db, { id: booking.typeId! }))!;
    return [freeTimes(plan, await takenTimes(db, plan, ctx.now(), booking.id), ctx.now()), windowOf(plan, ctx.now()).to] as const;
  });
  const shown = readShown(`/meet/${guest.key}/times`, c.req.query(), zone);
  return page(asked, <MovePage {...{ host, booking, guest, shown, until, zoneGiven: true }} host={host as never} days={timesByDay(starts, zone)} mails={ctx.mail.ready} />, true);
}

/** Does it, and says on the meeting's page what came of it. */
async function acting(asked: Asked, done: Done, work: (asked: Asked, fields: Readonly<Record<string, string | undefined>>) => Promise<unknown>): Promise<Response> {
  try {
    await work(asked, await formFields(asked.c));
    return back(asked, done);
  } catch (error) {
    if (error instanceof SlotTaken || error instanceof NotProposed) return back(asked, 'taken');
    if (error instanceof BookingIsOver || error instanceof NoSuchBooking) return back(asked, 'over');
    throw error;
  }
}

type Fields = Readonly<Record<string, string | undefined>>;

function move({ ctx, host, booking }: Asked, { start }: Fields): Promise<unknown> {
  const at = new Date(start ?? '');
  if (Number.isNaN(at.getTime())) throw new SlotTaken();
  return moveBooking(ctx, host.id, booking.id, 'guest', at);
}

const accept = ({ ctx, host, booking }: Asked, { start = '' }: Fields): Promise<unknown> => takeProposed(ctx, host.id, booking.id, 'guest', new Date(start));

const cancel = ({ ctx, host, booking }: Asked, { words = '' }: Fields): Promise<unknown> => cancelBooking(ctx, host.id, booking.id, 'guest', wordsIn(words));

const turn = ({ ctx, host, booking }: Asked, { to }: Fields): Promise<unknown> => turnBooking(ctx, host.id, booking.id, to);

async function propose(asked: Asked): Promise<Answer> {
  const { ctx, host, booking, guest, c, visitor } = asked;
  const { time1 = '', time2 = '', time3 = '', note = '' } = await formFields(c);
  const starts = [time1, time2, time3].map(text => instantOfWall(guest.zone, text)).filter(at => at !== undefined).filter(at => at > ctx.now());
  if (starts.length === 0) {
    const state = { values: { time1, time2, time3, note }, errors: { time1: texts(visitor.tongue)('propose.noTime') } };
    return { ...page(asked, <ProposePage {...asked} state={state} />), status: 422 };
  }
  return acting(asked, 'proposed', () => proposeTimes(ctx, host.id, booking.id, 'guest', starts, wordsIn(note)));
}

async function forget(asked: Asked): Promise<Response> {
  await forgetGuest(asked.ctx, asked.host.id, asked.booking, asked.guest.id);
  return back(asked, 'forgotten');
}
