import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createToken, deleteAccount } from '../../src/accounts/index.ts';
import { bookByForm, openHerPage, slotsOf } from '../booking/guests.ts';
import { said, undoOn } from '../people/people.ts';
import { programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let dee: Browser;

beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  [ana, dee] = await Promise.all([world.as(world.ana), world.as(world.dee)]);
  await openHerPage(world);
});
afterAll(() => world.close());

const form = { kind: 'walk', name: '', words: '', mode: 'in-person', otherModes: [] as string[], place: 'Green Lake', phone: '', durationMinutes: '60', stepMinutes: '30', beforeMinutes: '0', afterMinutes: '0', travelMinutes: '30', noticeHours: '4', windowDays: '60', maxPerDay: '', maxPerWeek: '', questions: '', audience: 'everyone', scheduleId: '' };
const guestAt = async (slug: string): Promise<number> => (await world.visitor().get(`/@ana/${slug}`)).status;
const idsOfTypes = async (): Promise<ReadonlyMap<string, string>> => new Map((await world.ctx.db.pool.query<{ slug: string; id: string }>('select slug, id from meeting_type where removed_at is null and account_id = $1', [world.ana.id])).rows.map(({ slug, id }) => [slug, id]));
const idOf = async (slug: string): Promise<string> => (await idsOfTypes()).get(slug)!;
const day = async (date: string) => (await slotsOf(world, 'ana', 'coffee', `?from=${date}&to=${date}`)).map(start => start.slice(11, 16));

/** Sends a form of hers; the way to take back what it did, which stands on the page it leads to. */
async function doing(path: string, fields: Record<string, string | readonly string[]> = {}): Promise<string> {
  const answer = await ana.post(path, fields);
  expect(answer.status).toBe(303);
  return undoOn(await ana.page(answer.headers.get('location')!));
}

/** Presses the button; what the page says then. */
async function takeBack(undo: string): Promise<string> {
  expect(undo).toMatch(/^\/changes\/[0-9a-f-]{36}\/undo$/);
  const answer = await ana.post(undo);
  return said(await ana.page(answer.headers.get('location')!));
}

