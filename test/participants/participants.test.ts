import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliver } from '../introductions/deliver.ts';
import { know, said, undoOn } from '../people/people.ts';
import { form, morning, openPolled, type Polled } from '../polls/polled.ts';

let polled: Polled;
beforeAll(async () => { polled = await openPolled(); });
afterAll(() => polled?.close());

test('anybody who has the shared link answers with name and address, and gets a link of their own; nobody can answer for another', async () => {
  const { ana, answer, makeByForm, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Open to all', closing: 'itself', share: 'on', names: 'on', time: ['2026-12-14T17:00:00.000Z'] });
  const shared = /\/when\/[\w-]{32}/.exec(await ana.page(`/polls/${id}`))![0];
  const empty = await answer(shared, id, [''], { name: '', email: 'nobody' });
  expect(empty.status).toBe(422);
  const again = said(await empty.text());
  expect(again).toContain('Please write your name.');
  expect(again).toContain('This is not an e-mail address yet');
  expect(again).toContain('Mark at least one time');
  const ivy = await answer(shared, id, ['works'], { name: 'Ivy Lund', email: 'ivy@example.org', note: 'Late is fine.' });
  expect(ivy.status).toBe(303);
  const own = ivy.headers.get('location')!;
  expect(said(await world.visitor().page(own))).toContain('Thank you. Ana Eriksen has your answer.');
  expect(said(await ana.page(`/polls/${id}`))).toMatch(/Ivy Lund ivy@example.org came by the link answered .* Late is fine/);
  const asCy = await answer(shared, id, ['does-not'], { name: 'Somebody', email: 'CY@example.org' });
  expect(asCy.status).toBe(409);
  expect(said(await asCy.text())).toContain('This address takes part already');
  const page = await world.visitor().page(own.split('?')[0]!);
  expect(said(page)).toContain('Asked as well: Bo Lindqvist and Cy Moreau.');
  expect(page).not.toMatch(/bo@example|cy@example/i);
});

test('what Ana alters about a poll can be taken back, and whoever is silent is written to once more when she says so', async () => {
  const { ana, answer, linkOf, makeByForm, rows, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Second thoughts', closing: 'itself' });
  expect(sentTo('cy@').at(-1)!.plain.replaceAll('\r', '')).toMatch(/3 times, in Los Angeles time \(GMT-8\):\n- Tuesday 1 December, 9:00\n- Tuesday 1 December, 14:00\n- Wednesday 2 December, 9:00\n/);
  const settings = () => rows<{ closing: string; names: boolean; must: number }>(sql`select p.closing, p.names_shown as names, (select count(*) from poll_participant q where q.poll_id = p.id and q.must_come) as must from poll p where p.id = ${id}::uuid`);
  const [cy, bo] = (await rows<{ id: string }>(sql`select id from poll_participant where poll_id = ${id}::uuid order by email desc`)).map(each => each.id);
  await ana.post(`/polls/${id}`, { deadline: '2026-11-29T18:00', closing: 'ask', names: 'on', must: [cy!, bo!] });
  expect(await settings()).toEqual([{ closing: 'ask', names: true, must: 2 }]);
  const page = await ana.page(`/polls/${id}`);
  expect(said(await ana.page('/activity'))).toContain('Altered how “Second thoughts” closes');
  expect((await ana.post(undoOn(page))).status).toBe(303);
  expect(await settings()).toEqual([{ closing: 'itself', names: false, must: 0 }]);
  await answer(linkOf('bo@'), id, ['works', 'works', 'works']);
  const again = (await ana.page(`/polls/${id}`)).match(/\/polls\/[0-9a-f-]+\/people\/[0-9a-f-]+\/letter/g)!;
  expect(again).toHaveLength(1);
  await ana.post(again[0]!);
  await deliver(world, world.ana);
  expect(sentTo('cy@').at(-1)!.subject).toBe('Still open: when can you? Second thoughts');
});

test('what is held about Cy is shown, and deleted at a wish; the poll goes on without them', async () => {
  const { ana, answer, linkOf, makeByForm, rows, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Forget me', closing: 'itself', time: ['2026-12-15T17:00:00.000Z'] });
  const [boLink, cyLink] = [linkOf('bo@'), linkOf('cy@')];
  await answer(cyLink, id, ['if-need-be'], { note: 'I would rather not say.' });
  const held = said(await world.visitor().page(`${cyLink}/held`));
  for (const word of ['Cy Moreau', 'cy@example.org', 'Europe/Lisbon', 'I would rather not say.', 'If need be']) expect(held).toContain(word);
  expect((await world.visitor().post(`${cyLink}/forget`)).status).toBe(303);
  expect(said(await world.visitor().page(cyLink))).toContain('It is deleted');
  const left = JSON.stringify(await rows(sql`select to_jsonb(q) from poll_participant q where poll_id = ${id}::uuid`));
  expect(left).not.toMatch(/Moreau|cy@|rather not/);
  expect(await rows(sql`select from letter where about_kind = 'poll' and about_id = ${id}::uuid and to_address = 'cy@example.org'`)).toHaveLength(0);
  await answer(boLink, id, ['works']);
  expect(said(await ana.page(`/polls/${id}`))).toContain('The time is found');
});

test('times are proposed from Ana’s own free hours; a time by hand that clashes with her calendar is named before anybody is asked', async () => {
  const { ana, answer, linkOf, makeByForm, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const before = await makeByForm({ title: 'Before', closing: 'itself', lines: 'Cy Moreau <cy@example.org>', time: [morning] });
  await answer(linkOf('cy@'), before, ['works']);
  const looking = await ana.post('/polls/new', form({ do: 'times', title: '', lines: 'Bo Lindqvist\nNobody Known', time: [], from: '2026-12-01', to: '2026-12-04' }));
  expect(looking.status).toBe(422);
  const page = await looking.text();
  expect(said(page)).toContain('Say in a few words what it is about.');
  expect(said(page)).toContain('“Nobody Known” fits nobody of your list.');
  const proposed = [...page.matchAll(/name="time" value="([^"]+)"/g)].map(found => found[1]!);
  expect(proposed.length).toBeGreaterThan(3);
  // what was booked in these days before is not proposed, and nothing outside nine to five in Los Angeles
  expect(proposed).not.toContain(morning);
  for (const start of proposed) expect(Number(start.slice(11, 13))).toSatisfy((hour: number) => hour >= 17 || hour === 0);
  const clashing = form({ title: 'Clash', lines: 'Bo Lindqvist', time: [], hand1: '2026-12-01T09:30', hand2: '2026-12-16T10:00' });
  const warned = await ana.post('/polls/new', clashing);
  expect(warned.status).toBe(409);
  const warning = await warned.text();
  expect(said(warning)).toContain('Your calendar holds something from 9:00 to 10:00.');
  const kept = [...warning.matchAll(/name="time" value="([^"]+)"/g)].map(found => found[1]!);
  expect(kept).toEqual(['2026-12-01T17:30:00.000Z', '2026-12-16T18:00:00.000Z']);
  const again = form({ title: 'Clash', lines: '' });
  const bo = /name="who" value="([^"]+)"/.exec(warning)![1]!;
  expect((await ana.post('/polls/new', { ...again, who: bo, time: kept, seen: '2026-12-01T17:30:00.000Z' })).status).toBe(303);
});

test('what is forgotten is gone from the journal of changes too, and a form that was opened before times were added says nothing of them', async () => {
  const { ana, answer, linkOf, makeByForm, rows, timesOf, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Journal', time: ['2026-12-22T17:00:00.000Z'] });
  const [cyLink, [first]] = [linkOf('cy@'), await timesOf(id)];
  const [cy] = await rows<{ id: string }>(sql`select id from poll_participant where poll_id = ${id}::uuid and email = 'cy@example.org'`);
  await ana.post(`/polls/${id}`, { deadline: '2026-11-29T18:00', closing: 'ask', must: cy!.id });
  const images = async () => JSON.stringify(await rows(sql`select before, after from change_row where row_id = ${cy!.id}::uuid`));
  expect(await images()).toContain('cy@example.org');
  await ana.post(`/polls/${id}/times`, { hand1: '2026-12-23T09:00' });
  await answer(cyLink, id, ['works'], { shown: first! });
  expect(await rows(sql`select mark from poll_mark where participant_id = ${cy!.id}::uuid`)).toEqual([{ mark: 'works' }]);
  expect(said(await world.visitor().page(cyLink))).toContain('Times were added since you answered.');
  await world.visitor().post(`${cyLink}/forget`);
  expect(await images()).not.toMatch(/Moreau|cy@/);
});

test('namesakes without an address each get the way to their own place in the meeting', async () => {
  const { ana, makeByForm, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const people = [await know(world, world.ana, 'Sam Lee'), await know(world, world.ana, 'Sam Lee')];
  const id = await makeByForm({ title: 'Namesakes', closing: 'itself', lines: '', who: people, time: ['2026-12-28T18:00:00.000Z'] });
  const links = [...(await ana.page(`/polls/${id}`)).matchAll(/\/when\/[\w-]{32}/g)].map(([link]) => link);
  expect(new Set(links).size).toBe(2);
  for (const link of links) await polled.answer(link, id, ['works']);
  const places = await Promise.all(links.map(async link => /\/meet\/[a-z2-7]{26}/.exec(await world.visitor().page(link))?.[0]));
  expect(new Set(places.filter(Boolean)).size).toBe(2);
});

test('many tries from one address are asked to wait, with what they marked kept', async () => {
  const { answer, linkOf, makeByForm, timesOf, world } = polled;
  world.setNow('2026-11-21T10:00:00Z');
  const id = await makeByForm({ title: 'Flood', lines: 'Cy Moreau <cy@example.org>', time: ['2026-12-18T17:00:00.000Z'] });
  const link = linkOf('cy@');
  const [time] = await timesOf(id);
  let last = await answer(link, id, ['works']);
  const often = async (said: Record<string, string>) => { last = await world.visitor({ 'x-forwarded-for': '203.0.113.9' }).post(link, said); };
  for (let count = 0; count < 30; count++) await often({ timeZone: 'UTC', none: '1' });
  await often({ timeZone: 'Asia/Tokyo', [`mark-${time}`]: 'if-need-be', note: 'Only if it must be.' });
  expect(last.status).toBe(429);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  const page = await last.text();
  expect(page).toMatch(new RegExp(`name="mark-${time}" value="if-need-be"[^>]* checked`));
  expect(page).toContain('Only if it must be.');
  expect(page).toMatch(/value="Asia\/Tokyo" selected/);
});
