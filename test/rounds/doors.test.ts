import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { know } from '../people/people.ts';
import { type Program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let call: Program;
beforeAll(async () => {
  world = await openWorld();
  call = await programOf(world, world.ana);
});
afterAll(() => world.close());

const run = (...words: readonly string[]) => runKith(world, words);

test('a group is begun, filled, drawn, looked at, thinned out and ended by command line', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'kith-')), 'people.txt');
  await writeFile(file, 'Priya <priya@example.com>\nTomas <tomas@example.com>\nUna <una@example.com>\nnobody\n');
  expect((await run('round', 'start', 'Guild', '--every', '4', '--emphasis', 'teams', '--across')).out).toContain('Guild is there');
  expect(await run('round', 'add', 'guild', file)).toMatchObject({ status: 0, out: '3 added.\n', err: 'Not read: nobody\n' });
  await writeFile(file, '\uFEFFname,email\nPriya,priya@example.com\n', 'utf16le');
  expect(await run('round', 'add', 'guild', file)).toMatchObject({ status: 0, out: '0 added.\n', err: 'The line “name,email” was read as a heading, not as a person.\n' });
  const drawn = JSON.parse((await run('round', 'draw', 'Guild', '--json')).out) as { groups: { members: string[] }[] };
  expect(drawn.groups.flatMap(group => group.members).toSorted()).toEqual(['Priya', 'Tomas', 'Una']);
  const shown = await run('round', 'show', 'Guild');
  expect(shown.out).toMatch(/Una {2}http:\/\/kith\.test\/r\/[\s\S]*Round 1, 2026-11-22\n {2}Priya, Tomas, Una/);
  expect(await run('round', 'remove', 'Guild', 'Una')).toMatchObject({ status: 0, out: 'Una is out of the group.\n' });
  expect(await run('round', 'remove', 'Guild', 'Una')).toMatchObject({ status: 1 });
  expect(JSON.parse((await run('round', 'show', 'Guild', '--json')).out)).toMatchObject({ people: [{ name: 'Priya' }, { name: 'Tomas' }] });
  expect(await run('round', 'end', 'Guild')).toMatchObject({ status: 0 });
  expect(await run('round', 'draw', 'Guild')).toMatchObject({ status: 1 });
  expect(await run('round', 'resume', 'Guild')).toMatchObject({ status: 0, out: 'Guild goes on. The next round begins on 2026-12-20.\n' });
  expect(await run('round', 'resume', 'Guild')).toMatchObject({ status: 1, err: expect.stringContaining('There is no group “Guild” that has ended.') });
});

test('whoever is in a group is not added a second time, by name or by tag, and comes back only once they had left', async () => {
  const hanna = await know(world, world.ana, 'Hanna Vik');
  await know(world, world.ana, 'Jonas Vik');
  for (const name of ['Hanna Vik', 'Jonas Vik']) await world.ctx.db.pool.query('insert into tag (account_id, id, person_id, name) select account_id, gen_random_uuid(), id, $2 from person where full_name = $1', [name, 'vik']);
  const ana = await world.as(world.ana);
  const id = (await call('POST', '/round-groups', { name: 'Viks' })).body['id'] as string;
  const names = async () => ((await call('GET', `/round-groups/${id}/people`)).body as { people: { name: string }[] }).people.map(({ name }) => name);
  expect((await ana.post(`/rounds/${id}/people`, { lines: 'hanna vik' })).status).toBe(303);
  expect((await ana.post(`/rounds/${id}/people`, { tag: 'vik' })).status).toBe(303);
  expect(await names()).toEqual(['Hanna Vik', 'Jonas Vik']);
  expect((await call('POST', `/round-groups/${id}/people`, { people: [{ person: hanna }], tag: 'vik' })).body).toMatchObject({ added: 0, known: 3 });
  expect(await run('round', 'remove', 'Viks', 'Hanna Vik')).toMatchObject({ status: 0 });
  expect(await run('round', 'add', 'Viks', '--tag', 'vik')).toMatchObject({ out: '1 added.\n', err: '' });
});

test('what sets three apart is said once, of all three', async () => {
  const id = (await call('POST', '/round-groups', { name: 'Triad', size: 3 })).body['id'] as string;
  const people = [];
  for (const [name, company] of [['Nell Oak', 'Oak Mill'], ['Nell Ash', 'Ash Mill'], ['Nell Elm', 'Elm Mill']] as const) people.push({ person: await know(world, world.ana, name, { company }) });
  await call('POST', `/round-groups/${id}/people`, { people });
  const { groups: [group] } = JSON.parse((await run('round', 'draw', 'Triad', '--json')).out) as { groups: { because: string[] }[] };
  const sides = group!.because.filter(sentence => sentence.includes('sides'));
  expect(sides).toHaveLength(1);
  expect(sides[0]).toMatch(/^They look at things from several sides: (?=.*Oak Mill)(?=.*Ash Mill)(?=.*Elm Mill)[^:]* and [^:]*\.$/);
});

