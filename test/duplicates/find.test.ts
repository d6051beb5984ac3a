import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount, deleteAccount } from '../../src/accounts/index.ts';
import { findDuplicates, findDuplicatesTask, keepApart, type Likeness, listLikenesses, mergeSharingAddress, sayGrounds } from '../../src/duplicates/index.ts';
import { undoChange } from '../../src/activity/index.ts';
import { english } from '../../src/kit/tongue.ts';
import { reading } from '../../src/kit/transact.ts';
import { addIdentity, addPerson } from '../../src/people/index.ts';
import { importSmall } from '../insight/small-archive.ts';
import { openWorld, type World } from '../world.ts';
import { everythingOf } from './everything.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

let members = 0;
const somebody = async (): Promise<string> => (await createAccount(world.ctx, { email: `member${++members}@example.org`, name: 'Ana Eriksen' })).id;

type Given = { readonly name: string; readonly company?: string; readonly city?: string; readonly phone?: string; readonly email?: string; readonly profile?: string };

async function know(me: string, { name, company = '', city = '', ...addresses }: Given): Promise<string> {
  const { id } = await addPerson(world.ctx, me, { fullName: name, nickname: '', company, title: '', city, birthday: '', howMet: '', whyConnected: '' });
  for (const [kind, value] of Object.entries(addresses)) await addIdentity(world.ctx, me, id, kind as 'phone', value);
  return id;
}

async function found(me: string): Promise<readonly Likeness[]> {
  await findDuplicates(world.ctx, me);
  return reading(world.ctx.db, me, db => listLikenesses(db, 0, 100));
}

const reasons = (pairs: readonly Likeness[]): readonly string[] => pairs.map(({ a, b, grounds }) => sayGrounds(english, grounds, a.fullName, b.fullName));

test.each<readonly [why: string, one: Given, other: Given, reason: string]>([
  ['the same name at one company', { name: 'Priya Raman', company: 'Lantern Works' }, { name: 'Dr. Priya Raman, PhD', company: 'Lantern Works GmbH' }, 'Same name, both at Lantern Works.'],
  ['the same name in one town', { name: 'José Ruiz', city: 'Porto' }, { name: 'Jose Ruiz', city: 'Porto, Portugal' }, 'Same name, both in Porto.'],
  ['a short form at one company', { name: 'Bob Calder', company: 'Rowan Studio' }, { name: 'Robert Calder', company: 'Rowan Studio' }, 'Bob Calder and Robert Calder may be forms of one name, both at Rowan Studio.'],
  ['two short forms of one name', { name: 'Kate Vale', company: 'Rowan Studio' }, { name: 'Cathy Vale', company: 'Rowan Studio' }, 'Kate Vale and Cathy Vale may be forms of one name, both at Rowan Studio.'],
  ['a slip of the pen', { name: 'Sara Halloway', company: 'Kelp Labs' }, { name: 'Sarah Haloway', company: 'Kelp Labs' }, 'Almost the same name, both at Kelp Labs.'],
  ['an initial', { name: 'W. Quince', company: 'Kelp Labs' }, { name: 'Wren Quince', company: 'Kelp Labs' }, 'Almost the same name, both at Kelp Labs.'],
  ['names in another order', { name: 'Nagy Bela', company: 'Kelp Labs' }, { name: 'Bela Nagy', company: 'Kelp Labs' }, 'The same names in another order, both at Kelp Labs.'],
  ['a number with and without its country', { name: 'Liz Chen', phone: '030 1234567' }, { name: 'Elizabeth Chen', phone: '+49 30 1234567' }, 'Liz Chen and Elizabeth Chen share a phone.'],
  ['a mailbox with a tag', { name: 'Tala Vale', email: 'tala+news@example.org' }, { name: 'Tala V. Vale', email: 'tala@example.org' }, 'Tala Vale and Tala V. Vale share an e-mail address.'],
  ['a rare name, of which one is only a number', { name: 'Zsófia Ördög', company: 'Kelp Labs' }, { name: 'Zsofia Ordog', phone: '+36 1 234 5678' }, 'Same name, which nobody else you know bears.'],
])('%s is found, with its reason', async (_, one, other, reason) => {
  const me = await somebody();
  await know(me, one);
  await know(me, other);
  await know(me, { name: 'Noor Oakhurst', company: 'Lantern Works', city: 'Porto' });
  expect(reasons(await found(me))).toEqual([reason]);
});

