import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tendPolls } from '../../src/polls/tend-polls.ts';
import { deliver } from '../introductions/deliver.ts';
import type { Received } from '../mailbox.ts';
import { said } from '../people/people.ts';
import { linkIn, openPolled, type Polled } from './polled.ts';

let polled: Polled;
beforeAll(async () => { polled = await openPolled(); });
afterAll(() => polled?.close());

const sequenceOf = (letter: Received): string => /SEQUENCE:(\d+)/.exec(icsOf(letter))![1]!;
const uidOf = (letter: Received): string => /UID:(\S+)/.exec(icsOf(letter))![1]!;
const icsOf = ({ raw }: Received): string => raw.includes('BEGIN:VCALENDAR') ? raw : Buffer.from(/text\/calendar[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw)![1]!, 'base64').toString();

test('Ana asks two, each answers by their own link, and the time she takes stands in everyone’s calendar', async () => {
  const { ana, answer, linkOf, makeByForm, rows, sentTo, timesOf, world } = polled;
  const id = await makeByForm();
  const [boLink, cyLink] = [linkOf('bo@'), linkOf('cy@')];
  expect(boLink).not.toBe(cyLink);
  expect(sentTo('cy@').at(-1)!.plain).toContain('Los Angeles time');
  const page = said(await world.visitor().page(cyLink));
  expect(page).toContain('Ana Eriksen is looking for a time: Reading circle');
  expect(page).not.toMatch(/Lindqvist|bo@example/);
  expect((await answer(boLink, id, ['works', 'works', 'does-not'], { timeZone: 'Europe/Berlin' })).status).toBe(303);
  expect((await answer(cyLink, id, ['', 'if-need-be', 'works'])).status).toBe(303);
  const standing = said(await ana.page(`/polls/${id}`));
  expect(standing).toContain('Both can, Cy Moreau only if need be. For Bo Lindqvist it is at night: 23:00 to 0:00.');
  expect(standing).toContain('1 of 2 can. Cy Moreau cannot.');
  expect(standing).toContain('It is yours to decide');
  expect(sentTo('ana@').at(-1)!.subject).toBe('Yours to decide: Reading circle');
  const [, second] = await timesOf(id);
  expect(await ana.page(`/polls/${id}/take/${second}`)).toContain('Take Tuesday 1 December, 14:00');
  expect((await ana.post(`/polls/${id}/take/${second}`)).status).toBe(303);
  await deliver(world, world.ana);
  const [{ meeting: hers }] = await rows<{ meeting: string }>(sql`select booking_id as meeting from poll where id = ${id}::uuid`) as [{ meeting: string }];
  const at = `/bookings/${hers}`;
  expect(said(await ana.page(at))).toMatch(/Bo Lindqvist accepted · .* Cy Moreau not answered yet · /);
  // of several nobody could accept for the others
  await ana.post(`${at}/propose`, { time1: '2026-12-03T10:00' });
  expect(await rows(sql`select from proposal`)).toEqual([]);
  for (const [own, other] of [['bo@example.org', 'cy@example.org'], ['cy@example.org', 'bo@example.org']] as const) {
    const invitation = sentTo(own).at(-1)!;
    expect(invitation.raw).toMatch(/METHOD:REQUEST/);
    expect(invitation.raw).not.toContain(other);
  }
  expect(sentTo('cy@').at(-1)!.plain).toContain('Lisbon time');
  expect(said(await world.visitor().page(cyLink))).toContain('It is on');
  const meeting = /\/meet\/[a-z2-7]{26}/.exec(await world.visitor().page(cyLink))![0];
  const own = said(await world.visitor().page(meeting));
  expect(own).toContain('Reading circle with Ana Eriksen');
  expect(own).not.toMatch(/Bo Lindqvist|invited you to come along/);
  const [talk] = await rows<{ people: number; source: string }>(sql`select count(*) as people, min(c.source) as source from conversation c join attendance a on a.account_id = c.account_id and a.conversation_id = c.id where c.title = 'Reading circle'`);
  expect(talk).toEqual({ people: 2, source: 'booking' });
  expect((await rows(sql`select from person p where p.full_name = 'Cy Moreau'`)).length).toBe(1);
});

