import { afterAll, beforeAll, expect, test } from 'vitest';
import { busyTimes } from '../../src/icalendar/index.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const feedOn = (page: string): string => /\/feeds\/[\w-]+\/time-to-reach-out\.ics/.exec(page)?.[0] ?? 'no feed';
const pace = { items: '5', people: '2', city: '', from: '08:30', minutes: '45', days: ['tu', 'th'] };

test('time for reaching out stands in my own calendar, at my hour whatever the clocks do', async () => {
  await ana.post('/today/pace', pace);
  await ana.post('/today/feed');
  const feed = feedOn(await ana.page('/today/pace'));
  const answer = await world.request(feed);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  const { busy: times, notes } = busyTimes(text, { from: Date.parse('2026-11-23T00:00:00Z'), to: Date.parse('2027-03-20T00:00:00Z'), zone: 'America/Los_Angeles' });
  expect(notes).toEqual([]);
  const busy = times.map(({ start, end }) => [start, end].map(at => new Date(at).toISOString().slice(0, 16)));
  expect(busy[0]).toEqual(['2026-11-24T16:30', '2026-11-24T17:15']);
  expect(busy.find(([start]) => start!.startsWith('2027-03-16'))?.[0]).toBe('2027-03-16T15:30');
});

test('a calendar that has it already is told so, until something changes', async () => {
  const feed = feedOn(await ana.page('/today/pace'));
  const etag = (await world.request(feed)).headers.get('etag')!;
  expect((await world.request(feed, { headers: { 'if-none-match': etag } })).status).toBe(304);
  await ana.post('/today/pace', { ...pace, minutes: '30' });
  expect((await world.request(feed, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('another address closes the old one, and a guessed one opens nothing', async () => {
  const before = feedOn(await ana.page('/today/pace'));
  await ana.post('/today/feed');
  const after = feedOn(await ana.page('/today/pace'));
  expect(after).not.toBe(before);
  expect((await world.request(before)).status).toBe(404);
  expect((await world.request(after)).status).toBe(200);
  expect((await world.request('/feeds/x/time-to-reach-out.ics')).status).toBe(404);
});
