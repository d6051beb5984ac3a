import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoAccount, loadDemo } from '../../src/app/demo.ts';
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts';
import { participantToken } from '../../src/polls/link.ts';
import { everyPage, type FoundPage } from '../every-page.ts';
import { openWorld, password, type World } from '../world.ts';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, schemes, screens } from './browser.ts';

let world: World;
let server: { readonly address: string; close(): void };
let browser: Browser;
let pages: readonly FoundPage[];
let missing: readonly string[];

beforeAll(async () => {
  world = await openWorld({ registration: 'open' });
  const ana = await loadDemo(world.ctx, password);
  await findDuplicates(world.ctx, ana.id);
  ({ pages, missing } = await everyPage({ ...world, member: await world.as(ana), owner: ana.id }));
  server = await world.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await world?.close();
});

// What the demo world does not hold yet, so that nothing leads there; strike out what it comes to hold.
const notInTheDemo = /^\/(suggested\/|i\/|r\/|outreach\/:id\/file|feeds\/|:host|meet\/|when\/|bookings\/)/;

test('every route with a page is looked at', () => {
  expect(pages.length).toBeGreaterThan(15);
  expect(missing.filter(route => !notInTheDemo.test(route))).toEqual([]);
});

test('every page can be used by everyone, fits a phone, has one heading and a title, and keeps the content security policy', { timeout: 900_000 }, async () => {
  const faults: string[] = [];
  const rooms = { true: await room(true), false: await room(false) };
  for (const { path, signedIn } of [...pages, ...await guestPages(), { path: '/nowhere-at-all', signedIn: true }]) {
    const { page, complaints } = rooms[`${signedIn}`];
    await page.goto(path);
    const told = [...await faultsOf(page), ...complaints.splice(0)];
    faults.push(...told.map(fault => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

/** What guests see by links of their own, to which no page of a member leads. */
async function guestPages(): Promise<readonly Pick<FoundPage, 'path' | 'signedIn'>[]> {
  const { rows: [found] } = await world.ctx.db.pool.query<{ meet: string; suggested: string; participant: string; handle: string }>(`select (select key from booking_guest where role = 'guest' order by id limit 1) as meet, (select key from suggestion limit 1) as suggested, (select id from poll_participant order by id limit 1) as participant, (select handle from account a join suggestion s on s.account_id = a.id limit 1) as handle`);
  const { meet, suggested, participant, handle } = found!;
  const paths = ['', '/times', '/cancel', '/propose', '/held'].map(rest => `/meet/${meet}${rest}`);
  const when = `/when/${participantToken(world.ctx, participant)}`;
  return [...paths, when, `${when}/held`, `/suggested/${suggested}`, `/@${handle}`, ...['', '?view=month', '?zones=1', '/suggest'].map(rest => `/@${handle}/coffee${rest}`)].map(path => ({ path, signedIn: false }));
}

/** A window, in which what the browser complains about is kept. */
async function room(signedIn: boolean): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', baseURL: server.address });
  const page = await context.newPage();
  if (signedIn) await signIn(page);
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && !/status of 404/.test(message.text()) && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
  return { page, complaints };
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('input[name=email]', demoAccount.email);
  await page.fill('input[name=password]', password);
  await page.press('input[name=password]', 'Enter');
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
}

// Colours change at once, so that none is looked at on its way. A sheet made by script is no inline style.
const stand = 'const sheet = new CSSStyleSheet(); sheet.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important }"); document.adoptedStyleSheets = [sheet]';
const shapeOf = '({ over: document.documentElement.scrollWidth - innerWidth, heads: document.querySelectorAll("h1").length, title: document.title })';

/** The page on every screen. What colours do not touch is looked at in the light alone. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(stand);
  const faults: string[] = [];
  for (const { name, viewport } of screens) {
    await page.setViewportSize(viewport);
    const { over, heads, title } = await page.evaluate(shapeOf) as { over: number; heads: number; title: string };
    if (over > 0) faults.push(`wider than ${name}, by ${over} px`);
    if (heads !== 1) faults.push(`${heads} h1`);
    if (!/^\S.* · Kith$/.test(title)) faults.push(`the title “${title}” does not say which page this is`);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const found = await accessibilityFaults(page, colorScheme === 'dark' ? 'colours' : 'everything');
      faults.push(...found.map(fault => `${name}, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}
