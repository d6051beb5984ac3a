import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { memberShell } from '../gallery/words.ts';
import { type Assets, Button, FileDrop, Form, type FormState, Live, Page as Frame, renderPage, TextInput } from '../../src/ui/index.ts';
import { openBrowser } from './browser.ts';
import { type Gallery, serveGallery } from '../gallery/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-islands-'));
let browser: Browser;
let gallery: Gallery;
const open: Page[] = [];

beforeAll(async () => {
  gallery = await serveGallery(folder, notebook);
  browser = await openBrowser();
});

afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close();
});

afterAll(async () => {
  await browser?.close();
  gallery?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  open.push(page);
  await page.goto(gallery.address + path);
  return page;
}

/** A page with one form, a place for files and a region that is followed live; it remembers what it was sent. */
function notebook(http: Hono, assets: Assets): void {
  const notes: string[] = [];
  const draw = (state?: FormState) =>
    renderPage(
      <Frame shell={{ ...memberShell('system', assets), flash: notes.length > 0 ? { children: 'Kept.' } : undefined }} title="Notebook">
        <div id="list">
          <h1>{notes.length} notes</h1>
          <Form action="/notes" enhance="#list" state={state}>
            <TextInput name="note" label="Note" />
            <Button look="main">Keep</Button>
          </Form>
        </div>
        <Form id="files" action="/files" files enhance="#list">
          <FileDrop name="archive" label="Archive" />
          <Button>Send</Button>
        </Form>
        <Live id="work" from="/events">
          <p>Not begun</p>
        </Live>
      </Frame>,
    );
  http.get('/notes', c => c.html(draw()));
  http.post('/notes', async c => {
    const { note } = await c.req.parseBody();
    if (!note) return c.html(draw({ errors: { note: 'An empty note says nothing yet.' } }), 422);
    notes.push(String(note));
    return c.redirect('/notes?kept', 303);
  });
  http.post('/files', async c => {
    const { archive } = await c.req.parseBody();
    notes.push(archive instanceof File ? `${archive.name} of ${archive.size}` : 'nothing');
    return c.html(draw({ values: { note: notes.at(-1) } }));
  });
  http.get('/events', c =>
    streamSSE(c, async stream => {
      await stream.writeSSE({ data: '<p>Half of it is done</p>' });
      await stream.sleep(60_000);
    }),
  );
  http.get('/search/quick', c => c.json([{ label: 'Priya Raman', href: `/gallery/person?q=${c.req.query('q')}`, hint: 'Thread', group: 'People' }]));
}

test('a form that needs another look comes back in its place, the first such field in focus', async () => {
  const page = await visit('/notes');
  await page.evaluate('window.same = true');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('An empty note says nothing yet.').waitFor();
  expect(await page.evaluate("[window.same, document.activeElement.name, document.activeElement.getAttribute('aria-invalid')]")).toEqual([
    true,
    'note',
    'true',
  ]);
});

test('a form that was kept shows the new state, says so, and the address follows', async () => {
  const page = await visit('/notes');
  await page.evaluate('window.same = true');
  await page.getByLabel('Note').fill('Ask Priya about the list');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('status').getByText('Kept.').waitFor();
  expect(await page.evaluate('[window.same, location.pathname + location.search]')).toEqual([true, '/notes?kept']);
  await page.goBack();
  await page.waitForURL('**/notes');
});

test('when the server cannot be reached, what was typed stays and a sentence says so', async () => {
  const page = await visit('/notes');
  await page.route('**/notes', route => route.abort());
  await page.getByLabel('Note').fill('A long thought');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('did not reach the server').waitFor();
  expect(await page.getByLabel('Note').inputValue()).toBe('A long thought');
});

test('a chosen file is sent and the answer is shown in place', async () => {
  const page = await visit('/notes');
  await page.getByLabel('Archive').setInputFiles({ name: 'archive.zip', mimeType: 'application/zip', buffer: Buffer.alloc(12345) });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => page.getByLabel('Note').inputValue(), { timeout: 10_000 }).toBe('archive.zip of 12345');
});

