import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSetup } from '../../src/accounts/index.ts';
import { type EmptyWorld, openEmptyWorld } from '../world.ts';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, schemes, screens } from './browser.ts';

let world: EmptyWorld;
let server: { readonly address: string; close(): void };
let browser: Browser;
let home: string;

beforeAll(async () => {
  world = await openEmptyWorld();
  server = await world.listen();
  // Passkeys belong to a name; a bare address has none.
  home = server.address.replace('127.0.0.1', 'localhost');
  Object.assign(world.ctx.settings, { url: home });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await world?.close();
});

/** A device that holds passkeys and always knows its owner. */
async function giveDevice(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
}

const faultsOn = async (page: Page): Promise<readonly string[]> => (await accessibilityFaults(page)).map(fault => `${new URL(page.url()).pathname}: ${fault}`);

test('from a new Kith to a passkey: the first account, a passkey, and in again without a password', { timeout: 120_000 }, async () => {
  const setup = home + (await openSetup(world.ctx))!;
  const context = await browser.newContext({ timezoneId: 'Asia/Kolkata' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  for (const address of [`${home}/sign-in`, setup]) {
    for (const { viewport } of screens) {
      for (const colorScheme of schemes) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        expect(await faultsOn(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      }
    }
  }
  expect(await page.inputValue('select[name=zone]'), 'the zone of the device is there already').toMatch(/^Asia\/(Kolkata|Calcutta)$/);
  await page.fill('input[name=name]', 'Ana Eriksen');
  await page.fill('input[name=email]', 'ana@example.org');
  await page.press('input[name=email]', 'Enter');
  await page.waitForURL(`${home}/`);

  await giveDevice(context, page);
  await page.goto(`${home}/settings/sign-in`);
  await page.click('[data-passkey-add]');
  await page.waitForSelector('#flash .notice');
  expect(await page.textContent('#flash')).toContain('You can sign in with it from now on');
  expect(await faultsOn(page)).toEqual([]);

  await context.clearCookies();
  // The field offers the passkey by itself, and this device takes it.
  await page.goto(`${home}/sign-in?next=/settings`);
  await page.waitForURL(`${home}/settings`);
  expect(await page.inputValue('input[name=name]')).toBe('Ana Eriksen');
  expect(complaints).toEqual([]);
  await context.close();
});

test('a passkey that is not known here: the page says so, and the other ways stay', { timeout: 60_000 }, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${home}/sign-in`);
  await page.route('**/sign-in/passkey', route => route.fulfill({ status: 422, json: { error: 'refused' } }));
  await page.evaluate('navigator.credentials.get = async () => ({ toJSON: () => ({}) })');
  await page.click('[data-passkey-sign-in]');
  await page.waitForSelector('#flash .notice');
  expect(await page.textContent('#flash')).toContain('No passkey opened anything here');
  expect(await faultsOn(page)).toEqual([]);
  await context.close();
});

test('without script one makes no passkey, is told what it takes, and everything else is there', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${home}/sign-in`);
  expect(await page.isVisible('[data-passkey-sign-in]')).toBe(false);
  await page.fill('input[name=email]', 'ana@example.org');
  await page.click('button[formaction^="/sign-in/link"]');
  await expect.poll(() => world.log.length, { timeout: 10_000 }).toBe(1);
  await page.goto(world.log[0]!.split(': ')[1]!.replace('127.0.0.1', 'localhost'));
  await page.click('main button');
  await page.waitForURL(`${home}/`);
  await page.goto(`${home}/settings/sign-in`);
  expect(await page.isVisible('[data-passkey-add]')).toBe(false);
  expect(await page.isVisible('[data-passkey-needs]')).toBe(true);
  await page.click('details.account summary');
  await page.click('button[value=dark]');
  await page.waitForURL(`${home}/settings/sign-in`);
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  await page.click('details.account summary');
  await page.click('form[action="/sign-out"] button');
  await page.waitForURL(`${home}/sign-in`);
  await context.close();
});