test.each<readonly [why: string, one: Given, other: Given]>([
  ['the same name at two companies', { name: 'Priya Raman', company: 'Lantern Works' }, { name: 'Priya Raman', company: 'Kelp Labs' }],
  ['other names at one company', { name: 'Rafi Silverthorn', company: 'Kelp Labs' }, { name: 'Ravi Quince', company: 'Kelp Labs' }],
  ['a family name alone', { name: 'Ada Vale', company: 'Kelp Labs' }, { name: 'Teo Vale', company: 'Kelp Labs' }],
  ['a mailbox of a whole office, other names', { name: 'Ada Vale', email: 'info@example.org' }, { name: 'Teo Quince', email: 'info@example.org' }],
  ['no company at all, under the same word', { name: 'Jon Halloway', company: 'Self-employed' }, { name: 'John Halloway', company: 'self employed' }],
])('%s proves nothing', async (_, one, other) => {
  const me = await somebody();
  await know(me, one);
  await know(me, other);
  expect(reasons(await found(me))).toEqual([]);
});

test('two connections with a profile each may be namesakes, and come last', async () => {
  const me = await somebody();
  await importSmall(world, me, { connections: [{ name: 'Priya Raman', slug: 'priya-one-invented', company: 'Lantern Works' }, { name: 'Priya Raman', slug: 'priya-two-invented', company: 'Lantern Works' }] });
  await know(me, { name: 'Sara Halloway', company: 'Kelp Labs' });
  await know(me, { name: 'Sarah Halloway', company: 'Kelp Labs' });
  expect(reasons(await found(me))).toEqual(['Almost the same name, both at Kelp Labs.', 'Same name, both at Lantern Works. Each has a LinkedIn profile of their own.']);
});

test('whom I said to be two is never asked about again, unless I take it back', async () => {
  const me = await somebody();
  const one = await know(me, { name: 'Priya Raman', company: 'Lantern Works' });
  const other = await know(me, { name: 'Priya Raman', company: 'Lantern Works' });
  expect(await found(me)).toHaveLength(1);
  const change = await keepApart(world.ctx, me, other, one);
  expect(await found(me)).toHaveLength(0);
  await undoChange(world.ctx, me, change);
  expect(await found(me)).toHaveLength(1);
});

test('all that share an address become one in one act, and two again in one', async () => {
  const me = await somebody();
  for (const name of ['Liz Chen', 'Elizabeth Chen', 'Beth Chen']) await know(me, { name, phone: name === 'Liz Chen' ? '+49 30 1234567' : '030 1234567' });
  await know(me, { name: 'Kofi Marlowe', email: 'kofi+a@example.org' });
  await know(me, { name: 'Kofi Marlowe', email: 'kofi@example.org' });
  await know(me, { name: 'Ada Marlowe', email: 'kofi+b@example.org' });
  expect((await found(me)).length).toBeGreaterThan(3);
  const before = await everythingOf(world, me);
  const { change, count } = await mergeSharingAddress(world.ctx, me);
  expect(count).toBe(3);
  expect((await everythingOf(world, me)).person).toHaveLength(3);
  await undoChange(world.ctx, me, change!);
  expect(await everythingOf(world, me)).toEqual(before);
  expect((await found(me)).length).toBeGreaterThan(3);
});

test('Dee’s people are never held against Ana’s', async () => {
  const me = await somebody();
  await know(me, { name: 'Priya Raman', company: 'Lantern Works' });
  await know(world.dee.id, { name: 'Priya Raman', company: 'Lantern Works' });
  expect(await found(me)).toEqual([]);
  expect(await found(world.dee.id)).toEqual([]);
});

test('a search for an account that was deleted meanwhile ends quietly', async () => {
  const me = await somebody();
  await know(me, { name: 'Priya Raman', company: 'Lantern Works' });
  await deleteAccount(world.ctx, `member${members}@example.org`);
  await expect(findDuplicatesTask.run(world.ctx, { me }, new AbortController().signal)).resolves.toBeUndefined();
});
