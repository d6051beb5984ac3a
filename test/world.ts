import { mkdtemp, rm } from 'node:fs/promises';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { openAuthentication } from '../src/accounts/authentication.ts';
import { createAccount, type Member } from '../src/accounts/index.ts';
import { openHttp } from '../src/app/http.tsx';
import type { Context, Settings } from '../src/kit/context.ts';
import { openDatabase } from '../src/kit/db.ts';
import { type Mailer, openMailer } from '../src/kit/mail.ts';
import { testDatabase } from './postgres.ts';

/** A signed-in browser, or one that is not: keeps cookies, follows nothing. */
export type Browser = {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, form?: Record<string, string | readonly string[]> | FormData): Promise<Response>;
  /** Sends JSON, as script does. */
  send(path: string, body: unknown): Promise<Response>;
  /** The text of a page that must be there. */
  page(path: string): Promise<string>;
  readonly cookies: Map<string, string>;
};

/** An instance to which nobody has come yet. */
export type EmptyWorld = Omit<World, 'ana' | 'bo' | 'dee' | 'as'>;

export type World = {
  readonly ctx: Context;
  readonly url: string;
  /** Ana is the host, Bo a member, Dee a member who must see nothing of Ana's. Cy is a guest and has no account. */
  readonly ana: Member;
  readonly bo: Member;
  readonly dee: Member;
  as(member: Member): Promise<Browser>;
  /** Somebody who is not signed in; `headers` go with each of their requests. */
  visitor(headers?: Readonly<Record<string, string>>): Browser;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Behind a socket, for a real browser: the address, and how to end it. */
  listen(): Promise<{ readonly address: string; close(): void }>;
  /** The clock stands still until it is moved. */
  setNow(instant: string): void;
  readonly log: string[];
  close(): Promise<void>;
};

export const password = 'correct horse battery';

/** An instance of its own for a test file: real database, real routes, no socket. Without `mail` it sends none. */
export async function openWorld(settings: Partial<Settings> = {}, mail?: Mailer): Promise<World> {
  const world = await openEmptyWorld(settings, mail);
  const [ana, bo, dee] = await Promise.all([
    createAccount(world.ctx, { email: 'ana@example.org', name: 'Ana Eriksen', handle: 'ana', zone: 'America/Los_Angeles', password }),
    createAccount(world.ctx, { email: 'bo@example.org', name: 'Bo Lindqvist', handle: 'bo', zone: 'Europe/Berlin', password }),
    createAccount(world.ctx, { email: 'dee@example.org', name: 'Dee Okafor', handle: 'dee', zone: 'Asia/Tokyo', password }),
  ]);
  return {
    ...world, ana, bo, dee,
    async as(member) {
      const mine = world.visitor();
      const answer = await mine.post('/sign-in', { email: member.email, password });
      if (answer.status !== 303) throw new Error(`${member.name} could not sign in: ${answer.status}`);
      return mine;
    },
  };
}

/** The same before anybody has an account. */
export async function openEmptyWorld(settings: Partial<Settings> = {}, mail: Mailer = openMailer(undefined, 'kith@example.org')): Promise<EmptyWorld> {
  const database = await testDatabase();
  const db = openDatabase(database.url, 6);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'kith-'));
  let now = new Date('2026-11-21T09:00:00Z');
  const log: string[] = [];
  const ctx: Context = {
    db, now: () => now, mail, log: line => void log.push(line),
    settings: { url: 'http://kith.test', dataDirectory, secret: 'a secret that is long enough for tests', registration: 'invitation', signInRate: 1000, guestRate: 30, country: 'US', trustedProxies: new BlockList(), videoUrl: 'https://meet.example.org', allowedHosts: [], mailFrom: { name: 'Kith', address: 'kith@example.org' }, mailDomains: [], production: true, ...settings },
  };
  const http = openHttp(ctx, openAuthentication(ctx));
  const request = (path: string, init: RequestInit = {}) => Promise.resolve(http.request(`http://kith.test${path}`, init));
  return {
    ctx, url: database.url, log, request,
    visitor: (headers = {}) => browser(request, headers),
    listen: () => new Promise(ready => {
      const server = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => ready({ address: `http://127.0.0.1:${port}`, close: () => void server.close() }));
    }),
    setNow(instant) { now = new Date(instant); },
    async close() { mail.close(); await db.close(); await database.drop(); await rm(dataDirectory, { recursive: true, force: true }); },
  };
}

function browser(request: World['request'], always: Readonly<Record<string, string>>): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers({ ...always, ...init.headers as Record<string, string> | undefined });
    headers.set('origin', 'http://kith.test');
    headers.set('sec-fetch-site', 'same-origin');
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await request(path, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) remember(cookies, line);
    return answer;
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, form = {}) => send(path, { method: 'POST', body: form instanceof FormData ? form : encoded(form) }),
    send: (path, body) => send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    async page(path) {
      const answer = await send(path, {});
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.headers.get('location') ?? ''}`);
      return answer.text();
    },
  };
}

function remember(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const value = pair.slice(at + 1);
  if (value === '' || /max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), value);
}

function encoded(form: Record<string, string | readonly string[]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const each of [value].flat()) body.append(name, each);
  return body;
}
