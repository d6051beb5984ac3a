import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refreshCalendar } from '../../src/calendars/refresh-calendar.ts';
import { openMailer } from '../../src/kit/mail.ts';
import { newId } from '../../src/kit/id.ts';
import { reading, transact } from '../../src/kit/transact.ts';
import { makePromise } from '../../src/promises/make-promise.ts';
import { promiseInput } from '../../src/promises/promise.ts';
import { postLetter } from '../../src/post/index.ts';
import { readMailbox } from '../../src/mailbox/read-mailbox.ts';
import { sendLetter } from '../../src/post/send-letter.ts';
import { markReturned } from '../../src/mailbox/store-received.ts';
import type { Item } from '../../src/agenda/item.ts';
import { knowToday } from '../../src/today/know-today.ts';
import { type FeedServer, openFeedServer } from '../calendars/feed-server.ts';
import { type ImapServer, noImap, openImap } from '../imap.ts';
import { type Manner, openDifficultServer } from '../post/difficult-server.ts';
import { know } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { english, german } from '../tongues.ts';

if (noImap) console.log(noImap);

let world: World;
let ana: Browser;
let feeds: FeedServer;
let imap: ImapServer | undefined;

beforeAll(async () => {
  if (!noImap) imap = await openImap();
  world = await openWorld({ allowedHosts: ['localhost', ...imap ? [`127.0.0.1:${imap.port}`] : []] });
  feeds = await openFeedServer();
  ana = await world.as(world.ana);
  await know(world, world.ana, 'Priya Raman');
});
afterAll(async () => {
  await Promise.all([feeds.close(), imap?.close()]);
  await world.close();
});
beforeEach(() => world.setNow('2026-11-21T09:00:00Z'));

const later = (minutes: number): void => world.setNow(new Date(world.ctx.now().getTime() + minutes * 60_000).toISOString());
const onToday = async (kind: string): Promise<readonly Item[]> => (await reading(world.ctx.db, world.ana.id, db => knowToday(db, world.ana, world.ctx.now()))).items.filter(item => item.kind === kind);
const said = (item: Item, tongue = english) => item.say({ ...tongue, zone: world.ana.zone, now: world.ctx.now() });

async function posted(): Promise<string> {
  return transact(world.ctx.db, world.ana.id, null, tx => postLetter(tx, { from: { name: 'Ana', address: 'ana@example.org' }, to: { name: 'Priya Raman', address: 'priya@example.com' }, subject: 'A question', text: 'How did you begin?', about: { kind: 'outreach', id: newId() } }));
}

async function through(manner: Manner): Promise<string> {
  const server = await openDifficultServer(manner);
  const mail = openMailer(server.url, 'kith@example.org', { connect: 300, answer: 300 });
  const id = await posted();
  await sendLetter({ ...world.ctx, mail }, world.ana.id, id);
  mail.close();
  server.close();
  return id;
}

const toTell = (name: string, address: string) => transact(world.ctx.db, world.ana.id, null, tx => postLetter(tx, { from: { name: 'Kith', address: 'kith@example.org' }, to: { name, address }, subject: 'About it', text: 'It is so.', about: { kind: 'booking', id: newId() } }));

test('where no mail goes out, a letter to oneself is no trouble, and one stands for all to others', async () => {
  const nobodySends = { ...world.ctx, mail: { ...world.ctx.mail, ready: false } };
  const ids = [await toTell(world.ana.name, world.ana.email), await toTell('Noor', 'noor@example.com'), await toTell('Tomás', 'tomas@example.com')];
  for (const id of ids) await sendLetter(nobodySends, world.ana.id, id);
  const items = await onToday('unsent');
  expect(items.map(item => said(item).title)).toEqual(['A letter to Noor did not arrive']);
  for (const id of ids) await letRest(id);
});

const letRest = (id: string) => ana.post(`/letters/${id}/rest`);

test.each<[string, Manner, string]>([
  ['hangs', { greeting: null }, 'Kith tries again'],
  ['is closed today', { greeting: '421 come back later' }, 'come back later'],
  ['does not know the address', { answers: { RCPT: '550 5.1.1 no such mailbox' } }, 'no such mailbox'],
  ['takes it and sends it back', {}, '550 5.1.1 nobody here'],
])('a letter at a server that %s stands on Today, with the sentence and the way to it', async (_, manner, words) => {
  const id = await through(manner);
  if (words.includes('nobody here')) {
    expect(await onToday('unsent'), 'it went').toEqual([]);
    await transact(world.ctx.db, world.ana.id, null, tx => markReturned(tx, id, words, world.ctx.now()));
  }
  const [item, ...others] = await onToday('unsent');
  expect(others).toEqual([]);
  expect(said(item!).title).toContain('Priya Raman');
  expect(said(item!).why).toContain(words);
  expect((await ana.get(said(item!).action.href)).status).toBe(200);
  await letRest(id);
  expect(await onToday('unsent')).toEqual([]);
});

