import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoChange } from '../../src/activity/index.ts';
import { mergePeople } from '../../src/duplicates/index.ts';
import { addParticipants } from '../../src/rounds/add-participants.ts';
import { drawNow } from '../../src/draws/draw-now.ts';
import { participantToken } from '../../src/groups/link.ts';
import { groupInput, makeGroup } from '../../src/rounds/make-group.ts';
import { tendRounds } from '../../src/rounds/tend-rounds.ts';
import { addDays } from '../../src/time/calendar-day.ts';
import { asOperator, reading } from '../../src/kit/transact.ts';
import { accountsWithRoundsDue } from '../../src/draws/store-due.ts';
import { deliver } from '../introductions/deliver.ts';
import type { Mailbox, Received } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { know, said } from '../people/people.ts';
import type { Browser } from '../world.ts';

let world: MailedWorld;
let mailbox: Mailbox;
let ana: Browser;
beforeAll(async () => {
  world = await openMailedWorld({ guestRate: 1000 });
  ({ mailbox } = world);
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const rows = async <T>(query: ReturnType<typeof sql>): Promise<readonly T[]> => (await reading(world.ctx.db, world.ana.id, db => query.execute(db))).rows as T[];
const people = (group: string) => rows<{ id: string; name: string; email: string }>(sql`select id, name, email from participant where group_id = ${group}::uuid order by name`);
const pageOf = (id: string) => `/r/${participantToken(world.ctx, id)}`;
const sentTo = (address: string): readonly Received[] => mailbox.letters.filter(letter => letter.to.includes(address));

async function group(name: string, count: number, everyWeeks: 1 | 2 | 4 = 1): Promise<string> {
  const id = await makeGroup(world.ctx, world.ana, { name, words: 'We meet to talk shop.', everyWeeks, size: 2, emphasis: 'anyone', startsOn: '2026-11-30' });
  const done = await addParticipants(world.ctx, world.ana, id, Array.from({ length: count }, (_, n) => ({ name: `${name} ${n}`, email: `${name.toLowerCase()}${n}@example.com` })));
  expect(done).toEqual({ added: count, known: 0, unread: [] });
  return id;
}

/** The hours from one day to another: the job runs at each, and letters go out. */
async function hours(from: string, to: string): Promise<void> {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 3_600_000) {
    world.setNow(new Date(at).toISOString());
    await tendRounds(world.ctx);
  }
  await deliver(world, world.ana);
}

test('a round asks, pairs, tells and asks again, each once, at nine on each one’s own clock', { timeout: 60_000 }, async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await group('Weavers', 5);
  const [first, second] = await people(id);
  const about = { zone: 'Asia/Tokyo', days: ['mo', 'tu', 'we', 'th', 'fr', 'sa'], from: '00:00', to: '24:00', interests: 'looms, tea', wants: '1' };
  expect((await world.visitor().post(`${pageOf(first!.id)}/about`, about)).status).toBe(303);
  await world.visitor().post(`${pageOf(second!.id)}/about`, { ...about, zone: 'Europe/Berlin' });
  await hours('2026-11-26T10:00:00Z', '2026-11-27T20:00:00Z');
  expect(sentTo('weavers0@').map(letter => letter.subject)).toEqual(['Weavers: coffee round on Monday 30 November']);
  await world.visitor().post(`${pageOf(second!.id)}/answer`, { answer: 'out' });
  expect(said(await world.visitor().page(pageOf(second!.id)))).toContain('You are out of the round');
  await hours('2026-11-28T00:00:00Z', '2026-11-30T20:00:00Z');
  const subjects = (n: number) => sentTo(`weavers${n}@`).map(letter => letter.subject.replace(/Weavers \d/, 'somebody'));
  for (const n of [0, 2, 3, 4]) expect(subjects(n), `weaver ${n}`).toEqual(['Weavers: coffee round on Monday 30 November', 'Coffee with somebody']);
  expect(subjects(1)).toHaveLength(1);
  const letter = sentTo('weavers0@').at(-1)!;
  expect(letter.plain).toMatch(/weavers\d@example.com/);
  expect(letter.plain).toContain('Tokyo time');
  const told = await rows<{ at: Date }>(sql`select told_at as at from pairing_member where participant_id = ${first!.id}::uuid`);
  expect(told[0]!.at.toISOString()).toBe('2026-11-30T00:00:00.000Z'); // nine in Tokyo
  await hours('2026-12-06T00:00:00Z', '2026-12-06T20:00:00Z');
  expect(sentTo('weavers0@').at(-1)!.subject).toContain('Did you meet');
  const page = await world.visitor().page(pageOf(first!.id));
  const seat = /name="seat" value="([^"]+)"/.exec(page)![1]!;
  await world.visitor().post(`${pageOf(first!.id)}/met`, { seat, met: 'yes' });
  expect(said(await ana.page(`/rounds/${id}`))).toContain('1 met');
});

