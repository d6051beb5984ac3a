import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { whose } from '../accounts/index.ts';
import { CalendarRefused, sayTrouble } from '../busy/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { chooseCalendars, connectAccount } from './connect-account.ts';
import { providers } from './provider.ts';
import { connectionById } from './store-connection.ts';
import type { CalendarTaker } from './taker.ts';

/** `kith calendar connect`: all calendars of the account make busy; bookings are written to the one named, if any. */
export const connectCommand = ({ open, as }: Surroundings, takers: readonly CalendarTaker[]): Command => defineCommand({
  name: 'calendar connect', usage: `kith calendar connect SERVER|${providers.slice(0, 2).join('|')} --user NAME [--write CALENDAR] [--json] < PASSWORD`, words: [1, 1],
  options: { user: { type: 'string' }, write: { type: 'string' } },
  run: async ({ values: { user, write }, positionals: [server = ''] }, io) => {
    if (!user) throw new WrongWords('--user is missing: the name that you sign in with there.');
    const password = (await text(Readable.from(io.stdin))).replace(/\r?\n$/, '');
    const provider = providers.find(each => each === server) ?? 'other';
    const found = await open(async ctx => {
      const me = await whose(ctx, as);
      const id = await connectAccount(ctx, me.id, { provider, server, user, password });
      const { found: calendars } = (await reading(ctx.db, me.id, db => connectionById(db, id)))!;
      const target = write === undefined ? undefined : calendars.find(each => each.name.toLowerCase() === write.toLowerCase());
      if (write !== undefined && !target) throw new CannotBeDone(`There is no calendar “${write}” there; these are: ${calendars.map(each => each.name).join(', ')}. The account is connected, and no calendar chosen yet.`);
      await chooseCalendars(ctx, takers, me.id, id, { busy: calendars.map(each => each.url), writeTo: target?.url ?? null });
      return { id, calendars: calendars.map(each => each.name), bookings: target?.name ?? null };
    }).catch(error => { throw error instanceof CalendarRefused ? new CannotBeDone(`${sayTrouble(english, error.trouble)} The account was not connected.`) : error; });
    if (io.json) io.out(`${JSON.stringify(found)}\n`);
    else io.out(`Connected: ${found.calendars.join(', ')}. ${found.bookings === null ? 'Bookings are not written there' : `Bookings are written to ${found.bookings}`}. “kith calendar sync” reads them now.\n`);
  },
});
