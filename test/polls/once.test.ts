import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { tendPolls } from '../../src/polls/tend-polls.ts';
import { bookByForm, openHerPage, slotsOf } from '../booking/guests.ts';
import { deliver } from '../introductions/deliver.ts';
import { know, said } from '../people/people.ts';
import { linkIn, morning, nextDay, openPolled, type Polled } from './polled.ts';

let polled: Polled;
beforeAll(async () => { polled = await openPolled(); });
afterAll(() => polled?.close());

const aboutAna = (id: string) => polled.rows<{ words: string }>(sql`select subject || body || html as words from letter where about_kind = 'poll' and about_id = ${id}::uuid and to_address = 'ana@example.org' and sent_at is null`);

test('whoever has no address is asked once, however often Ana names them', async () => {
  const { makeByForm, rows, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const [lee, moe] = [await know(world, world.ana, 'Lee Sand'), await know(world, world.ana, 'Moe Sand')];
  const id = await makeByForm({ title: 'Named twice', lines: '', who: lee, time: ['2027-01-04T17:00:00.000Z'] });
  const { token } = await createToken(world.ctx, world.ana.id, 'test', 'write');
  const more = (...people: readonly string[]) => world.request(`/api/v1/polls/${id}/participants`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ participants: people.map(person => ({ person })) }) });
  expect(await (await more(lee)).json()).toEqual({ added: 0 });
  expect(await (await more(moe, lee, moe)).json()).toEqual({ added: 1 });
  expect(await rows(sql`select name from poll_participant where poll_id = ${id}::uuid order by id`)).toEqual([{ name: 'Lee Sand' }, { name: 'Moe Sand' }]);
});