test('threes sit in threes, and whoever is glad of two coffees has two with different people', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeGroup(world.ctx, world.ana, groupInput.parse({ name: 'Threes', everyWeeks: 4, size: 3 }));
  await addParticipants(world.ctx, world.ana, id, Array.from({ length: 9 }, (_, n) => ({ name: `Threes ${n}`, email: `threes${n}@example.com` })));
  const seated = (group: string) => rows<{ members: string[] }>(sql`select array_agg(m.participant_id::text order by m.participant_id) as members from round r join pairing a on a.round_id = r.id join pairing_member m on m.pairing_id = a.id where r.group_id = ${group}::uuid group by a.id`);
  await drawNow(world.ctx, world.ana.id, id);
  expect((await seated(id)).map(({ members }) => members.length)).toEqual([3, 3, 3]);
  const several = await group('Several', 4, 4);
  const [first] = await people(several);
  await world.visitor().post(`${pageOf(first!.id)}/about`, { zone: 'UTC', days: ['mo', 'tu'], from: '00:00', to: '24:00', wants: '2' });
  await addParticipants(world.ctx, world.ana, several, [{ name: 'Fifth', email: 'fifth@example.com' }]);
  await drawNow(world.ctx, world.ana.id, several);
  const hers = (await seated(several)).filter(({ members }) => members.includes(first!.id));
  expect(hers.map(({ members }) => members.length)).toEqual([2, 2]);
  expect(new Set(hers.flatMap(({ members }) => members)).size).toBe(3);
});

test('the job opens the accounts of those alone for whose rounds something is due', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeGroup(world.ctx, world.dee, groupInput.parse({ name: 'Due', everyWeeks: 4, startsOn: '2026-12-07' }));
  await addParticipants(world.ctx, world.dee, id, [{ name: 'a', email: 'due-a@example.com' }, { name: 'b', email: 'due-b@example.com' }]);
  const due = async (now: string) => (await asOperator(world.ctx.db, db => accountsWithRoundsDue(db, new Date(now), addDays(now.slice(0, 10), 4)))).includes(world.dee.id);
  const moments = ['2026-12-02T12:00:00Z', '2026-12-03T00:00:00Z', '2026-12-04T12:00:00Z', '2026-12-05T12:00:00Z', '2026-12-06T17:59:00Z', '2026-12-06T18:00:00Z', '2026-12-07T18:00:00Z', '2026-12-08T12:00:00Z', '2026-12-20T20:00:00Z', '2026-12-22T00:00:00Z'];
  const seen: boolean[] = [];
  for (const moment of moments) {
    seen.push(await due(moment));
    world.setNow(moment);
    await tendRounds(world.ctx);
  }
  expect(seen).toEqual([false, true, true, false, false, true, true, false, true, false]);
});

test('an odd one joins two others, pairs do not repeat where they need not, and every draw is proven a best one', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await group('Odd', 5, 4);
  for (let round = 0; round < 3; round++) await drawNow(world.ctx, world.ana.id, id);
  const drawn = await rows<{ number: number; members: string[] }>(sql`select r.number, array_agg(m.participant_id::text order by m.participant_id) as members from round r join pairing a on a.round_id = r.id join pairing_member m on m.pairing_id = a.id where r.group_id = ${id}::uuid group by r.number, a.id`);
  expect(drawn).toHaveLength(6);
  const seen = drawn.map(({ members }) => members).filter(members => members.length === 2).map(members => members.join());
  expect(new Set(seen).size).toBe(seen.length);
  const proven = await rows<{ proven: boolean; weight: number; bound: number }>(sql`select proven, weight, bound from round where group_id = ${id}::uuid`);
  expect(proven.every(round => round.proven && round.weight === round.bound)).toBe(true);
});

