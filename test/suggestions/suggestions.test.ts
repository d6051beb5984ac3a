import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeTime } from '../../src/suggestions/take-time.ts';
import { SlotTaken } from '../../src/booking/index.ts';
import { bookByProgram, cy, openHerPage, slotsOf } from '../booking/guests.ts';
import { known } from '../outreach/people.ts';
import { type Mailbox, openMailbox } from '../mailbox.ts';
import { said } from '../people/people.ts';
import { startWorker, type Worker } from '../../src/kit/worker.ts';
import { tasks } from '../../src/app/tasks.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let outbox: Mailbox;
let worker: Worker;
let ana: Browser;
const guest = () => world.visitor();

beforeAll(async () => {
  outbox = await openMailbox();
  world = await openWorld({ guestRate: 1000 }, outbox.mailer);
  worker = await startWorker({ url: world.url, context: world.ctx, tasks, recurring: [], log: line => void world.log.push(line) });
  await openHerPage(world);
  ana = await world.as(world.ana);
});
afterAll(async () => {
  await worker.stop();
  await world.close();
  await outbox.close();
});

/** Cy suggests by the form; the address of the page they get. */
async function suggest(given: Record<string, string>): Promise<string> {
  const answer = await guest().post('/@ana/coffee/suggest', { ...cy, ...given });
  expect(answer.status, await answer.clone().text()).toBe(303);
  return answer.headers.get('location')!;
}

const idOf = async (name: string): Promise<string> => (await world.ctx.db.pool.query<{ id: string }>(`select id from suggestion where name = $1 order by id desc`, [name])).rows[0]!.id;