test('it closes by itself as soon as all have answered and one time suits all, and a time taken meanwhile gives way to the next best', async () => {
  const { ana, answer, linkOf, makeByForm, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Clear at once', closing: 'itself' });
  const other = await makeByForm({ title: 'A moment later', closing: 'itself' });
  const all = { timeZone: 'America/Los_Angeles' };
  const [boOther, cyOther, boFirst, cyFirst] = [linkOf('bo@'), linkOf('cy@'), linkIn(sentTo('bo@').at(-2)!), linkIn(sentTo('cy@').at(-2)!)];
  await answer(boFirst, id, ['works', 'does-not', 'if-need-be'], all);
  expect(said(await ana.page(`/polls/${id}`))).toContain('1 answer is still awaited');
  await answer(boOther, other, ['works', 'does-not', 'if-need-be'], all);
  await answer(cyFirst, id, ['works', 'works', 'works'], all);
  expect(said(await ana.page(`/polls/${id}`))).toContain('The time is found: Tuesday 1 December, 9:00');
  await answer(cyOther, other, ['works', 'works', 'works'], all);
  expect(said(await ana.page(`/polls/${other}`))).toContain('The time is found: Wednesday 2 December, 9:00');
  const late = await answer(cyOther, other, ['does-not', 'does-not', 'works'], all);
  expect(late.status).toBe(409);
  expect(said(await late.text())).toContain('This has just been closed');
});

test('called off later, or moved, everyone’s own calendar follows: the same UID, a higher SEQUENCE, themselves alone', async () => {
  const { sentTo, ana, answer, invitationsTo, linkOf, makeByForm, rows, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Follow me', closing: 'itself', time: ['2026-12-03T18:00:00.000Z'] });
  await answer(linkOf('bo@'), id, ['works']);
  await answer(linkOf('cy@'), id, ['works']);
  const [row] = await rows<{ booking: string }>(sql`select booking_id as booking from poll where id = ${id}::uuid`);
  const invited = invitationsTo('cy@').at(-1)!;
  expect(icsOf(invited)).toMatch(/METHOD:REQUEST/);
  await ana.post(`/bookings/${row!.booking}/move`, { start: '2026-12-03T12:00' });
  await ana.post(`/bookings/${row!.booking}/cancel`, { words: 'The room is gone.' });
  await deliver(world, world.ana);
  for (const [own, others] of [['cy@', 'bo@example.org'], ['bo@', 'cy@example.org']] as const) {
    const [moved, cancelled] = invitationsTo(own).slice(-2);
    expect([uidOf(moved!), uidOf(cancelled!)]).toEqual([uidOf(invited), uidOf(invited)]);
    expect([moved!, cancelled!].map(sequenceOf)).toEqual(['1', '2']);
    expect(icsOf(cancelled!)).toMatch(/METHOD:CANCEL/);
    expect(icsOf(cancelled!)).not.toContain(others);
    expect(cancelled!.plain).toContain('The room is gone.');
  }
  expect(said(await ana.page(`/polls/${id}`))).toContain('It was found, and called off later');
  expect(said(await world.visitor().page(linkIn(sentTo('cy@').find(({ subject }) => subject.includes('Follow me'))!)))).toContain('This was called off');
});

test('whoever has not answered is reminded once; at the deadline the time is taken that suits those who must come', async () => {
  const { ana, answer, invitationsTo, linkOf, makeByForm, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Must', closing: 'itself', lines: '', who: [encodeURIComponent('Fay Ro <fay@example.org>'), encodeURIComponent('Gus Ek <gus@example.org>'), encodeURIComponent('Hal Im <hal@example.org>')], must: [encodeURIComponent('Fay Ro <fay@example.org>')], time: ['2026-12-07T17:00:00.000Z', '2026-12-08T17:00:00.000Z'] });
  await answer(linkOf('fay@'), id, ['does-not', 'works']);
  await answer(linkOf('gus@'), id, ['works', 'does-not']);
  world.setNow('2026-11-28T03:00:00Z');
  for (let times = 0; times < 2; times++) await tendPolls(world.ctx);
  await deliver(world, world.ana);
  expect(sentTo('hal@').map(({ subject }) => subject)).toEqual(['When can you? Must', 'Still open: when can you? Must']);
  expect(sentTo('gus@').map(({ subject }) => subject)).toEqual(['When can you? Must']);
  world.setNow('2026-11-29T02:00:01Z');
  for (let times = 0; times < 2; times++) await tendPolls(world.ctx);
  await deliver(world, world.ana);
  expect(said(await ana.page(`/polls/${id}`))).toContain('The time is found: Tuesday 8 December, 9:00');
  expect(invitationsTo('fay@')).toHaveLength(1);
  expect(invitationsTo('hal@')).toHaveLength(1);
  expect(invitationsTo('gus@')).toHaveLength(0);
  expect(sentTo('gus@').at(-1)!.plain).toContain('this does not suit you');
});

test('where nothing is clear at the deadline, Ana is told once, with the best times and why', async () => {
  const { ana, answer, linkOf, makeByForm, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Unclear', closing: 'itself', time: ['2026-12-09T17:00:00.000Z', '2026-12-10T17:00:00.000Z'] });
  await answer(linkOf('bo@'), id, ['works', 'does-not']);
  await answer(linkOf('cy@'), id, ['does-not', 'if-need-be']);
  expect(sentTo('ana@').at(-1)!.plain).toContain('1 of 2 can. Cy Moreau cannot.');
  const told = sentTo('ana@').length;
  world.setNow('2026-11-29T02:00:01Z');
  await tendPolls(world.ctx);
  await deliver(world, world.ana);
  expect(sentTo('ana@')).toHaveLength(told);
  expect((await ana.post(`/polls/${id}`, { deadline: '2026-12-05T10:00', closing: 'itself', share: 'on' })).status).toBe(303);
  expect(said(await ana.page(`/polls/${id}`))).toContain('Everybody has answered');
  expect((await ana.post(`/polls/${id}/off`, { words: 'Next year then.' })).status).toBe(303);
  await deliver(world, world.ana);
  expect(sentTo('cy@').at(-1)!.plain).toContain('Next year then.');
  expect(said(await world.visitor().page(linkIn(sentTo('cy@').find(({ subject }) => subject.includes('Unclear'))!)))).toContain('This was called off');
});

test('a time at which Ana has another meeting by now cannot be taken, by hand neither, and nobody is booked twice when many answer at once', async () => {
  const { ana, answer, makeByForm, rows, sentTo, timesOf, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const ids: string[] = [];
  for (let count = 0; count < 4; count++) ids.push(await makeByForm({ title: `Race ${count}`, closing: 'itself', lines: 'Cy Moreau <cy@example.org>', time: ['2026-12-17T17:00:00.000Z', '2026-12-17T17:30:00.000Z', '2026-12-17T18:30:00.000Z'] }));
  const links = sentTo('cy@').filter(({ subject }) => subject.startsWith('When can you? Race')).map(linkIn);
  expect(links).toHaveLength(4);
  const done = await Promise.all(links.map((link, place) => answer(link, ids[place]!, ['works', 'works', 'works'])));
  expect(done.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  const booked = await rows<{ start: Date }>(sql`select lower(b.during) as start from booking b where b.title like 'Race %' order by 1`);
  expect(booked.map(({ start }) => start.toISOString())).toEqual(['2026-12-17T17:00:00.000Z', '2026-12-17T18:30:00.000Z']);
  const [open] = await rows<{ id: string }>(sql`select id from poll where title like 'Race %' and closed_at is null`);
  const page = said(await ana.page(`/polls/${open!.id}`));
  expect(page).toContain('It is yours to decide');
  expect(page).toContain('You have another meeting from 9:00 to 10:00.');
  const [time] = await timesOf(open!.id);
  await ana.post(`/polls/${open!.id}/take/${time}`);
  expect(said(await ana.page(`/polls/${open!.id}`))).toContain('That time has just gone');
});


test('whoever is asked late has two days, and the deadline holds for them again', async () => {
  const { ana, answer, linkOf, makeByForm, rows, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Late', closing: 'itself', lines: 'Bo Lindqvist', time: ['2027-01-18T17:00:00.000Z', '2027-01-19T17:00:00.000Z'] });
  await answer(linkOf('bo@'), id, ['does-not', 'does-not']);
  expect(said(await ana.page(`/polls/${id}`))).toContain('It is yours to decide');
  world.setNow('2026-11-28T20:00:00Z');
  await ana.post(`/polls/${id}/people`, { lines: 'Jo Ash <jo@example.org>\nKit Moe <kit@example.org>' });
  await deliver(world, world.ana);
  const [row] = await rows<{ told: Date | null; deadline: Date }>(sql`select told_at as told, deadline_at as deadline from poll where id = ${id}::uuid`);
  expect(row).toEqual({ told: null, deadline: new Date('2026-11-30T20:00:00Z') });
  for (const who of ['jo@', 'kit@']) await answer(linkIn(sentTo(who)[0]!), id, ['works', 'does-not']);
  world.setNow('2026-11-30T20:00:00Z');
  await tendPolls(world.ctx);
  expect(said(await ana.page(`/polls/${id}`))).toMatch(/The time is found: Monday 18 January/);
});

test('where nothing suits, Ana asks about other times: what was said is kept, and it closes once both have said what they think of them', async () => {
  const { ana, answer, linkOf, makeByForm, sentTo, world } = polled;
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Other times', closing: 'itself', time: ['2027-01-11T17:00:00.000Z'] });
  const [boLink, cyLink] = [linkOf('bo@'), linkOf('cy@')];
  await answer(boLink, id, ['works']);
  await answer(cyLink, id, ['does-not']);
  const page = await ana.page(`/polls/${id}`);
  expect(said(page)).toContain('It is yours to decide');
  const free = /id="other".*?name="time" value="([^"]+)"/s.exec(page)![1]!;
  expect(said(await (await ana.post(`/polls/${id}/times`, {})).text())).toContain('Choose at least one time.');
  expect((await ana.post(`/polls/${id}/times`, { time: free, hand1: '2027-01-12T09:00' })).status).toBe(303);
  expect(said(await ana.page(`/polls/${id}`))).toContain('2 answers are still awaited');
  await deliver(world, world.ana);
  expect(sentTo('cy@').at(-1)!.subject).toBe('Other times: when can you? Other times');
  expect(said(await world.visitor().page(cyLink))).toContain('Times were added since you answered.');
  const last = (await polled.timesOf(id)).length - 1;
  const marks = (said: string) => Array.from({ length: last + 1 }, (_, place) => place === last ? said : 'does-not');
  await answer(boLink, id, marks('works'));
  await answer(cyLink, id, marks('if-need-be'));
  expect(said(await ana.page(`/polls/${id}`))).toMatch(/The time is found: Tuesday 12 January(?: 2027)?, 9:00/);
});
