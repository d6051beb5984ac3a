import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { CalendarRefused, calendarsOf, NoSuchCalendar, sayTrouble } from '../busy/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { chooseCalendars, connectAccount, disconnectAccount } from './connect-account.ts';
import { providers } from './provider.ts';
import { connectionById, connectionsOf } from './store-connection.ts';
import type { CalendarTaker } from './taker.ts';

const route = apiRoute<Member>();
const chapter = 'Calendars';
const accountJson = z.object({ id: z.uuid(), provider: z.string(), host: z.string(), user: z.string(), calendars: z.array(z.object({ url: z.string(), name: z.string(), makesBusy: z.boolean(), takesBookings: z.boolean() })) });
const entry = z.strictObject({ provider: z.enum(providers, `must be one of ${providers.join(', ')}`).default('other'), server: z.string('must be an address').max(500, 'must be at most 500 characters').default(''), user: z.string('must be a name').max(200, 'must be at most 200 characters'), password: z.string('must be a password').max(500, 'must be at most 500 characters') });
const choice = z.strictObject({ busy: z.array(z.string('must be an address')).max(200, 'may name 200 at the most'), writeTo: z.string('must be an address').nullable() });

/** Accounts on CalDAV servers by program. The password goes in and never comes out. */
export const caldavApi = (ctx: Context, takers: readonly CalendarTaker[]): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/calendar-accounts', summary: 'List connected accounts and their calendars', chapter, answer: z.object({ accounts: z.array(accountJson) }),
    handle: async me => ({ accounts: await Promise.all((await reading(ctx.db, me.id, connectionsOf)).map(({ id }) => shown(ctx, me, id))) }),
  }),
  route({ access: 'write', method: 'post', path: '/calendar-accounts', summary: 'Connect an account on a CalDAV server', chapter, status: 201, body: entry, answer: accountJson, handle: async (me, { body }) => shown(ctx, me, await expecting(connectAccount(ctx, me.id, body))) }),
  route({
    access: 'write', method: 'put', path: '/calendar-accounts/{id}', summary: 'Choose which calendars make busy, and which one bookings are written to', chapter, params: idParam, body: choice, answer: accountJson,
    handle: async (me, { params: { id }, body }) => expecting(chooseCalendars(ctx, takers, me.id, id, body)).then(() => shown(ctx, me, id)),
  }),
  route({ access: 'write', method: 'delete', path: '/calendar-accounts/{id}', summary: 'Disconnect an account and forget its password', chapter, params: idParam, answer: z.object({}), handle: async (me, { params: { id } }) => expecting(disconnectAccount(ctx, me.id, id)).then(() => ({})) }),
];

async function shown(ctx: Context, me: Member, id: string): Promise<z.infer<typeof accountJson>> {
  const { connection, calendars } = await reading(ctx.db, me.id, async db => ({ connection: await connectionById(db, id), calendars: await calendarsOf(db) }));
  if (!connection) throw none();
  const at = (url: string) => calendars.find(each => each.connection === id && each.remoteUrl === url);
  return { ...connection, calendars: connection.found.map(({ url, name }) => ({ url, name, makesBusy: at(url)?.makesBusy ?? false, takesBookings: at(url) !== undefined && at(url)?.id === connection.writeTo })) };
}

const none = () => new ApiRefusal(404, 'not_found', 'There is no such account.');

async function expecting<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NoSuchCalendar) throw none();
    if (error instanceof CalendarRefused) throw new ApiRefusal(422, 'invalid', 'The account was not connected.', { [error.field]: sayTrouble(english, error.trouble) });
    throw error;
  }
}
