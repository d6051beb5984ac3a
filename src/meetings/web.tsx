import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { editPage, openPage, pageInput, placeInput, removePlace, savePlace } from './edit-page.ts';
import { HostSide } from './host-side.tsx';
import { type Place, type Point, readPoint } from './place.ts';
import { PlacesPage } from './places-page.tsx';
import { hostPage, meetingTypes, places } from './store.ts';
import { texts } from './texts.ts';
import { hoursRoutes } from './web-hours.tsx';
import { typeRoutes } from './web-types.tsx';

/** What a member offers to the world, and when. */
export const meetingsRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/meetings', handle: (_, me, visitor) => pageView(ctx, me, visitor) },
  { access: 'member', method: 'post', path: '/meetings/open', handle: (c, me, visitor) => setOpen(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/meetings/words', handle: (c, me, visitor) => saveWords(ctx, c, me, visitor) },
  ...typeRoutes(ctx), ...hoursRoutes(ctx),
  { access: 'member', method: 'get', path: '/meetings/places', handle: (c, me, visitor) => placesView(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/meetings/places', handle: (c, me, visitor) => addPlace(ctx, c, me, visitor) },
  {
    access: 'member', method: 'post', path: '/meetings/places/:id/remove',
    async handle(c, me, { tongue }) {
      const id = c.req.param('id');
      const undo = isId(id) ? await removePlace(ctx, me.id, id) : undefined;
      return seeOther(c, '/meetings/places', { text: texts(tongue)('places.removed'), undo });
    },
  },
];

type State = { readonly values: Record<string, unknown>; readonly errors: Record<string, string> };

async function pageView(ctx: Context, me: Member, { tongue }: Visitor, state?: State): Promise<View> {
  const [page, types] = await reading(ctx.db, me.id, async db => [await hostPage(db), await meetingTypes(db)] as const);
  return { title: texts(tongue)('meetings.title'), current: '/meetings', narrow: true, status: state && 422, body: <HostSide page={page} types={types} url={`${ctx.settings.url}/@${me.handle}`} mails={ctx.mail.ready} state={state} /> };
}

async function setOpen(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const open = (await formFields(c)).open === 'yes';
  await openPage(ctx, me.id, open);
  return seeOther(c, '/meetings', { text: texts(tongue)(open ? 'page.opened' : 'page.nowClosed') });
}

async function saveWords(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const values = await formFields(c);
  const t = texts(visitor.tongue);
  const { headline = '', words = '', remindHost, remindGuest } = values;
  // without mail the form does not ask, and what was chosen stays
  const reminders = ctx.mail.ready ? { remindHost: remindHost !== undefined, remindGuest: remindGuest !== undefined } : await reading(ctx.db, me.id, hostPage);
  const parsed = pageInput.safeParse({ headline, words, remindHost: reminders.remindHost, remindGuest: reminders.remindGuest });
  if (!parsed.success) return pageView(ctx, me, visitor, { values, errors: Object.fromEntries(parsed.error.issues.map(issue => [String(issue.path[0]), t('fault.words')])) });
  const undo = await editPage(ctx, me.id, parsed.data);
  return seeOther(c, '/meetings', { text: t('words.saved'), undo });
}

async function placesView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor, state?: State): Promise<View> {
  const all = await reading(ctx.db, me.id, places);
  const asked = c.req.query();
  const [a, b] = (['a', 'b'] as const).map(name => endIn(all, asked[name], asked[`${name}At`]));
  const wrong = texts(tongue)('places.wrong');
  const errors = { ...(!a && { aAt: wrong }), ...(!b && { bAt: wrong }) };
  const half = 'a' in asked ? { between: a && b && [a, b] as const, state: { values: asked, errors } } : undefined;
  return { title: texts(tongue)('places.title'), current: '/meetings', narrow: true, status: state && 422, body: <PlacesPage places={all} half={half} state={state} /> };
}

/** Degrees that were written go before a place that was chosen. */
function endIn(all: readonly Place[], id: string | undefined, degrees = ''): Point | undefined {
  if (degrees.trim()) return readPoint(degrees);
  const { latitude = null, longitude = null } = all.find(place => place.id === id) ?? {};
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}

async function addPlace(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const values = await formFields(c);
  const degrees = (text: string | undefined) => text?.trim() ? Number(text.replace(',', '.')) : null;
  const parsed = placeInput.safeParse({ name: values.name ?? '', address: values.address ?? '', latitude: degrees(values.latitude), longitude: degrees(values.longitude) });
  const t = texts(visitor.tongue);
  if (!parsed.success) return placesView(ctx, c, me, visitor, { values, errors: Object.fromEntries(parsed.error.issues.map(issue => [String(issue.path[0]), t('places.fault')])) });
  const undo = await savePlace(ctx, me.id, parsed.data);
  return seeOther(c, '/meetings/places', { text: t('places.saved'), undo });
}
