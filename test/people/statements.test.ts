import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { transact } from '../../src/kit/transact.ts';
import type { Member } from '../../src/accounts/index.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
const heard: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  await many(world.ana, 40);
  await many(world.bo, 400);
});
afterAll(() => world.close());

/** Every statement that any connection sends is written down. */
const query = pg.Client.prototype.query as (...words: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
  heard.push(String((words[0] as { text?: string }).text ?? words[0]));
  return Reflect.apply(query, this, words);
} as typeof pg.Client.prototype.query;

async function many(member: Member, count: number): Promise<void> {
  await transact(world.ctx.db, member.id, { kind: 'test', at: world.ctx.now() }, async tx => {
    await sql`insert into person (account_id, id, full_name, given_name, company, is_connection, connected_on) select current_account(), gen_random_uuid(), 'Person ' || n, 'Person', 'Firm ' || n % 7, true, date '2020-01-01' + n from generate_series(1, ${count}::int) n`.execute(tx);
    await sql`insert into tag (account_id, id, person_id, name) select current_account(), gen_random_uuid(), id, 'tag ' || right(full_name, 1) from person where account_id = current_account()`.execute(tx);
    await sql`insert into note (account_id, id, person_id, body, at) select current_account(), gen_random_uuid(), id, 'note', now() from person where account_id = current_account()`.execute(tx);
    await sql`insert into identity (account_id, id, person_id, kind, key, shown) select current_account(), gen_random_uuid(), id, 'email', id || '@example.org', id || '@example.org' from person where account_id = current_account()`.execute(tx);
    await sql`insert into message (account_id, id, person_id, from_me, at, body, source, source_key) select current_account(), gen_random_uuid(), p.id, m % 2 = 0, timestamptz '2020-01-01' + make_interval(days => m), 'words', 'test', decode(md5(p.id::text || m), 'hex')
      from person p cross join generate_series(1, ${Math.ceil(count / 5)}::int) m where p.account_id = current_account() and p.full_name in ('Person 1', 'Person 2')`.execute(tx);
  });
}

/** How many statements an answer takes. */
async function statements(work: () => Promise<Response>, status = 200): Promise<number> {
  heard.length = 0;
  const answer = await work();
  expect(answer.status).toBe(status);
  await answer.text();
  return heard.length;
}

const pages = ['/people', '/people?sort=last', '/people?sort=company&direction=down', '/people?q=person', '/people?tag=tag+1', '/people?tie=spoken', '/people.csv', '/people/PERSON', '/people/PERSON/edit', '/people/filters', '/activity', '/search/quick?q=per'];

test.each(pages)('%s takes no more statements for 400 people than for 40', async page => {
  const asked = async (member: Member): Promise<number> => {
    const browser = await world.as(member);
    const person = /href="\/people\/([0-9a-f-]{36})"/.exec(await browser.page('/people?q=Person+1&sort=last'))![1]!;
    return statements(() => browser.get(page.replace('PERSON', person)));
  };
  const [few, lots] = [await asked(world.ana), await asked(world.bo)];
  expect(few).toBeGreaterThan(2);
  expect(lots).toBeLessThanOrEqual(few);
});

test.each(['/people?limit=200', '/people/PERSON', '/changes', '/tags'])('the API’s %s takes no more statements for 400 people than for 40', async path => {
  const asked = async (member: Member): Promise<number> => {
    const { token } = await createToken(world.ctx, member.id, 'test', 'read');
    const call = (at: string) => world.request(`/api/v1${at}`, { headers: { authorization: `Bearer ${token}` } });
    const { people } = await (await call('/people?limit=1')).json() as { people: { id: string }[] };
    return statements(() => call(path.replace('PERSON', people[0]!.id)));
  };
  const [few, lots] = [await asked(world.ana), await asked(world.bo)];
  expect(few).toBeGreaterThan(2);
  expect(lots).toBeLessThanOrEqual(few);
});

test.each<readonly [string, number, (names: readonly string[]) => Record<string, string>]>([
  ['/polls/new', 422, names => ({ lines: names.join('\n') })],
  ['/conversations/new', 422, names => ({ on: '2026-11-20', with: [...names, 'Nobody Atall'].join(', ') })],
])('%s asks for twenty names in as many statements as for two', async (path, status, form) => {
  const bo = await world.as(world.bo);
  const asked = (count: number) => statements(() => bo.post(path, form(Array.from({ length: count }, (_, n) => `Person ${n + 101}`))), status);
  const [few, lots] = [await asked(2), await asked(19)];
  expect(few).toBeGreaterThan(2);
  expect(lots).toBe(few);
});

test('the people whom a poll’s form holds already are asked for at once', async () => {
  const bo = await world.as(world.bo);
  const { rows } = await world.ctx.db.pool.query<{ id: string }>('select id from person where account_id = $1 order by full_name limit 50', [world.bo.id]);
  const who = rows.map(row => row.id);
  const asked = (count: number) => statements(() => bo.get(`/polls/new?${who.slice(0, count).map(id => `person=${id}`).join('&')}`));
  const [few, lots] = [await asked(2), await asked(50)];
  expect(few).toBeGreaterThan(2);
  expect(lots).toBe(few);
});