test('a tag that nobody carries is named as such, by page and command line', async () => {
  await run('round', 'start', 'Tagless');
  const id = (await call('GET', '/round-groups')).body['groups'] as { id: string; name: string }[];
  const answer = await (await world.as(world.ana)).post(`/rounds/${id.find(({ name }) => name === 'Tagless')!.id}/people`, { tag: 'nosuch' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Nobody carries the tag “nosuch”.');
  expect(await run('round', 'add', 'Tagless', '--tag', 'nosuch')).toMatchObject({ status: 0, out: '0 added.\n', err: 'Nobody carries the tag “nosuch”.\n' });
});

test('the command line says what to do about a first day too early, a name that is two groups’, and a group that has ended', async () => {
  expect(await run('round', 'start', 'Early', '--on', '2020-01-01')).toMatchObject({ status: 1, err: 'Choose a day at least two days from now.\n' });
  await run('round', 'start', 'Twin');
  await run('round', 'start', 'Twin');
  expect((await run('round', 'show', 'Twin')).err).toMatch(/^“Twin” fits several groups; name one by its id:\n[0-9a-f-]{36} {2}Twin\n[0-9a-f-]{36} {2}Twin\n$/);
  await run('round', 'start', 'Done');
  await run('round', 'end', 'Done');
  expect(await run('round', 'draw', 'Done')).toMatchObject({ status: 1, err: 'Done has ended; “kith round resume” lets it go on. Nothing was changed.\n' });
  expect((await run('round', 'list')).out).toMatch(/Done {2}0 people {2}0 rounds {2}0 met {2}ended\n/);
});

test('a group is changed by page, program and command line: what is not named stays, and no round comes before its time', async () => {
  const ana = await world.as(world.ana);
  const id = (await call('POST', '/round-groups', { name: 'Looms', words: 'Weavers.', everyWeeks: 4, emphasis: 'teams', onlyAcross: true })).body['id'] as string;
  const stands = async () => ((await call('GET', '/round-groups')).body as { groups: Record<string, unknown>[] }).groups.find(group => group['id'] === id);
  expect(await run('round', 'change', 'Looms', '--every', '1', '--size', '3')).toMatchObject({ status: 0, out: 'Looms is changed.\n' });
  expect(await stands()).toMatchObject({ name: 'Looms', everyWeeks: 1, size: 3, emphasis: 'teams', onlyAcross: true, nextOn: '2026-11-28' });
  expect(await run('round', 'change', 'Looms')).toMatchObject({ status: 2, err: expect.stringContaining('Say what to change') });
  expect(await run('round', 'change', 'Looms', '--every', '3')).toMatchObject({ status: 2, err: expect.stringContaining('Choose every week') });
  expect(await run('round', 'change', 'Looms', '--emphasis', 'anyone')).toMatchObject({ status: 1, err: expect.stringContaining('Choose newcomers with veterans, or across teams, or leave this out.') });
  expect(await run('round', 'start', 'Nobody’s', '--across')).toMatchObject({ status: 2, err: expect.stringContaining('or leave this out') });
  expect(await call('PATCH', `/round-groups/${id}`, { emphasis: 'anyone' })).toMatchObject({ status: 422, body: { error: { fields: { onlyAcross: expect.stringContaining('or leave this out') } } } });
  expect(await run('round', 'change', 'Looms', '--on', '2026-11-22')).toMatchObject({ status: 1, err: expect.stringContaining('at least two days from now') });

  expect((await call('PATCH', `/round-groups/${id}`, { onlyAcross: false, nextOn: '2026-12-01' })).body).toEqual({ done: true });
  expect(await stands()).toMatchObject({ size: 3, onlyAcross: false, nextOn: '2026-12-01' });
  expect(await call('PATCH', `/round-groups/${id}`, { nextOn: '2026-11-21' })).toMatchObject({ status: 422, body: { error: { fields: { nextOn: 'Choose a day at least two days from now.' } } } });

  const form = await ana.page(`/rounds/${id}/edit`);
  expect(form).toMatch(/name="words"[^>]*>Weavers\./);
  expect(form).toMatch(/<input type="radio"[^>]*name="size"[^>]*value="3"[^>]*checked/);
  const typed = { name: 'Looms and kilns', words: 'Both.', everyWeeks: '2', size: '2', emphasis: 'newcomers', onlyAcross: 'on', nextOn: '2026-12-05' };
  const off = await ana.post(`/rounds/${id}/edit`, { ...typed, name: '', nextOn: '2026-11-20' });
  expect(off.status).toBe(422);
  expect(await off.text()).toContain('Give the group a name.');
  const sideless = await ana.post(`/rounds/${id}/edit`, { ...typed, emphasis: 'anyone' });
  expect(sideless.status).toBe(422);
  expect(await sideless.text()).toContain('Choose newcomers with veterans, or across teams, or leave this out.');
  expect((await ana.post(`/rounds/${id}/edit`, typed)).status).toBe(303);
  expect(await stands()).toMatchObject({ name: 'Looms and kilns', everyWeeks: 2, size: 2, emphasis: 'newcomers', onlyAcross: true, nextOn: '2026-12-05' });

  await call('POST', `/round-groups/${id}/people`, { people: [{ name: 'Priya', email: 'priya@example.com' }, { name: 'Tomas', email: 'tomas@example.com' }] });
  await call('POST', `/round-groups/${id}/draw`);
  expect((await call('PATCH', `/round-groups/${id}`, { nextOn: '2026-11-23' })).body).toEqual({ done: true });
  expect(await call('PATCH', `/round-groups/${id}`, { nextOn: '2026-11-22' })).toMatchObject({ status: 422 });

  expect((await ana.post(`/rounds/${id}/end`)).status).toBe(303);
  expect((await ana.get(`/rounds/${id}/edit`)).status).toBe(404);
  expect(await call('PATCH', `/round-groups/${id}`, { size: 3 })).toMatchObject({ status: 404 });
  expect((await ana.post(`/rounds/${id}/resume`)).status).toBe(303);
  expect(await call('POST', `/round-groups/${id}/resume`)).toMatchObject({ body: { done: false } });
  const dee = await world.as(world.dee);
  expect((await dee.post(`/rounds/${id}/edit`, typed)).status).toBe(404);
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
