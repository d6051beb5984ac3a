import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveFilter } from '../../src/directory/save-filter.ts';
import { tagPeople, writeNote } from '../../src/people/index.ts';
import { connect, know, message } from '../people/people.ts';
import { openWorld, password, type World } from '../world.ts';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, schemes, screens } from './browser.ts';

let world: World;
let server: { readonly address: string; close(): void };
let browser: Browser;
let priya: string;

beforeAll(async () => {
  world = await openWorld();
  priya = await know(world, world.ana, 'Priya Raman', { company: 'Thread', title: 'Learning lead', city: 'Lisbon', howMet: 'A talk on portfolios' }, [['email', 'priya@example.org'], ['phone', '+351 912 345 678']]);
  await connect(world, world.ana, priya, '2017-03-08');
  await message(world, world.ana, priya, 'me', '2018-01-01T10:00:00Z', 'Happy new year');
  await message(world, world.ana, priya, 'them', '2026-11-01T10:00:00Z', `Do you still teach? ${'It would be good to talk about it at length. '.repeat(30)}`, 't2');
  await writeNote(world.ctx, world.ana.id, priya, 'Likes a walk better than a call.');
  await tagPeople(world.ctx, world.ana.id, { ids: [priya] }, 'portfolio');
  for (let n = 0; n < 40; n++) await know(world, world.ana, `Sam ${'ABCDEFGHIJ'[n % 10]}${n}`, { company: n % 2 ? 'Ferry' : 'Lantern Works', title: 'Editor' });
  await saveFilter(world.ctx, world.ana.id, 'At Thread', { company: 'Thread' });
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

const names = (page: Page): Promise<readonly string[]> => page.locator('a.person span:last-child').allTextContents();

for (const { name, viewport } of screens) {
  test.each(schemes)(`everyone can use the pages of people on ${name}, %s`, { timeout: 120_000 }, async colorScheme => {
    const page = await signedIn({ viewport, colorScheme });
    for (const path of ['/people', '/people?tie=never&company=ferry', '/people?q=nobody+at+all', '/people/filters', '/people/new', `/people/${priya}`, `/people/${priya}?thread=t2`, `/people/${priya}/edit`, `/people/${priya}/delete`, '/activity']) {
      await page.goto(path);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page), path).toEqual([]);
    }
    for (const [path, sheet] of [['/people', 'narrow'], [`/people/${priya}`, 'labels-sheet'], [`/people/${priya}`, 'reach-sheet']] as const) {
      await page.goto(path);
      await page.locator(`button[popovertarget=${sheet}]`).first().click();
      expect(await accessibilityFaults(page), sheet).toEqual([]);
    }
    await page.context().close();
  });
}

test('people are found while one types, and the address says what is shown', async () => {
  const page = await signedIn();
  await page.goto('/people');
  await page.locator('#find input[name=q]').pressSequentially('pria');
  await page.waitForSelector('text=1 person fits.');
  expect(await names(page)).toEqual(['Priya Raman']);
  expect(page.url()).toContain('q=pria');
  expect(await page.evaluate(`document.activeElement.name`)).toBe('q');
  await page.context().close();
});

test('a sheet opens at its first field, narrows the list behind it while one types, and closes once that is enough', async () => {
  const page = await signedIn();
  await page.goto('/people');
  for (const enough of [() => page.keyboard.press('Enter'), () => page.click('text=Show them')]) {
    await page.locator('button[popovertarget=narrow]').first().click();
    await page.waitForSelector('#narrow input[name=company]:focus');
    await page.fill('#narrow input[name=company]', 'lantern');
    await page.waitForSelector('text=20 people fit.');
    expect(await page.locator('#narrow').isVisible()).toBe(true);
    await enough();
    await page.waitForSelector('#narrow', { state: 'hidden' });
    expect(await names(page)).toHaveLength(20);
  }
  await page.context().close();
});

