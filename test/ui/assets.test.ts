import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Assets, type Manifest, readAssets } from '../../src/ui/index.ts';

let folder: string;
let assets: Assets;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-assets-'));
  await build({ logLevel: 'error', build: { outDir: folder } });
  assets = readAssets(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const weight = (addresses: readonly string[]) => addresses.reduce((sum, address) => sum + gzipSync(readFileSync(join(folder, address))).length, 0);

test("a guest's page loads at most 12 kB of script, a member's 30 kB", () => {
  const [guest, member] = [assets.guest, assets.member].map(({ src, needs }) => weight([src, ...needs])) as [number, number];
  expect(guest).toBeGreaterThan(300);
  expect(guest).toBeLessThanOrEqual(12_000);
  expect(member).toBeGreaterThan(guest);
  expect(member).toBeLessThanOrEqual(30_000);
});

test('the sheet stays light and brings nothing inline', () => {
  const css = readFileSync(join(folder, assets.style), 'utf8');
  expect(css).toContain('.btn');
  expect(css).not.toContain('data:');
  expect(css).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  expect(weight([assets.style])).toBeLessThanOrEqual(14_000);
});

test('the letters of the first screen are asked for early', () => {
  expect(assets.fonts.map(font => font.replace(/-[\w-]{8}\.woff2$/, ''))).toEqual([
    '/assets/inter-latin-wght-normal',
    '/assets/newsreader-latin-opsz-normal',
  ]);
});

test('a half-done build is named, not guessed', () => {
  expect(() => readAssets({})).toThrow('The build has no public/app.css. Run the build again.');
});
