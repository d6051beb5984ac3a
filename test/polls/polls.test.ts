import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { tendPolls } from '../../src/polls/tend-polls.ts';
import { deliver } from '../introductions/deliver.ts';
import { type Mailbox, openMailbox, type Received } from '../mailbox.ts';
import { know, said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let mailbox: Mailbox;
let ana: Browser;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await openWorld({}, mailbox.mailer);
  ana = await world.as(world.ana);
  await know(world, world.ana, 'Bo Lindqvist', {}, [['email', 'bo@example.org']]);
});
afterAll(async () => {
  await world.close();
  await mailbox.close();
});

const rows = async <T>(query: ReturnType<typeof sql>): Promise<readonly T[]> => (await reading(world.ctx.db, world.ana.id, db => query.execute(db))).rows as T[];
const sentTo = (address: string): readonly Received[] => mailbox.letters.filter(letter => letter.to.includes(address));
const linkIn = (letter: Received): string => /\/when\/[a-z2-7]{26}/.exec(letter.plain)![0];

/** A Tuesday and a Wednesday, in Los Angeles 9:00 and 14:00. */
const [morning, afternoon, nextDay] = ['2026-12-01T17:00:00.000Z', '2026-12-01T22:00:00.000Z', '2026-12-02T17:00:00.000Z'] as const;

const form = (given: Record<string, string | readonly string[]> = {}): Record<string, string | readonly string[]> & { readonly time: string | readonly string[] } => ({
  do: 'ask', title: 'Reading circle', words: 'The first evening.', mode: 'virtual', minutes: '60', lines: 'Bo Lindqvist\nCy Moreau <cy@example.org>', deadline: '2026-11-28T18:00', time: [morning, afternoon, nextDay], closing: 'ask', ...given,
});

async function makeByForm(given: Record<string, string | readonly string[]> = {}): Promise<string> {
  const fields = form(given);
  const answer = await ana.post('/polls/new', { seen: fields.time, ...fields });
  expect(answer.status, said(await answer.clone().text())).toBe(303);
  await deliver(world, world.ana);
  return /[0-9a-f-]{36}/.exec(answer.headers.get('location')!)![0];
}

const timesOf = async (poll: string): Promise<readonly string[]> => (await rows<{ id: string }>(sql`select id from poll_time where poll_id = ${poll}::uuid order by start_at`)).map(({ id }) => id);

async function answer(link: string, poll: string, marks: readonly string[], more: Record<string, string> = {}): Promise<Response> {
  const times = await timesOf(poll);
  const fields = Object.fromEntries(marks.map((mark, place) => [`mark-${times[place]}`, mark] as const).filter(([, mark]) => mark));
  const done = await world.visitor().post(link, { timeZone: 'Europe/Lisbon', ...fields, ...more });
  await deliver(world, world.ana);
  return done;
}

const linkOf = (address: string): string => linkIn(sentTo(address).at(-1)!);

test('Ana asks two, each answers by their own link, and the time she takes stands in everyone’s calendar', async () => {
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

const invitationsTo = (address: string): readonly Received[] => sentTo(address).filter(({ raw }) => raw.includes('METHOD:'));
const sequenceOf = (letter: Received): string => /SEQUENCE:(\d+)/.exec(icsOf(letter))![1]!;
const uidOf = (letter: Received): string => /UID:(\S+)/.exec(icsOf(letter))![1]!;
const icsOf = ({ raw }: Received): string => raw.includes('BEGIN:VCALENDAR') ? raw : Buffer.from(/text\/calendar[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw)![1]!, 'base64').toString();

test('it closes by itself as soon as all have answered and one time suits all, and a time taken meanwhile gives way to the next best', async () => {
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
});

test('whoever has not answered is reminded once; at the deadline the time is taken that suits those who must come', async () => {
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

test('anybody who has the shared link answers with name and address, and gets a link of their own; nobody can answer for another', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeByForm({ title: 'Open to all', closing: 'itself', share: 'on', names: 'on', time: ['2026-12-14T17:00:00.000Z'] });
  const shared = /\/when\/[a-z2-7]{26}/.exec(await ana.page(`/polls/${id}`))![0];
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

test('what is held about Cy is shown, and deleted at a wish; the poll goes on without them', async () => {
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
  world.setNow('2026-11-21T09:00:00Z');
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

test('a time at which Ana has another meeting by now cannot be taken, by hand neither, and nobody is booked twice when many answer at once', async () => {
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
  expect(page).toContain('Your own calendar holds something from 9:00 to 10:00.');
  const [time] = await timesOf(open!.id);
  await ana.post(`/polls/${open!.id}/take/${time}`);
  expect(said(await ana.page(`/polls/${open!.id}`))).toContain('That time has just gone');
});

test('many tries from one address are asked to wait, with what they marked kept', async () => {
  world.setNow('2026-11-21T10:00:00Z');
  const id = await makeByForm({ title: 'Flood', lines: 'Cy Moreau <cy@example.org>', time: ['2026-12-18T17:00:00.000Z'] });
  const link = linkOf('cy@');
  let last = await answer(link, id, ['works']);
  for (let count = 0; count < 31; count++) last = await world.visitor({ 'x-forwarded-for': '203.0.113.9' }).post(link, { timeZone: 'UTC', none: '1' });
  expect(last.status).toBe(429);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
});