describe('a kind of meeting', () => {
  test('that was added goes again', async () => {
    const undo = await doing('/meetings/types', { ...form, slug: 'walk' });
    expect(await guestAt('walk')).toBe(200);
    expect(said(await ana.page('/activity'))).toContain('Offered a kind of meeting: A walk');
    expect(await takeBack(undo)).toContain('Taken back.');
    expect(await guestAt('walk')).toBe(404);
  });

  test('that was changed is as it was, and saving it as it is leaves nothing to take back', async () => {
    const coffee = `/meetings/types/${await idOf('coffee')}`;
    const fields = { ...form, kind: 'coffee', slug: 'coffee', mode: 'virtual', place: '', travelMinutes: '0', durationMinutes: '30' };
    expect(await doing(coffee, fields)).toBe('');
    const undo = await doing(coffee, { ...fields, name: 'A long one', durationMinutes: '90' });
    expect(said(await world.visitor().page('/@ana/coffee'))).toContain('A long one');
    await takeBack(undo);
    expect(said(await world.visitor().page('/@ana/coffee'))).toContain('Virtual coffee');
    expect(said(await world.visitor().page('/@ana/coffee'))).toContain('30 minutes');
  });

  test('that was changed again keeps what was changed since, and it is named', async () => {
    const coffee = `/meetings/types/${await idOf('coffee')}`;
    const fields = { ...form, kind: 'coffee', slug: 'coffee', mode: 'virtual', place: '', travelMinutes: '0', durationMinutes: '30' };
    const first = await doing(coffee, { ...fields, words: 'Bring a cup.', questions: 'Tea?' });
    const second = await doing(coffee, { ...fields, words: 'Bring two cups.', questions: 'Tea?' });
    expect(await takeBack(first)).toContain('Taken back, except for “Virtual coffee”: changed again since, and kept as it is now.');
    const page = said(await world.visitor().page('/@ana/coffee'));
    expect(page).toContain('Bring two cups.');
    expect(page).not.toContain('Tea?');
    await takeBack(second);
    expect(said(await world.visitor().page('/@ana/coffee'))).toContain('Bring a cup.');
    await doing(coffee, fields);
  });

  test('that was booked since it was added stays, is named, and the meeting can still be moved', async () => {
    const undo = await doing('/meetings/types', { ...form, slug: 'stroll' });
    const own = await bookByForm(world, { start: (await slotsOf(world, 'ana', 'stroll'))[0]! }, 'ana', 'stroll');
    expect(await takeBack(undo)).toContain('“A walk” stays as it is: something later rests on it, or it was changed since.');
    expect(await guestAt('stroll')).toBe(200);
    expect((await world.visitor().get(`${own}/times`)).status).toBe(200);
    expect(said(await world.visitor().page(`${own}/times`))).not.toContain('no free');
  });

  test('for which somebody suggests times, or to which a link was made, stays too', async () => {
    for (const [slug, come] of [
      ['quiet', async () => (await world.visitor().post('/@ana/quiet/suggest', { name: 'Cy Moreau', email: 'cy@example.org', timeZone: 'Europe/Lisbon', why: 'I change fields.', question: 'Where do I begin?', day1: '2026-12-01', part1: 'morning', time1: '' })).status],
      ['once', async () => (await ana.post(`/meetings/types/${await idOf('once')}/passes`)).status],
    ] as const) {
      const undo = await doing('/meetings/types', { ...form, slug, ...(slug === 'once' && { audience: 'once' }) });
      expect(await come(), slug).toBe(303);
      expect(await takeBack(undo), slug).toContain('“A walk” stays as it is');
      expect((await idsOfTypes()).has(slug)).toBe(true);
    }
  });

  test('that is offered no longer is offered again, with the link it had; where its address was taken since, Kith says so and changes nothing', async () => {
    await doing('/meetings/types', { ...form, slug: 'secret', audience: 'link' });
    const key = /\/@ana\/secret\?key=(\w{20,})/.exec(await ana.page(`/meetings/types/${await idOf('secret')}`))![1]!;
    const undo = await doing(`/meetings/types/${await idOf('secret')}/remove`);
    const inItsPlace = await doing('/meetings/types', { ...form, slug: 'secret' });
    expect(await takeBack(undo)).toContain('Something later is in the way');
    expect(await guestAt('secret')).toBe(200);
    await takeBack(inItsPlace);
    expect(await takeBack(undo)).toContain('Taken back.');
    expect(await guestAt('secret')).toBe(404);
    expect(await guestAt(`secret?key=${key}`)).toBe(200);
  });
});

