import { afterAll, beforeAll, expect, test } from 'vitest';
import { know } from '../people/people.ts';
import { type Program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let priya: string;
let ana: Program;
let dee: Program;
beforeAll(async () => {
  world = await openWorld();
  priya = await know(world, world.ana, 'Priya Raman');
  [ana, dee] = [await programOf(world, world.ana), await programOf(world, world.dee)];
});
afterAll(() => world.close());

const kith = (words: readonly string[], json = false) => runKith(world, words, { json });

test('a program plans a conversation, writes it down, and deletes it', async () => {
  const planned = await ana('POST', '/conversations', { people: [priya], kind: 'call', startsAt: '2026-12-01T17:00:00Z', endsAt: '2026-12-01T17:30:00Z', zone: 'Europe/Lisbon' });
  expect(planned).toMatchObject({ status: 201, body: { conversation: { state: 'planned', zone: 'Europe/Lisbon', people: [{ name: 'Priya Raman' }] } } });
  const id = String(planned.body.conversation?.id);
  expect((await ana('GET', '/conversations?view=ahead')).body.conversations).toMatchObject([{ id }]);
  world.setNow('2026-12-02T09:00:00Z');
  expect((await ana('GET', '/conversations?view=toWriteDown')).body.conversations).toMatchObject([{ id }]);
  const moved = await ana('PATCH', `/conversations/${id}`, { place: 'By phone' });
  expect(moved.body.conversation).toMatchObject({ state: 'planned', place: 'By phone' });
  const written = await ana('PATCH', `/conversations/${id}`, { summary: 'Good', promises: [{ mine: true, what: 'Send notes', dueOn: '2026-12-10' }] });
  expect(written.body.conversation).toMatchObject({ state: 'held', summary: 'Good', place: 'By phone', promises: [{ what: 'Send notes', standing: 'open' }] });
  expect((await ana('GET', '/promises?view=due&on=2026-12-10')).body.promises).toMatchObject([{ what: 'Send notes' }]);
  expect((await dee('GET', `/conversations/${id}`)).status).toBe(404);
  expect((await dee('DELETE', `/conversations/${id}`)).status).toBe(404);
  expect((await dee('POST', '/conversations', { people: [priya], on: '2026-11-01' })).status).toBe(404);
  const gone = await ana('DELETE', `/conversations/${id}`);
  expect((await ana('POST', `/changes/${gone.body.change}/undo`)).status).toBe(200);
  expect((await ana('GET', `/conversations/${id}`)).status).toBe(200);
  world.setNow('2026-11-21T09:00:00Z');
});

test('what is off is said field by field', async () => {
  const answer = await ana('POST', '/conversations', { people: [], on: '2026-13-01', mood: 'good' });
  expect(answer).toMatchObject({ status: 422, body: { error: { fields: { mood: 'is not known here', people: expect.any(String), on: expect.any(String) } } } });
});

test('the command line writes a conversation down, lists it, and keeps its promises', async () => {
  const added = await kith(['conversation', 'add', 'Priya Raman', '--kind', 'walk', '--on', '2026-11-20', '--got', 'A name', '--promised', 'Read the book', '--they-promised', 'Send slides', '--check-in', '2027-01-10'], true);
  expect(JSON.parse(added.out)).toMatchObject({ held: true });
  expect((await kith(['conversation', 'list'])).out).toContain('2026-11-20  Walk with Priya Raman');
  const { promises } = JSON.parse((await kith(['promise', 'list'], true)).out) as { promises: { id: string; what: string }[] };
  const book = promises.find(({ what }) => what === 'Read the book')!;
  expect((await kith(['promise', 'done', book.id, 'It helped'])).out).toBe('Done.\n');
  expect((await kith(['promise', 'list', '--to-tell'])).out).toContain('Read the book  done, to tell');
  expect((await kith(['promise', 'told', book.id])).out).toBe('Kept, and they know.\n');
  expect((await kith(['promise', 'told', 'x'])).status).toBe(2);
  expect((await kith(['conversation', 'add', 'Priya Raman', '--on', 'soon'])).status).toBe(2);
  expect((await kith(['conversation', 'add', 'Nobody Atall'])).status).toBe(1);
});

test('a year that nobody means is asked about, by a program as on the command line', async () => {
  const look = 'Please look at the year again: it is before 1900 or after 2199.';
  for (const [field, body] of [['on', { on: '0026-11-03' }], ['startsAt', { startsAt: '0026-11-03T14:30:00Z' }], ['startsAt', { startsAt: '2200-11-03T14:30:00Z' }], ['checkInOn', { on: '2026-11-03', checkInOn: '9999-01-01' }]] as const) {
    expect((await ana('POST', '/conversations', { people: [priya], ...body })).body.error, JSON.stringify(body)).toMatchObject({ code: 'invalid', fields: { [field]: look } });
  }
  const { id } = (await ana('POST', '/conversations', { people: [priya], on: '1900-01-01' })).body.conversation;
  expect(await ana('PATCH', `/conversations/${id}`, { on: '0026-11-03' })).toMatchObject({ status: 422, body: { error: { fields: { on: look } } } });
  for (const at of [[], ['--at', '14:30']]) expect(await kith(['conversation', 'add', 'Priya Raman', '--on', '0026-11-03', ...at])).toMatchObject({ status: 2, err: expect.stringContaining(look) });
  expect(await kith(['promise', 'add', 'Priya Raman', 'Read it', '--due', '20226-11-03'])).toMatchObject({ status: 2, err: expect.stringContaining('not a day of the calendar') });
  expect(await kith(['promise', 'add', 'Priya Raman', 'Read it', '--due', '0226-11-03'])).toMatchObject({ status: 2, err: expect.stringContaining(look) });
});
