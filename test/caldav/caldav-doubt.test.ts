import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CalendarTaker, writeEvent } from '../../src/caldav/index.ts';
import { refreshCalendar } from '../../src/calendars/refresh-calendar.ts';
import { transact } from '../../src/kit/transact.ts';
import { type CalDav, noCalDav, openCalDav } from '../caldav.ts';
import { type DoubtfulServer, openDoubtful } from '../doubtful-server.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { writeNow } from './write-now.ts';

const emptyListing = { status: 207, type: 'application/xml', body: '<?xml version="1.0"?><multistatus xmlns="DAV:"></multistatus>' };

describe.skipIf(noCalDav)('a calendar that is disturbed at a bad moment calls no meeting off', () => {
  let world: World;
  let ana: Browser;
  let dav: CalDav;
  let between: DoubtfulServer;
  let path = '';
  const deleted: string[] = [];
  const taker: CalendarTaker = {
    ownUids: async () => [], moved: async () => 'taken',
    deleted: async (_, __, uid) => {
      deleted.push(uid);
      return 'taken';
    },
  };

  beforeAll(async () => {
    world = await openWorld({ allowedHosts: ['localhost'] });
    dav = await openCalDav();
    between = await openDoubtful(dav.server);
    ana = await world.as(world.ana);
  }, 30_000);
  afterAll(async () => {
    await between.close();
    await dav.close();
    await world.close();
  });

  const uid = 'booking-1@kith.test';
  const calendar = (name: string) => `${between.server}ana/${name}/`;
  const later = (seconds: number) => world.setNow(new Date(world.ctx.now().getTime() + seconds * 1000).toISOString());

  /** Everything is read, as the queue would. */
  async function look(times: number): Promise<void> {
    for (let n = 0; n < times; n++) {
      for (const { id } of (await world.ctx.db.pool.query<{ id: string }>('select id from calendar order by name')).rows) await refreshCalendar(world.ctx, [taker], world.ana.id, id);
      later(61);
    }
    await writeNow(world.ctx, [taker], world.ana.id, uid).catch(() => {});
  }

  async function connect(): Promise<void> {
    path = (await ana.post('/calendars/add/account', { provider: 'other', server: between.server, user: 'ana', password: dav.password })).headers.get('location')!;
    await ana.post(path, { busy: [calendar('work'), calendar('home')], writeTo: calendar('work') });
  }

  /** A connection, one booking in its calendar among other things, and all of it known. */
  beforeEach(async () => {
    between.instead = undefined;
    deleted.splice(0);
    await connect();
    await dav.put(`${dav.calendar('work')}standup.ics`, ['UID:standup', 'DTSTART:20261124T100000Z', 'DTEND:20261124T103000Z']);
    later(1);
    const [start, end] = [new Date('2026-12-01T10:00:00Z'), new Date('2026-12-01T10:30:00Z')];
    const body = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//kith//EN', 'BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261121T090000Z', 'DTSTART:20261201T100000Z', 'DTEND:20261201T103000Z', 'SUMMARY:Coffee', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    await transact(world.ctx.db, world.ana.id, null, tx => writeEvent(tx, world.ana.id, { uid, start, end, body }, world.ctx.now()));
    await writeNow(world.ctx, [taker], world.ana.id, uid);
    await look(1);
    expect(await dav.list('work')).toHaveLength(2);
    expect(deleted).toEqual([]);
  });

  test('unless the member really deleted it there', async () => {
    await dav.remove((await dav.list('work')).find(url => url.includes('booking'))!);
    await look(3);
    expect(deleted).toEqual([uid]);
    await ana.post(`${path}/disconnect`);
  });

  test.each([
    ['does not let Kith in', { status: 401 }], ['forbids it', { status: 403 }], ['says that there is no such calendar', { status: 404 }], ['says that it is gone', { status: 410 }], ['fails', { status: 500 }],
    ['wants to be left alone', { status: 503 }], ['shows a page for signing in', { status: 200, type: 'text/html', body: '<html><body>Sign in</body></html>' }], ['answers with a cut-off text', { status: 207, type: 'application/xml', body: '<?xml version="1.0"?><multistatus xmlns="DAV:"><resp' }],
    ['answers with nothing', { status: 207, type: 'application/xml', body: '' }],
  ])('when the server %s', async (_, said) => {
    between.instead = ({ path: asked }) => asked.includes('/work/') ? said : undefined;
    await look(4);
    expect(deleted).toEqual([]);
    expect(await ana.page('/calendars')).toContain('“Work” cannot be read');
    between.instead = undefined;
    await look(2);
    expect(deleted).toEqual([]);
    expect(await dav.list('work')).toHaveLength(2);
  });

  test('when it forgets its tokens and shows an empty calendar: the meeting is written again', async () => {
    between.instead = ({ method, path: asked, body }) => !asked.includes('/work/') || method === 'PUT' ? undefined : body.includes('sync-collection') ? { status: 403 } : emptyListing;
    await look(2);
    between.instead = undefined;
    await look(3);
    expect(deleted).toEqual([]);
    expect(await dav.list('work')).toHaveLength(2);
  });

  test('when only its tokens are new, and all is there', async () => {
    await world.ctx.db.pool.query(`update calendar set sync_token = 'http://radicale.org/ns/sync/nonsense'`);
    await look(3);
    expect(deleted).toEqual([]);
  });

  test('when the calendar is deleted, and made anew under the same address', async () => {
    await dav.remove(dav.calendar('work'));
    await look(3);
    expect(deleted).toEqual([]);
    await fetch(dav.calendar('work'), { method: 'MKCALENDAR', headers: { authorization: `Basic ${Buffer.from(`ana:${dav.password}`).toString('base64')}` } });
    await look(3);
    expect(deleted).toEqual([]);
    expect((await dav.list('work')).filter(url => url.includes('booking'))).toHaveLength(1);
  });

  test('when it is given up while a booking is looked for, and connected again: it is there once more', async () => {
    await dav.remove((await dav.list('work')).find(url => url.includes('booking'))!);
    await look(1);
    const other = (await ana.post('/calendars/add/account', { provider: 'other', server: dav.server, user: 'ana', password: dav.password })).headers.get('location')!;
    await ana.post(other, { busy: [dav.calendar('home')], writeTo: '' });
    await ana.post(`${path}/disconnect`);
    await look(3);
    expect(deleted).toEqual([]);
    await connect();
    await transact(world.ctx.db, world.ana.id, null, tx => writeEvent(tx, world.ana.id, { uid, start: new Date('2026-12-01T10:00:00Z'), end: new Date('2026-12-01T10:30:00Z'), body: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kith//EN\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20261121T090000Z\r\nDTSTART:20261201T100000Z\r\nDTEND:20261201T103000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n` }, world.ctx.now()));
    await writeNow(world.ctx, [taker], world.ana.id, uid);
    expect((await dav.list('work')).filter(url => url.includes('booking'))).toHaveLength(1);
  });
});
