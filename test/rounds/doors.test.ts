import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { introductionCommands } from '../../src/introductions/index.ts';
import type { Command } from '../../src/kit/command.ts';
import type { Surroundings } from '../../src/kit/surroundings.ts';
import { roundCommands } from '../../src/rounds/index.ts';
import { tieCommands } from '../../src/ties/index.ts';
import { know } from '../people/people.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let bearer: string;
beforeAll(async () => {
  world = await openWorld();
  bearer = (await createToken(world.ctx, world.ana.id, 'test', 'write')).token;
});
afterAll(() => world.close());

async function run(...words: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const around: Surroundings = { as: 'ana@example.org', open: work => work(world.ctx) };
  const said = { out: '', err: '' };
  const json = words.includes('--json');
  const [name, ...args] = words.filter(word => word !== '--json');
  const command: Command = [...introductionCommands(around), ...tieCommands(around), ...roundCommands(around)].find(known => known.name === name)!;
  const status = await command.run(args, { stdin: Readable.from([]), out: text => { said.out += text; }, err: text => { said.err += text; }, json });
  return { status, ...said };
}

async function call(method: string, path: string, body?: object) {
  const answer = await world.request(`/api/v1${path}`, { method, headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
  return { status: answer.status, body: await answer.json() as Record<string, unknown> };
}

test('a group is begun, filled, drawn, looked at, thinned out and ended by command line', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'kith-')), 'people.txt');
  await writeFile(file, 'Priya <priya@example.com>\nTomas <tomas@example.com>\nUna <una@example.com>\nnobody\n');
  expect((await run('round', 'start', 'Guild', '--every', '4', '--emphasis', 'teams', '--across')).out).toContain('Guild is there');
  expect(await run('round', 'add', 'guild', file)).toMatchObject({ status: 0, out: '3 added.\n', err: 'Not read: nobody\n' });
  const drawn = JSON.parse((await run('round', 'draw', 'Guild', '--json')).out) as { groups: { members: string[] }[] };
  expect(drawn.groups.flatMap(group => group.members).toSorted()).toEqual(['Priya', 'Tomas', 'Una']);
  const shown = await run('round', 'show', 'Guild');
  expect(shown.out).toMatch(/Una {2}http:\/\/kith\.test\/r\/[\s\S]*Round 1, 2026-11-22\n {2}Priya, Tomas, Una/);
  expect(await run('round', 'remove', 'Guild', 'Una')).toMatchObject({ status: 0, out: 'Una is out of the group.\n' });
  expect(await run('round', 'remove', 'Guild', 'Una')).toMatchObject({ status: 1 });
  expect(JSON.parse((await run('round', 'show', 'Guild', '--json')).out)).toMatchObject({ people: [{ name: 'Priya' }, { name: 'Tomas' }] });
  expect(await run('round', 'end', 'Guild')).toMatchObject({ status: 0 });
  expect(await run('round', 'draw', 'Guild')).toMatchObject({ status: 1 });
});

test('the same by program, with everyone of a tag, and only across teams', async () => {
  const made = await call('POST', '/round-groups', { name: 'Across', everyWeeks: 4, emphasis: 'teams', onlyAcross: true });
  const id = made.body['id'] as string;
  for (const [name, company] of [['Design One', 'Design'], ['Design Two', 'Design'], ['Design Three', 'Design'], ['Sales One', 'Sales'], ['Sales Two', 'Sales']] as const) {
    const person = await know(world, world.ana, name, { company });
    await world.ctx.db.pool.query('insert into tag (account_id, id, person_id, name) values ($1, gen_random_uuid(), $2, $3)', [world.ana.id, person, 'across']);
  }
  expect((await call('POST', `/round-groups/${id}/people`, {})).status).toBe(422);
  expect((await call('POST', `/round-groups/${id}/people`, { tag: 'across' })).body).toMatchObject({ added: 5 });
  expect((await call('POST', `/round-groups/${id}/draw`)).body).toMatchObject({ state: 'drawn' });
  const { rounds } = (await call('GET', `/round-groups/${id}/rounds`)).body as { rounds: { groups: { members: string[] }[] }[] };
  const teams = rounds[0]!.groups.map(group => group.members.map(name => name.split(' ')[0]).toSorted().join());
  expect(teams).toEqual(['Design,Sales', 'Design,Sales']);
  expect((await call('GET', `/round-groups/${id}/drawing`)).body).toEqual({ drawing: null });
  const { people } = (await call('GET', `/round-groups/${id}/people`)).body as { people: { id: string }[] };
  expect((await call('POST', `/round-groups/${id}/people/${people[0]!.id}/removal`)).body).toEqual({ done: true });
  expect((await call('POST', `/round-groups/${id}/people/${people[0]!.id}/removal`)).body).toEqual({ done: false });
  expect((await call('POST', `/round-groups/${id}/end`)).body).toEqual({ done: true });
});

