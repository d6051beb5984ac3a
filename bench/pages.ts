/**
 * How long a page takes with 30,000 people and 300,000 messages, against a bare page of the same framework that does one
 * query by primary key. Whole responses as a browser gets them, over HTTP from the server that `kith serve` runs, the two kinds taking turns.
 * `npm run build && bin/bench pages [PEOPLE MESSAGES [FOLDER [PATH]]]`
 */
import { fork } from 'node:child_process';
import { BlockList } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { createAccount, memberByEmail, openAuthentication } from '../src/accounts/index.ts';
import { openHttp } from '../src/app/http.tsx';
import { findDuplicates } from '../src/duplicates/index.ts';
import { addGoal, goalInput } from '../src/goals/index.ts';
import { importFiles } from '../src/intake/index.ts';
import type { Context } from '../src/kit/context.ts';
import { openDatabase } from '../src/kit/db.ts';
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import { openPage } from '../src/meetings/index.ts';
import { openMailer } from '../src/kit/mail.ts';
import { migrate } from '../src/kit/migrate.ts';
import { projectRoot } from '../src/kit/root.ts';
import { asOperator } from '../src/kit/transact.ts';
import { noAssets, PageHead, PlainPage, renderPage } from '../src/ui/index.ts';
import { writeLinkedInZip } from '../test/archives/make-linkedin.ts';
import { type FunctionComponent, h } from 'preact';
import type { Answers, Questions } from './ask-in-turn.ts';

const [people = 30_000, messages = 300_000] = process.argv.slice(2, 4).map(Number);
/** A folder that is named is kept, and what an earlier run put there is used again. */
const kept = process.argv[4];
/** Pages whose address holds this text; all without it. */
const only = process.argv[5] ?? '';
const folder = kept ?? await mkdtemp(join(tmpdir(), 'kith-pages-'));
const server = await openEmbeddedPostgres({ directory: join(folder, 'postgres') });
try {
  await migrate(server.url);
  await measure();
} finally {
  await server.close();
  if (kept === undefined) await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const db = openDatabase(server.url);
  const ctx: Context = {
    db, now: () => new Date(), mail: openMailer(undefined, 'kith@localhost'), log: line => console.error(line),
    settings: { url: 'http://kith.test', dataDirectory: folder, secret: 'a secret that is long enough for a bench', registration: 'closed', signInRate: 1e6, guestRate: 30, country: 'US', trustedProxies: new BlockList(), videoUrl: 'https://meet.example.org', allowedHosts: [], mailFrom: { name: 'Kith', address: 'kith@localhost' }, mailDomains: [], production: true },
  };
  const me = await asOperator(db, tx => memberByEmail(tx, 'bench@example.org')) ?? await createAccount(ctx, { email: 'bench@example.org', name: 'Bench', password: 'correct horse battery' });
  const { rows: [held] } = await sql<{ people: number }>`select count(*) as people from person where account_id = ${me.id}`.execute(db.sql);
  if (held!.people === 0) await fill(ctx, me.id);
  await openHerPage(ctx, me.id);
  const http = openHttp(ctx, openAuthentication(ctx));
  const cookie = await signIn(http);
  const { rows: [person] } = await sql<{ id: string }>`select id from person where account_id = ${me.id} order by sent_count + received_count desc limit 1`.execute(db.sql);
  const bare = barePage(ctx, me.id);
  const pages: readonly (readonly [path: string, most: number])[] = [
    ['/today', 15], ['/network', 5], ['/people', 5], ['/people?tie=never', 5], ['/people?tie=dormant&sort=last', 5], ['/people?tie=dormant&sort=strength', 5], ['/people?tie=waiting-for-me', 5], ['/people?sort=connected', 5],
    [`/people/${person!.id}`, 5], ['/invitations', 5], ['/imports', 5], ['/duplicates', 5],
    ['/people?q=marta', 15], ['/people?q=lantrn%20works', 15], ['/people?q=manager', 15], ['/search/quick?q=an', 15],
    [`/@${me.handle}/coffee?zone=Europe/Berlin`, 5], [`/api/v1/hosts/${me.handle}/types/coffee/slots`, 5],
  ];
  console.log(`${people} people, ${messages} messages; milliseconds of whole responses\n${'page'.padEnd(44)} ${'p50'.padStart(7)} ${'p99'.padStart(7)}  bare p50  ratio  bar`);
  await asking(http, bare, cookie, async ask => {
    for (const [path, most] of pages) {
      if (path.includes(only)) await report(path, most, ask);
    }
  });
  await db.close();
}

