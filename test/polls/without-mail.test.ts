import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { know, said } from '../people/people.ts';
import { runKith } from '../run-kith.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { afternoon, form, morning, nextDay } from './polled.ts';

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  await know(world, world.ana, 'Bo Lindqvist', {}, [['email', 'bo@example.org']]);
});
afterAll(() => world?.close());

const linksOn = (html: string): readonly string[] => [...new Set(html.match(/\/when\/[\w-]{32}/g))];

/** A poll whose links Ana passes on: its page, and the links. */
async function asked(more: Record<string, string | readonly string[]>): Promise<{ readonly at: string; readonly links: readonly string[] }> {
  const fields = form(more);
  const done = await ana.post('/polls/new', { seen: fields.time, ...fields });
  expect(done.status, said(await done.clone().text())).toBe(303);
  const at = done.headers.get('location')!;
  return { at, links: linksOn(await ana.page(at)) };
}

async function says(link: string, marks: readonly string[]): Promise<void> {
  const ids = [...new Set((await world.visitor().page(link)).match(/(?<=name="mark-)[0-9a-f-]{36}/g))];
  const done = await world.visitor().post(link, { timeZone: 'America/Los_Angeles', ...Object.fromEntries(marks.map((mark, place) => [`mark-${ids[place]}`, mark])) });
  expect(done.status).toBe(303);
}

test('once a time is found everyone’s link can still be passed on and shows it with its file; called off, all read so with Ana’s words', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const { at, links } = await asked({ title: 'Walk', mode: 'in-person', place: 'Café Central', time: [morning, afternoon] });
  expect(links).toHaveLength(2);
  expect(said(await ana.page(at))).toContain('In person, Café Central');
  await says(links[0]!, ['does-not', 'works']);
  const standing = await ana.page(at);
  expect(said(standing)).toContain('Nobody so far.');
  expect(linksOn(standing)).toHaveLength(1);
  const take = standing.match(/\/polls\/[0-9a-f-]+\/take\/[0-9a-f-]+/)![0];
  expect((await ana.post(take)).status).toBe(303);
  const found = await ana.page(at);
  expect(said(found)).toContain('The time is taken. Pass the links on');
  expect(said(found)).not.toContain('everyone gets their invitation');
  expect([...linksOn(found)].toSorted()).toEqual([...links].toSorted());
  const own = await world.visitor().page(links[0]!);
  expect(said(own)).toContain('The time is found');
  const file = own.match(/\/meet\/[a-z2-7]{26}\/invite\.ics/)![0];
  expect(await (await world.visitor().get(file)).text()).toContain('BEGIN:VCALENDAR');
  const meeting = found.match(/\/bookings\/[0-9a-f-]{36}/)![0];
  expect(new Set((await ana.page(meeting)).match(/\/meet\/[a-z2-7]{26}/g)).size).toBe(2);
  await ana.post(`${meeting}/cancel`, { words: 'So sorry, I am ill.' });
  for (const page of [await world.visitor().page(links[0]!), await ana.page(at)]) {
    expect(said(page)).toMatch(/called off/);
    expect(said(page)).toContain('So sorry, I am ill.');
    expect(said(page)).not.toMatch(/not expected|stands in your calendar|has been told/);
  }
  expect(said(await ana.page('/polls'))).toMatch(/Walk Called off/);
  const { token } = await createToken(world.ctx, world.ana.id, 'test', 'write');
  const told = async (path: string): Promise<unknown> => (await world.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
  expect(await told(at)).toMatchObject({ state: 'called-off', offWords: 'So sorry, I am ill.' });
  expect(await told(links[1]!)).toMatchObject({ state: 'called-off', offWords: 'So sorry, I am ill.' });
  expect((await runKith(world, ['poll', 'show', 'Walk'])).out).toMatch(/Walk {2}called-off\n“So sorry, I am ill\.”/);
  expect((await ana.post(`${meeting}/reopen`)).status).toBe(303);
  expect(said(await world.visitor().page(links[0]!))).toContain('The time is found');
});

test('a poll that is let be says so on everyone’s page, with Ana’s words; times added bring back the links of those who answered', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const { at, links } = await asked({ title: 'Let be', time: [morning] });
  for (const link of links) await says(link, ['does-not']);
  expect(linksOn(await ana.page(at))).toEqual([]);
  await ana.post(`${at}/times`, { hand1: '2026-12-03T09:00' });
  const wider = await ana.page(at);
  expect(said(wider)).toContain('pass the links on once more');
  expect(linksOn(wider)).toHaveLength(2);
  await ana.post(`${at}/off`, { words: 'Next year then.' });
  expect(said(await world.visitor().page(links[1]!))).toMatch(/called off.*Next year then\./);
  expect(said(await ana.page(at))).toContain('Next year then.');
});

test('a form that comes back keeps the times that were left out, and says where a place is needed', async () => {
  const fields = form({ title: '', mode: 'in-person', place: '', time: [morning] });
  const back = await (await ana.post('/polls/new', { ...fields, offered: [morning, nextDay], seen: [morning, nextDay] })).text();
  const shown = [...back.matchAll(/<input[^>]*name="time"[^>]*>/g)].map(([input]) => [/value="([^"]+)"/.exec(input)![1], / checked/.test(input)]);
  expect(shown).toEqual([[morning, true], [nextDay, false]]);
  expect(said(back)).toContain('In person it needs a place.');
  expect(said(back)).toContain('Say where you would meet.');
  expect(said(back)).not.toMatch(/Where \(optional\)|People of your list/);
});

test('a table with a heading is read as the people below it, on the form and on the poll’s own page', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const made = await ana.post('/polls/new', { seen: morning, ...form({ title: 'Tables', lines: 'Name;E-Mail\nBo Lindqvist;\nCy Moreau;cy@example.org', time: [morning] }) });
  const at = made.headers.get('location')!;
  const told = said(await ana.page(at));
  expect(told).toContain('The line “Name;E-Mail” was read as a heading, not as a person.');
  expect(told).toMatch(/Bo Lindqvist[\s\S]*Cy Moreau/);
  const looked = said(await (await ana.post('/polls/new', { ...form({ lines: 'Name\nBo Lindqvist' }), do: 'times' })).text());
  expect(looked).toContain('The line “Name” was read as a heading');
  await ana.post(`${at}/people`, { lines: 'name,email\nJo Ash,jo@example.org' });
  expect(said(await ana.page(at))).toContain('The line “name,email” was read as a heading');
});
