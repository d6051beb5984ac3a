import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftInput, draftOutreach, moveOutreach } from '../../src/outreach/index.ts';
import { known } from '../outreach/people.ts';
import { openWorld, password, type World } from '../world.ts';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, schemes, screens } from './browser.ts';

let world: World;
let server: { readonly address: string; close(): void };
let browser: Browser;
const cards = new Map<string, string>();

beforeAll(async () => {
  world = await openWorld();
  for (const [name, to] of [['Priya Raman', 'drafted'], ['Noor Quince', 'sent'], ['Tala Vale', 'accepted'], ['Kofi Calder', 'silent']] as const) {
    const person = await known(world, name, { profile: `${name.toLowerCase().replace(' ', '-')}-invented` });
    const { id } = await draftOutreach(world.ctx, world.ana, draftInput.parse({ person, reason: 'Your talk on libraries stayed with me', question: 'What made people come back?', channel: 'linkedin-message' }));
    if (to !== 'drafted') await moveOutreach(world.ctx, world.ana.id, id, to);
    cards.set(name, id);
  }
  server = await world.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await world?.close();
});

async function signedIn(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', baseURL: server.address, ...options })).newPage();
  await page.goto('/sign-in');
  await page.fill('input[name=email]', world.ana.email);
  await page.fill('input[name=password]', password);
  await page.press('input[name=password]', 'Enter');
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
  return page;
}

for (const { name, viewport } of screens) {
  test.each(schemes)(`everyone can use the board and a card on ${name}, %s`, { timeout: 120_000 }, async colorScheme => {
    const page = await signedIn({ viewport, colorScheme });
    for (const path of ['/outreach', '/outreach?column=sent', '/outreach/new?q=priya', ...[...cards.values()].map(id => `/outreach/${id}`), '/outreach/reasons', '/outreach/templates', '/outreach/templates/ask/de', '/outreach/settings']) {
      await page.goto(path);
      expect(await accessibilityFaults(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });
}

const column = (page: Page, state: string) => page.locator(`[data-state="${state}"]`);

test('a card is dragged to another column, by keyboard through its menu, and back by "take it back"', { timeout: 60_000 }, async () => {
  const page = await signedIn({ viewport: { width: 1280, height: 900 } });
  await page.goto('/outreach');
  await page.waitForSelector('[data-takes]');
  await page.locator(`[data-card="${cards.get('Noor Quince')}"]`).dragTo(column(page, 'accepted'));
  await column(page, 'accepted').getByText('Noor Quince').waitFor();
  await page.locator('#flash button').click();
  await column(page, 'sent').getByText('Noor Quince').waitFor();
  await page.locator(`[data-card="${cards.get('Noor Quince')}"] summary`).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await column(page, 'drafted').getByText('Noor Quince').waitFor();
});

test('what a draft lacks is said while I type, shown in the text, and gone when it is mended', { timeout: 60_000 }, async () => {
  const page = await signedIn({ viewport: { width: 1280, height: 900 } });
  await page.goto(`/outreach/${cards.get('Priya Raman')}`);
  const body = page.locator('#draft-body');
  await page.locator('.marks').waitFor({ state: 'attached' });
  await body.fill('Hello Priya, may I pick your brain?');
  const line = page.locator('#flaws li', { hasText: 'worn phrase' });
  await line.waitFor();
  expect(await page.locator('.marks mark').allTextContents()).toEqual(['pick your brain']);
  await line.getByRole('button').click();
  expect(await body.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe('pick your brain');
  await body.fill('Hello Priya, what made people come back? In return I can share our notes.');
  await page.locator('#flaws li.fine').waitFor();
  await page.locator('#draft summary').click();
  await page.fill('#draft-reason', '');
  await page.locator('#flaws li', { hasText: 'A reason is missing' }).waitFor();
});