test('introductions are offered, asked for, told of and thanked for by command line', async () => {
  await know(world, world.ana, 'Kaja Lind', {}, [['email', 'kaja@example.com']]);
  await know(world, world.ana, 'Ruben Moss', {}, [['email', 'ruben@example.com']]);
  const made = JSON.parse((await run('introduction', 'offer', 'Kaja Lind', 'Ruben Moss', '--reason', 'Both sing.', '--times', '--json')).out) as { id: string; offersTimes: boolean };
  expect(made.offersTimes).toBe(true);
  expect(await run('introduction', 'withdraw', made.id)).toMatchObject({ status: 0, out: 'The introduction is taken back.\n' });
  const ask = ['introduction', 'ask', 'Kaja Lind', '--for', 'A choir', '--reason', 'You sing.', '--lines', 'I am Ana.', '--json'];
  const asked = JSON.parse((await run(...ask)).out) as { id: string };
  expect(await run('introduction', 'outcome', asked.id, 'talked')).toMatchObject({ status: 0 });
  expect(await run('introduction', 'outcome', asked.id, 'splendid')).toMatchObject({ status: 2 });
  expect(await run('introduction', 'thank', asked.id, '--words', 'We sang.')).toMatchObject({ status: 0 });
  expect((await call('GET', `/introduction-requests/${asked.id}`)).body).toMatchObject({ outcome: 'talked', thankedAt: expect.any(String) as string });
  const again = JSON.parse((await run(...ask)).out) as { id: string };
  expect(await run('introduction', 'withdraw', again.id)).toMatchObject({ out: 'The request is taken back.\n' });
  expect(await run('introduction', 'thank', made.id, '--words', 'x')).toMatchObject({ status: 1 });
});

test('who knows whom is noted and taken back, and ties are shared or not, by command line and program', async () => {
  expect((await run('knows', 'Kaja Lind', 'Ruben Moss')).out).toContain('know each other');
  expect((await run('ways', 'Ruben Moss')).out).toContain('Kaja Lind (connected) > Ruben Moss (recorded)');
  expect((await run('knows', 'Kaja Lind', 'Ruben Moss', '--not')).out).toContain('do not know each other');
  expect((await run('ways', 'Ruben Moss')).err).toContain('No way is known');
  expect(await run('ways', '--share', 'on')).toMatchObject({ status: 0 });
  expect((await call('GET', '/tie-sharing')).body).toEqual({ shares: true });
  expect((await call('POST', '/tie-sharing', { shares: false })).body).toEqual({ shares: false });
  expect(await run('ways', '--share', 'perhaps')).toMatchObject({ status: 2 });
});

test('one of the organiser’s own people is added by name, and a draw by page says first for how many, and who hears of it', async () => {
  await know(world, world.ana, 'Wanda Underlist', {}, [['email', 'wanda@example.com']]);
  const begun = await world.as(world.ana);
  const id = new URL((await begun.post('/rounds/new', { name: 'By name', everyWeeks: '4', size: '2', emphasis: 'anyone', startsOn: '2026-12-07' })).headers.get('location')!, 'http://kith.test').pathname.split('/').at(-1)!;
  const refused = await (await begun.post(`/rounds/${id}/people`, { lines: 'Wanda Underlist\nNo Such Person\nYan <yan@example.com>\nNobody Either' })).text();
  expect(refused).toContain('“No Such Person”, “Nobody Either”');
  const page = await (await begun.get(`/rounds/${id}`)).text();
  expect(page).toContain('Wanda Underlist');
  expect(page).toContain('yan@example.com');
  expect(await (await begun.get(`/rounds/${id}/draw`)).text()).toMatch(/Draw the round of By name for .*2 people take part/s);
  expect((await begun.post(`/rounds/${id}/draw`, {})).status).toBe(303);
  expect(await (await begun.get(`/rounds/${id}`)).text()).toContain('Round 1');
});
