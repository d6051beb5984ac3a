import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { calendarTakers } from '../../src/app/calendar-takers.ts';
import { refreshCalendar } from '../../src/calendars/refresh-calendar.ts';
import { writeNow } from '../caldav/write-now.ts';
import { type CalDav, noCalDav, openCalDav } from '../caldav.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';
import { bookByForm, bookByProgram, openHerPage, slotsOf } from './guests.ts';

if (noCalDav) console.log(noCalDav);

describe.skipIf(noCalDav)('a booking stands in the host’s own calendar', () => {
  let world: World;
  let dav: CalDav;
  let own: string;
  beforeAll(async () => {
    world = await openWorld({ allowedHosts: ['localhost'], guestRate: 1000 });
    dav = await openCalDav();
    await openHerPage(world);
    await dav.put(`${dav.calendar('home')}day.ics`, ['UID:day', 'SUMMARY:Away', 'DTSTART;VALUE=DATE:20261124']);
  }, 30_000);
  afterAll(async () => {
    await dav.close();
    await world.close();
  });

  const rows = async <R extends object>(sql: string) => (await world.ctx.db.pool.query<R>(sql)).rows;
  /** What the worker does. */
  async function work(): Promise<void> {
    for (const { uid } of await rows<{ uid: string }>('select uid from written_event')) await writeNow(world.ctx, calendarTakers, world.ana.id, uid);
    for (const { id } of await rows<{ id: string }>('select id from calendar')) await refreshCalendar(world.ctx, calendarTakers, world.ana.id, id);
    for (const { uid } of await rows<{ uid: string }>('select uid from written_event')) await writeNow(world.ctx, calendarTakers, world.ana.id, uid);
  }
  const there = async () => (await Promise.all((await dav.list('work')).map(url => dav.get(url)))).join('\n');
  const later = (seconds: number) => world.setNow(new Date(world.ctx.now().getTime() + seconds * 1000).toISOString());
  const stamp = (instant: string) => instant.replaceAll(/[-:]/g, '').replace('.000', '');

  test('what was booked before is written once a calendar is chosen, by page, program or command', async () => {
    const [slot] = await slotsOf(world);
    own = await bookByForm(world, { start: slot! });
    const { status, out } = await runKith(world, ['calendar', 'connect', dav.server, '--user', 'ana', '--write', 'work'], { input: `${dav.password}\n` });
    expect([status, out]).toEqual([0, expect.stringContaining('Bookings are written to Work.')]);
    await work();
    expect(await there()).toContain(`DTSTART:${stamp(slot!)}`);
    expect(await there()).toContain('SUMMARY:Virtual coffee with Cy Moreau');
    expect(await there()).not.toContain('cy@example.org');
    const { token } = await createToken(world.ctx, world.ana.id, 'test', 'read');
    const told = await (await world.request('/api/v1/calendar-accounts', { headers: { authorization: `Bearer ${token}` } })).text();
    expect(JSON.parse(told)).toMatchObject({ accounts: [{ user: 'ana', calendars: expect.arrayContaining([{ url: dav.calendar('work'), name: 'Work', makesBusy: true, takesBookings: true }]) }] });
    expect(told).not.toContain(dav.password);
  });

  test('times that are taken there are not offered; the booking itself does not stand in its own way', async () => {
    const slots = await slotsOf(world);
    expect(slots.length).toBeGreaterThan(10);
    expect(slots.some(slot => slot >= '2026-11-24T08:00' && slot < '2026-11-25T08:00')).toBe(false);
    const [, , third] = slots;
    later(1);
    const moved = await world.visitor().post(`${own}/move`, { start: third! });
    expect(moved.status).toBe(303);
    await work();
    expect(await there()).toContain(`DTSTART:${stamp(third!)}`);
    expect(await dav.list('work')).toHaveLength(1);
  });

  test('moved in the host’s calendar, it is moved for the guest; onto another meeting it is put back', async () => {
    const [url] = await dav.list('work');
    const uid = /UID:(\S+)/.exec((await dav.get(url!))!)![1]!;
    later(1);
    await dav.put(url!, [`UID:${uid}`, 'SUMMARY:Coffee', 'DTSTART:20261202T180000Z', 'DTEND:20261202T183000Z']);
    await work();
    expect(await world.visitor().page(own)).toContain('2 December');
    const [slot] = (await slotsOf(world)).filter(each => each > '2026-12-03');
    expect((await bookByProgram(world, { start: slot! })).status).toBe(201);
    await work();
    later(1);
    const mine = (await Promise.all((await dav.list('work')).map(async each => ({ url: each, text: await dav.get(each) })))).find(each => each.text!.includes(uid))!;
    const end = new Date(Date.parse(slot!) + 30 * 60_000).toISOString();
    await dav.put(mine.url, [`UID:${uid}`, 'SUMMARY:Coffee', `DTSTART:${stamp(slot!)}`, `DTEND:${stamp(end)}`]);
    await work();
    expect(await dav.get(mine.url)).toContain('DTSTART:20261202T180000Z');
    expect(await world.visitor().page(own)).toContain('2 December');
  });

  test('deleted in the host’s calendar, it is called off, and its time is free again', async () => {
    const mine = (await Promise.all((await dav.list('work')).map(async url => ({ url, text: await dav.get(url) })))).find(each => each.text!.includes('DTSTART:20261202T180000Z'))!;
    await dav.remove(mine.url);
    await work();
    expect(await rows(`select from booking where cancelled_at is not null`)).toHaveLength(0);
    later(61);
    await work();
    expect(await rows<{ by: string }>(`select cancelled_by as by from booking where cancelled_at is not null`)).toEqual([{ by: 'host' }]);
    expect(await slotsOf(world)).toContain('2026-12-02T18:00:00Z');
    expect(await dav.list('work')).toHaveLength(1);
  });

  test('a guest who wants to be forgotten is forgotten there too: the meeting that was stays, without them', async () => {
    const slot = (await slotsOf(world)).find(each => each > '2026-12-04')!;
    const hers = await bookByForm(world, { start: slot, name: 'Ida Voss', email: 'ida@example.org', why: 'A very private reason' });
    await work();
    expect(await there()).toContain('SUMMARY:Virtual coffee with Ida Voss');
    world.setNow(new Date(Date.parse(slot) + 7_200_000).toISOString());
    await world.visitor().post(`${hers}/forget`);
    await work();
    expect(await there()).toMatch(/SUMMARY:Virtual coffee\s/);
    const all = [await there(), JSON.stringify(await rows('select * from written_event')), JSON.stringify(await rows('select * from calendar_object')), JSON.stringify(await rows('select * from letter')), JSON.stringify(await rows('select * from conversation')), JSON.stringify(await rows('select * from booking')), JSON.stringify(await rows('select * from booking_guest'))].join();
    expect(all).toContain(slot.slice(0, 10));
    expect(all).not.toMatch(/Ida Voss|ida@example|very private/);
  });

  test('so they are where the calendar was given up before', async () => {
    world.setNow('2026-11-22T09:00:00Z');
    const slot = (await slotsOf(world)).find(each => each > '2026-12-05')!;
    const hers = await bookByForm(world, { start: slot, name: 'Jon Falk', email: 'jon@example.org' });
    await work();
    expect(JSON.stringify(await rows('select * from written_event'))).toContain('Jon Falk');
    const ana = await world.as(world.ana);
    const [connection] = await rows<{ id: string }>('select id from calendar_connection');
    await ana.post(`/calendars/accounts/${connection!.id}/disconnect`);
    await world.visitor().post(`${hers}/forget`);
    expect(JSON.stringify(await rows('select * from written_event'))).not.toContain('Jon Falk');
  });
});
