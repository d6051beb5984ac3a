import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { bookByForm, bookByProgram, openHerPage, slotsOf } from '../booking/guests.ts';

let world: World;
let ana: Browser;
let dee: Browser;

beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  [ana, dee] = await Promise.all([world.as(world.ana), world.as(world.dee)]);
});
afterAll(() => world.close());

const typeAt = async (slug: string): Promise<string> => {
  for (const [, id] of (await ana.page('/meetings')).matchAll(/href="(\/meetings\/types\/[0-9a-f-]{36})"/g)) if (new RegExp(`name="slug"[^>]*value="${slug}"|value="${slug}"[^>]*name="slug"`).test(await ana.page(id!))) return id!;
  throw new Error(`There is no type ${slug}`);
};

const form = { kind: 'walk', name: '', words: '', mode: 'in-person', otherModes: [] as string[], place: 'Green Lake', phone: '', durationMinutes: '60', stepMinutes: '30', beforeMinutes: '0', afterMinutes: '0', travelMinutes: '30', noticeHours: '4', windowDays: '60', maxPerDay: '', maxPerWeek: '', questions: '', audience: 'everyone', scheduleId: '' };

describe('a new account', () => {
  test('has hours from nine to five, a virtual coffee, and a page that is closed', async () => {
    expect((await world.visitor().get('/@ana')).status).toBe(404);
    const page = said(await ana.page('/meetings'));
    expect(page).toContain('Your page is closed');
    expect(page).toContain('Coffee 30 minutes, by video');
    expect(await ana.page('/meetings/hours')).toContain('value="09:00-17:00"');
    expect(said(await ana.page('/meetings/preview'))).toContain('Only you see this: your page is closed,');
  });

  test('at the address of a page that is closed, its owner alone is told so', async () => {
    for (const path of ['/@ana', '/@ana/coffee']) {
      const answer = await ana.get(path);
      expect([answer.status, answer.headers.get('location')], path).toEqual([303, '/meetings/preview']);
      expect((await (await world.as(world.dee)).get(path)).status, path).toBe(404);
    }
    expect(await ana.page('/meetings/preview')).toMatch(/href="\/meetings"[^>]*>Where it is opened/);
  });

  test('opens its page, says what it is about, and closes it again', async () => {
    await ana.post('/meetings/open', { open: 'yes' });
    await ana.post('/meetings/words', { headline: 'Learning designer', words: 'Let us talk.' });
    expect(said(await world.visitor().page('/@ana'))).toContain('Learning designer Let us talk.');
    await ana.post('/meetings/open', { open: '' });
    expect((await world.visitor().get('/@ana')).status).toBe(404);
    await openHerPage(world);
  });
});

