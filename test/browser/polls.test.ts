import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { makePoll, pollById, pollInput } from '../../src/polls/index.ts';
import { participantToken, shareToken } from '../../src/polls/link.ts';
import { openWorld, type World } from '../world.ts';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, screens } from './browser.ts';

let world: World;
let server: { readonly address: string; close(): void };
let browser: Browser;

beforeAll(async () => {
  world = await openWorld();
  server = await world.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await world?.close();
});

async function makeOne(shareLink = false): Promise<{ readonly own: string; readonly shared: string }> {
  const id = await makePoll(world.ctx, world.ana, pollInput.parse({
    title: 'Reading circle', minutes: 60, closing: 'ask', deadline: '2026-11-28T18:00:00Z', times: ['2026-12-01T17:00:00Z', '2026-12-01T22:00:00Z', '2026-12-02T17:00:00Z'], participants: [{ name: 'Cy Moreau', email: 'cy@example.org' }], shareLink,
  }));
  const poll = (await reading(world.ctx.db, world.ana.id, db => pollById(db, id)))!;
  return { own: `/when/${participantToken(world.ctx, poll.participants[0]!.id)}`, shared: `/when/${shareToken(world.ctx, id)}` };
}

const visit = async (options: { readonly javaScriptEnabled: boolean; readonly timezoneId?: string }): Promise<Page> => (await browser.newContext({ ...options, baseURL: server.address, viewport: screens[0].viewport })).newPage();

test('on a phone, with script, times come in the zone of the device, and arrows and Enter are enough', { timeout: 60_000 }, async () => {
  const { own } = await makeOne();
  const page = await visit({ javaScriptEnabled: true, timezoneId: 'Asia/Tokyo' });
  await page.goto(own);
  await page.waitForSelector('text=Tokyo time');
  expect(await page.textContent('#times')).toContain('Wednesday, December 2');
  expect(await page.textContent('#times'), 'the deadline too').not.toContain('Los Angeles time');
  const rows = page.locator('.segments input');
  await rows.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Thank you');
  expect(await page.evaluate("[...document.querySelectorAll('.segments input:checked')].map(each => each.value)")).toEqual(['works', 'if-need-be', 'does-not']);
  expect(await page.textContent('#times')).toContain('1 can');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('without script the shared link asks for a name, keeps what was marked, and takes the answer', { timeout: 60_000 }, async () => {
  const { shared } = await makeOne(true);
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(shared);
  expect(await page.textContent('#times')).toContain('Los Angeles time');
  await page.locator('details summary').first().click();
  await page.selectOption('select[name=zone]', 'Europe/Berlin');
  await page.click('text=Show the times so');
  expect(await page.textContent('#times')).toContain('Berlin time');
  await page.locator('.segment').nth(1).click();
  await page.fill('[name=email]', 'ivy@example.org');
  await page.click('text=Send my answer');
  expect(await page.textContent('main')).toContain('Please write your name.');
  expect(await page.locator('.segments input:checked').count(), 'what was marked is kept').toBe(1);
  expect(await page.textContent('#times')).toContain('Berlin time');
  await page.fill('[name=name]', 'Ivy Lund');
  await page.click('text=Send my answer');
  expect(await page.textContent('main')).toContain('Thank you');
});
