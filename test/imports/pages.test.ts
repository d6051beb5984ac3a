import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTask } from '../../src/intake/index.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { archive, connectionsCsv, written } from '../intake/archives.ts';
import { held } from './newcomer.ts';

let world: World;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

const plan = { era: '2026', seed: 31, connections: 80, invitations: 20, messages: 200 } as const;

function form(...paths: readonly string[]): FormData {
  const data = new FormData();
  for (const path of paths) data.append('files', new File([readFileSync(path)], path.split('/').at(-1)!));
  return data;
}

/** Sends files, and gives the id of the import that began. */
async function send(browser: Browser, ...paths: readonly string[]): Promise<string> {
  const answer = await browser.post('/imports', form(...paths));
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!.split('/')[2]!;
}

const work = (id: string, signal = new AbortController().signal): Promise<void> => importTask.run(world.ctx, { me: world.ana.id, id }, signal);
const words = (html: string): string => html.replaceAll(/<(script|style|template)[\s\S]*?<\/\1>/gu, '').replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ').replaceAll('&#39;', '’');
const folderOf = (id = ''): string => join(world.ctx.settings.dataDirectory, 'imports', world.ana.id, id);
const isKept = (id: string): boolean => existsSync(folderOf(id));

describe('the page of imports', () => {
  it('says how to get the archive, in two languages', async () => {
    expect(words(await ana.page('/imports'))).toMatch(/Two mails come\. The first, within minutes, leads to a part/);
    await world.ctx.db.pool.query(`update account set locale = 'de' where id = $1`, [world.bo.id]);
    expect(words(await (await world.as(world.bo)).page('/imports'))).toContain('Es kommen zwei Mails');
  });

  it('asks for a file where none was chosen', async () => {
    const data = new FormData();
    data.append('files', new File([], ''));
    const answer = await ana.post('/imports', data);
    expect(answer.status).toBe(422);
    expect(words(await answer.text())).toContain('Please choose a file first.');
    expect(existsSync(folderOf()) ? readdirSync(folderOf()) : []).toEqual([]);
  });

  it('says at once what is wrong with a file, and keeps nothing', async () => {
    const answer = await ana.post('/imports', form(written('messages.csv', '<!doctype html><html><body>Sign in</body></html>')));
    expect(answer.status).toBe(422);
    expect(words(await answer.text())).toContain('messages.csv is a web page that was saved under this name.');
    expect(existsSync(folderOf()) ? readdirSync(folderOf()) : []).toEqual([]);
    expect((await world.ctx.db.pool.query('select from import')).rowCount).toBe(0);
  });
});