test('whoever says nothing for three rounds rests and is told; one click brings them back', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await group('Quiet', 2, 4);
  const [one, other] = await people(id);
  for (let round = 0; round < 3; round++) {
    await drawNow(world.ctx, world.ana.id, id);
    const page = await world.visitor().page(pageOf(one!.id));
    await world.visitor().post(`${pageOf(one!.id)}/met`, { seat: /name="seat" value="([^"]+)"/.exec(page)![1]!, met: 'again' });
  }
  await drawNow(world.ctx, world.ana.id, id);
  await deliver(world, world.ana);
  expect(sentTo('quiet1@').map(letter => letter.subject)).toContain('Quiet: you are resting');
  expect(sentTo('quiet0@').map(letter => letter.subject)).not.toContain('Quiet: you are resting');
  const resting = said(await world.visitor().page(pageOf(other!.id)));
  expect(resting).toContain('You are resting.');
  await world.visitor().post(`${pageOf(other!.id)}/back`);
  expect(said(await world.visitor().page(pageOf(other!.id)))).not.toContain('You are resting.');
});

test('two who are never to meet are not paired, and neither the other nor the organiser can see it', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await group('Apart', 4, 4);
  const [one, other] = await people(id);
  const before = [await world.visitor().page(pageOf(other!.id)), await ana.page(`/rounds/${id}`)];
  await world.visitor().post(`${pageOf(one!.id)}/never`, { other: other!.id });
  expect(await world.visitor().page(pageOf(one!.id))).toMatch(new RegExp(`value="${other!.id}" checked`));
  expect([await world.visitor().page(pageOf(other!.id)), await ana.page(`/rounds/${id}`)]).toEqual(before);
  for (let round = 0; round < 4; round++) {
    const { round: drawn } = await drawNow(world.ctx, world.ana.id, id);
    const pairs = await rows<{ members: string[] }>(sql`select array_agg(m.participant_id::text) as members from pairing a join pairing_member m on m.pairing_id = a.id where a.round_id = ${drawn}::uuid group by a.id`);
    expect(pairs.some(({ members }) => members.includes(one!.id) && members.includes(other!.id))).toBe(false);
  }
});

test('behind a link that the organiser passed on, whom somebody never wants to meet is kept and not shown', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await makeGroup(world.ctx, world.ana, { name: 'By hand', words: '', everyWeeks: 4, size: 2, emphasis: 'anyone', startsOn: '2026-11-30' });
  const known = await Promise.all(['Una', 'Vic', 'Wim'].map(name => know(world, world.ana, name)));
  await addParticipants(world.ctx, world.ana, id, known.map(person => ({ person })));
  const [una, vic, wim] = await people(id);
  const kept = async () => (await rows<{ other: string }>(sql`select other_id as other from never_together where participant_id = ${una!.id}::uuid`)).map(row => row.other).sort();
  const before = await world.visitor().page(pageOf(una!.id));
  for (const other of [vic!, wim!]) await world.visitor().post(`${pageOf(una!.id)}/never`, { other: other.id });
  expect(await kept()).toEqual([vic!.id, wim!.id].sort());
  expect(await world.visitor().page(pageOf(una!.id))).toBe(before);
  await world.visitor().post(`${pageOf(una!.id)}/never`, { clear: '1' });
  expect(await kept()).toEqual([]);
});

test('a latecomer has coffee with whoever is glad of a second one', async () => {
  world.setNow('2026-11-29T09:00:00Z');
  const id = await makeGroup(world.ctx, world.ana, { name: 'Late', words: '', everyWeeks: 4, size: 2, emphasis: 'anyone', startsOn: '2026-12-07' });
  await addParticipants(world.ctx, world.ana, id, ['a', 'b'].map(name => ({ name, email: `late-${name}@example.com` })));
  const [one] = await people(id);
  await world.visitor().post(`${pageOf(one!.id)}/about`, { zone: 'UTC', days: ['mo', 'tu'], from: '00:00', to: '24:00', wants: '2' });
  await drawNow(world.ctx, world.ana.id, id);
  await addParticipants(world.ctx, world.ana, id, [{ name: 'c', email: 'late-c@example.com' }]);
  const late = (await people(id)).find(person => person.name === 'c')!;
  expect(said(await world.visitor().page(pageOf(late.id)))).toContain('You have coffee with a Round 1');
});

