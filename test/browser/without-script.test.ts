import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSetup } from '../../src/accounts/index.ts';
import { type EmptyWorld, openEmptyWorld, password } from '../world.ts';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, schemes, screens } from './browser.ts';

let world: EmptyWorld;
let server: { readonly address: string; close(): void };
let browser: Browser;

beforeAll(async () => {
  world = await openEmptyWorld();
  server = await world.listen();
  Object.assign(world.ctx.settings, { url: server.address });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await world?.close();
});

const visit = async (): Promise<Page> => (await browser.newContext({ javaScriptEnabled: false, baseURL: server.address, viewport: screens[0].viewport })).newPage();

test('a first account, its invitation and every way in work without script, by the keyboard', { timeout: 120_000 }, async () => {
  const ana = await visit();
  await ana.goto((await openSetup(world.ctx))!);
  await fill(ana, { name: 'Ana Eriksen', email: 'ana@example.org', password: 'short' });
  expect(await ana.inputValue('input[name=name]'), 'what was typed is kept').toBe('Ana Eriksen');
  expect(await ana.locator('.error').count(), 'and a sentence stands beside what was off').toBe(1);
  expect(await ana.locator('[name=password]:focus').count(), 'where one may go on typing').toBe(1);
  await fill(ana, { password });
  expect(await isIn(ana)).toBe(true);

  await ana.goto('/settings/invitations');
  await fill(ana, { email: 'bo@example.org' });
  const bo = await visit();
  await bo.goto(await ana.inputValue('input[readonly]'));
  await fill(bo, { name: 'Bo Lindqvist', password });
  expect(await isIn(bo)).toBe(true);

  await leave(bo);
  await fill(bo, { email: 'bo@example.org', password: 'not this one' });
  expect(await bo.textContent('main')).toContain('do not go together');
  await fill(bo, { email: 'bo@example.org', password });
  expect(await isIn(bo)).toBe(true);

  await leave(bo);
  await bo.fill('[name=email]', 'bo@example.org');
  await bo.locator('button[formaction="/sign-in/link"]').press('Enter');
  await bo.waitForSelector('text=Back to signing in');
  await bo.goto(/\/sign-in\/link\/\S+/.exec(world.log.at(-1)!)![0]);
  await bo.locator('main button').press('Enter');
  await bo.waitForLoadState();
  expect(await isIn(bo)).toBe(true);
});

test('the pages before an account are for everyone', { timeout: 120_000 }, async () => {
  const page = await (await browser.newContext({ baseURL: server.address, reducedMotion: 'reduce' })).newPage();
  for (const path of ['/sign-in', '/sign-in?next=/people', '/register', '/settings']) {
    for (const { viewport } of screens) {
      for (const colorScheme of schemes) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        expect(await accessibilityFaults(page), path).toEqual([]);
      }
    }
  }
});

/** Types into the fields of a form and presses Enter in the last one. */
async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator('main form').first();
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name=${name}]`).fill(value);
  await form.locator(`[name=${Object.keys(fields).at(-1)}]`).press('Enter');
  await page.waitForLoadState();
}

const isIn = async (page: Page): Promise<boolean> => await page.locator('form[action="/sign-out"]').count() > 0;

async function leave(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
}
