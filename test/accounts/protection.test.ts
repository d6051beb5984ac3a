import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownPath } from '../../src/kit/own-path.ts';
import { openWorld, password, type World } from '../world.ts';

const form = { email: 'ana@example.org', password };

describe('on https, behind a proxy that ends TLS', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld({ url: 'https://kith.example.org' }); });
  afterAll(() => world.close());

  const post = (headers: Record<string, string>, path = '/sign-in') => world.request(path, { method: 'POST', body: new URLSearchParams(form), headers });

  test('the session’s cookie is out of script’s reach, stays with this site, and goes over https alone', async () => {
    const cookies = (await post({ 'sec-fetch-site': 'same-origin', origin: 'https://kith.example.org', host: 'kith-internal:4114' })).headers.getSetCookie();
    const session = cookies.find(line => line.includes('session_token='));
    expect(session).toMatch(/^__Secure-kith\.session_token=/);
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']) expect(session).toContain(attribute);
    expect(session).not.toMatch(/Domain=/i);
  });

  test('a form of Kith’s own is taken though the proxy calls Kith by another name', async () => {
    expect((await post({ 'sec-fetch-site': 'same-origin', origin: 'https://kith.example.org', host: 'kith-internal:4114' })).status).toBe(303);
    expect((await post({ origin: 'https://kith.example.org', host: 'kith-internal:4114' })).status, 'a browser that sends Origin alone').toBe(303);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }],
    ['another site that names our origin', { 'sec-fetch-site': 'cross-site', origin: 'https://kith.example.org' }],
    ['a sibling of ours', { 'sec-fetch-site': 'same-site', origin: 'https://blog.example.org' }],
    ['another site, told by Origin alone', { origin: 'https://elsewhere.example' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['the same name on plain http', { 'sec-fetch-site': 'cross-site', origin: 'http://kith.example.org', host: 'kith.example.org' }],
  ])('a form that %s sends is refused', async (_, headers) => {
    const answer = await post({ host: 'kith-internal:4114', ...headers });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.text()).toContain('another site');
  });

  test('script of another site cannot send JSON either', async () => {
    const answer = await world.request('/sign-in/passkey/ask', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' } });
    expect(answer.status).toBe(403);
  });

  test('browsers are told to come by https from now on', async () => {
    expect((await world.request('/sign-in')).headers.get('strict-transport-security')).toBe('max-age=31536000');
  });
});

describe('on plain http, at home', () => {
  let world: World;
  beforeAll(async () => { world = await openWorld({ url: 'http://localhost:4114' }); });
  afterAll(() => world.close());

  test('a form is taken under the name the browser knows, such as the machine’s address', async () => {
    const answer = await world.request('/sign-in', { method: 'POST', body: new URLSearchParams(form), headers: { origin: 'http://192.168.1.7:4114', host: '192.168.1.7:4114' } });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie().join()).not.toContain('Secure');
  });

  test('a program that is no browser needs no Origin', async () => {
    expect((await world.request('/sign-in', { method: 'POST', body: new URLSearchParams(form) })).status).toBe(303);
  });

  test('nothing promises https where there is none', async () => {
    expect((await world.request('/sign-in')).headers.get('strict-transport-security')).toBeNull();
  });

  test('every answer says what a browser may do with it', async () => {
    for (const path of ['/sign-in', '/nothing-here', '/healthz', '/setup/x', '/settings']) {
      const { headers } = await world.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy, path).toContain(rule);
      expect(policy, path).not.toMatch(/unsafe|\*/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      expect(headers.get('x-frame-options'), path).toBeTruthy();
    }
  });

  test('no page of accounts holds anything inline', async () => {
    const ana = await world.as(world.ana);
    const pages = [await world.visitor().page('/sign-in'), ...await Promise.all(['/settings', '/settings/sign-in', '/settings/programs', '/settings/invitations', '/settings/delete'].map(path => ana.page(path)))];
    for (const page of pages) expect(/<script(?![^>]*src=)|\son\w+=|style=|javascript:/i.exec(page)?.[0]).toBeUndefined();
  });

  test('no proxy keeps a member’s page', async () => {
    const ana = await world.as(world.ana);
    expect((await ana.get('/settings')).headers.get('cache-control')).toBe('private, no-cache');
  });

  test('what a stranger may send is small', async () => {
    const answer = await world.request('/sign-in', { method: 'POST', body: new URLSearchParams({ email: 'x'.repeat(300_000) }) });
    expect(answer.status).toBe(413);
  });

  test('a body that is no form is an attempt without an e-mail, not an error', async () => {
    for (const [type, body] of [['multipart/form-data; boundary=x', 'rubbish'], ['application/json', '{'], ['text/plain', 'x=y']] as const) {
      expect((await world.request('/sign-in', { method: 'POST', body, headers: { 'content-type': type } })).status).toBe(422);
    }
    expect(world.log).toEqual([]);
  });
});

test('no path, however written, leads from Kith to another site', () => {
  const pieces = fc.array(fc.constantFrom('/', '\\', '//', '.', '..', ':', '@', '?', '#', '\t', '\n', ' ', '%2f', '%5c', 'http:', 'https:', 'javascript:', 'elsewhere.example', 'a', '\u3002'), { maxLength: 9 }).map(each => each.join(''));
  let kept = 0;
  fc.assert(fc.property(fc.oneof(pieces, fc.string(), fc.webUrl()), given => {
    const path = ownPath(given);
    if (path !== '/') kept++;
    for (const base of ['https://kith.example.org/sign-in', 'http://localhost:4114/x/y']) expect(new URL(path, base).origin).toBe(new URL(base).origin);
    expect(path).toMatch(/^\/(?![/\\])/);
  }), { numRuns: 3000 });
  expect(kept, 'some of them lead somewhere').toBeGreaterThan(100);
});
