import { createAccount, createObject, davRequest, type DAVResponse, deleteObject, fetchCalendars, propfind, syncCollection, updateObject } from 'tsdav';
import { type Trouble, troubleOfStatus } from '../busy/index.ts';
import type { Gate } from '../kit/outside-address.ts';
import { fetchOutside } from '../kit/outside.ts';
import { mayKnowPassword } from './provider.ts';

/** How a member is let in. */
export type Entry = { readonly server: string; readonly user: string; readonly password: string };

export type FoundCalendar = { readonly url: string; readonly name: string };

/** An object of a calendar; `body` is iCalendar text. */
export type DavObject = { readonly href: string; readonly etag: string; readonly body: string };

/** What happened in a calendar since a token: objects that are there with their etags, those that are gone; `isWhole` where all that are there are named. */
export type DavChanges = { readonly there: ReadonlyMap<string, string>; readonly gone: readonly string[]; readonly token: string | null; readonly isWhole: boolean };

/** Something outside went wrong. Thrown within this file's functions only; `attempt` makes an outcome of it. */
export class DavFailed extends Error {
  override readonly name = 'DavFailed';
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.why);
    this.trouble = trouble;
  }
}

/** What a CalDAV server is asked. Each throws `DavFailed`; see `attempt`. */
export type Dav = {
  discover(): Promise<readonly FoundCalendar[]>;
  changes(calendar: string, token: string | null): Promise<DavChanges>;
  objects(calendar: string, hrefs: readonly string[]): Promise<readonly DavObject[]>;
  /** The status it was answered with. Without an etag it is a new object. */
  put(url: string, body: string, etag: string | null): Promise<number>;
  remove(url: string, etag: string | null): Promise<number>;
};

/** The result, or the trouble that stood in its way. */
export async function attempt<T>(work: () => Promise<T>): Promise<{ readonly outcome: 'done'; readonly result: T } | { readonly outcome: 'trouble'; readonly trouble: Trouble }> {
  try {
    return { outcome: 'done', result: await work() };
  } catch (error) {
    if (error instanceof DavFailed) return { outcome: 'trouble', trouble: error.trouble };
    throw error;
  }
}

/** A CalDAV server through tsdav, reached by Kith's own way outside. What servers really do is told in RFC 4791, RFC 6578 and docs/calendars.md. */
export function openDav(gate: Gate, { server, user, password }: Entry, signal?: AbortSignal): Dav {
  const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  const fetch = davFetch(gate, signal);
  const { host } = new URL(server);
  const params = { headers, fetch };
  return {
    async discover() {
      const account = await known(host, createAccount({ account: { accountType: 'caldav', serverUrl: server, credentials: { username: user, password } }, ...params, loadCollections: false, loadObjects: false }));
      const calendars = await known(host, fetchCalendars({ account, ...params }));
      return calendars.filter(({ components }) => !components?.length || components.includes('VEVENT')).map(({ url, displayName }) => ({ url, name: nameOf(displayName, url) }));
    },
    changes: (calendar, token) => changesOf(calendar, token, params),
    async objects(calendar, hrefs) {
      const found: DavObject[] = [];
      for (let at = 0; at < hrefs.length; at += 100) {
        const responses = await known(host, multiget(calendar, hrefs.slice(at, at + 100), params));
        failed(responses, host);
        found.push(...responses.flatMap(objectIn));
      }
      return found;
    },
    put: async (url, body, etag) => {
      const written = { ...headers, 'content-type': 'text/calendar; charset=utf-8' };
      const answer = await known(host, etag === null ? createObject({ url, data: body, headers: { ...written, 'if-none-match': '*' }, fetch }) : updateObject({ url, data: body, etag, headers: written, fetch }));
      return answer.status;
    },
    remove: async (url, etag) => (await known(host, deleteObject({ url, headers, fetch, ...(etag !== null && { etag }) }))).status,
  };
}

type Params = { readonly headers: Record<string, string>; readonly fetch: typeof globalThis.fetch };

/** Several objects at once (RFC 4791, section 7.9). tsdav’s own fails as a whole where one of them is gone. */
const multiget = (url: string, hrefs: readonly string[], { headers, fetch }: Params): Promise<readonly DAVResponse[]> => davRequest({
  url, fetch, init: { method: 'REPORT', namespace: 'c', headers: { ...headers, depth: '1' }, body: { 'calendar-multiget': { _attributes: { 'xmlns:d': 'DAV:', 'xmlns:c': 'urn:ietf:params:xml:ns:caldav' }, 'd:prop': { 'd:getetag': {}, 'c:calendar-data': {} }, 'd:href': hrefs } } },
});