describe('an archive that is dropped', () => {
  it('is taken in while its page tells how far it is, and then what came of it', async () => {
    const id = await send(ana, await archive(plan, 'Basic_LinkedInDataExport_10-04-2026.zip'));
    const before = await ana.page(`/imports/${id}`);
    expect(words(before)).toMatch(/Your people are on their way.*Waiting for its turn.*You may leave this page and come back/);
    expect(before).toContain(`data-live="/imports/${id}/events"`);
    await work(id);
    const after = await ana.page(`/imports/${id}`);
    expect(words(after)).toMatch(/Here they are \d+ people are new here\./);
    expect(after).toContain('href="/network"');
    const people = /href="(\/people\?change=[^"]+)"/u.exec(after)?.[1];
    expect(words(await ana.page(people!))).toMatch(/\d+ people fit/);
    expect(words(await ana.page('/imports'))).toMatch(/Basic_LinkedInDataExport_10-04-2026\.zip .*21 Nov.*1:00.{0,4} done \d+/);
  });

  it('asks whether that is the member, and lets go of the file when they say so', async () => {
    const id = await send(ana, await archive(plan));
    await work(id);
    const page = words(await ana.page(`/imports/${id}`));
    expect(page).toMatch(/Is this you\? In this archive you are Ana Sample , linkedin\.com\/in\/ana-sample-invented\. It stands on your side of 20 of 20 invitations, takes part in (\d+) of \1 messages and bears the name in Profile\.csv\./);
    expect(isKept(id)).toBe(true);
    const answer = await ana.post(`/imports/${id}/owner`, { profile: 'in/ana-sample-invented' });
    expect(answer.headers.get('location')).toBe(`/imports/${id}`);
    expect(isKept(id)).toBe(false);
    expect(words(await ana.page(`/imports/${id}`))).toContain('In this archive you are linkedin.com/in/ana-sample-invented.');
    const next = await send(ana, await archive(plan));
    await work(next);
    expect(words(await ana.page(`/imports/${next}`))).not.toContain('Is this you?');
  });

  it('whose list of connections is missing says that a second part comes', async () => {
    const id = await send(ana, await archive({ ...plan, partial: true }));
    await work(id);
    expect(words(await ana.page(`/imports/${id}`))).toContain('This was the first of two parts');
  });

  it('lists what was left out, a page at a time and as a file', async () => {
    const rows = Array.from({ length: 250 }, (_, at) => `,,,,,,${String(1 + at % 28).padStart(2, '0')} Mar 2021`);
    const id = await send(ana, written('Connections.csv', `${connectionsCsv([{ given: 'Priya', family: 'Invented', slug: 'priya-invented', on: '=cmd' }])}\n${rows.join('\n')}`));
    await work(id);
    const page = await ana.page(`/imports/${id}`);
    expect(words(page)).toContain('250 rows were left out 250 rows: LinkedIn hides who this connection is: only the date is told.');
    expect(words(page)).toContain('1 row was kept without one of its values 1 row: The date “…” could not be read and was left out.');
    const first = await ana.page(`/imports/${id}/skipped`);
    expect(first.match(/LinkedIn hides who this connection is/gu)).toHaveLength(100);
    const next = /href="([^"]+)" rel="next"/u.exec(first)?.[1]?.replaceAll('&amp;', '&');
    expect((await ana.page(next!)).match(/LinkedIn hides who this connection is/gu)).toHaveLength(100);
    const csv = await (await ana.get(`/imports/${id}/skipped.csv`)).text();
    expect(csv.split('\r\n')).toHaveLength(252);
    expect(csv).toContain('Connections.csv,6,LinkedIn hides who this connection is: only the date is told.');
    expect(words(await ana.page(`/imports/${id}/skipped?kept=yes`))).toContain('“=cmd”');
  });
});

describe('a table of columns that Kith does not know', () => {
  const table = () => written('friends.csv', 'Wer,Und,Wo\nVera,Invented,Quince\nWilma,Invented,Quince\n');

  it('shows what its columns hold, and joins a name that stands in two of them', async () => {
    const id = await send(ana, table());
    const page = await ana.page(`/imports/${id}/columns`);
    expect(words(page)).toContain('Vera · Wilma');
    expect(page).not.toMatch(/class="spare"[^>]*data-head="For example"/u);
    await ana.post(`/imports/${id}/columns`, { 'column-0': 'fullName', 'column-1': 'fullName', 'column-2': 'company', do: 'import' });
    await work(id);
    expect(await held(world, world.ana.id, 'Vera Invented')).toMatchObject([{ company: 'Quince' }]);
  });

  it('is thrown away with its file, from its page or from the list', async () => {
    const id = await send(ana, written('others.csv', 'Dies,Das\nX,Y\n'));
    expect(isKept(id)).toBe(true);
    expect(await ana.page(`/imports/${id}/columns`)).toContain(`formaction="/imports/${id}/stop"`);
    expect(words(await ana.page('/imports'))).toContain('Throw the file away');
    await ana.post(`/imports/${id}/stop`);
    expect(isKept(id)).toBe(false);
    expect(words(await ana.page(`/imports/${id}`))).toContain('This import was stopped');
    expect(words(await ana.page('/imports'))).not.toContain('Throw the file away');
  });
});

describe('several files at once', () => {
  it('are one import', async () => {
    const id = await send(ana, written('Connections.csv', connectionsCsv([{ given: 'Rosa', family: 'Invented', slug: 'rosa-invented' }])), written('cards.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sami Invented\r\nEND:VCARD\r\n'));
    await work(id);
    expect(words(await ana.page(`/imports/${id}`))).toContain('2 people are new here.');
    expect(isKept(id)).toBe(false);
  });
});