describe('a kind of meeting', () => {
  test('in person keeps the way there free on both sides', async () => {
    expect((await ana.post('/meetings/types', { ...form, slug: 'walk' })).status).toBe(303);
    expect(said(await world.visitor().page('/@ana/walk'))).toContain('60 minutes, in person, Green Lake.');
    // 9:00 in Seattle is 17:00 UTC
    expect((await bookByProgram(world, { start: '2026-11-24T19:00:00Z', mode: 'in-person' }, 'ana', 'walk')).status).toBe(201);
    const coffees = (await slotsOf(world, 'ana', 'coffee', '?from=2026-11-24&to=2026-11-24')).map(start => start.slice(11, 16));
    expect(coffees.slice(0, 4)).toEqual(['17:00', '17:30', '18:00', '20:30']);
  });

  test('cannot be in person nowhere, nor share its address with another; what was typed stays', async () => {
    const nowhere = await ana.post('/meetings/types', { ...form, slug: 'stroll', place: '', name: 'A stroll' });
    expect(nowhere.status).toBe(422);
    const page = await nowhere.text();
    expect(said(page)).toContain('A meeting in person needs a place.');
    expect(page).toContain('value="A stroll"');
    expect(said(await (await ana.post('/meetings/types', { ...form, slug: 'walk' })).text())).toContain('Another kind of meeting has this address already.');
  });

  test('counts how many a day are enough', async () => {
    const coffee = await typeAt('coffee');
    await ana.post(coffee, { ...form, kind: 'coffee', mode: 'virtual', place: '', slug: 'coffee', durationMinutes: '30', travelMinutes: '0', maxPerDay: '1' });
    expect(await slotsOf(world, 'ana', 'coffee', '?from=2026-11-24&to=2026-11-24')).toEqual([]);
    expect((await slotsOf(world, 'ana', 'coffee', '?from=2026-11-25&to=2026-11-25')).length).toBeGreaterThan(5);
    await ana.post(coffee, { ...form, kind: 'coffee', mode: 'virtual', place: '', slug: 'coffee', durationMinutes: '30', travelMinutes: '0' });
  });

  test('for one person once ends when they have booked, and is on no page', async () => {
    await ana.post('/meetings/types', { ...form, kind: 'coffee', mode: 'virtual', slug: 'mentor', audience: 'once', travelMinutes: '0' });
    expect(await world.visitor().page('/@ana')).not.toContain('/mentor');
    expect((await world.visitor().get('/@ana/mentor')).status).toBe(404);
    const at = await typeAt('mentor');
    await ana.post(`${at}/passes`);
    const key = /\/@ana\/mentor\?key=([a-z2-7]{26})/.exec(await ana.page(at))![1]!;
    const [start] = await slotsOf(world, 'ana', 'mentor', `?key=${key}`);
    expect(await world.visitor().page(`/@ana/mentor?key=${key}&start=${start}`)).toContain(`name="key" value="${key}"`);
    await bookByForm(world, { start: start!, key }, 'ana', 'mentor');
    expect((await world.visitor().get(`/@ana/mentor?key=${key}`)).status).toBe(404);
  });

  test('by its own link is seen by those alone who have it', async () => {
    await ana.post('/meetings/types', { ...form, kind: 'lunch', slug: 'lunch', audience: 'link' });
    const key = /\/@ana\/lunch\?key=(\w{20,})/.exec(await ana.page(await typeAt('lunch')))![1]!;
    expect((await world.visitor().get('/@ana/lunch')).status).toBe(404);
    expect((await world.visitor().get(`/@ana/lunch?key=${key}`)).status).toBe(200);
    await ana.post(`${await typeAt('lunch')}/remove`);
    expect((await world.visitor().get(`/@ana/lunch?key=${key}`)).status).toBe(404);
  });
});

