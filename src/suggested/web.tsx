import type { Context as HonoContext } from 'hono';
import { type Host, hostByHandle, type Member } from '../accounts/index.ts';
import { mayBook, NoSuchBooking, SlotTaken } from '../booking/index.ts';
import { closedView, GuestRefused, readGuestWords, sayFaults, sayTooOften, tooOften } from '../guests/index.ts';
import { identityKey } from '../identities/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { secretWord } from '../kit/secret-word.ts';
import { reading } from '../kit/transact.ts';
import { wordsIn } from '../kit/typed-text.ts';
import { type Plan, planOf } from '../meetings/index.ts';
import { type Added, ManyWait, NoTimeNamed, readWishes, type Suggestion, SuggestionIsSettled, suggestOthers, suggestTimes, takeTime, whatOf, withdrawSuggestion } from '../suggestions/index.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import type { FormState } from '../ui/index.ts';
import { type Opened, openByKey } from './link.ts';
import { type Done, GonePage, GuestPage } from './own-page.tsx';
import { SuggestPage } from './suggest-page.tsx';
import { texts } from './texts.ts';

const offered = 'a guest has no account; the host opened the page, or gave the link';
const own = 'the link is the guest’s own and nobody can guess it';
const suggestPath = '/:host{@[A-Za-z0-9-]+}/:type/suggest';

/** What a guest sees and does about a meeting that waits for its time. */
export const suggestedRoutes = (ctx: Context): readonly Route<Member>[] => {
  const on = (method: 'get' | 'post', path: string, handle: (asked: Asked) => Promise<Answer>): Route<Member> => ({ access: 'anyone', why: own, method, path, handle: (c, visitor) => opened(ctx, c, visitor, handle) });
  return [
    { access: 'anyone', why: offered, method: 'get', path: suggestPath, handle: (c, visitor) => formView(ctx, c, visitor) },
    { access: 'anyone', why: offered, method: 'post', path: suggestPath, handle: (c, visitor) => suggest(ctx, c, visitor) },
    on('get', '/suggested/:key', asked => ownView(asked)), on('post', '/suggested/:key/take', seldom(take)), on('post', '/suggested/:key/others', seldom(others)),
    { access: 'anyone', why: own, method: 'post', path: '/suggested/:key/withdraw', handle: c => withdraw(ctx, c) },
  ];
};

type Offer = { readonly host: Host; readonly plan: Plan };

async function offerAt(ctx: Context, c: HonoContext, key: string | undefined): Promise<Offer | undefined> {
  const host = await hostByHandle(ctx, (c.req.param('host') ?? '').slice(1));
  if (!host?.openedAt) return undefined;
  return reading(ctx.db, host.id, async db => {
    const plan = await planOf(db, { slug: c.req.param('type') ?? '' });
    return plan && await mayBook(db, plan.type, key) ? { host, plan } : undefined;
  });
}

async function formView(ctx: Context, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const { zone = '', key } = c.req.query();
  const offer = await offerAt(ctx, c, key);
  return offer ? form(ctx, visitor, offer, { zone, key }, {}) : closedView(visitor);
}

type Came = { readonly zone: string; readonly key: string | undefined };

function form(ctx: Context, { tongue }: Visitor, { host, plan }: Offer, { zone, key }: Came, state: FormState, failed?: { readonly status: 409 | 422 | 429; readonly trouble?: string }): View {
  const given = isTimeZone(zone);
  return {
    title: texts(tongue)('suggest.title'), plain: true, status: failed?.status,
    body: <SuggestPage host={host} type={plan.type} zone={given ? zone : plan.zone} zoneGiven={given} linkKey={key} attempt={String(state.values?.attempt || secretWord())} mails={ctx.mail.ready} state={state} trouble={failed?.trouble} />,
  };
}

async function suggest(ctx: Context, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const values = await formFields(c);
  const offer = await offerAt(ctx, c, values.key);
  if (!offer) return closedView(visitor);
  const { host, plan } = offer;
  const came = { zone: values.timeZone ?? '', key: values.key };
  const t = texts(visitor.tongue);
  const again = (status: 409 | 422 | 429, trouble?: string, errors: FormState['errors'] = {}): View => form(ctx, visitor, offer, came, { values, errors }, { status, ...(trouble && { trouble }) });
  const seconds = await tooOften(ctx, visitor.address, host.handle);
  if (seconds !== undefined) {
    c.header('retry-after', String(seconds));
    return again(429, sayTooOften(visitor.tongue, seconds));
  }
  try {
    const words = readGuestWords({ ...values, answers: plan.type.questions.map((_, place) => values[`answer${place}`] ?? '') }, plan.type, plan.zone);
    const wishes = readWishes(values, words.timeZone, ctx.now());
    if (wishes.length === 0 && [values.date1, values.date2, values.date3].some(Boolean)) return again(422, undefined, { date1: t('suggest.noTime') });
    const { key } = await suggestTimes(ctx, host, plan.type.slug, words, { wishes, note: wordsIn(values.note) }, { key: values.key, locale: visitor.tongue.tag, attempt: values.attempt });
    return c.redirect(`/suggested/${key}`, 303);
  } catch (error) {
    if (error instanceof GuestRefused) return again(422, undefined, sayFaults(visitor.tongue, error.faults));
    if (error instanceof ManyWait) return again(409, t(error.of === 'one' ? 'suggest.many' : 'suggest.full', { host: host.name }));
    if (error instanceof NoSuchBooking) return closedView(visitor);
    throw error;
  }
}

