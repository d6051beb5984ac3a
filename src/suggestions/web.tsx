import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { NoSuchBooking, SlotTaken } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { instantOfWall } from '../time/instant-in-zone.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { wordsIn } from '../kit/typed-text.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { meetingTypes } from '../meetings/index.ts';
import { identityKey } from '../identities/index.ts';
import { type Person, personById } from '../people/index.ts';
import type { FormState } from '../ui/index.ts';
import { type HostTime, hostTimeOf } from './host-time.ts';
import { answerWithTimes, declineSuggestion, offerTimes } from './offer-times.ts';
import { OfferPage } from './offer-page.tsx';
import { openSuggestions, suggestionById } from './store.ts';
import { NoTimeNamed, type Suggestion, SuggestionIsSettled } from './suggestion.ts';
import { SuggestionPage } from './suggestion-page.tsx';
import { SuggestionsPage } from './suggestions-page.tsx';
import { takeTime } from './take-time.ts';
import { texts } from './texts.ts';

type Asked = { readonly ctx: Context; readonly c: HonoContext; readonly me: Member; readonly visitor: Visitor; readonly suggestion: Suggestion };
type Offered = Parameters<typeof offerTimes>[3];
type Fields = Readonly<Record<string, unknown>>;

/** What a host sees and does about meetings that wait for their time. */
export const suggestionRoutes = (ctx: Context): readonly Route<Member>[] => {
  const on = (method: 'get' | 'post', path: string, handle: (asked: Asked) => Promise<Answer>): Route<Member> => ({ access: 'member', method, path, handle: (c, me, visitor) => withSuggestion(ctx, c, me, visitor, handle) });
  return [
    { access: 'member', method: 'get', path: '/suggestions', handle: (_, me, visitor) => listView(ctx, me, visitor) },
    { access: 'member', method: 'get', path: '/suggestions/new', handle: (c, me, visitor) => newView(ctx, me, visitor, c.req.query()) },
    { access: 'member', method: 'post', path: '/suggestions/new', handle: (c, me, visitor) => offer(ctx, c, me, visitor) },
    on('get', '/suggestions/:id', async asked => asked.suggestion.booking ? asked.c.redirect(`/bookings/${asked.suggestion.booking}`, 303) : oneView(asked)), on('post', '/suggestions/:id/take', take), on('post', '/suggestions/:id/times', answer), on('post', '/suggestions/:id/decline', decline),
  ];
};

async function withSuggestion(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, handle: (asked: Asked) => Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const suggestion = isId(id) ? await reading(ctx.db, me.id, db => suggestionById(db, id)) : undefined;
  return suggestion ? handle({ ctx, c, me, visitor, suggestion }) : c.notFound();
}

async function listView(ctx: Context, me: Member, { tongue }: Visitor): Promise<View> {
  const suggestions = await reading(ctx.db, me.id, db => openSuggestions(db));
  return { title: texts(tongue)('list.title'), current: '/meetings', narrow: true, body: <SuggestionsPage suggestions={suggestions} /> };
}

async function oneView({ ctx, me, suggestion }: Asked, state?: FormState): Promise<View> {
  const time = (await reading(ctx.db, me.id, db => hostTimeOf(db, { id: suggestion.typeId }, ctx.now())))!;
  return { title: suggestion.name, current: '/meetings', status: state && 422, body: <SuggestionPage suggestion={suggestion} time={time} url={ctx.settings.url} mails={ctx.mail.ready} state={state} /> };
}

/** `person` in the address is somebody from the host’s people, `type` the kind of meeting. */
async function newView(ctx: Context, me: Member, { tongue }: Visitor, values: Fields, errors?: FormState['errors']): Promise<View> {
  const zone = typeof values['zone'] === 'string' && isTimeZone(values['zone']) ? values['zone'] : me.zone;
  const [types, time, person] = await reading(ctx.db, me.id, async db => {
    const all = await meetingTypes(db);
    const chosen = all.find(({ slug }) => slug === values['type']) ?? all[0];
    return [all, chosen && await hostTimeOf(db, { id: chosen.id }, ctx.now()), isId(values['person']) ? await personById(db, values['person']) : undefined] as const;
  });
  return { title: texts(tongue)('offer.title'), current: '/meetings', narrow: true, status: errors && 422, body: <OfferPage types={types} time={time as HostTime | undefined} zone={zone} person={person && { id: person.id, ...calledAt(person) }} state={{ values, errors }} /> };
}

