import { mkdtempSync, rmSync } from 'node:fs';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rooms } from '../gallery/gallery.tsx';
import { accessibilityFaults } from './axe.ts';
import { openBrowser, schemes, screens } from './browser.ts';
import { type Gallery, serveGallery } from '../gallery/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-gallery-'));
let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  gallery = await serveGallery(folder);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  gallery?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const { name, viewport } of screens) {
  for (const colorScheme of schemes) {
    describe(`on ${name}, ${colorScheme}`, () => {
      test.each(rooms)('the room of %s can be used by everyone, fits the screen and keeps the content security policy', async room => {
        const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
        const complaints: string[] = [];
        page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
        await page.goto(`${gallery.address}/gallery/${room}`);
        expect(complaints).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.close();
      });
    });
  }
}
