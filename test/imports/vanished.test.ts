import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken, type Member } from '../../src/accounts/index.ts';
import { undoImport } from '../../src/imports/undo-import.ts';
import { importTask } from '../../src/intake/index.ts';
import { type Browser, openWorld, password, type World } from '../world.ts';
import { differences, rowsOf } from '../intake/account-rows.ts';
import { connectionsCsv, type Row, takeIn, written } from '../intake/archives.ts';
import { kithOn } from './kith.ts';
import { newcomer } from './newcomer.ts';

let world: World;
let me: Member;
let browser: Browser;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** The newest first, as LinkedIn writes them. */
const someone = (n: number): Row => ({ given: 'Guest', family: `Number ${n}`, slug: `guest-${n}`, company: 'Acorn Works', title: 'Editor', on: `${String(28 - n % 28).padStart(2, '0')} Mar ${2020 - Math.floor(n / 28)}` });
const people = Array.from({ length: 120 }, (_, n) => someone(n));
const csv = (rows: readonly Row[]): string => written('Connections.csv', connectionsCsv(rows));

/** A member of their own who knows all 120. */
async function arrive(): Promise<void> {
  me = await newcomer(world, password);
  browser = await world.as(me);
  expect((await takeIn(world, me.id, csv(people))).people.created).toBe(120);
}

async function bring(path: string): Promise<string> {
  const data = new FormData();
  data.append('files', new File([readFileSync(path)], 'Connections.csv'));
  const id = (await browser.post('/imports', data)).headers.get('location')!.split('/')[2]!;
  await importTask.run(world.ctx, { me: me.id, id }, new AbortController().signal);
  return id;
}

const words = (html: string): string => html.replaceAll(/<(script|style|template)[\s\S]*?<\/\1>/gu, '').replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
const kith = (...said: readonly string[]) => kithOn(world, '--as', me.email, ...said);
async function api(method: string, path: string): Promise<unknown> {
  const { token } = await createToken(world.ctx, me.id, 'test', 'write');
  return (await world.request(`/api/v1${path}`, { method, headers: { authorization: `Bearer ${token}` } })).json();
}
const vanished = async (): Promise<number> => (await world.ctx.db.pool.query(`select from person where account_id = $1 and vanished_on is not null`, [me.id])).rowCount!;

describe('a list of connections that holds nobody', () => {
  it('marks nobody as vanished, and says so at every door', async () => {
    await arrive();
    const dry = await kith('import', csv([]), '--dry-run');
    expect(dry.out).toContain('People: 0 new, 0 updated, 0 unchanged.');
    expect(dry.out).toContain('Its list of connections holds nobody, so nobody would be marked as no longer connected.');
    const id = await bring(csv([]));
    const page = words(await browser.page(`/imports/${id}`));
    expect(page).toContain('It names nobody.');
    expect(page).toContain('The list of connections is empty');
    expect(page).not.toContain('mark them');
    expect(await vanished()).toBe(0);
    expect(words(await browser.page('/people?tie=connections'))).toContain('120 people fit');
  });

  it('alters nothing that the whole list says', async () => {
    await arrive();
    await bring(csv([]));
    expect(await takeIn(world, me.id, csv(people))).toMatchObject({ people: { created: 0, updated: 0, unchanged: 120 }, missing: 0, hint: null });
  });
});