/** By sync-collection (RFC 6578) where the server knows it, else by listing all etags. A token that is not accepted means: all anew. */
async function changesOf(calendar: string, token: string | null, params: Params): Promise<DavChanges> {
  const { host } = new URL(calendar);
  const responses = await known(host, syncCollection({ url: calendar, props: { 'd:getetag': {} }, syncLevel: 1, ...(token !== null && { syncToken: token }), ...params }));
  const told = tokenIn(responses);
  if (isMultistatus(responses) && told !== null && responses.every(each => each.ok || each.status === 404 || each.status === 207)) return { ...sorted(calendar, responses), token: told, isWhole: token === null };
  if (responses.some(each => each.status === 401)) throw new DavFailed({ why: 'not let in', host, status: 401 });
  return token === null ? listed(calendar, params) : changesOf(calendar, null, params);
}

async function listed(calendar: string, params: Params): Promise<DavChanges> {
  const { host } = new URL(calendar);
  const responses = await known(host, propfind({ url: calendar, props: { 'd:getetag': {}, 'd:resourcetype': {} }, depth: '1', ...params }));
  failed(responses, host);
  return { ...sorted(calendar, responses), token: null, isWhole: true };
}

function sorted(calendar: string, responses: readonly DAVResponse[]): Pick<DavChanges, 'there' | 'gone'> {
  const there = new Map<string, string>();
  const gone: string[] = [];
  for (const { href, status, props } of responses) {
    const path = href === undefined ? undefined : new URL(href, calendar).pathname;
    if (path === undefined || path === new URL(calendar).pathname || path.endsWith('/')) continue;
    if (status === 404) gone.push(path);
    else if (props?.['getetag'] !== undefined) there.set(path, String(props['getetag']));
  }
  return { there, gone };
}

function tokenIn(responses: readonly DAVResponse[]): string | null {
  const token: unknown = responses.map(each => each.raw?.multistatus?.syncToken).find(each => each !== undefined);
  return typeof token === 'string' || typeof token === 'number' ? String(token) : null;
}

function objectIn({ href, props }: DAVResponse): readonly DavObject[] {
  const data: unknown = props?.['calendarData']?._cdata ?? props?.['calendarData'];
  // some servers name objects that they then do not give: those are passed over
  return href && typeof data === 'string' && props?.['getetag'] !== undefined ? [{ href: new URL(href, 'http://x').pathname, etag: String(props['getetag']), body: data }] : [];
}

/** A listing is an answer of this form (RFC 4918, section 13) and nothing else: what a page for signing in or an error does not name is not gone. */
const isMultistatus = ([first]: readonly DAVResponse[]): boolean => typeof first?.raw === 'object' && first.raw !== null && 'multistatus' in first.raw;

function failed(responses: readonly DAVResponse[], host: string): void {
  if (!isMultistatus(responses)) throw new DavFailed(troubleOfStatus(responses[0]?.status ?? 0, host) ?? { why: 'broken', host });
}

/** tsdav says what went wrong in English sentences only; what the network said is known from our own fetch. */
async function known<T>(host: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DavFailed) throw error;
    const message = (error as Error).message;
    throw new DavFailed(/invalid credentials|401/i.test(message) ? { why: 'wrong password', host } : { why: 'no calendars', host });
  }
}

const nameOf = (name: unknown, url: string): string =>
  (typeof name === 'string' && name.trim() ? name : decodeURIComponent(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? url)).trim().slice(0, 80);

function davFetch(gate: Gate, signal: AbortSignal | undefined): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const address = input instanceof Request ? input.url : input;
    const headers = Object.fromEntries(new Headers(init.headers));
    const answer = await fetchOutside(gate, address, { method: init.method, headers, body: init.body === undefined || init.body === null ? undefined : String(init.body), follow: init.redirect !== 'manual', mayKnow: mayKnowPassword, signal, milliseconds: 30_000, mostBytes: 50_000_000 });
    if (answer.outcome === 'trouble') throw new DavFailed({ why: answer.why, host: answer.host });
    // a listing that breaks off would leave out what is there
    if (answer.status === 207 && !endsWhole.test(Buffer.from(answer.body).toString('utf8').slice(-2000))) throw new DavFailed({ why: 'broken', host: new URL(String(address)).host });
    const isEmpty = [204, 205, 304].includes(answer.status);
    return new Response(isEmpty ? null : new Uint8Array(answer.body), { status: answer.status, headers: unpacked(answer.headers) });
  };
}

const endsWhole = /(?:<\/(?:[\w-]+:)?multistatus\s*>|<(?:[\w-]+:)?multistatus[^>]*\/>)\s*(?:<!--[^>]*-->\s*)?$/;

function unpacked(headers: Headers): Headers {
  const left = new Headers(headers);
  for (const name of ['content-encoding', 'content-length']) left.delete(name);
  return left;
}
