import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAccount, loadDemo } from '../../src/app/demo.ts';
import { openAuthentication } from '../../src/accounts/index.ts';
import { pageRoutes } from '../../src/app/routes.ts';
import { reading } from '../../src/kit/transact.ts';
import { findPeople } from '../../src/people/index.ts';
import { openWorld, password, type World } from '../world.ts';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, schemes, screens } from './browser.ts';

let world: World;
let server: { readonly address: string; close(): void };
let browser: Browser;

beforeAll(async () => {
  world = await openWorld();
  await loadDemo(world.ctx, password);
  server = await world.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await world?.close();
});

/** Every page that a member can open, with the demo world's ids in its places. */
async function everyPage(): Promise<readonly string[]> {
  const { rows: [ana] } = await world.ctx.db.pool.query<{ id: string }>('select id from account where email = $1', [demoAccount.email]);
  const { people: [priya] } = await reading(world.ctx.db, ana!.id, db => findPeople(db, { q: 'Priya Raman' }, world.ctx.now(), undefined, 1));
  const { rows: [done] } = await world.ctx.db.pool.query<{ id: string }>('select id from import');
  const ids: Readonly<Record<string, string>> = { people: priya!.id, imports: done!.id };
  const gets = pageRoutes(world.ctx, openAuthentication(world.ctx)).filter(route => route.method === 'get' && !/register|live|\.csv|quick|progress/.test(route.path));
  return gets.map(route => route.path.replace(/^\/(\w+)\/:\w+(\{[^}]*\})?/, (whole, room: string) => ids[room] ? `/${room}/${ids[room]}` : whole)).filter(path => !path.includes(':'));
}

async function signedIn(screen: (typeof screens)[number], colorScheme: (typeof schemes)[number]): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: screen.viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${server.address}/sign-in`);
  await page.fill('input[name=email]', demoAccount.email);
  await page.fill('input[name=password]', password);
  await page.press('input[name=password]', 'Enter');
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
  await page.close();
  return context;
}

for (const screen of screens) {
  for (const scheme of schemes) {
    describe(`on ${screen.name}, ${scheme}`, () => {
      test('every page can be used by everyone, fits the screen and keeps the content security policy', { timeout: 240_000 }, async () => {
        const context = await signedIn(screen, scheme);
        const paths = await everyPage();
        expect(paths.length).toBeGreaterThan(5);
        const faults: string[] = [];
        for (const path of paths) {
          const page = await context.newPage();
          page.on('console', message => message.type() === 'error' && faults.push(`${path}: ${message.text()}`));
          const answer = await page.goto(server.address + path);
          if (answer?.headers()['content-type']?.includes('html')) {
            if (await page.evaluate('document.documentElement.scrollWidth - innerWidth') as number > 0) faults.push(`${path}: wider than the screen`);
            faults.push(...(await accessibilityFaults(page)).map(fault => `${path}: ${fault}`));
          }
          await page.close();
        }
        expect(faults).toEqual([]);
        await context.close();
      });
    });
  }
}