test('the page of a group takes lines as they are pasted, and says which it could not read', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const made = await ana.post('/rounds/new', { name: 'Pasted', everyWeeks: '2', size: '2', emphasis: 'teams', startsOn: '2026-12-01' });
  const page = made.headers.get('location')!;
  expect((await ana.post('/rounds/new', { name: '', everyWeeks: '2', size: '2', emphasis: 'teams', startsOn: '2026-11-21' })).status).toBe(422);
  const answer = await ana.post(`${page}/people`, { lines: 'Priya Raman <priya@example.com>\n"Tomás";tomas@example.com\nnobody at all\npriya@example.com' });
  expect(answer.status).toBe(422);
  const text = said(await answer.text());
  expect(text).toContain('2 people were added.');
  expect(text).toContain('nobody at all');
  expect(text).toContain('Priya Raman');
  await ana.post(`${page}/people`, { lines: 'Name;E-Mail;Firma\nZoe Ash;zoe@example.com;Thread' });
  const after = said(await ana.page(page));
  expect(after).toContain('The line “Name;E-Mail;Firma” was read as a heading, not as a person. 1 person was added.');
  expect(after).toMatch(/Zoe Ash(?! Thread)/);
});

test('whoever leaves has what was held about them taken away, and Dee sees no group of Ana’s', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const id = await group('Leavers', 3, 4);
  const [one] = await people(id);
  expect(said(await world.visitor().page(`${pageOf(one!.id)}/leave`))).toContain('Leave Leavers?');
  await world.visitor().post(`${pageOf(one!.id)}/leave`);
  expect(said(await world.visitor().page(pageOf(one!.id)))).toContain('You have left');
  expect(await ana.page(`/rounds/${id}`)).not.toContain('leavers0@');
  await world.visitor().post(`${pageOf(one!.id)}/answer`, { answer: 'in' });
  const dee = await world.as(world.dee);
  expect((await dee.get(`/rounds/${id}`)).status).toBe(404);
  for (const path of ['people', 'draw', 'end']) expect((await dee.post(`/rounds/${id}/${path}`)).status).toBe(404);
  expect((await world.visitor().get(`/r/${'x'.repeat(32)}`)).status).toBe(404);
});

test('whoever takes part is still somebody of the organiser’s after two entries were merged, and after that is taken back', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const [twice, twin] = [await know(world, world.ana, 'Oda Twice', {}, [['email', 'oda@example.com']]), await know(world, world.ana, 'Oda Twice', { city: 'Oslo' })];
  const id = await makeGroup(world.ctx, world.ana, groupInput.parse({ name: 'Merged', startsOn: '2026-11-30' }));
  await addParticipants(world.ctx, world.ana, id, [{ person: twice }]);
  const whose = async () => (await rows<{ person: string | null; email: string }>(sql`select person_id as person, email from participant where group_id = ${id}::uuid`))[0]!;
  const { change } = await mergePeople(world.ctx, world.ana.id, { keep: twin, gone: twice });
  expect(await whose()).toEqual({ person: twin, email: 'oda@example.com' });
  expect(await ana.page(`/rounds/${id}`)).toContain(`/people/${twin}`);
  await undoChange(world.ctx, world.ana.id, change);
  expect(await whose()).toEqual({ person: twice, email: 'oda@example.com' });
  const [one] = await people(id);
  await world.visitor().post(`${pageOf(one!.id)}/leave`);
  const { rows: [kept] } = await world.ctx.db.pool.query<{ count: number }>(`select count(*) from change_row where table_name = 'participant' and concat(before, after) like '%oda@%'`);
  expect(kept!.count, 'what the merge remembered of her goes too').toBe(0);
});

test('a name in two lines or longer than a letter’s head takes, an address that is none, or a member whose rounds fail, keep nobody else from theirs', async () => {
  world.setNow('2026-11-21T09:00:00Z');
  const hers = await group('Broken', 2);
  await world.ctx.db.pool.query(`update participant set zone = 'No/Where' where group_id = $1`, [hers]);
  const id = await makeGroup(world.ctx, world.bo, { name: 'Two\nlines', words: '', everyWeeks: 1, size: 2, emphasis: 'anyone', startsOn: '2026-11-30' });
  const longest = await know(world, world.bo, 'Longest', {}, [['email', 'longest@example.com']]);
  await world.ctx.db.pool.query(`update person set full_name = repeat('N', 300) where id = $1`, [longest]);
  await addParticipants(world.ctx, world.bo, id, [{ person: longest }, { name: 'Mira\nOde', email: 'mira-two@example.com' }, { name: 'Odd', email: 'odd@example..com' }]);
  world.setNow('2026-11-27T20:00:00Z');
  await tendRounds(world.ctx);
  await deliver(world, world.bo);
  expect(sentTo('mira-two@').map(letter => letter.subject)).toEqual(['Two lines: coffee round on Monday 30 November']);
  await world.ctx.db.pool.query(`delete from round_group where id = $1`, [hers]);
});