test('on a day that has no place left, a letter that did not arrive stands beside its things', async () => {
  const priya = await know(world, world.ana, 'Priya Promised');
  await makePromise(world.ctx, world.ana, priya, promiseInput.parse({ what: 'Send the reading list', dueOn: '2026-11-21' }));
  expect((await ana.post('/today/pace', { items: '1', people: '0', city: '', from: '09:00', minutes: '30' })).status).toBe(303);
  const id = await through({ answers: { RCPT: '550 5.1.1 no such mailbox' } });
  const today = await reading(world.ctx.db, world.ana.id, db => knowToday(db, world.ana, world.ctx.now()));
  expect([today.items.map(({ kind }) => kind), today.troubles.map(({ kind }) => kind)]).toEqual([['promise'], ['unsent']]);
  expect(await ana.page('/today')).toMatch(/class="notice care"[\s\S]*A letter to Priya Raman did not arrive[\s\S]*no such mailbox[\s\S]*Send the reading list/);
  await letRest(id);
  expect(await ana.page('/today')).not.toContain('did not arrive');
  await ana.post('/today/pace', { items: '5', people: '0', city: '', from: '09:00', minutes: '30' });
});

test('a calendar that is gone stands on Today at once, one that does not answer once an hour went by; a calendar that is read again leaves it', async () => {
  const text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//EN\r\nEND:VCALENDAR\r\n';
  feeds.serve('/work.ics', text);
  const answer = await ana.post('/calendars/add', { address: feeds.at('/work.ics'), name: 'Work' });
  const id = /[0-9a-f-]{36}/.exec(answer.headers.get('location')!)![0];
  const look = () => refreshCalendar(world.ctx, [], world.ana.id, id);
  feeds.serve('/work.ics', (_, response) => response.writeHead(500).end());
  await look();
  expect(await onToday('trouble'), 'a server may rest for a while').toEqual([]);
  later(61);
  const [item] = await onToday('trouble');
  expect(said(item!)).toMatchObject({ title: 'The calendar “Work” cannot be read', why: expect.stringMatching(/^localhost:\d+ answered with the error 500\. The times it held stay closed as last known\.$/), action: { href: `/calendars/${id}` } });
  expect(said(item!, german).title).toBe('Der Kalender „Work“ lässt sich nicht lesen');
  expect(await ana.page('/today')).toContain('The calendar “Work” cannot be read');
  expect((await ana.get(`/calendars/${id}`)).status).toBe(200);
  feeds.serve('/work.ics', text);
  await look();
  expect(await onToday('trouble')).toEqual([]);
  feeds.serve('/work.ics', (_, response) => response.writeHead(410).end());
  await look();
  expect(await onToday('trouble')).toHaveLength(1);
  await ana.post(`/calendars/${id}/remove`);
  expect(await onToday('trouble')).toEqual([]);
});

describe.skipIf(noImap)('a mailbox', () => {
  test('that cannot be read stands on Today with why, and whatever passes by itself only after an hour', async () => {
    expect((await ana.post('/settings/mailbox', { host: imap!.host, port: String(imap!.port), username: 'ana', password: 'secret' })).status).toBe(303);
    await readMailbox(world.ctx, world.ana.id, [], true);
    expect(await onToday('trouble')).toEqual([]);
    await imap!.close();
    imap = undefined;
    await readMailbox(world.ctx, world.ana.id, [], true);
    expect(await onToday('trouble')).toEqual([]);
    later(61);
    const [item] = await onToday('trouble');
    expect(said(item!)).toMatchObject({ title: 'Your mailbox cannot be read', why: expect.stringContaining('Until then answers to your letters are not noticed by themselves.'), action: { href: '/settings/mailbox' } });
    expect(await (await world.as(world.dee)).page('/today')).not.toContain('mailbox cannot be read');
    await ana.post('/settings/mailbox/forget');
    expect(await onToday('trouble')).toEqual([]);
  });
});