async function offer(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const values = await c.req.parseBody({ all: true });
  if (values['do'] === 'show') return newView(ctx, me, visitor, values);
  const t = texts(visitor.tongue);
  const to = await whoIsOffered(ctx, me, values);
  const errors = { ...(!to.name && { name: t('fault.noName') }), ...(to.email && !identityKey('email', to.email) && { email: t('fault.notAnEmail') }) };
  if (Object.keys(errors).length > 0) return newView(ctx, me, visitor, values, errors);
  try {
    const made = await offerTimes(ctx, me, String(values['type'] ?? ''), to, startsIn(values, me.zone), wordsIn(values['note']));
    return seeOther(c, `/suggestions/${made.id}`, { text: t(isMailed(ctx, made) ? 'done.offered' : 'done.offeredNoMail', { name: made.name }) });
  } catch (error) {
    if (error instanceof NoTimeNamed) return newView(ctx, me, visitor, values, { times: t('fault.noTime') });
    if (error instanceof NoSuchBooking) return newView(ctx, me, visitor, values, { type: t('fault.noType') });
    throw error;
  }
}

/** Somebody of the host's people, or whose name and address were typed. */
async function whoIsOffered(ctx: Context, me: Member, values: Fields): Promise<Offered> {
  const typed = (field: string) => wordsIn(values[field], 254);
  const person = typed('person');
  const known = isId(person) ? await reading(ctx.db, me.id, db => personById(db, person)) : undefined;
  const { name, email } = known ? calledAt(known) : { name: typed('name'), email: '' };
  return { name: name.slice(0, 120), email: email || typed('email'), zone: isTimeZone(typed('zone')) ? typed('zone') : me.zone, locale: typed('locale') === 'de' ? 'de' : 'en-GB' };
}

/** A person of the host's is named by their id alone, so that a form that is sent by somebody else names nobody. */
const calledAt = (person: Person): { readonly name: string; readonly email: string } => ({ name: person.fullName, email: person.identities.find(({ kind }) => kind === 'email')?.shown ?? '' });

/** Whether they hear of it by mail. */
const isMailed = (ctx: Context, { email }: Pick<Suggestion, 'email'>): boolean => ctx.mail.ready && email !== '';

/** Those that are ticked, and those written on the host’s clock. */
function startsIn(values: Fields, zone: string): readonly Date[] {
  const ticked = [values['start'] ?? []].flat().map(text => new Date(String(text))).filter(at => !Number.isNaN(at.getTime()));
  return [...ticked, ...['time1', 'time2', 'time3'].map(name => instantOfWall(zone, String(values[name] ?? ''))).filter(at => at !== undefined)];
}

async function take(asked: Asked): Promise<Answer> {
  const { ctx, c, me, suggestion, visitor } = asked;
  const { start } = await c.req.parseBody();
  const at = new Date(String(start));
  return acting(asked, async () => {
    if (Number.isNaN(at.getTime())) throw new NoTimeNamed();
    const booking = await takeTime(ctx, me, suggestion.id, 'host', at);
    return seeOther(c, `/bookings/${booking.id}`, { text: texts(visitor.tongue)(ctx.mail.ready ? 'done.booked' : 'done.bookedNoMail', { name: suggestion.name }) });
  });
}

async function answer(asked: Asked): Promise<Answer> {
  const { ctx, c, me, suggestion, visitor } = asked;
  const values = await c.req.parseBody({ all: true });
  return acting(asked, async () => {
    await answerWithTimes(ctx, me, suggestion.id, startsIn(values, me.zone), wordsIn(values['note']));
    return seeOther(c, `/suggestions/${suggestion.id}`, { text: texts(visitor.tongue)(isMailed(ctx, suggestion) ? 'done.offered' : 'done.offeredNoMail', { name: suggestion.name }) });
  }, { values, errors: { times: texts(visitor.tongue)('fault.noTime') } });
}

async function decline(asked: Asked): Promise<Answer> {
  const { ctx, c, me, suggestion, visitor } = asked;
  const { note } = await c.req.parseBody();
  return acting(asked, async () => {
    await declineSuggestion(ctx, me, suggestion.id, wordsIn(note));
    return seeOther(c, '/suggestions', { text: texts(visitor.tongue)(isMailed(ctx, suggestion) ? 'done.declined' : 'done.declinedNoMail', { name: suggestion.name }) });
  });
}

/** Does it, or says why not, with what was typed where `state` holds it. */
async function acting(asked: Asked, work: () => Promise<Response>, state?: FormState): Promise<Answer> {
  const back = (what: 'taken' | 'noTime' | 'over') => seeOther(asked.c, `/suggestions/${asked.suggestion.id}`, { text: texts(asked.visitor.tongue)(`done.${what}`), tone: 'care' });
  try {
    return await work();
  } catch (error) {
    if (error instanceof SlotTaken) return back('taken');
    if (error instanceof NoTimeNamed) return state ? oneView(asked, state) : back('noTime');
    if (error instanceof SuggestionIsSettled) return back('over');
    throw error;
  }
}