describe('hours', () => {
  const hours = async (): Promise<string> => /action="(\/meetings\/hours\/[0-9a-f-]{36})\/week"/.exec(await ana.page('/meetings/hours'))![1]!;
  const day = async (date: string) => (await slotsOf(world, 'ana', 'coffee', `?from=${date}&to=${date}`)).map(start => start.slice(11, 16));

  test('are written as people write them', async () => {
    const at = await hours();
    expect((await ana.post(`${at}/week`, { mo: '9-12 and 1pm to 5pm', tu: '10', we: '', th: '', fr: '', sa: '', su: '' })).status).toBe(422);
    expect((await ana.post(`${at}/week`, { mo: '9-10 and 1pm to 2:30pm', tu: '', we: '', th: '', fr: '', sa: '', su: '' })).status).toBe(303);
    expect(await day('2026-11-30')).toEqual(['17:00', '17:30', '21:00', '21:30', '22:00']);
    expect(await day('2026-12-01')).toEqual([]);
    await ana.post(`${at}/week`, { mo: '9-17', tu: '9-17', we: '9-17', th: '9-17', fr: '9-17', sa: '', su: '' });
  });

  test('stop for a holiday, and are others on a day of their own', async () => {
    const at = await hours();
    await ana.post(`${at}/dates`, { from: '2026-12-21', to: '2026-12-25', hours: '', note: 'Holidays' });
    await ana.post(`${at}/dates`, { from: '2026-12-23', to: '', hours: '9-10', note: '' });
    expect(await day('2026-12-22')).toEqual([]);
    expect(await day('2026-12-23')).toEqual(['17:00', '17:30']);
    expect((await ana.post(`${at}/dates`, { from: '2026-12-25', to: '2026-12-01', hours: '' })).status).toBe(422);
  });

  test('travel with the host from a date on', async () => {
    await ana.post('/meetings/stays', { from: '2026-12-07', zone: 'Europe/Berlin' });
    await ana.post('/meetings/stays', { from: '2026-12-09', zone: 'America/Los_Angeles' });
    expect((await day('2026-12-08'))[0]).toBe('08:00');
    expect((await day('2026-12-10'))[0]).toBe('17:00');
    await ana.post('/meetings/stays/2026-12-07/remove');
    await ana.post('/meetings/stays/2026-12-09/remove');
    expect((await day('2026-12-08'))[0]).toBe('17:00');
  });

  test('of their own serve some kinds of meeting', async () => {
    const at = (await ana.post('/meetings/hours', { name: 'Mornings' })).headers.get('location')!;
    await ana.post(`${at}/week`, { mo: '7-8', tu: '', we: '', th: '', fr: '', sa: '', su: '' });
    await ana.post(await typeAt('walk'), { ...form, slug: 'walk', scheduleId: at.split('/').at(-1)! });
    expect((await slotsOf(world, 'ana', 'walk', '?from=2026-11-30&to=2026-12-04')).map(start => start.slice(0, 16))).toEqual(['2026-11-30T15:00']);
    await ana.post(`${at}/remove`);
    expect((await slotsOf(world, 'ana', 'walk', '?from=2026-12-01&to=2026-12-01')).length).toBeGreaterThan(5);
  });
});

test('the host asks why a time is not offered, and is answered by the rule that offers them', async () => {
  const why = async (at: string) => said(await ana.page(`/meetings/why?type=coffee&at=${at}`));
  expect(await why('2026-11-24T11:00')).toContain('a meeting is booked from 11:00 to 12:00');
  expect(await why('2026-11-28T11:00')).toContain('it does not lie whole within your hours');
  expect(await why('2026-11-25T11:10')).toContain('a meeting may begin every 30 minutes');
  expect(await why('2026-11-25T11:00')).toContain('It is offered');
  expect(await why('2027-11-25T11:00')).toContain('it is further ahead than you offer');
  expect(await why('nonsense')).toContain('Choose a day and a time.');
  expect(await why('2026-11-25T19:00:00Z')).toContain('11:00');
});

test('half-way between two places is as far for both', async () => {
  await ana.post('/meetings/places', { name: 'Seattle', address: '', latitude: '47.6062', longitude: '-122.3321' });
  await ana.post('/meetings/places', { name: 'Portland', address: '', latitude: '45,5152', longitude: '-122.6784' });
  expect((await ana.post('/meetings/places', { name: 'Nowhere', latitude: '12', longitude: '' })).status).toBe(422);
  const ids = [...(await ana.page('/meetings/places')).matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, id]) => id);
  expect(said(await ana.page(`/meetings/places?a=${ids[0]}&b=${ids[1]}`))).toMatch(/Half-way lies 46\.56\d+, -122\.50\d+: 117 km/);
  const degrees = '/meetings/places?a=&aAt=47.6062,%20-122.3321&b=&bAt=';
  expect(said(await ana.page(`${degrees}45.5152%20-122.6784`))).toContain('117 km');
  expect(said(await ana.page(`${degrees}north`))).toContain('Choose a place, or write degrees such as 47.68, -122.33.');
});

test('what is booked is the host’s to see, and nobody else’s', async () => {
  const list = await ana.page('/bookings');
  expect(said(list)).toContain('Cy Moreau');
  const at = /href="(\/bookings\/[0-9a-f-]{36})"/.exec(list)![1]!;
  expect(said(await ana.page(at))).toContain('What would you put first in a portfolio?');
  expect((await dee.get(at)).status).toBe(404);
  expect(said(await dee.page('/bookings'))).not.toContain('Cy Moreau');
});
