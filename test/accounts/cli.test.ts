import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberOfToken } from '../../src/accounts/index.ts';
import type { Given } from '../run-command.ts';
import { runKith } from '../run-kith.ts';
import { type EmptyWorld, openEmptyWorld } from '../world.ts';

let world: EmptyWorld;
beforeAll(async () => { world = await openEmptyWorld(); });
afterAll(() => world.close());

/** What a command of the operator’s prints, and how it ends. */
const kith = (words: string, given?: Given & { readonly as?: string }) =>
  runKith(world, words.match(/"[^"]*"|\S+/g)!.map(word => word.replaceAll('"', '')), { as: null, ...given }).catch((error: Error) => ({ status: 1, out: '', err: error.message }));

test('before there is an account, the operator is told how to make one', async () => {
  expect((await kith('account list')).out).toBe('There is no account yet.\n');
  expect((await kith('token create')).err).toContain('kith account add');
});

test('the operator adds an account, with the password on standard input', async () => {
  const { status, out } = await kith('account add Ana@example.org --name "Ana Eriksen" --zone Europe/Lisbon --password-stdin', { input: 'correct horse battery\n', json: true });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ email: 'ana@example.org', name: 'Ana Eriksen', handle: 'ana', zone: 'Europe/Lisbon' });
  expect((await world.visitor().post('/sign-in', { email: 'ana@example.org', password: 'correct horse battery' })).status).toBe(303);
});

test('the handle is made from the address, and made unique', async () => {
  await kith('account add ana@example.com --name "Another Ana"');
  await kith('account add "Ána.María_+x@example.net" --name "Ana María"');
  const long = 'a'.repeat(60);
  await kith(`account add ${long}@example.org --name One`);
  await kith(`account add ${long}@example.com --name Two`);
  const { accounts } = JSON.parse((await kith('account list', { json: true })).out) as { accounts: { handle: string }[] };
  expect(accounts.map(account => account.handle)).toEqual(['ana', 'ana-2', 'a-na-mari-a-x', 'a'.repeat(39), `${'a'.repeat(34)}-2`]);
});

test.each([
  ['account add ana@example.org --name Ana', 'There is an account for ana@example.org already.'],
  ['account add nobody --name Ana', '“nobody” is not an e-mail address'],
  ['account add eve@example.org --name Eve --handle ana', 'The handle ana is taken'],
  ['account add eve@example.org --name Eve --handle Not!', '“Not!” is not'],
  ['account add eve@example.org --name Eve --zone Mars', '“Mars” is not the name of a time zone'],
  ['account delete nobody@example.org', 'There is no account for nobody@example.org. Nothing was deleted.'],
  ['token revoke not-an-id', 'There is no token not-an-id in use'],
  ['token create', 'There is more than one account'],
])('“kith %s” ends with 1 and a sentence', async (words, sentence) => {
  const { status, err } = await kith(words);
  expect(status).toBe(1);
  expect(err).toContain(sentence);
});

test('a call whose words are off ends with 2 and the usage', async () => {
  for (const words of ['account add eve@example.org', 'account', 'account rename x', 'token create --scope admin', 'account add']) expect((await kith(words, { as: 'ana@example.org' })).status, words).toBe(2);
});

test('a token is printed alone on standard output, and taken back by its id', async () => {
  const { out, err } = await kith('token create --name script --scope write', { as: 'ana@example.org' });
  const token = out.trim();
  expect(token).toMatch(/^kith_\S{32}$/);
  expect((await memberOfToken(world.ctx, token))?.scope).toBe('write');
  const id = /\(([\w-]+)\)/.exec(err)![1]!;
  expect((await kith(`token revoke ${id}`)).status).toBe(0);
  expect(await memberOfToken(world.ctx, token)).toBeUndefined();
  expect((await kith(`token revoke ${id}`)).status).toBe(1);
});

test('the operator deletes an account', async () => {
  expect((await kith('account delete Ana@Example.org')).status).toBe(0);
  expect((await world.visitor().post('/sign-in', { email: 'ana@example.org', password: 'correct horse battery' })).status).toBe(422);
});
