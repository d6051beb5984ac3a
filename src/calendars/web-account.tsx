import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { CalendarRefused, calendarsOf, NoSuchCalendar, sayTrouble } from '../busy/index.ts';
import { type CalendarTaker, chooseCalendars, connectAccount, type Connection, connectionById, disconnectAccount, lookForCalendars, providers } from '../caldav/index.ts';
import { countAttempts } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { Confirm, type FormState } from '../ui/index.ts';
import { ChoosePage, ConnectPage } from './connect-page.tsx';
import { texts } from './texts.ts';
import { accountTexts } from './texts-account.ts';

/** Accounts on CalDAV servers: connecting, choosing, disconnecting. */
export const accountRoutes = (ctx: Context, takers: readonly CalendarTaker[]): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/calendars/add/account', handle: (_, __, { tongue }) => connectView(tongue) },
  { access: 'member', method: 'post', path: '/calendars/add/account', handle: (c, me, { tongue }) => connect(ctx, c, me, tongue) },
  { access: 'member', method: 'get', path: '/calendars/accounts/:id', handle: (c, me, { tongue }) => withConnection(ctx, c, me, tongue, connection => chooseView(ctx, me, tongue, connection)) },
  { access: 'member', method: 'post', path: '/calendars/accounts/:id', handle: (c, me, { tongue }) => withConnection(ctx, c, me, tongue, ({ id }) => choose(ctx, takers, c, me, tongue, id)) },
  {
    access: 'member', method: 'post', path: '/calendars/accounts/:id/look',
    handle: (c, me, { tongue }) => withConnection(ctx, c, me, tongue, async ({ id }) => {
      await lookForCalendars(ctx, me.id, id);
      return seeOther(c, `/calendars/accounts/${id}`);
    }),
  },
  { access: 'member', method: 'get', path: '/calendars/accounts/:id/disconnect', handle: (c, me, { tongue }) => withConnection(ctx, c, me, tongue, async connection => confirmView(tongue, connection)) },
  {
    access: 'member', method: 'post', path: '/calendars/accounts/:id/disconnect',
    handle: (c, me, { tongue }) => withConnection(ctx, c, me, tongue, async ({ id }) => seeOther(c, '/calendars', { text: accountTexts(tongue)('disconnected', { host: await disconnectAccount(ctx, me.id, id) }) })),
  },
];

const connectView = (tongue: Tongue, state?: FormState): View => ({ title: texts(tongue)('add.title'), current: '/calendars', status: state ? 422 : 200, body: <ConnectPage state={state} /> });

const tries = 10;

async function connect(ctx: Context, c: HonoContext, me: Member, tongue: Tongue): Promise<Answer> {
  const { provider: given, server = '', user = '', password = '' } = await formFields(c);
  const provider = providers.find(each => each === given) ?? 'other';
  // a password is never sent back to a page
  const again = (errors: Record<string, string>): View => connectView(tongue, { values: { provider, server, user }, errors });
  if (await countAttempts(ctx, 'calendar account', [me.id], tries)) return { ...again({ password: texts(tongue)('tries') }), status: 429 };
  try {
    return seeOther(c, `/calendars/accounts/${await connectAccount(ctx, me.id, { provider, server, user, password })}`);
  } catch (error) {
    if (error instanceof CalendarRefused) return again({ [error.field]: sayTrouble(tongue, error.trouble) });
    throw error;
  }
}

async function withConnection(ctx: Context, c: HonoContext, me: Member, tongue: Tongue, work: (connection: Connection) => Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id') ?? '';
  const connection = isId(id) ? await reading(ctx.db, me.id, db => connectionById(db, id)) : undefined;
  const gone = () => seeOther(c, '/calendars', { text: texts(tongue)('gone'), tone: 'care' });
  if (!connection) return gone();
  try {
    return await work(connection);
  } catch (error) {
    if (error instanceof NoSuchCalendar) return gone();
    throw error;
  }
}

async function chooseView(ctx: Context, me: Member, tongue: Tongue, connection: Connection): Promise<View> {
  const there = (await reading(ctx.db, me.id, db => calendarsOf(db))).filter(each => each.connection === connection.id);
  const props = { connection, busy: there.filter(each => each.makesBusy).map(each => each.remoteUrl!), writeTo: there.find(each => each.id === connection.writeTo)?.remoteUrl ?? undefined, isNew: there.length === 0 };
  return { title: accountTexts(tongue)('choose.title', { host: connection.host }), current: '/calendars', narrow: true, body: <ChoosePage {...props} /> };
}

async function choose(ctx: Context, takers: readonly CalendarTaker[], c: HonoContext, me: Member, tongue: Tongue, id: string): Promise<Answer> {
  const form = await c.req.parseBody({ all: true });
  const busy = [form['busy']].flat().filter(each => typeof each === 'string');
  const writeTo = typeof form['writeTo'] === 'string' && form['writeTo'] !== '' ? form['writeTo'] : null;
  await chooseCalendars(ctx, takers, me.id, id, { busy, writeTo });
  return seeOther(c, '/calendars', { text: accountTexts(tongue)('chosen') });
}

function confirmView(tongue: Tongue, { id, host }: Connection): View {
  const t = accountTexts(tongue);
  const title = t('disconnect.title', { host });
  return { title, current: '/calendars', narrow: true, body: <Confirm title={title} action={`/calendars/accounts/${id}/disconnect`} yes={t('disconnect')} no={t('disconnect.no')} back={`/calendars/accounts/${id}`} grave>{t('disconnect.body')}</Confirm> };
}
