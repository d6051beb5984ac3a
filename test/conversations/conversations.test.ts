import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { know, message, said, undoOn } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let priya: string;
let tomas: string;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  priya = await know(world, world.ana, 'Priya Raman', { company: 'Thread', title: 'Learning lead' });
  tomas = await know(world, world.ana, 'Tomás Herrera');
  await know(world, world.ana, 'Sam Quill');
  await know(world, world.ana, 'Sam Quince');
});
afterAll(() => world.close());

const where = (answer: Response): string => answer.headers.get('location') ?? '';
const words = { kind: 'walk', on: '2026-11-20', summary: 'Her workshop for nurses', got: 'A name at the library', gave: 'Feedback on her outline', seeking: 'a venue for forty' };

type Beside = { last: Date | null; count: number; next: string | null; contact: Date | null };
async function beside(person: string): Promise<Beside> {
  const { rows } = await reading(world.ctx.db, world.ana.id, db => sql<Beside>`select last_conversation_at as last, conversation_count as count, next_check_in_on as next, last_contact_at as contact from person where account_id = current_account() and id = ${person}::uuid`.execute(db));
  return rows[0]!;
}

test('a conversation is written down in one form, and stands on the person’s page, in the list and in the search', async () => {
  const form = await ana.page(`/conversations/new?person=${priya}`);
  expect(form).toContain('value="2026-11-21"');
  expect(said(form)).toContain('Priya Raman');
  const answer = await ana.post('/conversations/new', { ...words, person: priya, with: '', 'p0-what': 'Read The Art of Gathering', 'p0-side': 'mine', 'p0-kind': 'book', 'p0-due': '2026-12-05', 'p1-what': 'Send the outline', 'p1-side': 'theirs', checkInOn: '2027-01-15' });
  expect(answer.status).toBe(303);
  const page = said(await ana.page(where(answer)));
  for (const each of ['Walk with Priya Raman', 'It is written down', 'Her workshop for nurses', 'A name at the library', 'Feedback on her outline', 'a venue for forty', 'Read The Art of Gathering', 'Send the outline', '15 January 2027']) expect(page).toContain(each);
  const person = said(await ana.page(`/people/${priya}`));
  for (const each of ['Walk with Priya Raman', 'Her workshop for nurses', 'I promised · Read a book · due in 14 days', 'They promised']) expect(person).toContain(each);
  expect(said(await ana.page('/conversations'))).toContain('Walk with Priya Raman');
  expect(said(await ana.page('/conversations?q=nurses+workshop'))).toContain('Walk with Priya Raman');
  expect(said(await ana.page('/conversations?q=spaceships'))).toContain('No conversation holds these words');
  expect(said(await ana.page('/people?q=venue'))).toContain('Priya Raman');
  expect(await beside(priya)).toMatchObject({ count: 1, next: '2027-01-15', last: new Date('2026-11-20T20:00:00Z') });
});

test('names that are typed find people; who may be several is asked, and who is nobody may be added', async () => {
  const both = await ana.post('/conversations/new', { on: '2026-11-19', with: 'tomas herrera, Priya Raman', kind: 'lunch' });
  expect(said(await ana.page(where(both)))).toContain('Lunch with Tomás Herrera and Priya Raman');
  const asked = await ana.post('/conversations/new', { on: '2026-11-19', with: 'Sam', summary: 'kept as typed' });
  expect(asked.status).toBe(422);
  const page = said(await asked.text());
  for (const each of ['“Sam” may be several people', 'Sam Quill', 'Sam Quince', 'kept as typed']) expect(page).toContain(each);
  const unknown = await ana.post('/conversations/new', { on: '2026-11-19', with: 'Zuri Achterberg' });
  expect(unknown.status).toBe(422);
  expect(said(await unknown.text())).toContain('Add Zuri Achterberg as somebody new');
  const added = await ana.post('/conversations/new', { on: '2026-11-19', add: 'Zuri Achterberg' });
  expect(said(await ana.page(where(added)))).toContain('Coffee with Zuri Achterberg');
  expect(said(await ana.page('/people?q=Zuri'))).toContain('Zuri Achterberg');
});

test('a form without people or a day comes back with a sentence for each, and keeps what was typed', async () => {
  const answer = await ana.post('/conversations/new', { on: '2026-02-30', summary: 'not lost', checkInOn: '' });
  expect(answer.status).toBe(422);
  const page = said(await answer.text());
  for (const each of ['With whom was it?', 'A day looks like 2026-03-04', 'not lost']) expect(page).toContain(each);
  const early = await ana.post('/conversations/new', { on: '2026-11-20', person: priya, checkInOn: '2026-11-20', time: '25:00', link: 'javascript:alert(1)' });
  const sentences = said(await early.text());
  for (const each of ['comes after the conversation', 'A time looks like 14:30', 'begins with https']) expect(sentences).toContain(each);
});

test('a planned conversation is coming up, then asks how it was, and is written down', async () => {
  const answer = await ana.post('/conversations/new', { planned: '1', person: tomas, on: '2026-11-23', time: '09:30', minutes: '45', kind: 'call', link: 'https://meet.example.org/abc' });
  const at = where(answer);
  expect(said(await ana.page(at))).toContain('Monday 23 November, 9:30');
  const list = said(await ana.page('/conversations'));
  expect(list).toContain('Call with Tomás Herrera');
  expect(list).not.toContain('To write down');
  const before = await beside(tomas);
  world.setNow('2026-11-23T18:20:00Z');
  expect(said(await ana.page(at)), 'it goes on until 10:15 in Los Angeles').toContain('It is over');
  expect(said(await ana.page('/conversations'))).toContain('To write down');
  expect((await beside(tomas)).count).toBe(before.count);
  await ana.post(`${at}/edit`, { person: tomas, on: '2026-11-23', time: '09:30', minutes: '45', kind: 'call', summary: 'Talked about rounds' });
  expect(said(await ana.page(at))).toContain('Talked about rounds');
  expect(await beside(tomas)).toMatchObject({ count: before.count + 1, last: new Date('2026-11-23T17:30:00Z') });
  expect(said(await ana.page('/conversations'))).not.toContain('To write down');
  world.setNow('2026-11-21T09:00:00Z');
});