test('whom no mail reaches is not said to be written to once more', async () => {
  const { ana, makeByForm, rows, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Unreached', lines: '', who: await know(world, world.ana, 'Ray Sand'), time: ['2027-01-04T17:00:00.000Z'] });
  const [ray] = await rows<{ id: string; at: Date | null }>(sql`select id, reminded_at as at from poll_participant where poll_id = ${id}::uuid`);
  await ana.post(`/polls/${id}/people/${ray!.id}/letter`);
  expect(said(await ana.page(`/polls/${id}`))).toContain('No mail reaches them from here, so nothing was sent; pass their link on.');
  const { token } = await createToken(world.ctx, world.ana.id, 'test', 'write');
  const letter = await world.request(`/api/v1/polls/${id}/participants/${ray!.id}/letter`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  expect([letter.status, (await letter.json()).error.code]).toEqual([409, 'not_reached']);
  expect(await rows(sql`select id from poll_participant where poll_id = ${id}::uuid and reminded_at is not null`)).toEqual([]);
});

test('Ana is told once that it is hers to decide, whatever she alters beside the deadline; with another deadline once more', async () => {
  const { ana, answer, linkOf, makeByForm, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Told', lines: 'Cy Moreau <cy@example.org>', time: ['2027-01-05T17:00:00.000Z'] });
  await answer(linkOf('cy@'), id, ['works']);
  const told = () => sentTo('ana@').filter(({ subject }) => subject === 'Yours to decide: Told').length;
  expect(told()).toBe(1);
  await ana.post(`/polls/${id}`, { deadline: '2026-11-28T18:00', closing: 'ask', names: 'on' });
  await deliver(world, world.ana);
  expect(told()).toBe(1);
  expect(said(await ana.page(`/polls/${id}`))).toContain('It is yours to decide');
  await ana.post(`/polls/${id}`, { deadline: '2026-11-29T18:00', closing: 'ask', names: 'on' });
  await deliver(world, world.ana);
  expect(told()).toBe(2);
});

test('another time that clashes with Ana’s calendar is named before anybody is asked about it', async () => {
  const { ana, answer, linkOf, makeByForm, timesOf, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const booked = await makeByForm({ title: 'Booked', closing: 'itself', lines: 'Cy Moreau <cy@example.org>', time: [morning] });
  await answer(linkOf('cy@'), booked, ['works']);
  const id = await makeByForm({ title: 'Others', lines: 'Cy Moreau <cy@example.org>', time: [nextDay] });
  const named = await ana.post(`/polls/${id}/times`, { hand1: '2026-12-01T09:30', hand2: '2026-12-03T09:00' });
  expect(named.status).toBe(409);
  const page = await named.text();
  expect(said(page)).toContain('Some of these times clash with your calendar');
  expect(said(page)).toContain('Your calendar holds something from 9:00 to 10:00.');
  expect(await timesOf(id)).toHaveLength(1);
  const ticked = [...page.matchAll(/name="time" value="([^"]+)" checked/g)].map(([, at]) => at!);
  expect(ticked).toEqual(['2026-12-01T17:30:00.000Z', '2026-12-03T17:00:00.000Z']);
  const seen = /name="seen" value="([^"]+)"/.exec(page)![1]!;
  expect((await ana.post(`/polls/${id}/times`, { time: ticked, seen })).status).toBe(303);
  expect(await timesOf(id)).toHaveLength(3);
});

test('what waits to tell Ana is written anew when somebody in it has their data deleted', async () => {
  const { linkOf, makeByForm, timesOf, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Waiting', time: ['2027-01-06T17:00:00.000Z'] });
  const [time] = await timesOf(id);
  const [bo, cy] = [linkOf('bo@'), linkOf('cy@')];
  await world.visitor().post(bo, { timeZone: 'Europe/Berlin', [`mark-${time}`]: 'works' });
  await world.visitor().post(cy, { timeZone: 'Europe/Lisbon', none: '1' });
  const before = await aboutAna(id);
  expect(before).toHaveLength(1);
  expect(before[0]!.words).toContain('Cy Moreau');
  await world.visitor().post(`${cy}/forget`);
  const after = await aboutAna(id);
  expect(after).toHaveLength(1);
  expect(after[0]!.words).not.toContain('Moreau');
  await deliver(world, world.ana);
});

test('to write once more is one letter, and the reminder; whoever has just answered is left alone', async () => {
  const { ana, answer, linkOf, makeByForm, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Again', time: ['2027-01-07T17:00:00.000Z'] });
  const letters = [...(await ana.page(`/polls/${id}`)).matchAll(/action="(\/polls\/[0-9a-f-]+\/people\/[0-9a-f-]+\/letter)"/g)].map(([, at]) => at!);
  expect(letters).toHaveLength(2);
  await answer(linkOf('bo@'), id, ['works']);
  for (const at of letters) await Promise.all([ana.post(at), ana.post(at)]);
  await ana.post(letters[1]!);
  const page = said(await ana.page(`/polls/${id}`));
  expect(page).toContain('They were written to within the hour; nothing more was sent.');
  world.setNow('2026-11-28T03:00:00Z');
  await tendPolls(world.ctx);
  await deliver(world, world.ana);
  const again = (address: string) => sentTo(address).filter(({ subject }) => subject === 'Still open: when can you? Again').length;
  expect([again('bo@'), again('cy@')]).toEqual([0, 1]);
  await ana.post(letters[0]!);
  expect(said(await ana.page(`/polls/${id}`))).toContain('They have answered by now; nothing was sent.');
});

test('Ana reads when the meeting is for whoever cannot come, on that one’s clock; by video a place that was typed is none', async () => {
  const { answer, makeByForm, rows, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Clocks', closing: 'itself', place: 'Café Central', time: ['2027-01-08T17:00:00.000Z'] });
  const [bo, cy] = ['bo@', 'cy@'].map(who => linkIn(sentTo(who).at(-1)!));
  await answer(bo!, id, ['works'], { timeZone: 'Europe/Berlin' });
  await answer(cy!, id, ['works'], { timeZone: 'Europe/Lisbon' });
  expect(await rows(sql`select place, link <> '' as linked from conversation where title = 'Clocks'`)).toEqual([{ place: '', linked: true }]);
  const meeting = /\/meet\/[a-z2-7]{26}/.exec(await world.visitor().page(cy!))![0];
  await world.visitor().post(`${meeting}/decline`);
  await deliver(world, world.ana);
  const { plain } = sentTo('ana@').at(-1)!;
  expect(plain).toMatch(/For Cy Moreau: .*17:00, Lisbon time/);
  expect(plain).not.toContain('Berlin');
});

test('the zone that somebody named last is known, whether they answered or booked', async () => {
  const { answer, linkOf, makeByForm, rows, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  await openHerPage(world);
  const time = ['2027-01-11T17:00:00.000Z'];
  const lines = 'Nia Rao <nia@example.org>';
  const zoneIn = async (poll: string) => (await rows<{ zone: string }>(sql`select zone from poll_participant where poll_id = ${poll}::uuid`))[0]!.zone;
  const first = await makeByForm({ title: 'First', lines, time });
  await answer(linkOf('nia@'), first, ['works'], { timeZone: 'Asia/Kolkata' });
  world.setNow('2026-11-21T10:00:00Z');
  await bookByForm(world, { start: (await slotsOf(world))[9]!, name: 'Nia Rao', email: 'nia@example.org', timeZone: 'Asia/Tokyo' });
  const second = await makeByForm({ title: 'Second', lines, time });
  expect(await zoneIn(second)).toBe('Asia/Tokyo');
  world.setNow('2026-11-21T11:00:00Z');
  await answer(linkOf('nia@'), second, ['works'], { timeZone: 'Europe/Paris' });
  expect(await zoneIn(await makeByForm({ title: 'Third', lines, time }))).toBe('Europe/Paris');
});
