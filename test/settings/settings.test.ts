import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memberOfToken } from '../../src/accounts/index.ts';
import { asOperator } from '../../src/kit/transact.ts';
import { formWith } from '../accounts/form-with.ts';
import { type Browser, openWorld, password, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

/** Signs in with a browser of another kind. */
async function onPhone(email: string): Promise<string> {
  const answer = await world.request('/sign-in', { method: 'POST', body: new URLSearchParams({ email, password }), headers: { 'user-agent': iPhone, origin: 'http://kith.test' } });
  return answer.headers.getSetCookie().map(line => line.split(';')[0]).join('; ');
}

const isIn = async (cookie: string): Promise<boolean> => (await world.request('/settings', { headers: { cookie } })).status === 200;

describe('who I am', () => {
  const ana = { name: 'Ana Eriksen', handle: 'ana', zone: 'America/Los_Angeles', locale: 'en-GB' };

  test('a member changes name, handle, zone and language', async () => {
    const browser = await world.as(world.ana);
    const answer = await browser.post('/settings', { name: '  Ana   M. Eriksen ', handle: '@Ana-Eriksen', zone: 'Europe/Oslo', locale: 'de' });
    expect(answer.headers.get('location')).toBe('/settings');
    const page = await browser.page('/settings');
    expect(page).toContain('Gespeichert.');
    expect(page).toContain('value="Ana M. Eriksen"');
    expect(page).toContain('value="ana-eriksen"');
    expect(page).toContain('lang="de"');
    await browser.post('/settings', ana);
    expect(await browser.page('/settings')).toContain('Saved.');
  });

  test.each([
    [{ name: '' }, 'what people call you'], [{ handle: 'bo' }, 'The handle bo is taken'], [{ handle: 'Ána!' }, '“Ána!” is not'], [{ zone: 'Nowhere' }, '“Nowhere” is not the name of a time zone'],
  ])('what cannot be is said beside its field, and nothing is changed: %o', async (part, sentence) => {
    const browser = await world.as(world.ana);
    const answer = await browser.post('/settings', { ...ana, ...part });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(await browser.page('/settings')).toContain('value="ana"');
  });

  test('a language that is none falls back, and breaks nothing', async () => {
    const browser = await world.as(world.ana);
    expect((await browser.post('/settings', { ...ana, locale: 'no such language!' })).status).toBe(303);
    expect((await browser.get('/settings')).status).toBe(200);
    await browser.post('/settings', ana);
  });
});

describe('password', () => {
  test('a new one takes the present one, and ends every other session', async () => {
    const browser = await world.as(world.bo);
    const phone = await onPhone('bo@example.org');
    expect(await isIn(phone)).toBe(true);
    const wrong = await browser.post('/settings/password', { current: 'not it', password: 'a quite new password' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('not your present password');
    expect(await isIn(phone)).toBe(true);
    expect((await browser.post('/settings/password', { current: password, password: 'short' })).status).toBe(422);
    expect((await browser.post('/settings/password', { current: password, password: 'a quite new password' })).status).toBe(303);
    expect(await browser.page('/settings/sign-in')).toContain('1 other session has ended');
    expect(await isIn(phone)).toBe(false);
    expect((await world.visitor().post('/sign-in', { email: 'bo@example.org', password })).status).toBe(422);
    await browser.post('/settings/password', { current: 'a quite new password', password });
    expect((await world.visitor().post('/sign-in', { email: 'bo@example.org', password })).status).toBe(303);
  });
});

describe('sessions', () => {
  test('one sees in plain words where one is signed in, and ends one', async () => {
    const browser = await world.as(world.ana);
    const phone = await onPhone('ana@example.org');
    const page = await browser.page('/settings/sign-in');
    expect(page).toContain('Safari on iPhone');
    expect(page).toContain('this device');
    const end = /name="session" value="([^"]+)" [^>]*aria-label="Sign out Safari on iPhone"|aria-label="Sign out Safari on iPhone"[^>]* value="([^"]+)"/.exec(page)!;
    await browser.post('/settings/sessions/end', { session: end[1] ?? end[2]! });
    expect(await isIn(phone)).toBe(false);
    expect((await browser.get('/settings')).status).toBe(200);
  });

  test('one ends all others at once, and stays in', async () => {
    const browser = await world.as(world.ana);
    const others = [await onPhone('ana@example.org'), await onPhone('ana@example.org')];
    await browser.post('/settings/sessions/end', { session: 'others' });
    expect(await Promise.all(others.map(isIn))).toEqual([false, false]);
    expect((await browser.get('/settings')).status).toBe(200);
  });

  test('nobody ends another’s session', async () => {
    const phone = await onPhone('ana@example.org');
    const { rows } = await world.ctx.db.pool.query<{ id: string }>('select id from session where account_id = $1', [world.ana.id]);
    const dee = await world.as(world.dee);
    for (const { id } of rows) await dee.post('/settings/sessions/end', { session: id });
    await dee.post('/settings/sessions/end', { session: 'others' });
    expect(rows.length).toBeGreaterThan(0);
    expect(await isIn(phone)).toBe(true);
  });

  test('a session that is none is no error', async () => {
    expect((await (await world.as(world.ana)).post('/settings/sessions/end', { session: 'not-an-id' })).status).toBe(303);
  });
});

const tokenOn = (page: string): string => /value="(kith_[^"]+)"/.exec(page)![1]!;

describe('each side', () => {
  test('has a title of its own, and a refused password leads back to where one types it', async () => {
    const browser = await world.as(world.ana);
    const titles = await Promise.all(['', '/sign-in', '/programs', '/invitations'].map(async side => /<title>([^<]+)/.exec(await browser.page(`/settings${side}`))![1]));
    expect(titles).toEqual(['You · Settings · Kith', 'Signing in · Settings · Kith', 'Programs · Settings · Kith', 'Invitations · Settings · Kith']);
    expect((await browser.get('/settings/password')).headers.get('location')).toBe('/settings/sign-in');
  });

  test('says whether my page is open, and where what I did is taken back', async () => {
    const page = await (await world.as(world.ana)).page('/settings');
    expect(page).toContain('Your own page will be at');
    expect(page).toContain('<a href="/meetings">Open it under Meetings.</a>');
    expect(page).toContain('href="/activity"');
  });

  test('of each session tells when it began and the time at which it was last seen', async () => {
    expect((await (await world.as(world.ana)).page('/settings/sign-in')).replaceAll(/<[^>]+>/g, '')).toMatch(/last seen [^·]+, \d+:\d\d[^·]* · signed in [^·]*20\d\d, \d+:\d\d/);
  });

  test('names the document of the API, with a call to try', async () => {
    const page = await (await world.as(world.ana)).page('/settings/programs');
    expect(page).toContain('href="/api/v1/openapi.json"');
    expect(page).toContain('http://kith.test/api/v1/report');
  });
});

describe('programs', () => {
  const made = async (browser: Browser, scope: string) => {
    const answer = await browser.post('/settings/programs', { name: 'My assistant', scope });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/settings/programs']);
    return tokenOn(await browser.page('/settings/programs'));
  };

  test('a token is shown once, opens what it may, and is taken back', async () => {
    const browser = await world.as(world.ana);
    const token = await made(browser, 'read');
    expect(await memberOfToken(world.ctx, token)).toMatchObject({ member: { email: 'ana@example.org' }, scope: 'read' });
    const page = await browser.page('/settings/programs');
    expect(page).toContain('My assistant');
    expect(page).not.toContain(token);
    await (await world.as(world.dee)).post(formWith(page, 'My assistant'));
    expect(await memberOfToken(world.ctx, token), 'Dee cannot take it back').toBeDefined();
    await browser.post(formWith(page, 'My assistant'));
    expect(await memberOfToken(world.ctx, token)).toBeUndefined();
    expect(await browser.page('/settings/programs')).toContain('“My assistant” no longer opens anything');
  });

  test('a token may write only where that was chosen', async () => {
    const browser = await world.as(world.bo);
    expect((await memberOfToken(world.ctx, await made(browser, 'write')))?.scope).toBe('write');
    expect((await memberOfToken(world.ctx, await made(browser, 'everything')))?.scope).toBe('read');
  });

  test('a token that somebody made up opens nothing', async () => {
    expect(await memberOfToken(world.ctx, 'kith_made_up')).toBeUndefined();
  });
});

describe('appearance', () => {
  test('it is chosen without script, kept, and leads back to where one was', async () => {
    const browser = await world.as(world.ana);
    const answer = await world.request('/theme', { method: 'POST', body: new URLSearchParams({ theme: 'dark' }), headers: { origin: 'http://kith.test', referer: 'http://kith.test/settings/programs?x=1' } });
    expect(answer.headers.get('location')).toBe('/settings/programs?x=1');
    await browser.post('/theme', { theme: 'dark' });
    expect(await browser.page('/settings')).toContain('data-theme="dark"');
    await browser.post('/theme', { theme: 'no such theme' });
    expect(await browser.page('/settings')).toContain('data-theme="system"');
  });
});

describe('leaving', () => {
  test('an account is deleted by typing its e-mail, and everything goes', async () => {
    const browser = await world.as(world.dee);
    const phone = await onPhone('dee@example.org');
    await browser.post('/settings/programs', { name: 'x', scope: 'read' });
    const token = tokenOn(await browser.page('/settings/programs'));
    expect(await browser.page('/settings/delete')).toContain('dee@example.org');
    const wrong = await browser.post('/settings/delete', { email: 'ana@example.org' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Nothing was deleted');
    const answer = await browser.post('/settings/delete', { email: ' Dee@example.org' });
    expect(answer.headers.get('location')).toBe('/sign-in');
    expect(await browser.page('/sign-in')).toContain('Your account is deleted');
    expect(await isIn(phone)).toBe(false);
    expect(await memberOfToken(world.ctx, token)).toBeUndefined();
    expect((await world.visitor().post('/sign-in', { email: 'dee@example.org', password })).status).toBe(422);
    const left = await asOperator(world.ctx.db, db => db.selectFrom('account').select('email').orderBy('email').execute());
    expect(left.map(row => row.email)).toEqual(['ana@example.org', 'bo@example.org']);
  });
});