test('long work is followed without loading the page anew', async () => {
  const page = await visit('/notes');
  await page.getByText('Half of it is done').waitFor();
});

test('Ctrl K finds a person by typing, and Enter goes there', async () => {
  const page = await visit('/gallery/today');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pri');
  await page.getByRole('option', { name: /Priya Raman/ }).waitFor();
  expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Priya');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/gallery/person?q=pri');
});

test('a place that the menu names twice is found once', async () => {
  const page = await visit('/gallery/today');
  expect(await page.locator('a[href="/introductions"]').count()).toBe(2);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('intro');
  await page.getByRole('option', { name: 'Introductions' }).first().waitFor();
  expect(await page.getByRole('option', { name: 'Introductions' }).count()).toBe(1);
});

test('g and p go to the people, ? lists the keys, and both can be switched off', async () => {
  const page = await visit('/gallery/today');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await keys.waitFor();
  await keys.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await keys.isVisible()).toBe(false);
  await page.evaluate('localStorage.clear()');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.waitForURL('**/people');
});

test('all rows of a page are chosen at once, and what can be done with them appears', async () => {
  const page = await visit('/gallery/people');
  await page.getByLabel('Select all on this page').check();
  expect(await page.locator('tbody input:checked').count()).toBe(6);
  expect(await page.getByRole('group', { name: 'With the people chosen' }).textContent()).toContain('6 chosen');
});

test('without script a row can be chosen, and nothing is shown that would not work', async () => {
  const page = await visit('/gallery/people', { javaScriptEnabled: false });
  expect(await page.getByLabel('Select all on this page').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Tag' }).isVisible()).toBe(false);
  await page.getByLabel('Choose Priya Raman').check();
  expect(await page.getByRole('button', { name: 'Tag' }).isVisible()).toBe(true);
});

test('the appearance changes at once and is remembered', async () => {
  const page = await visit('/gallery/today', { colorScheme: 'light' });
  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const before = await paper();
  await page.locator('details.account > summary').click();
  await page.getByRole('button', { name: 'Dark' }).click();
  expect(await paper()).not.toBe(before);
  expect(await page.evaluate('document.cookie')).toContain('theme=dark');
});

test('a weighty question opens above the page, and no closes it', async () => {
  const page = await visit('/gallery/person');
  await page.locator('main details.menu > summary').click();
  await page.getByRole('link', { name: 'Delete' }).click();
  const question = page.getByRole('dialog', { name: /Undo the import/ });
  await question.getByRole('link', { name: 'Keep it' }).click();
  expect(await question.count()).toBe(0);
  expect(page.url()).toContain('/gallery/person');
});

test('without script the weighty question is a page of its own', async () => {
  const page = await visit('/gallery/person', { javaScriptEnabled: false });
  await page.locator('main details.menu > summary').click();
  await page.getByRole('link', { name: 'Delete' }).click();
  await page.waitForURL('**/gallery/confirm');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Undo the import');
});

test('characters are counted against the limit while one types', async () => {
  const page = await visit('/gallery/forms');
  await page.getByLabel('The ask').fill('é'.repeat(201));
  expect(await page.locator('output[data-limit]').textContent()).toBe('201 of 200 characters');
});

test('an invitation link is copied', async () => {
  const page = await visit('/gallery/forms', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('https://kith.example.org/@ana');
});

test('nothing moves when the letters arrive late', async () => {
  const page = await visit('/gallery/sign-in', { viewport: { width: 390, height: 844 } });
  await page.route('**/*.woff2', async route => {
    await new Promise(resolve => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.addInitScript(`window.moved = 0; window.late = false; document.fonts.addEventListener('loading', () => { window.late = true });
    new PerformanceObserver(list => list.getEntries().forEach(one => { window.moved += one.value })).observe({ type: 'layout-shift', buffered: true })`);
  for (const room of ['today', 'booking']) {
    await page.goto(`${gallery.address}/gallery/${room}`);
    await page.waitForFunction('window.late && document.fonts.size > 0');
    await page.evaluate('document.fonts.ready');
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.moved')).toBeLessThan(0.02);
  }
});