type Asked = Opened & { readonly ctx: Context; readonly c: HonoContext; readonly visitor: Visitor };

/** By the guest’s own link. One that was booked leads on to the booking’s page. */
async function opened(ctx: Context, c: HonoContext, visitor: Visitor, handle: (asked: Asked) => Promise<Answer>): Promise<Answer> {
  const found = await openByKey(ctx, c.req.param('key') ?? '');
  if (!found) return c.req.query('done') === 'gone' ? { title: texts(visitor.tongue)('own.gone.title'), plain: true, body: <GonePage /> } : closedView(visitor);
  return found.bookedKey ? c.redirect(`/meet/${found.bookedKey}`, 303) : handle({ ...found, ctx, c, visitor });
}

const doneWords = ['sent', 'taken', 'noTime', 'over', 'used'] as const;

async function ownView({ ctx, c, visitor, host, suggestion }: Asked, state?: FormState, trouble?: string): Promise<View> {
  const done = state ? undefined : doneWords.find(word => word === c.req.query('done'));
  const start = new Date(c.req.query('start') ?? '');
  return {
    title: texts(visitor.tongue)('own.title', { what: whatOf(visitor.tongue, suggestion), host: host.name }), plain: true, status: trouble ? 429 : state && 422,
    body: <GuestPage host={host} suggestion={suggestion} url={ctx.settings.url} mails={ctx.mail.ready} start={Number.isNaN(start.getTime()) ? undefined : start.toISOString()} done={done} trouble={trouble} state={state} />,
  };
}

const back = ({ c, suggestion }: Asked, done: Done): Response => c.redirect(`/suggested/${suggestion.key}?done=${done}`, 303);

type Values = Readonly<Record<string, string | undefined>>;

/** As often in a minute as a guest may book: each of these tells the host by mail. */
const seldom = (handle: (asked: Asked, values: Values) => Promise<Answer>) => async (asked: Asked): Promise<Answer> => {
  const { ctx, c, host, visitor } = asked;
  const values = await formFields(c);
  const seconds = await tooOften(ctx, visitor.address, host.handle);
  if (seconds === undefined) return handle(asked, values);
  c.header('retry-after', String(seconds));
  return ownView(asked, { values }, sayTooOften(visitor.tongue, seconds));
};

async function take(asked: Asked, values: Values): Promise<Answer> {
  const { ctx, c, host, suggestion, visitor } = asked;
  const added = addedIn(suggestion, values);
  if (!added) return ownView(asked, { values, errors: sayFaults(visitor.tongue, { email: 'notAnEmail' }) });
  return refusing(asked, async () => {
    const { guests } = await takeTime(ctx, host, suggestion.id, 'guest', new Date(values.start ?? ''), added);
    return c.redirect(`/meet/${guests[0]!.key}`, 303);
  });
}

/** What was not known yet; undefined where the address that is needed is none. */
function addedIn(known: Suggestion, { name = '', email = '', question = '', phone = '' }: Values): Added | undefined {
  const address = identityKey('email', email)?.shown;
  if (known.email === '' && !address) return undefined;
  return {
    ...(known.email === '' && { email: address!, name: wordsIn(name, 120) || known.name }), ...(known.question === '' && { question: wordsIn(question) }), ...(known.phone === '' && { phone: wordsIn(phone, 60) }),
  };
}

async function refusing(asked: Asked, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SlotTaken) return back(asked, 'taken');
    if (error instanceof NoTimeNamed) return back(asked, 'noTime');
    if (error instanceof SuggestionIsSettled) return back(asked, 'over');
    if (error instanceof NoSuchBooking) return back(asked, 'used');
    throw error;
  }
}

async function others(asked: Asked, values: Values): Promise<Answer> {
  const { ctx, host, suggestion, visitor } = asked;
  const wishes = readWishes(values, suggestion.zone, ctx.now());
  const note = wordsIn(values.note);
  if (wishes.length === 0 && !note) return ownView(asked, { values, errors: { date1: texts(visitor.tongue)('suggest.noTime') } });
  return refusing(asked, async () => {
    await suggestOthers(ctx, host, suggestion.id, { wishes, note });
    return back(asked, 'sent');
  });
}

/** Pressed once more, what is gone is gone: the answer is the same. */
async function withdraw(ctx: Context, c: HonoContext): Promise<Response> {
  const key = c.req.param('key') ?? '';
  const found = await openByKey(ctx, key);
  if (found?.bookedKey) return c.redirect(`/meet/${found.bookedKey}`, 303);
  if (found) await withdrawSuggestion(ctx, found.host, found.suggestion.id);
  return c.redirect(`/suggested/${encodeURIComponent(key)}?done=gone`, 303);
}
