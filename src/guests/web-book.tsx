import type { Context as HonoContext } from 'hono';
import { type Host, hostByHandle, type Member } from '../accounts/index.ts';
import { bookMeeting, mayBook, meetingWith, NoSuchBooking, planAndTaken, SlotTaken } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { secretWord } from '../kit/secret-word.ts';
import { reading } from '../kit/transact.ts';
import { freeTimes, hostPage, meetingTypes, modesOf, type Plan, windowOf } from '../meetings/index.ts';
import { isTimeZone, toWall, zoneTransitions } from '../time/zone-transitions.ts';
import type { FormState } from '../ui/index.ts';
import { closedView } from './closed-page.tsx';
import { type GuestFaults, GuestRefused, readGuestRequest } from './guest-input.ts';
import { InvitationPage } from './invitation-page.tsx';
import { sayFaults } from './say-faults.ts';
import { readShown, type Shown } from './times-address.ts';
import { timesByDay } from './times-by-day.ts';
import { TimesPage } from './times-page.tsx';
import { tooOften } from './too-often.ts';

const why = 'a guest has no account; the host opened the page, or gave the link';

/** What a guest sees before they have booked. */
export const bookRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'anyone', why, method: 'get', path: '/:host{@[A-Za-z0-9-]+}', handle: (c, visitor) => invitationView(ctx, c, visitor) },
  { access: 'anyone', why, method: 'get', path: '/:host{@[A-Za-z0-9-]+}/:type', handle: (c, visitor) => timesView(ctx, c, visitor) },
  { access: 'anyone', why, method: 'post', path: '/:host{@[A-Za-z0-9-]+}/:type', handle: (c, visitor) => book(ctx, c, visitor) },
];

const handleIn = (c: HonoContext): string => (c.req.param('host') ?? '').slice(1);

async function invitationView(ctx: Context, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const host = await hostByHandle(ctx, handleIn(c));
  if (!host?.openedAt) return closedFor(host, c, visitor);
  const [page, types] = await reading(ctx.db, host.id, async db => [await hostPage(db), await meetingTypes(db)] as const);
  return { title: host.name, plain: true, body: <InvitationPage host={host} page={page} types={types.filter(type => type.audience === 'everyone')} /> };
}

/** Whose page it is sees how it will look, and where it is opened; everybody else the same as where there is no account. */
const closedFor = (host: Host | undefined, c: HonoContext, visitor: Visitor): Answer => host && host.id === visitor.me && !host.openedAt ? c.redirect('/meetings/preview', 303) : closedView(visitor);

type Offer = { readonly host: Host; readonly plan: Plan; readonly starts: readonly number[] };

/** A kind of meeting and its free times, for whoever may book it: the page is open, or their link opens this kind alone. */
async function offerAt(ctx: Context, handle: string, slug: string, key: string | undefined): Promise<Offer | undefined> {
  const host = await hostByHandle(ctx, handle);
  if (!host?.openedAt) return undefined;
  return reading(ctx.db, host.id, async db => {
    const found = await planAndTaken(db, slug, ctx.now());
    if (!found || !await mayBook(db, found.plan.type, key)) return undefined;
    return { host, plan: found.plan, starts: freeTimes(found.plan, found.taken, ctx.now()) };
  });
}

const baseOf = (host: Host, plan: Plan): string => `/@${host.handle}/${plan.type.slug}`;

async function timesView(ctx: Context, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const offer = await offerAt(ctx, handleIn(c), c.req.param('type') ?? '', c.req.query('key'));
  if (!offer) return closedFor(await hostByHandle(ctx, handleIn(c)), c, visitor);
  const zone = c.req.query('zone');
  const given = zone !== undefined && isTimeZone(zone);
  const shown = readShown(baseOf(offer.host, offer.plan), c.req.query(), given ? zone : offer.plan.zone);
  return view(ctx, visitor, offer, shown, given, {});
}

type Trouble = { readonly status: 409 | 422 | 429; readonly trouble?: { readonly taken: true } | { readonly often: number } | { readonly gone: true } };

function view(ctx: Context, visitor: Visitor, { host, plan, starts }: Offer, shown: Shown, zoneGiven: boolean, state: FormState, failed?: Trouble): View {
  const attempt = String(state.values?.attempt || secretWord());
  const open = shown.start !== undefined && (failed !== undefined || starts.includes(Date.parse(shown.start) / 60_000));
  return {
    title: meetingWith(visitor.tongue, plan.type, host.name), status: failed?.status, plain: true, wide: true,
    body: <TimesPage host={host} type={plan.type} shown={{ ...shown, start: open ? shown.start : undefined }} days={timesByDay(starts, shown.zone)} until={windowOf(plan, ctx.now()).to}
      zoneGiven={zoneGiven} isFar={zoneGiven && isFarFrom(plan, shown.zone, ctx.now())} suggestAt={`${shown.base}/suggest`} state={state} attempt={attempt} mails={ctx.mail.ready} trouble={failed?.trouble} />,
  };
}

/** A meeting that is in person alone is for people near its place; a clock two hours off is not. */
function isFarFrom({ type, zone }: Plan, theirs: string, now: Date): boolean {
  const minute = Math.floor(now.getTime() / 60_000);
  const [here, there] = [zone, theirs].map(name => toWall(zoneTransitions(name, minute - 2880, minute + 2880), minute));
  return type.mode === 'in-person' && modesOf(type).length === 1 && Math.abs(here! - there!) >= 120;
}

async function book(ctx: Context, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const values = await formFields(c);
  const handle = handleIn(c);
  const offer = await offerAt(ctx, handle, c.req.param('type') ?? '', values.key);
  if (!offer) return closedView(visitor);
  const { host, plan } = offer;
  const zone = values.timeZone && isTimeZone(values.timeZone) ? values.timeZone : plan.zone;
  const shown = readShown(baseOf(host, plan), values, zone);
  const again = (failed: Trouble, faults: GuestFaults = {}): View => view(ctx, visitor, offer, shown, true, { values, errors: sayFaults(visitor.tongue, faults) }, failed);
  const seconds = await tooOften(ctx, visitor.address, handle);
  if (seconds !== undefined) {
    c.header('retry-after', String(seconds));
    return again({ status: 429, trouble: { often: seconds } });
  }
  try {
    const answers = plan.type.questions.map((_, place) => values[`answer${place}`] ?? '');
    const request = readGuestRequest({ ...values, answers }, plan.type, plan.zone);
    const { guests } = await bookMeeting(ctx, host, plan.type.slug, request, { key: values.key, locale: visitor.tongue.tag, attempt: attemptIn(values.attempt) });
    return c.redirect(`/meet/${guests[0]!.key}`, 303);
  } catch (error) {
    if (error instanceof GuestRefused) return again({ status: 422 }, error.faults);
    if (error instanceof SlotTaken) return view(ctx, visitor, await offerAt(ctx, handle, plan.type.slug, values.key) ?? offer, shown, true, { values }, { status: 409, trouble: { taken: true } });
    if (error instanceof NoSuchBooking) return again({ status: 409, trouble: { gone: true } });
    throw error;
  }
}

/** A form's own attempt is one of ours, so that nobody's booking is opened by a word that was guessed. */
const attemptIn = (given: string | undefined): string | undefined => given && /^[a-z2-7]{26}$/.test(given) ? given : undefined;