describe('a guest whom none of the free times suits', () => {
  test('finds the way from the times, names what would suit, and the host takes one with a single press', async () => {
    expect(await guest().page('/@ana/coffee?zone=Europe/Lisbon')).toContain('href="/@ana/coffee/suggest?zone=Europe%2FLisbon"');
    expect(said(await guest().page('/@ana/coffee/suggest?zone=Europe/Lisbon'))).toContain('Name up to three times, or parts of a day');
    const own = await suggest({ name: 'Cy Moreau', date1: '2026-12-03', when1: '12:00', date2: '2026-12-04', when2: 'evening', note: 'Any Thursday, really' });
    expect(own).toMatch(/^\/suggested\/[a-z2-7]{26}$/);
    expect(said(await guest().page(own))).toContain('Thursday 3 December, 12:00, Lisbon time (WET)');
    const letter = await outbox.next('Ana Eriksen <ana@example.org>');
    expect(letter.plain).toContain('Thursday 3 December, 4:00, Los Angeles time');
    expect(letter.plain).toContain('Any Thursday, really');
    expect((await outbox.next('Cy Moreau <cy@example.org>')).link).toBe(`http://kith.test${own}`);
    const page = said(await ana.page(`/suggestions/${await idOf('Cy Moreau')}`));
    expect(page).toContain('Thursday 3 December, 4:00, Los Angeles time');
    // Friday evening in Lisbon is Friday morning in Seattle, where Ana has hours
    expect(page).toContain('Friday 4 December, between 9:00 and 13:00, Los Angeles time');
    expect(said(await ana.page('/today'))).toContain('Cy Moreau would like to meet you');
    expect(said(await ana.page('/suggestions'))).toContain('waits for you');
    const taken = await ana.post(`/suggestions/${await idOf('Cy Moreau')}/take`, { start: '2026-12-04T17:30:00.000Z' });
    expect(taken.headers.get('location')).toMatch(/^\/bookings\//);
    expect((await outbox.next('Cy Moreau <cy@example.org>')).raw).toContain('method=REQUEST');
    const meet = (await guest().get(own)).headers.get('location')!;
    expect(said(await ana.page(taken.headers.get('location')!))).not.toContain('not answered yet');
    expect(said(await guest().page(meet))).toContain('Friday 4 December, 17:30, Lisbon time');
    expect(said(await ana.page('/today'))).not.toContain('Cy Moreau would like to meet you');
    expect(await slotsOf(world)).not.toContain('2026-12-04T17:30:00Z');
    const { rows } = await world.ctx.db.pool.query<{ all: string }>(`select to_jsonb(s)::text as all from suggestion s`);
    expect(rows[0]!.all).not.toMatch(/Cy Moreau|cy@example|maths/);
    expect((await world.ctx.db.pool.query(`select from letter where about_kind = 'suggestion'`)).rowCount).toBe(0);
  });

  test('asks for the host’s times, is sent three, and takes one with a single press', async () => {
    const own = await suggest({ name: 'Fay Brandt', email: 'fay@example.org', note: 'I know nothing of next week yet' });
    const at = `/suggestions/${await idOf('Fay Brandt')}`;
    expect(said(await ana.page(at))).toContain('Fay Brandt asks you for times');
    const none = await ana.post(`${at}/times`, { note: 'Soon' });
    expect(none.status).toBe(422);
    expect(said(await none.text())).toContain('Choose one to three times that lie ahead');
    await ana.post(`${at}/times`, { start: ['2026-12-08T17:00:00.000Z', '2026-12-09T18:00:00.000Z'], time1: '2026-12-10T11:00', note: 'Whichever is kind to you' });
    await outbox.next('Fay Brandt <fay@example.org>');
    const letter = await outbox.next('Fay Brandt <fay@example.org>');
    expect(letter.plain).toContain('Tuesday 8 December, 17:00, Lisbon time');
    expect(letter.plain).toContain(`http://kith.test${own}?start=2026-12-10T19:00:00Z`);
    expect(await guest().page(`${own}?start=2026-12-10T19:00:00Z`)).toMatch(/value="2026-12-10T19:00:00\.000Z" checked/);
    expect((await guest().post(`${own}/take`, { start: '2026-12-11T19:00:00.000Z' })).headers.get('location')).toBe(`${own}?done=noTime`);
    const booked = await guest().post(`${own}/take`, { start: '2026-12-10T19:00:00.000Z' });
    expect(said(await guest().page(booked.headers.get('location')!))).toContain('Thursday 10 December, 19:00, Lisbon time');
    expect((await guest().post(`${own}/take`, { start: '2026-12-09T18:00:00.000Z' })).headers.get('location')).toBe(booked.headers.get('location'));
  });

  test('says which others would, where none of those the host offers suits', async () => {
    const own = await suggest({ name: 'Gus Lind', email: 'gus@example.org' });
    const at = `/suggestions/${await idOf('Gus Lind')}`;
    await ana.post(`${at}/times`, { start: '2026-12-15T17:00:00.000Z' });
    expect((await guest().post(`${own}/others`, {})).status).toBe(422);
    await guest().post(`${own}/others`, { date1: '2026-12-16', when1: 'morning' });
    expect(said(await ana.page(at))).toContain('Wednesday 16 December, between 0:00 and 4:00, Los Angeles time');
    await ana.post(`${at}/decline`, { note: 'After Easter gladly' });
    expect(said(await guest().page(own))).toContain('After Easter gladly That says nothing about you');
    expect((await ana.post(`${at}/take`, { start: '2026-12-16T09:00:00.000Z' })).headers.get('location')).toBe(at);
  });

  test('has what was typed kept, with a sentence for each field', async () => {
    const answer = await guest().post('/@ana/coffee/suggest', { ...cy, email: 'cy@', date1: '2020-01-01', when1: '10:00', note: 'Any Tuesday' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(said(page)).toContain('This is not an e-mail address yet');
    expect(page).toContain('Any Tuesday');
    const past = await guest().post('/@ana/coffee/suggest', { ...cy, date1: '2020-01-01', when1: '10:00' });
    expect(past.status).toBe(422);
    expect(said(await past.text())).toContain('Please name a day that is still to come.');
  });

  test('takes it back, and nothing of it stays', async () => {
    const own = await suggest({ name: 'Ida Voss', email: 'ida@example.org', why: 'A very private reason' });
    for (let press = 0; press < 2; press++) expect((await guest().post(`${own}/withdraw`)).headers.get('location')).toBe(`${own}?done=gone`);
    expect(said(await guest().page(`${own}?done=gone`))).toContain('It is deleted');
    expect((await guest().get(own)).status).toBe(404);
    const { rows: [kept] } = await world.ctx.db.pool.query<{ all: string }>(`select coalesce((select jsonb_agg(to_jsonb(s)) from suggestion s)::text, '') || coalesce((select jsonb_agg(to_jsonb(l)) from letter l)::text, '') as all`);
    expect(kept!.all).toContain('Gus Lind');
    expect(kept!.all).not.toMatch(/ida@example|Ida Voss|very private/);
  });

  test('does the same by program, and more than a few of one address do not pile up', async () => {
    const send = (given: object) => world.request('/api/v1/hosts/ana/types/coffee/suggestions', { method: 'POST', body: JSON.stringify({ ...cy, email: 'hal@example.org', ...given }), headers: { 'content-type': 'application/json' } });
    expect((await send({ times: [{ date: '2026-12-20', part: 'noon' }] })).status).toBe(422);
    expect((await send({ times: [{ at: '2020-01-01T10:00:00Z' }] })).status).toBe(422);
    for (let n = 0; n < 5; n++) expect((await send({ times: [{ date: '2026-12-20', part: 'morning' }] })).status).toBe(201);
    expect((await send({})).status).toBe(409);
    // and a flood of many addresses ends
    const insert = `insert into suggestion (account_id, id, type_id, first_by, turn, name, email, zone, locale, key, mode, said_at, created_at) select account_id, gen_random_uuid(), type_id, first_by, 'host', 'Flood', 'flood' || n || '@example.org', zone, locale, 'flood' || n, mode, said_at, created_at from (select * from suggestion limit 1) s, generate_series(1, 200) n`;
    await world.ctx.db.pool.query(insert);
    expect((await send({ email: 'ned@example.org' })).status).toBe(409);
    const full = await guest().post('/@ana/coffee/suggest', { ...cy, email: 'ned@example.org' });
    expect([full.status, said(await full.text())]).toEqual([409, expect.stringContaining('please try again in a few days')]);
    await world.ctx.db.pool.query(`delete from suggestion where name = 'Flood'`);
    expect((await world.request('/api/v1/hosts/bo/types/coffee/suggestions', { method: 'POST', body: JSON.stringify(cy), headers: { 'content-type': 'application/json' } })).status).toBe(404);
  });
});

describe('a time that both want', () => {
  test('is refused where another meeting has come to be at it', async () => {
    await suggest({ name: 'Jon Falk', email: 'jon@example.org', date1: '2026-12-02', when1: '18:00' });
    expect((await bookByProgram(world, { start: '2026-12-02T18:00:00Z' })).status).toBe(201);
    const at = `/suggestions/${await idOf('Jon Falk')}`;
    expect(said(await ana.page(at))).toContain('something of yours is then');
    await expect(takeTime(world.ctx, world.ana, await idOf('Jon Falk'), 'host', new Date('2026-12-02T18:00:00Z'))).rejects.toThrow(SlotTaken);
    expect((await ana.post(`${at}/take`, { start: '2026-12-02T18:00:00.000Z' })).headers.get('location')).toBe(at);
  });

  test('taken by both sides at once is booked once', async () => {
    const own = await suggest({ name: 'Kim Ode', email: 'kim@example.org', date1: '2026-12-17', when1: 'any' });
    const id = await idOf('Kim Ode');
    await ana.post(`/suggestions/${id}/times`, { start: ['2026-12-17T17:00:00.000Z', '2026-12-17T18:00:00.000Z'] });
    await Promise.all([guest().post(`${own}/take`, { start: '2026-12-17T17:00:00.000Z' }), ana.post(`/suggestions/${id}/take`, { start: '2026-12-17T18:00:00.000Z' }), guest().post(`${own}/take`, { start: '2026-12-17T18:00:00.000Z' })]);
    const { rows } = await world.ctx.db.pool.query(`select 1 from booking_guest where email = 'kim@example.org'`);
    expect(rows).toHaveLength(1);
  });
});

describe('a host who offers somebody three times', () => {
  test('gets a message on the other’s clock, and whoever has its link books without an account', async () => {
    const page = await ana.page('/suggestions/new?type=coffee&zone=Europe/Berlin');
    const starts = [...page.matchAll(/name="start" value="([^"]+)"/g)].map(([, start]) => start!);
    expect(starts.length).toBeGreaterThan(3);
    const refused = await ana.post('/suggestions/new', { type: 'coffee', name: '', start: starts[0]! });
    expect(refused.status).toBe(422);
    const many = await ana.post('/suggestions/new', { type: 'coffee', name: 'Lea Horn', start: starts.slice(0, 4) });
    expect(many.status).toBe(422);
    expect(await many.text()).toMatch(/id="f-times"[^>]* autofocus.*Choose one to three times that lie ahead.*<details class="fold" open/s);
    const made = await ana.post('/suggestions/new', { type: 'coffee', name: 'Lea Horn', email: '', zone: 'Europe/Berlin', locale: 'de', start: starts.slice(0, 3), note: 'Wie versprochen' });
    const at = made.headers.get('location')!;
    const one = await ana.page(at);
    expect(said(one)).toContain('No mail goes out: please pass on its link');
    expect(one).toContain('Passt Ihnen eine dieser Zeiten?');
    expect(one).toContain('Ortszeit Berlin');
    const own = /suggested\/[a-z2-7]{26}/.exec(one)![0];
    const missing = await guest().post(`/${own}/take`, { start: starts[1]! });
    expect(missing.status).toBe(422);
    const booked = await guest().post(`/${own}/take`, { start: starts[1]!, name: 'Lea Horn', email: 'lea@example.org', question: 'Womit fangen wir an?' });
    expect(booked.headers.get('location')).toMatch(/^\/meet\//);
    expect(said(await ana.page('/bookings'))).toContain('Lea Horn');
    expect((await ana.get(at)).headers.get('location')).toMatch(/^\/bookings\//);
  });

  test('begins at the page of somebody known, who need not be typed', async () => {
    const person = await known(world, 'Priya Raman', { email: 'priya@example.org' });
    expect(await ana.page(`/people/${person}`)).toContain(`href="/suggestions/new?person=${person}"`);
    const form = await ana.page(`/suggestions/new?person=${person}`);
    expect(form).toMatch(/>Priya Raman<\/a>, priya@example.org/);
    const [start] = await slotsOf(world);
    expect((await ana.post('/suggestions/new', { person, type: 'coffee', start: start! })).status).toBe(303);
    const { rows } = await world.ctx.db.pool.query(`select from letter where to_address = 'priya@example.org'`);
    expect(rows).toHaveLength(1);
    const dees = await (await world.as(world.dee)).page(`/suggestions/new?person=${person}`);
    expect(dees).not.toContain('Priya');
  });

  test('may not take a time for them', async () => {
    const [start] = await slotsOf(world);
    const made = await ana.post('/suggestions/new', { type: 'coffee', name: 'Max Ruhl', email: 'max@example.org', start: start! });
    const at = made.headers.get('location')!;
    expect((await ana.post(`${at}/take`, { start: start! })).headers.get('location')).toBe(at);
    const { rows: [letter] } = await world.ctx.db.pool.query<{ subject: string }>(`select subject from letter where to_address = 'max@example.org'`);
    expect(letter!.subject).toContain('which time suits you?');
  });
});

test('who presses twice asks once; other words of the same form are another wish', async () => {
  const attempt = /name="attempt" value="([^"]+)"/.exec(await guest().page('/@ana/coffee/suggest'))![1]!;
  const given = { attempt, name: 'Tess Twice', email: 'tess@example.org', date1: '2026-12-03', when1: '12:00' };
  const [one, other] = await Promise.all([suggest(given), suggest(given)]);
  expect(one).toBe(other);
  expect(await suggest(given), 'once more, later').toBe(one);
  expect(await suggest({ ...given, when1: 'evening' })).not.toBe(one);
  const { rows } = await world.ctx.db.pool.query(`select key from suggestion where name = 'Tess Twice'`);
  expect(rows).toHaveLength(2);
});
