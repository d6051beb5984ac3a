import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { addParticipants } from '../../src/rounds/add-participants.ts';
import { answerRound, leave, sayMet } from '../../src/rounds/answer-round.ts';
import { groupInput, makeGroup } from '../../src/rounds/make-group.ts';
import { tendRounds } from '../../src/rounds/tend-rounds.ts';
import { randomFrom } from '../random.ts';
import { know } from '../people/people.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const rows = async <T>(query: ReturnType<typeof sql>): Promise<readonly T[]> => (await reading(world.ctx.db, world.ana.id, db => query.execute(db))).rows as T[];
const day = 86_400_000;

test('over fifty weekly rounds of some sixty people who come, go and sit out, kept in the database, each meets all they could but one, nobody again within three rounds, and nobody is out twice in a row', { timeout: 120_000 }, async () => {
  world.setNow('2026-01-01T09:00:00Z');
  const random = randomFrom(7);
  const group = await makeGroup(world.ctx, world.ana, groupInput.parse({ name: 'A year', everyWeeks: 1, startsOn: '2026-01-12' }));
  let known = 0;
  const join = async (count: number) => {
    const people = [];
    for (let n = 0; n < count; n++) people.push({ person: await know(world, world.ana, `Person ${known++}`) });
    await addParticipants(world.ctx, world.ana, group, people);
  };
  await join(61);
  const link = (participant: string) => ({ account: world.ana.id, participant });
  for (let round = 0; round < 50; round++) {
    const begins = Date.parse('2026-01-12') + round * 7 * day;
    world.setNow(new Date(begins - 4 * day + 3_600_000).toISOString());
    await tendRounds(world.ctx);
    const there = (await rows<{ id: string }>(sql`select id from participant where group_id = ${group}::uuid and left_at is null order by id`)).map(row => row.id);
    for (const id of there) if (random(40) === 0) await answerRound(world.ctx, link(id), 'out');
    if (random(3) === 0) await leave(world.ctx, link(there[random(there.length)]!));
    if (random(3) === 0) await join(1);
    world.setNow(new Date(begins - 5 * 3_600_000).toISOString());
    await tendRounds(world.ctx);
    const seats = await rows<{ seat: string; id: string }>(sql`select m.id as seat, m.participant_id as id from round r join pairing a on a.round_id = r.id join pairing_member m on m.pairing_id = a.id join participant p on p.id = m.participant_id
      where r.group_id = ${group}::uuid and r.number = ${round + 1} and p.left_at is null`);
    for (const { seat, id } of seats) if ((round + seat.charCodeAt(0)) % 2 === 0) await sayMet(world.ctx, link(id), seat, 'yes');
  }

  const drawn = await rows<{ number: number; proven: boolean; same: boolean }>(sql`select number, proven, weight = bound as same from round where group_id = ${group}::uuid order by number`);
  expect(drawn).toHaveLength(50);
  expect(drawn.filter(round => !round.proven || !round.same)).toEqual([]);
  const together = await rows<{ one: string; other: string; rounds: number[] }>(sql`select a.participant_id as one, b.participant_id as other, array_agg(r.number order by r.number) as rounds from round r join pairing p on p.round_id = r.id
    join pairing_member a on a.pairing_id = p.id join pairing_member b on b.pairing_id = p.id and b.participant_id > a.participant_id where r.group_id = ${group}::uuid group by 1, 2`);
  const lately = together.filter(({ rounds }) => rounds.some((number, at) => at > 0 && number - rounds[at - 1]! <= 3));
  expect(lately, 'who met again within three rounds').toEqual([]);
  const seated = await rows<{ id: string; rounds: number; partners: number; others: number }>(sql`
    with seat as (select m.participant_id as id, r.number, p.id as pairing from round r join pairing p on p.round_id = r.id join pairing_member m on m.pairing_id = p.id where r.group_id = ${group}::uuid)
    select s.id, count(distinct s.number)::int as rounds, (select count(distinct o.id)::int from seat mine join seat o on o.pairing = mine.pairing and o.id <> mine.id where mine.id = s.id) as partners,
      (select count(distinct o.id)::int from seat mine join seat o on o.number = mine.number and o.id <> mine.id where mine.id = s.id) as others from seat s group by s.id`);
  expect(seated.length).toBeGreaterThan(65);
  for (const { rounds, partners, others } of seated) expect(partners).toBeGreaterThanOrEqual(Math.min(rounds, others) - 1);
  const out = await rows<{ id: string; round: number }>(sql`select t.participant_id as id, r.number as round from taking_part t join round r on r.id = t.round_id where r.group_id = ${group}::uuid and t.left_over order by 1, 2`);
  expect(out.filter(({ id, round }) => out.some(other => other.id === id && other.round === round + 1)), 'out twice in a row').toEqual([]);
});
