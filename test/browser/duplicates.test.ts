import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDuplicates } from '../../src/duplicates/index.ts';
import { addIdentity, addPerson } from '../../src/people/index.ts';
import { importSmall } from '../insight/small-archive.ts';
import { openWorld, password, type World } from '../world.ts';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, schemes, screens } from './browser.ts';

let world: World;
let server: { readonly address: string; close(): void };
let browser: Browser;

beforeAll(async () => {
  world = await openWorld();
  const know = async (fullName: string, company: string, city: string, phone: string) => {
    const { id } = await addPerson(world.ctx, world.ana.id, { fullName, nickname: '', company, title: 'Editor', city, birthday: '', howMet: 'At the fair.', whyConnected: '' });
    await addIdentity(world.ctx, world.ana.id, id, 'phone', phone);
  };
  for (const [place, family] of ['Chen', 'Vale', 'Marlowe'].entries()) {
    await know(`Liz ${family}`, 'Lantern Works', 'Berlin', `030 123456${place}`);
    await know(`Elizabeth ${family}`, 'Foxglove Labs', 'Hamburg', `+49 30 123456${place}`);
  }
  await importSmall(world, world.ana.id, { invitations: ['noor-quince-invented', 'tala-calder-invented', 'kofi-yarrow-invented'].map(to => ({ from: 'me', to, at: '2025-01-05T08:00:00Z', note: 'Your talk stayed with me.' })) });
  await findDuplicates(world.ctx, world.ana.id);
  server = await world.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await world?.close();
});

async function signedIn(options: object = {}): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  await page.goto(`${server.address}/sign-in`);
  await page.fill('input[name=email]', world.ana.email);
  await page.fill('input[name=password]', password);
  await page.press('input[name=password]', 'Enter');
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
  return page;
}

for (const { name, viewport } of screens) {
  test.each(schemes)(`a pair can be compared by everyone on ${name}, %s`, async colorScheme => {
    const page = await signedIn({ viewport, colorScheme });
    await page.goto(`${server.address}/duplicates`);
    await page.click('text=Look at one after the other');
    await page.waitForSelector('text=Is this one person?');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });
}

test('pair after pair is looked through by the keyboard alone', async () => {
  const page = await signedIn();
  await page.goto(`${server.address}/duplicates`);
  await page.click('text=Look at one after the other');
  await page.waitForSelector('text=3 pairs wait');
  const first = page.url();
  await page.keyboard.press('l');
  await page.waitForURL(url => url.href !== first);
  const second = page.url();
  await page.keyboard.press('n');
  await page.waitForSelector('text=stay two');
  expect(page.url()).not.toBe(second);
  await page.keyboard.press('m');
  await page.waitForSelector('text=is one entry now. That was the last pair.');
  await page.waitForSelector('text=1 pair of entries may be one person.');
  await page.context().close();
});

test('a bar appears once somebody is ticked, and what was let go is gone from the list at once', async () => {
  const page = await signedIn();
  await page.goto(`${server.address}/invitations`);
  expect(await page.isVisible('text=Mark as withdrawn')).toBe(false);
  await page.check('[aria-label="Choose Noor Quince"]');
  await page.check('[aria-label="Choose Kofi Yarrow"]');
  await page.click('text=Mark as withdrawn');
  await page.waitForSelector('text=2 invitations are marked as withdrawn.');
  expect(await page.isVisible('[aria-label="Choose Noor Quince"]')).toBe(false);
  expect(await page.isVisible('[aria-label="Choose Tala Calder"]')).toBe(true);
  await page.context().close();
});
