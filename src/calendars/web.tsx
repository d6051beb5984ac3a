import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { busyOfOne, calendarById, CalendarRefused, calendarsOf, NoSuchCalendar, sayTrouble, unreachableChoices } from '../busy/index.ts';
import { type CalendarTaker, connectionsOf, missingForSure, mostAtOnce, unwritten } from '../caldav/index.ts';
import { countAttempts } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { Confirm, type FormState } from '../ui/index.ts';
import { addFeed } from './add-calendar.ts';
import { AddCalendarPage } from './add-calendar-page.tsx';
import { CalendarPage } from './calendar-page.tsx';
import { CalendarsPage } from './calendars-page.tsx';
import { askSoon, editCalendar, keptAfterRemoval, removeCalendar, restoreCalendar } from './edit-calendar.ts';
import { texts } from './texts.ts';
import { accountRoutes } from './web-account.tsx';
import { sayAdded } from './web-added.ts';
import { fileRoutes } from './web-file.tsx';

/** Calendars: which there are, adding one, looking closer, removing. */
export const calendarsRoutes = (ctx: Context, takers: readonly CalendarTaker[]): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/calendars', handle: (_, me, { tongue }) => listView(ctx, me, tongue) },
  { access: 'member', method: 'get', path: '/calendars/add', handle: (_, __, { tongue }) => addView(tongue) },
  { access: 'member', method: 'post', path: '/calendars/add', handle: (c, me, { tongue }) => add(ctx, takers, c, me, tongue) },
  ...fileRoutes(ctx, takers), ...accountRoutes(ctx, takers),
  { access: 'member', method: 'post', path: '/calendars/refresh', handle: (c, me, { tongue }) => askSoon(ctx, me.id).then(() => seeOther(c, '/calendars', { text: texts(tongue)('refreshed') })) },
  { access: 'member', method: 'get', path: '/calendars/:id', handle: (c, me, { tongue }) => oneView(ctx, c, me, tongue) },
  { access: 'member', method: 'post', path: '/calendars/:id', handle: (c, me, { tongue }) => edit(ctx, c, me, tongue) },
  { access: 'member', method: 'get', path: '/calendars/:id/remove', handle: (c, me, { tongue }) => confirmView(ctx, c, me, tongue) },
  act('refresh', async (me, id) => (await askSoon(ctx, me, id)).length > 0 ? id : Promise.reject(new NoSuchCalendar())),
  act('remove', (me, id) => removeCalendar(ctx, me, id)),
  act('restore', (me, id) => restoreCalendar(ctx, me, id)),
];

async function listView(ctx: Context, me: Member, tongue: Tongue): Promise<View> {
  const now = ctx.now();
  const props = await reading(ctx.db, me.id, async db => ({ all: await calendarsOf(db, keptAfterRemoval(now)), connections: await connectionsOf(db), failed: await unwritten(db), lost: await missingForSure(db, now) }));
  const [calendars, removed] = [props.all.filter(each => !each.removedAt), props.all.filter(each => each.removedAt)];
  const body = <CalendarsPage calendars={calendars} removed={removed} connections={props.connections} unwritten={props.failed.length} missing={props.lost.length > mostAtOnce ? props.lost.length : 0} />;
  return { title: texts(tongue)('title'), current: '/calendars', body };
}

const addView = (tongue: Tongue, state?: FormState): View => ({ title: texts(tongue)('add.title'), current: '/calendars', status: state ? 422 : 200, body: <AddCalendarPage way="address" state={state} /> });

const tries = 20;

async function add(ctx: Context, takers: readonly CalendarTaker[], c: HonoContext, me: Member, tongue: Tongue): Promise<Answer> {
  const t = texts(tongue);
  const form = await formFields(c);
  const whenUnreachable = form['whenUnreachable'] === 'ignored' ? 'ignored' : 'closed';
  const values = { address: form['address'] ?? '', name: typedText().parse(form['name'] ?? ''), whenUnreachable } as const;
  const again = (errors: Record<string, string>): View => addView(tongue, { values, errors });
  if (values.name.length > 80) return again({ name: t('name.long') });
  if (await countAttempts(ctx, 'calendar', [me.id], tries)) return { ...again({ address: t('tries') }), status: 429 };
  try {
    const id = await addFeed(ctx, takers, me, values);
    return await sayAdded(ctx, c, me, tongue, id);
  } catch (error) {
    if (error instanceof CalendarRefused) return again({ [error.field]: sayTrouble(tongue, error.trouble) });
    throw error;
  }
}

async function oneView(ctx: Context, c: HonoContext, me: Member, tongue: Tongue, state?: FormState): Promise<Answer> {
  const id = c.req.param('id') ?? '';
  const found = isId(id) ? await reading(ctx.db, me.id, async db => ({ calendar: await calendarById(db, id), ahead: await busyOfOne(db, id, ctx.now(), 10) })) : undefined;
  if (!found?.calendar) return gone(c, tongue);
  return { title: found.calendar.name, current: '/calendars', status: state ? 422 : 200, body: <CalendarPage calendar={found.calendar} ahead={found.ahead} state={state} /> };
}

const gone = (c: HonoContext, tongue: Tongue): Response => seeOther(c, '/calendars', { text: texts(tongue)('gone'), tone: 'care' });

async function edit(ctx: Context, c: HonoContext, me: Member, tongue: Tongue): Promise<Answer> {
  const t = texts(tongue);
  const form = await formFields(c);
  const read = z.object({ name: typedText().min(1, t('name.none')).max(80, t('name.long')), whenUnreachable: z.enum(unreachableChoices).catch('closed') }).safeParse(form);
  if (!read.success) return oneView(ctx, c, me, tongue, { values: form, errors: { name: read.error.issues[0]!.message } });
  const id = c.req.param('id') ?? '';
  return expecting(c, tongue, async () => {
    await editCalendar(ctx, me.id, checked(id), read.data);
    return seeOther(c, `/calendars/${id}`, { text: t('saved') });
  });
}

async function confirmView(ctx: Context, c: HonoContext, me: Member, tongue: Tongue): Promise<Answer> {
  const t = texts(tongue);
  const id = c.req.param('id') ?? '';
  const calendar = await reading(ctx.db, me.id, db => calendarById(db, checked(id)));
  if (!calendar) return gone(c, tongue);
  const title = t('remove.title', { name: calendar.name });
  return { title, current: '/calendars', narrow: true, body: <Confirm title={title} action={`/calendars/${id}/remove`} yes={t('remove.yes')} no={t('remove.no')} back={`/calendars/${id}`}>{t('remove.body')}</Confirm> };
}

const done = { refresh: 'one.refreshed', remove: 'removed', restore: 'restored' } as const;

function act(verb: keyof typeof done, carryOut: (me: string, id: string) => Promise<string>): Route<Member> {
  return {
    access: 'member', method: 'post', path: `/calendars/:id/${verb}`,
    handle: (c, me, { tongue }) => expecting(c, tongue, async () => {
      const id = checked(c.req.param('id') ?? '');
      const name = await carryOut(me.id, id);
      return seeOther(c, verb === 'refresh' ? `/calendars/${id}` : '/calendars', { text: texts(tongue)(done[verb], { name }) });
    }),
  };
}

/** What is no id at all is nobody's calendar. */
const checked = (id: string): string => isId(id) ? id : '00000000-0000-0000-0000-000000000000';

async function expecting(c: HonoContext, tongue: Tongue, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchCalendar) return gone(c, tongue);
    throw error;
  }
}
