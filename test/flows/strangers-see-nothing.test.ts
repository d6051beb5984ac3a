import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthentication } from '../../src/accounts/index.ts';
import { pageRoutes } from '../../src/app/routes.ts';
import { importFiles } from '../../src/imports/index.ts';
import { reading } from '../../src/kit/transact.ts';
import { type Browser, openWorld, type World } from '../world.ts';

// Every word of Ana's data carries this mark; nobody else may ever be shown it.
const mark = 'Quillfeather';
let world: World;
let dee: Browser;
let ids: readonly string[];

beforeAll(async () => {
  world = await openWorld();
  const file = join(world.ctx.settings.dataDirectory, 'people.vcf');
  await writeFile(file, [1, 2, 3].map(n => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person${n} ${mark}\r\nORG:${mark} Ltd\r\nEMAIL:p${n}@${mark.toLowerCase()}.example\r\nNOTE:${mark} note\r\nCATEGORIES:${mark}\r\nEND:VCARD\r\n`).join(''));
  const files = [{ path: file, name: `${mark}.vcf` }];
  await importFiles(world.ctx, world.ana.id, { files, format: 'auto' });
  ids = await everyId(world);
  dee = await world.as(world.dee);
});
afterAll(() => world.close());

/** The id of every row that Ana owns, of every kind. */
async function everyId({ ctx, ana }: World): Promise<readonly string[]> {
  const tables = ['person', 'identity', 'position', 'tag', 'note', 'import', 'change'];
  const found = await Promise.all(tables.map(table => reading(ctx.db, ana.id, db => sql<{ id: string }>`select id from ${sql.table(table)} where account_id = ${ana.id} limit 2`.execute(db))));
  return found.flatMap(({ rows }) => rows.map(row => row.id));
}

/** The path with every id of Ana's in each of its places, one after the other. */
const filled = (path: string): readonly string[] => path.includes(':') ? ids.map(id => path.replace(/:\w+(\{[^}]*\})?/g, id)) : [path];

const routes = () => pageRoutes(world.ctx, openAuthentication(world.ctx));

test('a stranger with an account sees nothing of Ana’s on any page', { timeout: 120_000 }, async () => {
  const ana = await world.as(world.ana);
  const gets = routes().filter(route => route.access === 'member' && route.method === 'get');
  const paths = gets.flatMap(route => filled(route.path));
  expect(paths.length).toBeGreaterThan(3);
  let seenByAna = 0;
  for (const path of paths) {
    if (await holdsMark(ana, path)) seenByAna++;
    expect(await holdsMark(dee, path), `Dee at ${path}`).toBe(false);
  }
  expect(seenByAna, 'Ana sees her own, so the mark means something').toBeGreaterThan(1);
});

test('whoever is not signed in is sent to the sign-in page, from every page that is a member’s', async () => {
  for (const route of routes().filter(each => each.access === 'member')) {
    const path = filled(route.path)[0]!;
    const answer = route.method === 'get' ? await world.visitor().get(path) : await world.visitor().post(path);
    expect(answer.status, path).toBe(303);
    expect(answer.headers.get('location'), path).toMatch(/^\/sign-in/);
  }
});

test('nothing that a stranger posts alters anything of Ana’s', { timeout: 120_000 }, async () => {
  const before = await allOfAna();
  expect(before).toContain(mark);
  const fields = { name: 'x', body: 'x', text: 'x', ids: [...ids], people: [...ids], person: [...ids], all: '1', action: 'delete', do: 'delete', confirm: '1' };
  const posts = routes().filter(route => route.access === 'member' && route.method === 'post' && !/sign-out|settings/.test(route.path)).flatMap(route => filled(route.path));
  expect(posts.length).toBeGreaterThan(0);
  for (const path of posts) await dee.post(path, fields);
  expect(await allOfAna()).toBe(before);
});

async function holdsMark(browser: Browser, path: string): Promise<boolean> {
  const answer = await browser.get(path);
  if (answer.headers.get('content-type')?.includes('event-stream')) {
    await answer.body?.cancel();
    return false;
  }
  return (await answer.text()).toLowerCase().includes(mark.toLowerCase());
}

/** Every row of every table that Ana owns, as text. */
async function allOfAna(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'account_id' and table_name not in ('session', 'credential') order by 1`.execute(world.ctx.db.sql);
  expect(tables.length).toBeGreaterThan(10);
  const parts = await Promise.all(tables.map(async ({ name }) => {
    const { rows } = await sql<{ all: string }>`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text as all from ${sql.table(name)} t where account_id = ${world.ana.id}`.execute(world.ctx.db.sql);
    return `${name} ${rows[0]!.all}`;
  }));
  return parts.join('\n');
}
