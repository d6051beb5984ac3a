import { afterAll, beforeAll, expect, test } from 'vitest';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';
import { know } from '../people/people.ts';

let world: World;
let priya: string;
beforeAll(async () => {
  world = await openWorld();
  priya = await know(world, world.ana, 'Priya Raman', { company: 'Thread', title: 'Learning lead', howMet: 'A talk' }, [['email', 'priya@example.org']]);
  for (const name of ['Sam Quill', 'Sam Quince', 'Grace Kim']) await know(world, world.ana, name, { company: 'Ferry' });
});
afterAll(() => world.close());

const kith = (words: readonly string[], given?: { readonly json?: boolean; readonly as?: string }) => runKith(world, ['people', ...words], given);

test('people are listed, searched in spite of typos, and narrowed', async () => {
  expect((await kith([])).out).toMatch(/Grace Kim {2}Ferry {2}never\n.*Priya Raman {2}Learning lead, Thread {2}never/);
  expect(await kith(['pria'])).toMatchObject({ status: 0, out: expect.stringContaining('Priya Raman'), err: '1 person.\n' });
  expect(JSON.parse((await kith(['--company', 'ferry', '--limit', '2'], { json: true })).out)).toMatchObject({ total: 3, more: false, people: [{ fullName: 'Grace Kim' }, { fullName: 'Sam Quill' }] });
  expect((await kith(['--company', 'nowhere'])).err).toBe('Nobody fits.\n');
});

test('whoever fits leaves as CSV or as vCards', async () => {
  expect((await kith(['--company', 'thread', '--format', 'csv'])).out).toMatch(/^\uFEFFName,[^\n]*\n"?Priya Raman"?,[^\n]*priya@example\.org[^\n]*\n$/);
  expect((await kith(['--company', 'ferry', '--format', 'vcard'])).out.match(/^FN:.*$/gm)).toEqual(['FN:Grace Kim', 'FN:Sam Quill', 'FN:Sam Quince']);
  expect(await kith(['--format', 'xml'])).toMatchObject({ status: 2, err: expect.stringContaining('--format is csv or vcard; “xml” is neither.') });
});

test('a person is shown by name or id, as words or as JSON', async () => {
  expect((await kith(['show', 'Priya', 'Raman'])).out).toContain('Work: Learning lead, Thread');
  expect(JSON.parse((await kith(['show', priya], { json: true })).out)).toMatchObject({ fullName: 'Priya Raman', identities: [{ value: 'priya@example.org' }] });
});

test('a name that may mean several people is asked back, and one that means nobody says so', async () => {
  const several = await kith(['show', 'Sam']);
  expect([several.status, several.err]).toEqual([1, expect.stringMatching(/may be several people[^]*Sam Quill[^]*Sam Quince/)]);
  expect(await kith(['show', 'Nobody Atall'])).toMatchObject({ status: 1, err: 'Nobody here is called “Nobody Atall”.\n' });
});

test('a name without its accents means the same person, and one alone who is called just so is meant', async () => {
  const only = await know(world, world.ana, 'José Ruiz');
  await know(world, world.ana, 'José Ruiz Blanco');
  expect(JSON.parse((await kith(['show', 'jose', 'ruiz'], { json: true })).out)).toMatchObject({ id: only });
  expect((await kith(['show', 'ruiz'])).err).toMatch(/may be several people[^]*José Ruiz Blanco/);
  expect((await kith(['show', 'Pria Raman'])).out).toContain('Priya Raman');
});

test('a note and a tag are written', async () => {
  expect((await kith(['note', 'Priya Raman', 'Likes a walk'])).out).toBe('The note about Priya Raman is kept.\n');
  expect((await kith(['tag', priya, 'book club'])).out).toBe('Priya Raman carries the tag “book club” now.\n');
  expect((await kith(['tag', priya, 'book club'])).out).toBe('Priya Raman carries the tag “book club” already.\n');
  expect((await kith(['show', priya])).out).toMatch(/Tags: book club[^]*Note 2026-11-21: Likes a walk/);
  expect((await kith(['untag', priya, 'book club'])).out).toBe('The tag “book club” is off Priya Raman.\n');
});

test('words that are off end with status 2 and the usage', async () => {
  expect(await kith(['--tie', 'friendly'])).toMatchObject({ status: 2, err: expect.stringContaining('--tie must be one of spoken') });
  expect((await kith(['--colour', 'red'])).status).toBe(2);
  expect((await kith(['note', priya])).status).toBe(2);
});

test('Dee finds nobody of Ana’s, by name or id', async () => {
  expect((await kith([priya.slice(0, 8)], { as: 'dee@example.org' })).err).toBe('Nobody fits.\n');
  expect((await kith(['show', priya], { as: 'dee@example.org' })).status).toBe(1);
  expect((await kith(['tag', priya, 'x'], { as: 'dee@example.org' })).status).toBe(1);
});

test('somebody is added with an address, and with one that is somebody else’s nobody is', async () => {
  const { out } = await kith(['add', 'Cosmo', 'Vale', '--company', 'Ferry', '--email', 'cosmo@example.org', '--met', 'On a boat']);
  expect(out).toMatch(/^Cosmo Vale is here now: [0-9a-f-]{36}\n$/);
  expect((await kith(['show', 'Cosmo Vale'])).out).toMatch(/Work: Ferry[^]*Met: On a boat[^]*email: cosmo@example\.org/);
  expect(await kith(['add', 'C. Vale', '--email', 'cosmo@example.org'])).toMatchObject({ status: 1, err: 'cosmo@example.org belongs to Cosmo Vale. If they are one person, merge the two. Nobody was added.\n' });
  expect(await kith(['add', 'C. Vale', '--email', 'cosmo', '--birthday', '0090-03-04'])).toMatchObject({ status: 2, err: expect.stringMatching(/A birthday looks like[^]*An e-mail address looks like/) });
});

test('an address and a note are taken out, and what is not there is named as what it is', async () => {
  const grace = ['reach', 'Grace Kim', 'grace@example.org'];
  expect((await kith(grace)).out).toBe('Grace Kim is reached there now.\n');
  expect(await kith(['reach', 'Sam Quill', 'grace@example.org'])).toMatchObject({ status: 1, err: 'grace@example.org belongs to Grace Kim. If they are one person, merge the two. Nothing was changed.\n' });
  expect((await kith(['unreach', 'Grace Kim', 'grace@example.org'])).out).toContain('The address of Grace Kim is removed.');
  expect(await kith(['unreach', 'Grace Kim', 'grace@example.org'])).toMatchObject({ status: 1, err: 'There is no such address here. Nothing was changed.\n' });
  const { note } = JSON.parse((await kith(['note', 'Grace Kim', 'Reads a lot'], { json: true })).out) as { note: string };
  expect((await kith(['unnote', 'Grace Kim', note])).out).toContain('The note about Grace Kim is removed.');
  for (const missing of [note, 'the-first']) expect(await kith(['unnote', 'Grace Kim', missing])).toMatchObject({ status: 1, err: 'There is no such note here. Nothing was changed.\n' });
});