describe('a list that misses more than a fifth', () => {
  it('marks nobody, takes in the rest, says how many it misses, and marks them when the member says so', async () => {
    await arrive();
    const id = await bring(csv([...people.slice(0, 60), { ...someone(500), on: '29 Mar 2020' }]));
    const page = words(await browser.page(`/imports/${id}`));
    expect(page).toContain('1 person is new here.');
    expect(page).toContain('60 of your connections are not in this list');
    expect(await vanished()).toBe(0);
    expect(words(await browser.page(`/imports/${id}/vanished`))).toContain('Mark 60 people as no longer connected?');
    await browser.post(`/imports/${id}/vanished`);
    expect(await vanished()).toBe(60);
    const after = await browser.page(`/imports/${id}`);
    expect(words(after)).toContain('60 are no longer connected.');
    expect(after).toContain('href="/people?tie=vanished"');
    expect(words(after)).not.toContain('are not in this list');
    expect((await browser.get(`/imports/${id}/vanished`)).status).toBe(303);
    await browser.post(`/imports/${id}/undo`);
    expect(await vanished()).toBe(0);
  });

  it('is taken back whole, marks and all', async () => {
    await arrive();
    const before = await rowsOf(world, me.id);
    const id = await bring(csv(people.slice(0, 60)));
    await browser.post(`/imports/${id}/vanished`);
    expect(await vanished()).toBe(60);
    await undoImport(world.ctx, me.id, id);
    expect(differences(before, await rowsOf(world, me.id))).toEqual([]);
  });

  it('says so by the command line and the API, dry or not', async () => {
    await arrive();
    const short = csv(people.slice(0, 60));
    const dry = await kith('import', short, '--dry-run');
    expect(dry.err).toBe('');
    expect(dry.out).toContain('60 of your connections are not in it.');
    expect(dry.out).toContain('--mark-vanished marks them.');
    const sure = await kith('import', short, '--dry-run', '--mark-vanished');
    expect(sure.out).toContain('60 would be no longer connected.');
    const result = JSON.parse((await kith('import', short, '--json')).out) as { readonly import: string; readonly people: object };
    expect(result).toMatchObject({ people: { created: 0, updated: 0, unchanged: 60 }, changed: { company: 0, title: 0, vanished: 0 }, missing: 60, hint: 'many-missing' });
    expect((await kith('import', 'vanished', result.import)).out).toContain('Marked as no longer connected: 60.');
    expect(await kith('import', 'vanished', result.import)).toMatchObject({ status: 1, err: expect.stringContaining('Nobody waits to be marked') });
    expect(await vanished()).toBe(60);
    expect(await api('post', `/imports/${result.import}/vanished`)).toMatchObject({ error: { code: 'nobody_missing' } });
    expect(await api('get', `/imports/${result.import}`)).toMatchObject({ import: { hint: null, result: { missing: 0, changed: { vanished: 60 }, people: { updated: 60 } } } });
  });

  it('forgets whom it seemed to miss when a whole list comes', async () => {
    await arrive();
    const id = await bring(csv(people.slice(0, 60)));
    await bring(csv([...people, { ...someone(700), on: '29 Mar 2020' }]));
    expect(words(await browser.page(`/imports/${id}`))).not.toContain('are not in this list');
    await browser.post(`/imports/${id}/vanished`);
    expect(await vanished()).toBe(0);
  });

  it('that came first does not let an older whole one count as people who are gone', async () => {
    me = await newcomer(world, password);
    browser = await world.as(me);
    const older = people.map(row => ({ ...row, on: '01 Mar 2010' }));
    await takeIn(world, me.id, csv([...older.slice(0, 30), { ...someone(900), on: '01 Mar 2020' }]));
    const id = await bring(csv(older));
    expect(words(await browser.page(`/imports/${id}`))).toContain('90 in this list are not in your newer one');
    expect(await vanished()).toBe(0);
    await browser.post(`/imports/${id}/vanished`);
    expect(await vanished()).toBe(90);
  });
});

describe('a list that misses a few', () => {
  it('names them for themselves, apart from those brought up to date', async () => {
    await arrive();
    const moved = people.slice(10, 13).map(row => ({ ...row, company: 'Bluebird Labs' }));
    const promoted = people.slice(13, 15).map(row => ({ ...row, title: 'Head of Books' }));
    const path = csv([...moved, ...promoted, ...people.slice(15), { ...someone(800), on: '29 Mar 2020' }]);
    const dry = await kith('import', path, '--dry-run');
    expect(dry.out).toContain('10 would be no longer connected.');
    expect(dry.out).toContain('New work: 3 with another company, 2 with another title.');
    const id = await bring(path);
    const page = await browser.page(`/imports/${id}`);
    expect(words(page)).toContain('5 whom you knew were brought up to date. 10 are no longer connected.');
    expect(words(page)).toContain('3 with another company, 2 with another title');
    const list = /href="(\/people\?altered=[^"]+)"/u.exec(page)?.[1];
    const updated = words(await browser.page(list!));
    expect(updated).toContain('5 people fit');
    expect(updated).toContain('Guest Number 10');
    expect(words(await browser.page('/people?tie=vanished'))).toContain('10 people fit');
  });
});