/** Her page is open, and her calendars hold 10,000 busy stretches that do not touch, as five calendars of 2,000 events may: over five years. */
async function openHerPage(ctx: Context, me: string): Promise<void> {
  await openPage(ctx, me, true);
  await sql`insert into busy (account_id, from_minute, to_minute) select ${me}::uuid, n * 263, n * 263 + 30 from generate_series(${Math.floor(Date.now() / 60_000 / 263) - 1000}::int, ${Math.floor(Date.now() / 60_000 / 263) + 8999}::int) n on conflict do nothing`.execute(ctx.db.sql);
  await ctx.db.pool.query('vacuum analyze busy');
}

async function fill(ctx: Context, me: string): Promise<void> {
  const path = join(folder, 'archive.zip');
  await writeLinkedInZip(path, { era: '2025', connections: people!, invitations: 5000, messages: messages! });
  const files = [{ path, name: 'archive.zip' }];
  const begun = performance.now();
  await importFiles(ctx, me, { files, format: 'auto' });
  console.log(`imported in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  await findDuplicates(ctx, me);
  await addGoal(ctx, me, goalInput.parse({ kind: 'new role', sentence: 'Lead learning somewhere', companies: ['Lantern Works', 'Thread'], lines: ['learning', 'manager'], skills: ['design'], places: ['Lisbon'] }), '2026-11-26');
  await ctx.db.pool.query('vacuum analyze');
}

async function signIn(http: Hono): Promise<string> {
  const answer = await http.request('http://kith.test/sign-in', { method: 'POST', headers: { origin: 'http://kith.test', 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams({ email: 'bench@example.org', password: 'correct horse battery' }) });
  return answer.headers.getSetCookie().map(line => line.split(';')[0]).join('; ');
}

/** What the framework costs by itself: one query by primary key, one page with a heading. */
function barePage(ctx: Context, me: string): Hono {
  const app = new Hono();
  app.get('/', async c => {
    const row = await ctx.db.sql.selectFrom('account').select('name').where('id', '=', me).executeTakeFirstOrThrow();
    const shell = { reader: { language: 'en', tag: 'en-GB', zone: 'UTC', now: ctx.now() }, theme: 'system', assets: noAssets, name: 'Kith' } as const;
    return c.html(renderPage(h(PlainPage as unknown as FunctionComponent<object>, { shell, title: 'Bare', children: h(PageHead, { title: row.name }) } as object)));
  });
  return app;
}

async function report(path: string, most: number, ask: Ask): Promise<void> {
  const { status, page, bare } = await ask(path);
  if (status !== 200) return console.log(`${path.padEnd(44)} answered ${status}`);
  const ratio = quantile(page, 0.5) / quantile(bare, 0.5);
  console.log(`${path.padEnd(44)} ${quantile(page, 0.5).toFixed(2).padStart(7)} ${quantile(page, 0.99).toFixed(2).padStart(7)}  ${quantile(bare, 0.5).toFixed(2).padStart(8)}  ${ratio.toFixed(1).padStart(5)}  ${ratio <= most ? 'met' : 'MISSED'} (${most})`);
}

type Ask = (path: string) => Promise<Answers>;

/** Serves both as `kith serve` does, and has them asked by another process. */
async function asking(http: Hono, bare: Hono, cookie: string, work: (ask: Ask) => Promise<void>): Promise<void> {
  const [own, its] = [await listening(http), await listening(bare)];
  const asker = fork(join(projectRoot, 'bench/ask-in-turn.ts'), { execArgv: [] });
  try {
    await work(path => new Promise((resolve, reject) => {
      const ended = () => reject(new Error('The process that asks has ended.'));
      asker.once('exit', ended).once('message', answers => {
        asker.off('exit', ended);
        resolve(answers as Answers);
      });
      asker.send({ page: own.address + path, bare: its.address, cookie, warm: 300, times: 300 } satisfies Questions);
    }));
  } finally {
    asker.removeAllListeners('exit').kill();
    for (const { server } of [own, its]) server.close();
  }
}

function listening(app: Hono): Promise<{ readonly server: ReturnType<typeof serve>; readonly address: string }> {
  return new Promise(resolve => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve({ server, address: `http://127.0.0.1:${port}` }));
  });
}

function quantile(values: readonly number[], at: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(at * (values.length - 1))]!;
}