test('a bar appears once somebody is ticked; they are tagged in place and it is taken back', async () => {
  const page = await signedIn();
  await page.goto('/people?company=ferry');
  await page.check('[aria-label="Choose Sam B1"]');
  await page.check('[aria-label="Choose Sam D3"]');
  expect(await page.textContent('[data-select-count]')).toBe('2 chosen');
  await page.locator('button[popovertarget=bulk-tag]').first().click();
  await page.waitForSelector('#bulk-tag input[name=tag]:focus');
  await page.keyboard.type('river');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=2 people were given “river”.');
  await page.click('text=Take it back');
  await page.waitForSelector('text=Taken back.');
  await page.goto('/people?tag=river');
  expect(await names(page)).toEqual([]);
  await page.context().close();
});

test('all who fit are changed at once, whoever is ticked', async () => {
  const page = await signedIn();
  await page.goto('/people?title=editor');
  await page.check('[aria-label="Choose Sam A0"]');
  await page.check('text=All 40 who fit');
  await page.locator('button[popovertarget=bulk-rhythm]').first().click();
  await page.selectOption('select[name=rhythm]:visible', '90');
  await page.click('text=Set the rhythm');
  await page.waitForSelector('text=40 people: every three months.');
  await page.context().close();
});

test('a note is written, changed and removed on a person’s page without leaving it', async () => {
  const page = await signedIn();
  await page.goto(`/people/${priya}`);
  await page.evaluate(`window.stayed = true`);
  await page.fill('#note-body', 'Asked for the reading list.');
  await page.click('text=Keep the note');
  await page.waitForSelector('#notes >> text=Asked for the reading list.');
  expect(await page.inputValue('#note-body')).toBe('');
  await page.locator('#notes article').first().getByRole('button', { name: 'Change' }).click();
  await page.locator('dialog:popover-open textarea').fill('Sent the reading list.');
  await page.locator('dialog:popover-open').getByRole('button', { name: 'Save' }).click();
  await page.waitForSelector('#notes >> text=Sent the reading list.');
  await page.locator('#notes article').first().getByRole('button', { name: 'Remove' }).click();
  await page.waitForSelector('text=The note is removed.');
  expect(await page.evaluate(`window.stayed`)).toBe(true);
  await page.context().close();
});

test('deleting asks first, in a sheet, and can be taken back', async () => {
  const page = await signedIn();
  await page.goto('/people?q=sam+j9');
  await page.click('a.person >> text=Sam J9');
  await page.locator('.page-head details.menu > summary').click();
  await page.click('.menu-item >> text=Delete');
  await page.waitForSelector('dialog[open] >> text=Delete Sam J9?');
  await page.locator('dialog[open]').getByRole('button', { name: 'Delete' }).click();
  await page.waitForSelector('text=Sam J9 is deleted.');
  await page.click('text=Take it back');
  await page.waitForSelector('text=Taken back.');
  await page.goto('/people?q=sam+j9');
  expect(await names(page)).toContain('Sam J9');
  await page.context().close();
});

test('the palette leads to a person by a few letters and the keyboard', async () => {
  const page = await signedIn();
  await page.goto('/people');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pri');
  await page.waitForSelector('#palette-list >> text=Priya Raman');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/people/${priya}`);
  await page.context().close();
});

test('without JavaScript people are searched, narrowed, chosen and changed', async () => {
  const page = await signedIn({ javaScriptEnabled: false });
  await page.goto('/people');
  await page.fill('#find input[name=q]', 'priya');
  await page.press('#find input[name=q]', 'Enter');
  expect(await names(page)).toEqual(['Priya Raman']);
  await page.goto('/people');
  await page.locator('button[popovertarget=narrow]').first().click();
  await page.fill('input[name=company]:visible', 'lantern');
  await page.click('text=Show them');
  await page.waitForSelector('text=20 people fit.');
  await page.check('[aria-label="Choose Sam A0"]');
  await page.locator('button[popovertarget=bulk-delete]').first().click();
  await page.click('text=Delete them');
  await page.waitForSelector('text=1 person is deleted.');
  await page.click('text=Take it back');
  await page.waitForSelector('text=Taken back.');
  await page.goto(`/people/${priya}`);
  await page.fill('#note-body', 'Written plainly.');
  await page.click('text=Keep the note');
  await page.waitForSelector('#notes >> text=Written plainly.');
  await page.context().close();
});
