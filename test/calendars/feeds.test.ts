import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { busyOf, troubledCalendars } from '../../src/busy/index.ts';
import { refreshCalendar } from '../../src/calendars/refresh-calendar.ts';
import { refreshDue } from '../../src/calendars/refresh-due.ts';
import { reading } from '../../src/kit/transact.ts';
import { openMailbox } from '../mailbox.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { type FeedServer, openFeedServer } from './feed-server.ts';

let world: World;
let ana: Browser;
let feeds: FeedServer;
let token: string;

beforeAll(async () => {
  world = await openWorld({ allowedHosts: ['localhost'] });
  feeds = await openFeedServer();
  ana = await world.as(world.ana);
  token = (await createToken(world.ctx, world.ana.id, 'test', 'write')).token;
});
afterAll(async () => {
  await feeds.close();
  await world.close();
});
beforeEach(() => world.setNow('2026-11-21T09:00:00Z'));

const event = (uid: string, start: string, end: string, more: readonly string[] = []): readonly string[] => ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:Secret ${uid}`, `DTSTART:${start}`, `DTEND:${end}`, ...more, 'END:VEVENT'];
const calendar = (...events: (readonly string[])[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', 'X-WR-CALNAME:Work\\, mostly', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const monday = event('monday', '20261123T100000Z', '20261123T110000Z');
const tuesday = event('tuesday', '20261124T100000Z', '20261124T113000Z');

/** Adds a feed by the page; gives its id. */
async function add(path: string, form: Record<string, string> = {}): Promise<string> {
  const answer = await ana.post('/calendars/add', { address: feeds.at(path), ...form });
  expect(answer.status, await answer.clone().text()).toBe(303);
  return /\/calendars\/([0-9a-f-]{36})$/.exec(answer.headers.get('location') ?? '')![1]!;
}

async function busy(): Promise<readonly string[]> {
  const minutes = await reading(world.ctx.db, world.ana.id, db => busyOf(db, new Date('2026-11-21T00:00:00Z'), new Date('2026-12-31T00:00:00Z')));
  return Array.from({ length: minutes.length / 2 }, (_, n) => [0, 1].map(side => new Date(minutes[2 * n + side]! * 60_000).toISOString().slice(5, 16)).join(' to '));
}

const api = (path: string, method = 'GET', body?: object) => world.request(`/api/v1${path}`, { method, headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });

async function removeAll(): Promise<void> {
  const { calendars } = await (await api('/calendars')).json() as { readonly calendars: readonly { readonly id: string }[] };
  for (const { id } of calendars) expect((await api(`/calendars/${id}`, 'DELETE')).status).toBe(200);
}

test('a calendar is subscribed to by its address: it says when I am busy, and not with what', async () => {
  feeds.serve('/ana.ics', calendar(monday, tuesday));
  const id = await add('/ana.ics');
  expect(await busy()).toEqual(['11-23T10:00 to 11-23T11:00', '11-24T10:00 to 11-24T11:30']);
  const page = await ana.page('/calendars');
  expect(page).toContain('Work, mostly');
  expect(page).toContain('2 busy times ahead, 2 events');
  expect(page).not.toContain('Secret');
  const one = await ana.page(`/calendars/${id}`);
  expect(one).toContain('Mon');
  expect(one).not.toContain('Secret');
  expect(one).not.toContain('/ana.ics');
});

test('webcal addresses, brackets and missing schemes are understood; the same calendar is not taken twice', async () => {
  const again = await ana.post('/calendars/add', { address: ` <${feeds.at('/ana.ics')}> `, name: 'Again' });
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('This calendar is among yours already.');
  const { readFeedAddress } = await import('../../src/busy/feed-address.ts');
  expect(readFeedAddress('webcal://example.org/a.ics')?.href).toBe('https://example.org/a.ics');
  expect(readFeedAddress('example.org/a.ics')?.href).toBe('https://example.org/a.ics');
  for (const none of ['', 'tomorrow', 'ftp://example.org/a', 'javascript:alert(1)', 'http://']) expect(readFeedAddress(none), none).toBeUndefined();
});

test('what changes there is known after the next look, and an unchanged calendar is not sent again', async () => {
  const { calendars: [one] } = await (await api('/calendars')).json() as { readonly calendars: readonly [{ readonly id: string }] };
  feeds.asked.length = 0;
  await refreshCalendar(world.ctx, [], world.ana.id, one.id);
  expect(feeds.asked.map(({ status }) => status)).toEqual([304]);
  feeds.serve('/ana.ics', calendar(tuesday));
  await refreshCalendar(world.ctx, [], world.ana.id, one.id);
  expect(await busy()).toEqual(['11-24T10:00 to 11-24T11:30']);
});

test('two calendars that overlap are one stretch, and the times of one that is removed are open until it is brought back', async () => {
  feeds.serve('/other.ics', calendar(event('lunch', '20261124T110000Z', '20261124T130000Z')));
  const id = await add('/other.ics', { name: 'Lunches' });
  expect(await busy()).toEqual(['11-24T10:00 to 11-24T13:00']);
  expect(await ana.page(`/calendars/${id}/remove`)).toContain('Remove “Lunches”?');
  await ana.post(`/calendars/${id}/remove`);
  expect(await busy()).toEqual(['11-24T10:00 to 11-24T11:30']);
  expect(await ana.page('/calendars')).toContain('Bring back Lunches');
  await ana.post(`/calendars/${id}/restore`);
  expect(await busy()).toEqual(['11-24T10:00 to 11-24T13:00']);
});

test('a calendar that cannot be read keeps its times closed, and I am told at once; or leaves them out, as I chose', async () => {
  await removeAll();
  feeds.serve('/frail.ics', calendar(monday));
  const id = await add('/frail.ics', { name: 'Frail' });
  feeds.serve('/frail.ics', (_, response) => response.writeHead(500).end());
  await refreshCalendar(world.ctx, [], world.ana.id, id);
  expect(await busy()).toEqual(['11-23T10:00 to 11-23T11:00']);
  expect((await reading(world.ctx.db, world.ana.id, troubledCalendars)).map(({ name, trouble }) => [name, trouble?.status])).toEqual([['Frail', 500]]);
  const page = await ana.page('/calendars');
  expect(page).toContain('“Frail” cannot be read');
  expect(page).toContain('answered with the error 500');
  expect(page).toContain('Its times stay closed as they were last known.');
  expect((await ana.post(`/calendars/${id}`, { name: 'Frail', whenUnreachable: 'ignored' })).status).toBe(303);
  expect(await busy()).toEqual([]);
  feeds.serve('/frail.ics', calendar(monday, tuesday));
  await refreshCalendar(world.ctx, [], world.ana.id, id);
  expect(await busy()).toHaveLength(2);
  expect(await ana.page('/calendars')).not.toContain('cannot be read');
});

test('after failures it is asked in growing waits, and no sooner than its server wishes', async () => {
  const { calendars: [{ id }] } = await (await api('/calendars')).json() as { readonly calendars: readonly [{ readonly id: string }] };
  const wait = async () => {
    await refreshCalendar(world.ctx, [], world.ana.id, id);
    const { nextTry } = await (await api(`/calendars/${id}`)).json() as { readonly nextTry: string };
    return (Date.parse(nextTry) - world.ctx.now().getTime()) / 60_000;
  };
  expect(Math.round(await wait() / 15)).toBe(1);
  feeds.serve('/frail.ics', (_, response) => response.writeHead(404).end());
  expect([await wait(), await wait(), await wait()].map(minutes => Math.round(minutes / 15))).toEqual([2, 4, 8]);
  feeds.serve('/frail.ics', (_, response) => response.writeHead(429, { 'retry-after': '36000' }).end());
  expect(await wait()).toBe(600);
  feeds.serve('/frail.ics', calendar(monday));
  expect(Math.round(await wait() / 15)).toBe(1);
});

test('a calendar that stays away is told of by mail, once', async () => {
  const mailbox = await openMailbox();
  const ctx = { ...world.ctx, mail: mailbox.mailer };
  const { calendars: [{ id }] } = await (await api('/calendars')).json() as { readonly calendars: readonly [{ readonly id: string }] };
  feeds.serve('/frail.ics', (_, response) => response.writeHead(404).end());
  for (let looks = 0; looks < 4; looks++) await refreshCalendar(ctx, [], world.ana.id, id);
  const { rows } = await world.ctx.db.pool.query<{ subject: string; text: string }>('select subject, body as text from letter');
  expect(rows).toEqual([{ subject: 'Your calendar “Frail” cannot be read', text: expect.stringContaining('Until it is back its times are left out, as you chose') }]);
  feeds.serve('/frail.ics', calendar(monday));
  await refreshCalendar(ctx, [], world.ana.id, id);
  await mailbox.close();
});

test('calendars whose time has come are read in the background, each by a job of its own', async () => {
  world.setNow('2026-11-21T10:00:00Z');
  await refreshDue(world.ctx);
  await refreshDue(world.ctx);
  const { rows } = await world.ctx.db.pool.query<{ task_identifier: string }>(`select task_identifier from graphile_worker.jobs where task_identifier = 'calendars.refresh'`);
  expect(rows).toHaveLength(1);
});

test.each<[string, string, string | undefined]>([
  ['nothing', '', 'Please give the address of the calendar.'],
  ['no address', 'tomorrow at nine', 'is not an address that can be read'],
  ['a page for people', '/page', 'is no calendar: perhaps a page for people'],
  ['nothing there', '/missing.ics', 'There is no calendar at this address any more'],
  ['a page that wants a password', '/locked', 'does not let Kith in (it answered 401)'],
  ['the operator’s own network', 'http://127.0.0.1:5432/', 'leads into the network of this server'],
  ['the keys of the cloud', 'http://169.254.169.254/latest', 'leads into the network of this server'],
  ['a server that does not exist', 'https://nobody.invalid/a.ics', 'There is no server called nobody.invalid'],
  ['a redirect inside', '/inside', 'leads into the network of this server'],
])('an address that is %s is refused at once with a sentence, and what was typed is kept', async (_, address, sentence) => {
  feeds.serve('/page', '<!doctype html><title>Sign in</title>');
  feeds.serve('/locked', (__, response) => response.writeHead(401).end());
  feeds.serve('/inside', (__, response) => response.writeHead(302, { location: 'http://127.0.0.1:8081/' }).end());
  const answer = await ana.post('/calendars/add', { address: address.startsWith('/') ? feeds.at(address) : address, name: 'My words' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain(sentence);
  expect(page).toContain('value="My words"');
});

test('one broken event and a bad zone among good ones are named, and the rest is kept', async () => {
  await removeAll();
  feeds.serve('/broken.ics', calendar(monday, ['BEGIN:VEVENT', 'UID:x', 'SUMMARY:Odd one', 'DTSTART:whenever', 'END:VEVENT'], event('zone', '20261125T100000', '20261125T110000').map(line => line.replace(/^(DTSTART|DTEND):/, '$1;TZID=Mars/Base:'))));
  const id = await add('/broken.ics');
  expect(await busy()).toContain('11-23T10:00 to 11-23T11:00');
  const page = await ana.page(`/calendars/${id}`);
  expect(page).toContain('Odd one');
  expect(page).toContain('is not a time');
  expect(page).toContain('Mars/Base');
});

test('a rule that never ends is followed for thirteen months only', async () => {
  await removeAll();
  feeds.serve('/endless.ics', calendar(event('daily', '20150101T090000Z', '20150101T093000Z', ['RRULE:FREQ=DAILY']), event('seconds', '20260101T090000Z', '20260101T090001Z', ['RRULE:FREQ=SECONDLY'])));
  const id = await add('/endless.ics');
  const one = await (await api(`/calendars/${id}`)).json() as { readonly busy: number; readonly leftOut: readonly { readonly event: string }[] };
  expect(one.busy).toBeLessThan(500);
  expect(one.leftOut).toEqual([{ event: 'Secret seconds', why: expect.stringContaining('too') }]);
});

test('a calendar that hangs, or is far too large, is given up; the page answers in time', { timeout: 60_000 }, async () => {
  await removeAll();
  feeds.serve('/large', (_, response) => { for (let n = 0; n < 30; n++) response.write('x'.repeat(1_000_000)); response.end(); });
  const answer = await ana.post('/calendars/add', { address: feeds.at('/large') });
  expect(await answer.text()).toContain('is larger than 20 MB');
});

test('a calendar file is taken in once; a new one of my zone’s whole days is understood', async () => {
  await removeAll();
  const form = new FormData();
  form.append('file', new File([calendar(['BEGIN:VEVENT', 'UID:day', 'DTSTART;VALUE=DATE:20261201', 'END:VEVENT'])], 'holidays.ics'));
  const answer = await ana.post('/calendars/add/file', form);
  expect(answer.status).toBe(303);
  expect(await busy()).toEqual(['12-01T08:00 to 12-02T08:00']);
  const broken = new FormData();
  broken.append('file', new File(['a picture'], 'picture.png'));
  expect(await (await ana.post('/calendars/add/file', broken)).text()).toContain('is no calendar');
  expect(await (await ana.post('/calendars/add/file', new FormData())).text()).toContain('Please choose a file.');
});

test('a program adds, edits, reads and removes calendars, and learns when I am busy', async () => {
  await removeAll();
  const added = await api('/calendars', 'POST', { address: feeds.at('/endless.ics').replace('endless', 'ana'), whenUnreachable: 'ignored' });
  expect(added.status).toBe(201);
  const one = await added.json() as { readonly id: string };
  expect(one).toMatchObject({ name: 'Work, mostly', whenUnreachable: 'ignored', events: 1, busy: 1, trouble: null, lastRead: '2026-11-21T09:00:00.000Z' });
  expect(await (await api('/busy?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z')).json()).toEqual({ busy: [{ start: '2026-11-24T10:00:00Z', end: '2026-11-24T11:30:00Z' }] });
  expect(await (await api(`/calendars/${one.id}`, 'PATCH', { name: 'Work', whenUnreachable: 'closed' })).json()).toMatchObject({ name: 'Work', whenUnreachable: 'closed' });
  const refused = await api('/calendars', 'POST', { address: feeds.at('/page') });
  expect([refused.status, await refused.json()]).toEqual([422, { error: { code: 'invalid', message: 'The calendar was not added.', fields: { address: expect.stringContaining('is no calendar') } } }]);
  expect((await api('/calendars/refreshments', 'POST')).status).toBe(200);
  expect((await api(`/calendars/${one.id}`, 'DELETE')).status).toBe(200);
  expect((await api(`/calendars/${one.id}`)).status).toBe(404);
  expect((await api(`/calendars/${one.id}/restoration`, 'POST')).status).toBe(200);
});

test('Dee sees nothing of my calendars and can alter none', async () => {
  const { calendars: [{ id }] } = await (await api('/calendars')).json() as { readonly calendars: readonly [{ readonly id: string }] };
  const dee = await world.as(world.dee);
  expect(await dee.page('/calendars')).toContain('No calendar yet');
  for (const path of [`/calendars/${id}`, `/calendars/${id}/remove`]) expect((await dee.get(path)).headers.get('location')).toBe('/calendars');
  for (const verb of ['', '/remove', '/refresh', '/restore']) await dee.post(`/calendars/${id}${verb}`, { name: 'Mine', whenUnreachable: 'ignored' });
  expect(await (await api(`/calendars/${id}`)).json()).toMatchObject({ name: 'Work', whenUnreachable: 'closed' });
  expect(await reading(world.ctx.db, world.dee.id, db => busyOf(db, new Date(0), new Date('2030-01-01')))).toHaveLength(0);
});