describe('an import that goes on', () => {
  it('can be watched as a stream, and says when it is over', async () => {
    const id = await send(ana, await archive(plan));
    const answer = await ana.get(`/imports/${id}/events`);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const first = (await reader.read()).value ?? '';
    expect(first).toContain('Waiting for its turn');
    await work(id);
    let all = first;
    for (let next = await reader.read(); !next.done; next = await reader.read()) all += next.value;
    expect(all).toContain(`event: done\ndata: /imports/${id}`);
  });

  it('is stopped before it begins', async () => {
    const people = (await world.ctx.db.pool.query('select from person')).rowCount;
    const id = await send(ana, await archive({ ...plan, seed: 32 }));
    await ana.post(`/imports/${id}/stop`);
    await work(id);
    expect(words(await ana.page(`/imports/${id}`))).toMatch(/This import was stopped.*Nothing of it was kept/);
    expect((await world.ctx.db.pool.query('select from person')).rowCount).toBe(people);
    expect(isKept(id)).toBe(false);
  });

  it('is stopped while it is being read, and nothing of it stays', async () => {
    const people = (await world.ctx.db.pool.query('select from person')).rowCount;
    const id = await send(ana, await archive({ ...plan, seed: 33, connections: 3000, messages: 30_000 }));
    const working = work(id);
    await new Promise(resolve => setTimeout(resolve, 150));
    await ana.post(`/imports/${id}/stop`);
    await working;
    expect(words(await ana.page(`/imports/${id}`))).toContain('This import was stopped');
    expect((await world.ctx.db.pool.query('select from person')).rowCount).toBe(people);
    expect(isKept(id)).toBe(false);
  });

  it('that fails in the middle keeps nothing, and says why', async () => {
    const people = (await world.ctx.db.pool.query('select from person')).rowCount;
    const bytes = readFileSync(await archive({ ...plan, seed: 34, messages: 4000 }));
    const at = bytes.indexOf('messages.csv') + 400;
    bytes.fill(0xff, at, at + 4000);
    const id = await send(ana, written('broken.zip', bytes));
    await work(id);
    expect(words(await ana.page(`/imports/${id}`))).toMatch(/This was not taken in.*broken\.zip is damaged or was cut off.*Nothing of it was kept/);
    expect((await world.ctx.db.pool.query('select from person')).rowCount).toBe(people);
    expect(isKept(id)).toBe(false);
  });
});

describe('taking back by the page', () => {
  it('says what will happen, does it, and names what stayed', async () => {
    const id = await send(ana, written('Connections.csv', connectionsCsv([{ given: 'Tala', family: 'Invented', slug: 'tala-invented' }, { given: 'Uma', family: 'Invented', slug: 'uma-invented' }])));
    await work(id);
    const [tala] = await held(world, world.ana.id, 'Tala Invented');
    await ana.post(`/people/bulk/tag`, { person: tala!.id, tag: 'dear' });
    expect(words(await ana.page(`/imports/${id}/undo`))).toMatch(/Take back Connections\.csv\? One person it brought goes\..*One person it brought stays, because .* since: Tala Invented\./);
    await ana.post(`/imports/${id}/undo`);
    const page = words(await ana.page(`/imports/${id}`));
    expect(page).toMatch(/This import was taken back.*One thing stayed.*Tala Invented/);
    expect(await held(world, world.ana.id, 'Uma Invented')).toEqual([]);
    expect((await ana.get(`/imports/${id}/undo`)).status).toBe(303);
  });
});

describe('somebody else', () => {
  it('sees none of it', async () => {
    const id = await send(ana, await archive(plan));
    const dee = await world.as(world.dee);
    for (const path of ['', '/events', '/skipped', '/skipped.csv', '/owner', '/undo', '/columns']) expect((await dee.get(`/imports/${id}${path}`)).status, path).toBe(404);
    for (const path of ['/stop', '/owner', '/undo', '/columns']) expect((await dee.post(`/imports/${id}${path}`, { profile: 'in/dee' })).status, path).toBe(404);
    expect(await dee.page('/imports')).not.toContain(id);
    expect((await world.visitor().get(`/imports/${id}/events`)).status).toBe(303);
    expect(words(await ana.page(`/imports/${id}`))).toContain('Waiting for its turn');
  });
});
