import { afterAll, beforeAll, expect, test } from 'vitest';
import { know, said } from '../people/people.ts';
import { type Program, program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let ana: Program;
let dee: Program;
let bo: string;

beforeAll(async () => {
  world = await openWorld();
  [ana, dee] = await Promise.all([world.ana, world.dee].map(member => programOf(world, member))) as [Program, Program];
  bo = await know(world, world.ana, 'Bo Lindqvist', {}, [['email', 'bo@example.org']]);
});
afterAll(() => world.close());

const kith = (words: readonly string[], json = false) => runKith(world, ['poll', ...words], { json });

test('a program asks, those who are asked answer by their links, and it takes the best time', async () => {
  const { body: { times } } = await ana('GET', '/poll-proposals?minutes=60&from=2026-11-25&to=2026-11-27');
  expect(times.length).toBeGreaterThan(2);
  const made = await ana('POST', '/polls', { title: 'Three of us', minutes: 60, times: times.slice(0, 3), deadline: '2026-11-24T20:00:00Z', closing: 'ask', participants: [{ person: bo, mustCome: true }, { name: 'Cy Moreau', email: 'cy@example.org' }] });
  expect(made.status).toBe(201);
  const { id, participants } = made.body;
  // no mail goes out here, so the links are told
  const keys = participants.map(({ url }: { url: string }) => url.split('/').at(-1)!);
  const guest = program(world);
  const asked = await guest('GET', `/when/${keys[1]}`);
  expect(asked.body).toMatchObject({ host: 'Ana Eriksen', title: 'Three of us', asked: 2, answered: 0 });
  expect(JSON.stringify(asked.body)).not.toMatch(/Bo|bo@/);
  const [first, second] = asked.body.times.map((time: { id: string }) => time.id);
  expect((await guest('POST', `/when/${keys[1]}`, { timeZone: 'Nowhere', marks: { [first]: 'works' } })).body.error.fields).toEqual({ timeZone: 'This is no time zone we know; one looks like Europe/Lisbon.' });
  expect((await guest('POST', `/when/${keys[1]}`, { timeZone: 'Europe/Lisbon', marks: { [first]: 'works', [second]: 'works' } })).status).toBe(200);
  expect((await guest('POST', `/when/${keys[0]}`, { timeZone: 'Europe/Berlin', marks: { [second]: 'works' } })).status).toBe(200);
  const shown = await ana('GET', `/polls/${id}`);
  expect(shown.body.waitsForYou).toBe(true);
  expect(shown.body.times[0]).toMatchObject({ id: second, possible: true });
  expect(shown.body.times[0].because[0]).toBe('Both can.');
  expect((await ana('PATCH', `/polls/${id}`, { closing: 'itself' })).body.state).toBe('found');
  expect((await guest('POST', `/when/${keys[0]}`, { timeZone: 'Europe/Berlin', none: true })).body.error.code).toBe('poll_over');
  expect((await ana('POST', `/polls/${id}/booking`, { time: first })).body.error.code).toBe('poll_over');
});

test('what is off is refused with a sentence for each field, and Dee reaches nothing of Ana’s', async () => {
  const empty = await ana('POST', '/polls', { title: '', times: [], deadline: 'tomorrow', participants: [] });
  expect(empty.status).toBe(422);
  expect(empty.body.error.fields).toMatchObject({ title: 'Say in a few words what it is about.', times: 'Choose at least one time.', deadline: 'Choose a day and an hour that is still to come.' });
  const past = await ana('POST', '/polls', { title: 'Past', times: ['2026-11-20T09:00:00Z', '2026-12-20T09:00:00Z'], deadline: '2026-11-25T09:00:00Z', participants: [{ person: bo }] });
  expect(past.body.error.fields).toEqual({ times: 'A time lies in the past, or more than a year ahead.' });
  const own = await ana('POST', '/polls', { title: 'Me', times: ['2026-12-20T09:00:00Z'], deadline: '2026-11-25T09:00:00Z', participants: [{ name: 'Ana', email: 'ANA@example.org' }] });
  expect(own.body.error.fields).toEqual({ participants: 'This is your own address; you are in it anyway.' });
  expect((await dee('POST', '/polls', { title: 'Hers', times: ['2026-12-20T09:00:00Z'], deadline: '2026-11-25T09:00:00Z', participants: [{ person: bo }] })).status).toBe(404);
  const { body: { polls } } = await ana('GET', '/polls');
  for (const [method, path, body] of [['GET', '', undefined], ['PATCH', '', {}], ['POST', '/participants', { participants: [] }], ['POST', '/booking', { time: polls[0].id }], ['POST', '/cancellation', {}]] as const)
    expect((await dee(method, `/polls/${polls[0].id}${path}`, body)).status, `${method} ${path}`).toBe(404);
});

test('the command line starts a poll with proposed times, shows how they stand, takes one and calls one off', async () => {
  const started = await kith(['start', 'Walk and talk', '--with', 'Bo Lindqvist', '--with', 'Cy Moreau <cy@example.org>', '--must', 'Cy Moreau <cy@example.org>', '--minutes', '45', '--ask'], true);
  expect(started.err).toBe('');
  const { id, times, participants } = JSON.parse(started.out);
  expect(times.length).toBeGreaterThan(3);
  expect(participants.map(({ mustCome }: { mustCome: boolean }) => mustCome)).toEqual([false, true]);
  expect((await kith(['take', 'walk and talk', times[0].start])).err).toBe('Nobody has said yet that they can come then. Nothing was booked.\n');
  const key = participants[1].url.split('/').at(-1)!;
  expect((await program(world)('POST', `/when/${key}`, { timeZone: 'Europe/Lisbon', marks: { [times[0].id]: 'works' } })).status).toBe(200);
  expect((await kith(['show', id])).out).toContain('1 of 2 can. Bo Lindqvist has not answered yet.');
  expect((await kith(['take', id, times[0].start])).out).toContain('found');
  expect((await kith(['off', id])).err).toBe('This poll is over; nothing was changed.\n');
  expect((await kith(['start', 'Nobody', '--with', 'Zed'])).err).toContain('Nobody here is called “Zed”');
  expect((await kith(['list'])).out).toContain('Walk and talk  found  1 of 2 answered');
  expect((await kith(['start'])).status).toBe(2);
});

test('a time for three begins at a person’s page, with them in it, and Today says when it is Ana’s to decide', async () => {
  const browser = await world.as(world.ana);
  expect(await browser.page(`/people/${bo}`)).toContain(`/polls/new?three&amp;person=${bo}`);
  const page = said(await browser.page(`/polls/new?three&person=${bo}`));
  expect(page).toContain('Find a time for three');
  expect(page).toContain('Bo Lindqvist');
  const made = await ana('POST', '/polls', { title: 'For Today', times: ['2026-12-20T18:00:00Z'], deadline: '2026-11-25T09:00:00Z', participants: [{ person: bo }] });
  await program(world)('POST', `/when/${made.body.participants[0].url.split('/').at(-1)}`, { timeZone: 'Europe/Berlin', none: true });
  expect(said(await browser.page(`/people/${bo}`))).toContain('A time is sought: For Today');
  expect(said(await browser.page('/today'))).toContain('Choose a time for “For Today”');
  expect(said(await browser.page('/polls'))).toContain('Yours to decide');
});