describe('hours', () => {
  const at = async (): Promise<string> => /action="(\/meetings\/hours\/[0-9a-f-]{36})\/week"/.exec(await ana.page('/meetings/hours'))![1]!;
  const week = { mo: '9-17', tu: '9-17', we: '9-17', th: '9-17', fr: '9-17', sa: '', su: '' };

  test('of the week come back, the meetings booked in the meantime stay', async () => {
    const undo = await doing(`${await at()}/week`, { ...week, mo: '7-8' });
    const own = await bookByForm(world, { start: '2026-12-14T15:00:00Z' });
    expect(await takeBack(undo)).toContain('Taken back.');
    expect((await day('2026-12-21'))[0]).toBe('17:00');
    expect(said(await world.visitor().page(own))).toContain('Monday 14 December');
    expect(await doing(`${await at()}/week`, week)).toBe('');
  });

  test('that were set again stay as they are, and are named', async () => {
    const first = await doing(`${await at()}/week`, { ...week, tu: '10-11' });
    const second = await doing(`${await at()}/week`, { ...week, tu: '11-12' });
    expect(await takeBack(first)).toContain('Taken back, except for your usual week: changed again since');
    await takeBack(second);
    expect((await day('2026-12-15')).map(time => time.slice(0, 2))).toEqual(['18', '18']);
    await doing(`${await at()}/week`, week);
  });

  test('of some days, and a journey, come and go', async () => {
    const holiday = await doing(`${await at()}/dates`, { from: '2026-12-29', to: '', hours: '', note: 'Rest' });
    expect(await day('2026-12-29')).toEqual([]);
    const removed = await doing(`${await at()}/dates/${/dates\/([0-9a-f-]{36})\/remove/.exec(await ana.page('/meetings/hours'))![1]}/remove`);
    expect((await day('2026-12-29')).length).toBeGreaterThan(0);
    await takeBack(removed);
    expect(await day('2026-12-29')).toEqual([]);
    await takeBack(holiday);
    expect((await day('2026-12-29')).length).toBeGreaterThan(0);

    const travel = await doing('/meetings/stays', { from: '2026-12-30', zone: 'Europe/Berlin' });
    const moved = await doing('/meetings/stays', { from: '2026-12-30', zone: 'Europe/Lisbon' });
    expect((await day('2026-12-30'))[0]).toBe('09:00');
    await takeBack(moved);
    expect((await day('2026-12-30'))[0]).toBe('08:00');
    const home = await doing('/meetings/stays/2026-12-30/remove');
    await takeBack(home);
    expect((await day('2026-12-30'))[0]).toBe('08:00');
    await takeBack(travel);
    expect((await day('2026-12-30'))[0]).toBe('17:00');
  });

  test('of their own come back with the kinds of meeting that kept them', async () => {
    const answer = await ana.post('/meetings/hours', { name: 'Mornings' });
    const mornings = answer.headers.get('location')!;
    const added = undoOn(await ana.page(mornings));
    await doing(`${mornings}/week`, { mo: '7-8', tu: '', we: '', th: '', fr: '', sa: '', su: '' });
    await doing(`${mornings}/dates`, { from: '2026-12-07', to: '', hours: '6-7', note: '' });
    await doing('/meetings/types', { ...form, slug: 'early', travelMinutes: '0', scheduleId: mornings.split('/').at(-1)! });
    const starts = async () => (await slotsOf(world, 'ana', 'early', '?from=2026-11-30&to=2026-12-07')).map(start => start.slice(0, 16));
    expect(await starts()).toEqual(['2026-11-30T15:00', '2026-12-07T14:00']);
    const removed = await doing(`${mornings}/remove`);
    expect((await starts()).length).toBeGreaterThan(5);
    await takeBack(removed);
    expect(await starts()).toEqual(['2026-11-30T15:00', '2026-12-07T14:00']);
    expect(await takeBack(added)).toContain('“Mornings” stays as it is');
    expect(await starts()).toEqual(['2026-11-30T15:00', '2026-12-07T14:00']);
  });

  test('that were added go, and the way back leads to those that are left', async () => {
    const where = (await ana.post('/meetings/hours', { name: 'Evenings' })).headers.get('location')!;
    const undo = undoOn(await ana.page(where));
    const answer = await world.request(undo, { method: 'POST', headers: { origin: 'http://kith.test', referer: `http://kith.test${where}`, cookie: [...ana.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    expect(answer.headers.get('location')).toBe('/meetings/hours');
  });
});

test('places and the words of the page are taken back as well', async () => {
  const place = await doing('/meetings/places', { name: 'The Blue Door', address: 'Pine Street', latitude: '', longitude: '' });
  const removed = await doing(/action="(\/meetings\/places\/[0-9a-f-]{36}\/remove)"/.exec(await ana.page('/meetings/places'))![1]!);
  await takeBack(removed);
  expect(said(await ana.page('/meetings/places'))).toContain('The Blue Door');
  await takeBack(place);
  expect(said(await ana.page('/meetings/places'))).toContain('No place yet');
  const words = await doing('/meetings/words', { headline: 'Somebody else', words: '' });
  await takeBack(words);
  expect(said(await world.visitor().page('/@ana'))).toContain('Learning designer in Seattle');
});

test('programs are told the change, take it back, and are told what stays', async () => {
  const call = await programOf(world, world.ana);
  const { body: { id, change: added } } = await call('POST', '/meeting-types', { kind: 'lunch', slug: 'soup', place: 'The Blue Door' });
  const { body: { change: renamed } } = await call('PATCH', `/meeting-types/${id}`, { name: 'Soup' });
  expect((await call('PATCH', `/meeting-types/${id}`, { name: 'Soup' })).body.change).toBeNull();
  expect((await call('POST', `/changes/${added}/undo`)).body).toEqual({ restored: 0, removed: 0, kept: [{ table: 'meeting_type', row: id, person: null, fields: [] }] });
  const { body: { change: removed } } = await call('DELETE', `/meeting-types/${id}`);
  expect(await guestAt('soup')).toBe(404);
  await call('POST', `/changes/${removed}/undo`);
  expect(await guestAt('soup')).toBe(200);
  await call('POST', `/changes/${renamed}/undo`);
  expect(said(await world.visitor().page('/@ana/soup'))).toContain('Lunch');
  const { body: { id: schedule, change: hours } } = await call('POST', '/schedules', { name: 'Nights', weekly: [] });
  const { body: { change: dates } } = await call('POST', `/schedules/${schedule}/dates`, { from: '2026-12-24' });
  const { body: { change: stay } } = await call('PUT', '/stays/2027-01-02', { zone: 'Europe/Berlin' });
  for (const change of [stay, dates, hours]) expect((await call('POST', `/changes/${change}/undo`)).body).toMatchObject({ removed: 1, kept: [] });
  expect((await call('DELETE', `/schedules/${schedule}`)).status).toBe(404);
});

test('so it is on the command line', async () => {
  const kith = (...words: readonly string[]) => runKith(world, words);
  const undo = async () => kith('undo', (JSON.parse((await kith('changes', '--limit', '1', '--json')).out) as { changes: { id: string }[] }).changes[0]!.id);
  expect((await kith('meeting-type', 'change', 'coffee', '--minutes', '45')).out).toContain('It is changed.');
  expect((await kith('changes', '--limit', '1')).out).toContain('Changed a kind of meeting: Virtual coffee');
  expect((await kith('meeting-type', 'change', 'coffee', '--minutes', '45')).out).toBe('It was like this already.\n');
  expect((await undo()).out).toBe('It is taken back.\n');
  expect((await kith('meeting-type', 'change', 'coffee', '--minutes', '1')).status).toBe(2);
  expect((await kith('meeting-type', 'change', 'nothing', '--minutes', '45')).status).toBe(1);
  expect((await kith('meeting-type', 'add', 'phone')).status).toBe(0);
  await undo();
  expect(await guestAt('phone')).toBe(404);
  await kith('meeting-type', 'remove', 'coffee');
  await undo();
  expect(said(await world.visitor().page('/@ana/coffee'))).toContain('30 minutes');
  expect((await kith('hours', 'set', 'mo,tu', '10-11,14-15')).status).toBe(0);
  expect((await kith('hours', 'show')).out).toContain('  tu  10:00-11:00, 14:00-15:00\n  we  09:00-17:00\n');
  await undo();
  expect((await kith('hours', 'show')).out).toContain('  tu  09:00-17:00\n');
  for (const words of [['date', '2027-01-04', '2027-01-05', '--note', 'Rest'], ['travel', '2027-01-06', 'Europe/Berlin']]) {
    expect((await kith('hours', ...words)).status, words[0]).toBe(0);
    const shown = (await kith('hours', 'show')).out;
    expect(shown).toContain(words[1]);
    await undo();
    expect((await kith('hours', 'show')).out).not.toContain(words[1]);
  }
  for (const words of [['set', 'xx', '9-10'], ['set', 'mo', 'noon'], ['date', 'tomorrow'], ['travel', '2027-01-06', 'Home'], ['remove-date', '7']]) expect((await kith('hours', ...words)).status, words.join(' ')).toBe(2);
  expect((await kith('hours', 'home', '2027-01-06')).status).toBe(1);
});

test('Dee takes nothing of Ana’s back, and sees nothing of it', async () => {
  const undo = await doing('/meetings/types', { ...form, slug: 'private', name: 'A private matter' });
  await dee.post(undo);
  expect(await guestAt('private')).toBe(200);
  expect(await dee.page('/activity')).not.toContain('private');
  const { token } = await createToken(world.ctx, world.dee.id, 'all', 'write');
  expect((await world.request(`/api/v1${undo}`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status).toBe(404);
  expect(await guestAt('private')).toBe(200);
});

test('an account goes whole, with kinds of meeting on which meetings rest', async () => {
  await openHerPage(world, world.bo);
  await bookByForm(world, { start: (await slotsOf(world, 'bo'))[0]! }, 'bo');
  await deleteAccount(world.ctx, 'bo@example.org');
  expect((await world.ctx.db.pool.query('select from meeting_type where account_id = $1', [world.bo.id])).rowCount).toBe(0);
});
