import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { busyTimes } from '../../src/icalendar/index.ts';
import { writeFeed } from '../../src/feeds/write-feed.ts';
import { bookByProgram, openHerPage, slotsOf } from '../booking/guests.ts';
import { know } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  await openHerPage(world);
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const addresses = async (): Promise<readonly string[]> => [...(await ana.page('/calendars/feeds')).matchAll(/http:\/\/kith\.test(\/feeds\/[\w-]+\/[\w-]+\.ics)/g)].map(([, path]) => path!).filter((path, at, all) => all.indexOf(path) === at);
const fetched = async (path: string, headers: Record<string, string> = {}) => world.visitor().get(path, headers);
/** Unfolded. */
const textOf = async (path: string): Promise<string> => (await (await fetched(path)).text()).replaceAll('\r\n ', '');

test('my feeds have addresses that nobody can guess, once I want them', async () => {
  expect(await ana.page('/calendars/feeds')).toContain('No address yet');
  expect((await ana.post('/calendars/feeds')).status).toBe(303);
  const all = await addresses();
  expect(all.map(path => path.split('/').at(-1))).toEqual(expect.arrayContaining(['all.ics', 'bookings.ics', 'outreach.ics', 'check-ins.ics']));
  expect(all[0]!.split('/')[2]).toMatch(/^[\w-]{32}$/);
});

test('what is booked, the time to reach out and check-ins stand in them, each also by itself', async () => {
  const priya = await know(world, world.ana, 'Priya Raman');
  const { token } = await createToken(world.ctx, world.ana.id, 'test', 'write');
  const planned = await world.request('/api/v1/conversations', { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ people: [priya], kind: 'walk', startsAt: '2026-11-28T17:00:00Z', zone: 'America/Los_Angeles', title: 'Round the lake' }) });
  expect(planned.status).toBe(201);
  await world.ctx.db.pool.query(`update person set rhythm_days = 30`);
  expect((await ana.post('/today/pace', { items: '3', people: '2', city: '', from: '09:00', minutes: '30', days: ['tu'] })).status).toBe(303);
  const [slot] = await slotsOf(world);
  expect((await bookByProgram(world, { start: slot! })).status).toBe(201);
  const [everything, ...others] = await addresses();
  const all = await textOf(everything!);
  for (const words of ['SUMMARY:Virtual coffee with Cy', 'SUMMARY:Time for reaching out', 'SUMMARY:Round the lake: Priya Raman', 'DTSTART:20261128T170000Z', 'X-WR-CALNAME:Kith\\, Ana Eriksen', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H']) expect(all).toContain(words);
  expect(all).not.toContain('METHOD');
  expect(await textOf(others.find(path => path.endsWith('/outreach.ics'))!)).toContain('SUMMARY:Time for reaching out');
  const bookings = await textOf(others.find(path => path.includes('bookings'))!);
  expect(bookings).toContain('Virtual coffee');
  expect(bookings).not.toContain('Priya');
  const { busy, notes } = busyTimes(all, { from: Date.parse('2026-11-21'), to: Date.parse('2026-12-05'), zone: world.ana.zone });
  expect(notes).toEqual([]);
  expect(busy.map(({ start }) => new Date(start).toISOString())).toEqual(expect.arrayContaining([slot!.replace('Z', '.000Z'), '2026-11-24T17:00:00.000Z', '2026-12-01T17:00:00.000Z']));
});

test('an unchanged feed is not sent again, and says the same byte for byte', async () => {
  const [path] = await addresses();
  const first = await fetched(path!);
  const etag = first.headers.get('etag')!;
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  world.setNow('2026-11-21T09:40:00Z');
  const again = await fetched(path!, { 'if-none-match': etag });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  expect(await ana.page('/calendars/feeds')).toContain('Last fetched');
});

test('other programs read it', async () => {
  const file = join(world.ctx.settings.dataDirectory, 'feed.ics');
  await writeFile(file, await (await fetched((await addresses())[0]!)).text());
  const python = spawnSync('python3', ['-c', 'import icalendar,sys; c=icalendar.Calendar.from_ical(open(sys.argv[1],"rb").read()); print(len(c.walk("VEVENT")))', file], { encoding: 'utf8' });
  if (python.status !== 0) return console.log('Python’s icalendar is not installed here, so it is not asked.');
  expect(Number(python.stdout)).toBeGreaterThan(5);
});

test('every line has at most 75 octets, whatever is written in it', () => {
  const text = writeFeed('Käthes Kalender; alles, \\ und 日本語', [{ uid: 'a', alteredAt: new Date('2026-01-01T00:00:00Z'), when: { day: '2026-02-28' }, summary: '👩‍👩‍👧 Kaffee, mit; Anna\nund allen'.repeat(9), takesTime: false }]);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).toContain('DTEND;VALUE=DATE:20260301');
  expect(text.replaceAll('\r\n ', '')).toContain('Kaffee\\, mit\\; Anna\\nund allen');
});

test('made anew, the old addresses lead nowhere; closed, none does', async () => {
  const [old] = await addresses();
  expect(await ana.page('/calendars/feeds/anew')).toContain('The old ones lead nowhere');
  await ana.post('/calendars/feeds');
  const [fresh] = await addresses();
  expect([(await fetched(old!)).status, (await fetched(fresh!)).status]).toEqual([404, 200]);
  const { token } = await createToken(world.ctx, world.ana.id, 'test', 'write');
  const api = async (method: string) => (await world.request('/api/v1/feeds', { method, headers: { authorization: `Bearer ${token}` } })).json();
  expect(await api('GET')).toMatchObject({ feeds: expect.arrayContaining([{ part: 'all', address: `http://kith.test${fresh}` }]) });
  expect(await api('DELETE')).toMatchObject({ feeds: [] });
  expect((await fetched(fresh!)).status).toBe(404);
  for (const wrong of ['/feeds/x/all.ics', `${fresh}x`, fresh!.replace('all.ics', 'secrets.ics')]) expect((await fetched(wrong)).status).toBe(404);
});

test('Dee has her own, and sees nothing of mine', async () => {
  const dee = await world.as(world.dee);
  await dee.post('/calendars/feeds');
  const path = /\/feeds\/[\w-]+\/all\.ics/.exec(await dee.page('/calendars/feeds'))![0];
  const text = await textOf(path);
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text).not.toContain('BEGIN:VEVENT');
});
