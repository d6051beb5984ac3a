import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, openWorld, type World } from '../world.ts';
import { type Flaw, softwareAuthenticator } from './authenticator.ts';
import { formWith } from './form-with.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

let ana: Browser;
let device: ReturnType<typeof softwareAuthenticator>;
beforeEach(async () => {
  world.setNow('2026-11-21T09:00:00Z');
  ana = await world.as(world.ana);
  device = softwareAuthenticator('http://kith.test');
});

type Question = { readonly challenge: string; readonly user: { readonly id: string; readonly name: string }; readonly excludeCredentials: readonly unknown[] };

const ask = async (browser: Browser, path: string): Promise<Question> => (await browser.post(`${path}/ask`, {})).json() as Promise<Question>;

async function add(browser = ana, flaw?: Flaw): Promise<Response> {
  return browser.send('/settings/passkeys', device.create(await ask(browser, '/settings/passkeys'), flaw));
}

async function signIn(browser: Browser, flaw?: Flaw, next = ''): Promise<Response> {
  return browser.send(`/sign-in/passkey${next}`, device.get(await ask(browser, '/sign-in/passkey'), flaw));
}

test('a member adds a passkey and signs in with it, without a password', async () => {
  const added = await add();
  expect([added.status, await added.json()]).toEqual([200, { next: '/settings/sign-in' }]);
  expect(await ana.page('/settings/sign-in')).toContain('You can sign in with it from now on');
  const browser = world.visitor();
  const answer = await signIn(browser, undefined, '?next=/settings/programs');
  expect([answer.status, await answer.json()]).toEqual([200, { next: '/settings/programs' }]);
  expect(await browser.page('/settings')).toContain('value="Ana Eriksen"');
});

test('signing in with a passkey never leads to another site', async () => {
  await add();
  expect(await (await signIn(world.visitor(), undefined, '?next=//elsewhere.example')).json()).toEqual({ next: '/' });
});

test('a passkey can be renamed and removed, by its member alone', async () => {
  const bo = await world.as(world.bo);
  await add(bo);
  const page = await bo.page('/settings/sign-in');
  const action = formWith(page, 'Name of the passkey');
  await bo.post(action, { name: 'Blue phone' });
  expect(await bo.page('/settings/sign-in')).toContain('value="Blue phone"');
  const dee = await world.as(world.dee);
  await dee.post(action, { name: 'Dee was here' });
  await dee.post(`${action}/remove`);
  expect(await bo.page('/settings/sign-in')).toContain('value="Blue phone"');
  await bo.post(`${action}/remove`);
  expect(await bo.page('/settings/sign-in')).not.toContain('Blue phone');
  expect((await signIn(world.visitor())).status).toBe(422);
});

test('a device that holds a passkey already is left out', async () => {
  await add();
  expect((await ask(ana, '/settings/passkeys')).excludeCredentials.length).toBeGreaterThan(0);
});

const flaws: readonly (readonly [string, Flaw])[] = [
  ['was made for another site', { origin: 'https://elsewhere.example' }],
  ['answers another question', { challenge: Buffer.from('another question altogether').toString('base64url') }],
  ['belongs to another domain', { rpId: 'elsewhere.example' }],
  ['does not know who holds it', { unverified: true }],
];

test.each(flaws)('a passkey that %s is not added', async (_, flaw) => {
  expect((await add(ana, flaw)).status).toBe(422);
});

test.each(flaws)('a passkey that %s does not sign in', async (_, flaw) => {
  await add();
  const browser = world.visitor();
  expect((await signIn(browser, flaw)).status).toBe(422);
  expect((await browser.get('/settings')).status).toBe(303);
});

test('a passkey that counts backwards is a copy, and does not sign in', async () => {
  await add();
  expect((await signIn(world.visitor(), { count: 9 })).status).toBe(200);
  expect((await signIn(world.visitor(), { count: 9 })).status).toBe(422);
});

test('an answer is good once', async () => {
  await add();
  const browser = world.visitor();
  const answer = device.get(await ask(browser, '/sign-in/passkey'), { count: 0 });
  const kept = new Map(browser.cookies);
  expect((await browser.send('/sign-in/passkey', answer)).status).toBe(200);
  const thief = world.visitor();
  for (const [name, value] of kept) thief.cookies.set(name, value);
  expect([...thief.cookies.keys()]).toContain('kith_challenge');
  expect((await thief.send('/sign-in/passkey', answer)).status).toBe(422);
});

test('an answer takes the browser that was asked, and comes within minutes', async () => {
  await add();
  const asked = world.visitor();
  const answer = device.get(await ask(asked, '/sign-in/passkey'));
  expect((await world.visitor().send('/sign-in/passkey', answer)).status).toBe(422);
  world.setNow('2026-11-21T09:11:00Z');
  expect((await asked.send('/sign-in/passkey', answer)).status).toBe(422);
});

test('what was asked in order to sign in does not add a passkey, nor for somebody else', async () => {
  const question = await ask(ana, '/settings/passkeys');
  const dee = await world.as(world.dee);
  dee.cookies.set('kith_challenge', ana.cookies.get('kith_challenge')!);
  expect((await dee.send('/settings/passkeys', device.create(question))).status).toBe(422);
  const { challenge } = await ask(ana, '/sign-in/passkey');
  expect((await ana.send('/settings/passkeys', device.create({ ...question, challenge }))).status).toBe(422);
});

test('an unknown passkey, and what is none at all, get the same plain answer', async () => {
  device.create(await ask(ana, '/settings/passkeys'));
  expect((await signIn(world.visitor())).status).toBe(422);
  const rubbish: readonly unknown[] = [null, {}, [], 'words', { id: 1 }, { id: 'x', rawId: 'x', type: 'public-key', response: { clientDataJSON: 'x' } }];
  for (const body of rubbish) {
    const browser = world.visitor();
    await ask(browser, '/sign-in/passkey');
    expect((await browser.send('/sign-in/passkey', body)).status).toBe(422);
  }
  expect(world.log).toEqual([]);
});