test('we did not meet is said without blame, and a new day can be found', async () => {
  const at = where(await ana.post('/conversations/new', { planned: '1', person: priya, on: '2026-11-10', kind: 'coffee' }));
  expect(said(await ana.page(at))).toContain('It is over. How was it?');
  const { count } = await beside(priya);
  await ana.post(`${at}/missed`);
  expect(said(await ana.page(at))).toContain('Another day will come');
  expect((await beside(priya)).count).toBe(count);
  await ana.post(`${at}/edit`, { planned: '1', person: priya, on: '2026-12-02', kind: 'coffee' });
  expect(said(await ana.page(at))).toContain('It is coming up');
  await ana.post(`${at}/cancel`);
  expect(said(await ana.page(at))).toContain('It was called off');
});

test('what was changed or deleted is taken back with its promises', async () => {
  const at = where(await ana.post('/conversations/new', { ...words, person: [priya, tomas], kind: 'event', 'p0-what': 'Introduce them to Ingrid' }));
  const before = await beside(tomas);
  await ana.post(`${at}/delete`);
  const undo = undoOn(await ana.page('/conversations'));
  expect((await ana.get(at)).status).toBe(404);
  expect((await beside(tomas)).count).toBe(before.count - 1);
  expect(undo).not.toBe('');
  await ana.post(undo);
  expect(said(await ana.page(at))).toContain('Introduce them to Ingrid');
  expect(await beside(tomas)).toEqual(before);
});

test('a conversation stays with whoever is left of it, and goes with the last', async () => {
  const [wren, kofi] = [await know(world, world.ana, 'Wren Marlowe'), await know(world, world.ana, 'Kofi Calder')];
  const at = where(await ana.post('/conversations/new', { on: '2026-11-18', person: [wren, kofi] }));
  await ana.post(`/people/${wren}/delete`);
  expect(said(await ana.page(at))).toContain('Coffee with Kofi Calder');
  await ana.post(`/people/${kofi}/delete`);
  const undo = undoOn(await ana.page('/people'));
  expect((await ana.get(at)).status).toBe(404);
  await ana.post(undo);
  expect(said(await ana.page(at))).toContain('Coffee with Kofi Calder');
});

test('taking back a conversation leaves one that got more since, with everybody in it', async () => {
  const added = await ana.post('/conversations/new', { on: '2026-11-17', person: tomas });
  const undo = undoOn(await ana.page(where(added)));
  await ana.post(`${where(added)}/edit`, { on: '2026-11-17', person: tomas, 'p0-what': 'Send the slides' });
  expect((await ana.post(undo)).status).toBe(303);
  const page = said(await ana.page(where(added)));
  expect(page).toContain('Taken back, except for Tomás Herrera');
  expect(page).toContain('Coffee with Tomás Herrera');
  expect(page).toContain('Send the slides');
});

test('a message and a conversation are contact alike, and the later one counts', async () => {
  await message(world, world.ana, tomas, 'them', '2026-11-30T08:00:00Z', 'Thank you!');
  expect((await beside(tomas)).contact).toEqual(new Date('2026-11-30T08:00:00Z'));
});

test('Dee sees nothing of it', async () => {
  const dee = await world.as(world.dee);
  const at = where(await ana.post('/conversations/new', { on: '2026-11-16', person: tomas }));
  for (const path of [at, `${at}/edit`, `${at}/brief`]) expect((await dee.get(path)).status).toBe(404);
  for (const path of ['edit', 'missed', 'cancel', 'delete']) expect((await dee.post(`${at}/${path}`, { on: '2026-11-16', person: tomas })).status).toBe(404);
  expect((await dee.post('/conversations/new', { on: '2026-11-16', person: tomas })).status, 'Ana’s people are nobody to Dee').toBe(422);
  expect(said(await dee.page('/conversations'))).toContain('No conversations yet');
});

test('a year that nobody means is asked about beside its day, and no page fails for it', async () => {
  for (const [field, form] of [['on', { on: '0026-11-03', time: '14:30' }], ['on', { on: '0026-11-03' }], ['on', { on: '2200-01-01', time: '14:30' }], ['checkInOn', { on: '2026-11-03', checkInOn: '0026-12-01' }], ['p0-due', { on: '2026-11-03', 'p0-what': 'Read it', 'p0-due': '0026-12-01' }]] as const) {
    const answer = await ana.post('/conversations/new', { person: priya, kind: 'coffee', ...form });
    expect(answer.status, JSON.stringify(form)).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(new RegExp(`id="[^"]*-${field}-error"[^>]*>(<[^>]*>|\\s)*[^<]*Please look at the year again`));
    expect(page).toContain('value="0026-11-03"'.replace('0026-11-03', form.on));
  }
  const long = await ana.post('/conversations/new', { person: priya, on: '2026-11-03', time: '14:30', minutes: '1e300' });
  expect([long.status, said(await long.text())]).toEqual([422, expect.stringContaining('A conversation lasts 31 days at the most.')]);
  for (const path of ['/conversations', `/people/${priya}`]) expect((await ana.get(path)).status).toBe(200);
});
