import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { busyOf } from '../../src/busy/index.ts';
import { type CalendarTaker, eraseEvent, writeEvent } from '../../src/caldav/index.ts';
import { calendarTasks } from '../../src/calendars/index.ts';
import { refreshCalendar } from '../../src/calendars/refresh-calendar.ts';
import { reading, transact } from '../../src/kit/transact.ts';
import { type CalDav, noCalDav, openCalDav } from '../caldav.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { writeNow } from './write-now.ts';

if (noCalDav) console.log(noCalDav);

describe.skipIf(noCalDav)('calendars on a CalDAV server', () => {
  let world: World;
  let ana: Browser;
  let dav: CalDav;
  const events: string[] = [];
  let answer: 'taken' | 'refused' = 'taken';
  const taker: CalendarTaker = {
    ownUids: async () => ['booking-9@kith.test'],
    moved: async (_, __, uid, start, end) => {
      events.push(`${uid} moved to ${start.toISOString().slice(5, 16)} until ${end.toISOString().slice(11, 16)}`);
      return answer;
    },
    deleted: async (_, __, uid) => {
      events.push(`${uid} deleted`);
      return answer;
    },
  };

  beforeAll(async () => {
    world = await openWorld({ allowedHosts: ['localhost'] });
    dav = await openCalDav();
    ana = await world.as(world.ana);
    await dav.put(`${dav.calendar('work')}standup.ics`, ['UID:standup', 'SUMMARY:Secret stand-up', 'DTSTART;TZID=Europe/Berlin:20261123T100000', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=2']);
    await dav.put(`${dav.calendar('home')}dentist.ics`, ['UID:dentist', 'DTSTART:20261124T100000Z', 'DTEND:20261124T110000Z']);
    await dav.put(`${dav.calendar('home')}old.ics`, ['UID:old', 'DTSTART:20161124T100000Z', 'DTEND:20161124T110000Z']);
  }, 30_000);
  afterAll(async () => {
    await dav.close();
    await world.close();
  });

  const calendars = async () => (await world.ctx.db.pool.query<{ id: string; name: string }>(`select id, name from calendar order by name`)).rows;
  const idOf = async (name: string) => (await calendars()).find(each => each.name === name)!.id;
  const sync = async () => { for (const { id } of await calendars()) await refreshCalendar(world.ctx, [taker], world.ana.id, id); };
  async function busy(): Promise<readonly string[]> {
    const minutes = await reading(world.ctx.db, world.ana.id, db => busyOf(db, new Date('2026-11-21T00:00:00Z'), new Date('2026-12-31T00:00:00Z')));
    return Array.from({ length: minutes.length / 2 }, (_, n) => [0, 1].map(side => new Date(minutes[2 * n + side]! * 60_000).toISOString().slice(5, 16)).join(' to '));
  }
  const body = (uid: string, start: string, end: string) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//kith//EN', 'METHOD:REQUEST', 'BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261121T090000Z', `DTSTART:${start}`, `DTEND:${end}`, 'SUMMARY:Coffee with Cy', 'ORGANIZER:mailto:ana@example.org', 'ATTENDEE;CN=Cy;RSVP=TRUE:mailto:cy.with.a.very.long.address.that.is.folded@guests.example.', ' org', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  const instant = (at: Date) => at.toISOString().replaceAll(/[-:]|\.000/g, '');
  async function write(uid: string, start: Date, end: Date): Promise<void> {
    await transact(world.ctx.db, world.ana.id, null, tx => writeEvent(tx, world.ana.id, { uid, start, end, body: body(uid, instant(start), instant(end)) }, world.ctx.now()));
    await writeNow(world.ctx, [taker], world.ana.id, uid);
  }
  const later = (seconds: number) => world.setNow(new Date(world.ctx.now().getTime() + seconds * 1000).toISOString());

  test.each<[string, Record<string, string>, string]>([
    ['a wrong password', { password: 'wrong' }, 'does not take this name and password'],
    ['no name', { user: '' }, 'Please give the name that you sign in with there.'],
    ['no password', { password: '' }, 'Please give a password'],
    ['no server', { server: '' }, 'Please give the address'],
    ['the operator’s own network', { server: 'http://127.0.0.1:5232' }, 'leads into the network of this server'],
    ['a server that is none', { server: 'https://nobody.invalid' }, 'There is no server called nobody.invalid'],
  ])('%s is said in a sentence, and the password never sent back', async (_, wrong, sentence) => {
    const refused = await ana.post('/calendars/add/account', { provider: 'other', server: dav.server, user: 'ana', password: dav.password, ...wrong });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(sentence);
    expect(page).not.toContain(dav.password);
  });

  test('an account is connected, and calendars are chosen: those that make busy, and one for bookings', async () => {
    const connected = await ana.post('/calendars/add/account', { provider: 'other', server: dav.server, user: 'ana', password: dav.password });
    expect(connected.status).toBe(303);
    const path = connected.headers.get('location')!;
    const page = await ana.page(path);
    expect(page).toContain('Work');
    expect(page).toContain('Home');
    expect((await ana.post(path, { busy: [dav.calendar('work'), dav.calendar('home')], writeTo: dav.calendar('work') })).status).toBe(303);
    await sync();
    expect(await busy()).toEqual(['11-23T09:00 to 11-23T09:30', '11-24T10:00 to 11-24T11:00', '11-30T09:00 to 11-30T09:30']);
    const list = await ana.page('/calendars');
    expect(list).toContain('Bookings are written to “Work”.');
    expect(list).not.toContain('Secret');
    const { rows } = await world.ctx.db.pool.query<{ all: string }>(`select to_jsonb(c)::text as all from calendar_connection c`);
    expect(rows[0]!.all).not.toContain(dav.password);
  });

  test('what is added, moved and deleted there is known after the next look, which fetches only that', async () => {
    await dav.put(`${dav.calendar('home')}dentist.ics`, ['UID:dentist', 'DTSTART:20261125T100000Z', 'DTEND:20261125T110000Z']);
    await dav.remove(`${dav.calendar('work')}standup.ics`);
    await sync();
    expect(await busy()).toEqual(['11-25T10:00 to 11-25T11:00']);
    await world.ctx.db.pool.query(`update calendar set sync_token = 'http://radicale.org/ns/sync/nonsense'`);
    await dav.put(`${dav.calendar('home')}later.ics`, ['UID:later', 'DTSTART:20261126T100000Z', 'DTEND:20261126T110000Z']);
    await sync();
    expect(await busy()).toEqual(['11-25T10:00 to 11-25T11:00', '11-26T10:00 to 11-26T11:00']);
    await dav.remove(`${dav.calendar('home')}later.ics`);
    await sync();
    expect(await busy()).toHaveLength(1);
  });

  test('a booking is written there without its guests, once, and is not counted as busy once more', async () => {
    await write('booking-1@kith.test', new Date('2026-12-01T10:00:00Z'), new Date('2026-12-01T10:30:00Z'));
    await write('booking-1@kith.test', new Date('2026-12-01T10:00:00Z'), new Date('2026-12-01T10:30:00Z'));
    const [url, ...others] = await dav.list('work');
    expect(others).toEqual([]);
    const there = await dav.get(url!);
    expect(there).toContain('SUMMARY:Coffee with Cy');
    for (const word of ['ATTENDEE', 'ORGANIZER', 'METHOD', 'guests.example']) expect(there).not.toContain(word);
    await dav.put(`${dav.calendar('home')}nine.ics`, ['UID:booking-9@kith.test', 'DTSTART:20261202T100000Z', 'DTEND:20261202T110000Z']);
    await sync();
    expect(await busy()).toEqual(['11-25T10:00 to 11-25T11:00']);
    expect(events).toEqual([]);
  });

  test('a booking that I move in my calendar is moved in Kith; one that changes here is changed there', async () => {
    const [url] = await dav.list('work');
    await dav.put(url!, ['UID:booking-1@kith.test', 'SUMMARY:Coffee with Cy', 'DTSTART;TZID=Europe/Berlin:20261201T150000', 'DTEND;TZID=Europe/Berlin:20261201T153000']);
    await sync();
    await sync();
    expect(events.splice(0)).toEqual(['booking-1@kith.test moved to 12-01T14:00 until 14:30']);
    later(1);
    await write('booking-1@kith.test', new Date('2026-12-03T10:00:00Z'), new Date('2026-12-03T10:30:00Z'));
    expect(await dav.get(url!)).toContain('DTSTART:20261203T100000Z');
    await sync();
    expect(events).toEqual([]);
  });

  test('one that may not be moved is put back as it was', async () => {
    const [url] = await dav.list('work');
    answer = 'refused';
    await dav.put(url!, ['UID:booking-1@kith.test', 'DTSTART:20261205T100000Z', 'DTEND:20261205T103000Z']);
    later(1);
    await sync();
    await writeNow(world.ctx, [taker], world.ana.id, 'booking-1@kith.test');
    expect(events.splice(0)).toEqual(['booking-1@kith.test moved to 12-05T10:00 until 10:30']);
    expect(await dav.get(url!)).toContain('DTSTART:20261203T100000Z');
    answer = 'taken';
  });

  test('when both sides change at once, what was altered there is taken in first, and nothing is lost without a word', async () => {
    const [url] = await dav.list('work');
    await dav.put(url!, ['UID:booking-1@kith.test', 'DTSTART:20261206T100000Z', 'DTEND:20261206T103000Z']);
    later(1);
    await write('booking-1@kith.test', new Date('2026-12-07T10:00:00Z'), new Date('2026-12-07T10:30:00Z'));
    expect(await dav.get(url!)).toContain('DTSTART:20261207T100000Z');
    await sync();
    expect(events.splice(0)).toEqual([]);
  });

  test('a booking put into another calendar stays; one that is deleted is called off, after a second look', async () => {
    const [url] = await dav.list('work');
    await dav.remove(url!);
    await dav.put(`${dav.calendar('home')}moved.ics`, ['UID:booking-1@kith.test', 'DTSTART:20261207T100000Z', 'DTEND:20261207T103000Z']);
    for (let looks = 0; looks < 3; looks++) {
      await sync();
      later(61);
    }
    expect(events).toEqual([]);
    await dav.remove(`${dav.calendar('home')}moved.ics`);
    await sync();
    expect(events).toEqual([]);
    later(61);
    await sync();
    expect(events.splice(0)).toEqual(['booking-1@kith.test deleted']);
  });

  test('an event that is called off here goes there too', async () => {
    await write('booking-2@kith.test', new Date('2026-12-08T10:00:00Z'), new Date('2026-12-08T10:30:00Z'));
    expect(await dav.list('work')).toHaveLength(1);
    await transact(world.ctx.db, world.ana.id, null, tx => eraseEvent(tx, world.ana.id, 'booking-2@kith.test', world.ctx.now()));
    await writeNow(world.ctx, [taker], world.ana.id, 'booking-2@kith.test');
    expect(await dav.list('work')).toEqual([]);
  });

  test('many that vanish at once are not believed: nothing is called off, and I am told', async () => {
    for (let n = 10; n < 16; n++) await write(`booking-${n}@kith.test`, new Date(`2026-12-${n}T10:00:00Z`), new Date(`2026-12-${n}T10:30:00Z`));
    for (const url of await dav.list('work')) await dav.remove(url);
    for (let looks = 0; looks < 3; looks++) {
      await sync();
      later(61);
    }
    expect(events).toEqual([]);
    expect(await ana.page('/calendars')).toContain('6 bookings are gone from your calendar');
  });

  test('a server that is away keeps bookings waiting, and they are written when it is back', async () => {
    await world.ctx.db.pool.query(`update written_event set missing_at = null`);
    await world.ctx.db.pool.query(`update calendar_connection set server = 'http://localhost:1/', host = 'localhost:1'`);
    await world.ctx.db.pool.query(`update calendar set remote_url = replace(remote_url, $1, 'http://localhost:41998/')`, [dav.server]);
    await expect(write('booking-20@kith.test', new Date('2026-12-20T10:00:00Z'), new Date('2026-12-20T10:30:00Z'))).rejects.toThrow('could not be written to');
    expect(await ana.page('/calendars')).toContain('1 booking could not be written to your calendar yet');
    await sync();
    expect(await ana.page('/calendars')).toContain('“Work” cannot be read');
    await world.ctx.db.pool.query(`update calendar set remote_url = replace(remote_url, 'http://localhost:41998/', $1)`, [dav.server]);
    await writeNow(world.ctx, [taker], world.ana.id, 'booking-20@kith.test');
    expect(await dav.list('work')).toHaveLength(1);
    expect(calendarTasks([taker]).map(task => task.name)).toContain('calendars.write');
  });

  test('a calendar that is not chosen any more does not make busy; a connection that is given up is forgotten with its password', async () => {
    const { rows: [connection] } = await world.ctx.db.pool.query<{ id: string }>('select id from calendar_connection');
    const path = `/calendars/accounts/${connection!.id}`;
    await ana.post(path, { busy: [dav.calendar('work')], writeTo: '' });
    await sync();
    expect((await calendars()).map(each => each.name)).toEqual(['Work']);
    expect(await busy()).toEqual([]);
    const dee = await world.as(world.dee);
    for (const stranger of [path, `${path}/disconnect`]) expect((await dee.get(stranger)).headers.get('location')).toBe('/calendars');
    await dee.post(`${path}/disconnect`);
    expect(await ana.page(path)).toContain('Work');
    await ana.post(`${path}/disconnect`);
    expect(await ana.page('/calendars')).toContain('No calendar yet');
    expect((await world.ctx.db.pool.query('select from calendar_connection')).rowCount).toBe(0);
    expect(await idOf('Work').catch(() => 'gone')).toBe('gone');
  });
});
