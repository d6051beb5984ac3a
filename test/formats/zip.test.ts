import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { openZip, ZipError, ZIP_LIMITS, type ZipLimits } from '../../src/formats/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a zip', () => {
  it('gives its files, packed and unpacked, and leaves out folders', async () => {
    const path = await zipped({ 'Jobs/': '', 'a.csv': 'Ana', 'Jobs/größe.csv': 'b'.repeat(50_000) });
    const zip = await openZip(path, { ...ZIP_LIMITS, ratio: 1000 });
    expect(zip.entries).toEqual([{ name: 'a.csv', size: 3 }, { name: 'Jobs/größe.csv', size: 50_000 }]);
    const texts = await Promise.all(zip.entries.map(async (entry) => (await buffer(zip.read(entry))).toString()));
    zip.close();
    expect(texts).toEqual(['Ana', 'b'.repeat(50_000)]);
  });

  it('is refused before unpacking when its directory says it is far too large', async () => {
    await expect(openZip(await zipped({ 'a.csv': '0'.repeat(5_000_000) }))).rejects.toMatchObject({ fault: 'too-large' });
  });

  it('is refused while unpacking when its directory lies about the size', async () => {
    const lying = await zipped({ 'a.csv': '0'.repeat(5_000_000) }, (bytes) => {
      bytes.writeUInt32LE(1000, bytes.indexOf(Buffer.of(0x50, 0x4b, 1, 2)) + 24);
    });
    let seen = 0;
    const reading = readAll(lying, ZIP_LIMITS, (chunk) => (seen += chunk.length));
    await expect(reading).rejects.toMatchObject({ fault: 'too-large', entry: 'a.csv' });
    expect(seen).toBeLessThan(1_000_000);
  });

  it('counts all its files together', async () => {
    const path = await zipped({ 'a.csv': 'a'.repeat(600), 'b.csv': 'b'.repeat(600) }, (bytes) => {
      for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1, 'latin1')) bytes.writeUInt32LE(1, at + 24);
    });
    await expect(readAll(path, { ...ZIP_LIMITS, bytes: 1000 })).rejects.toMatchObject({ fault: 'too-large', entry: 'b.csv' });
  });

  it('is refused when a name in it leads out of its folder', async () => {
    for (const name of ['../evil.csv', '/aa/bad.csv', 'C:/evil.csv', '..\\evil.csv']) {
      const innocent = 'x'.repeat(name.length);
      const path = await zipped({ [innocent]: 'Ana' }, (bytes) => replaceAll(bytes, innocent, name));
      await expect(openZip(path), name).rejects.toMatchObject({ fault: 'unsafe-name' });
    }
  });

  it('is refused when it is protected by a password', async () => {
    const path = await zipped({ 'a.csv': 'Ana' }, (bytes) => {
      const at = bytes.indexOf('PK\x01\x02', 0, 'latin1') + 8;
      bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at);
    });
    await expect(openZip(path)).rejects.toMatchObject({ fault: 'encrypted', entry: 'a.csv' });
  });

  it('is refused when it is no zip, cut off or damaged', async () => {
    const text = join(folder, 'plain.zip');
    writeFileSync(text, 'First Name,Last Name');
    await expect(openZip(text)).rejects.toMatchObject({ fault: 'not-a-zip' });
    const cut = await zipped({ 'a.csv': 'Ana'.repeat(100) }, undefined, 60);
    await expect(openZip(cut)).rejects.toMatchObject({ fault: 'broken' });
    const damaged = await zipped({ 'a.csv': 'Ana' }, (bytes) => replaceAll(bytes, 'Ana', 'Bob'), 0, false);
    await expect(readAll(damaged)).rejects.toMatchObject({ fault: 'broken', entry: 'a.csv' });
  });

  it('is refused when it holds more files than anyone would send', async () => {
    const path = await zipped({ 'a.csv': '1', 'b.csv': '2', 'c.csv': '3' });
    await expect(openZip(path, { ...ZIP_LIMITS, entries: 2 })).rejects.toBeInstanceOf(ZipError);
  });

  it('can be left half-way', async () => {
    const zip = await openZip(await zipped({ 'a.csv': Array.from({ length: 40_000 }, (_, i) => i).join() }));
    for await (const chunk of zip.read(zip.entries[0]!)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    zip.close();
  });
});

let made = 0;
async function zipped(files: Readonly<Record<string, string>>, change?: (bytes: Buffer) => void, cutOff = 0, compress = true): Promise<string> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(text), name, { compress });
  }
  zip.end();
  const bytes = await buffer(zip.outputStream);
  change?.(bytes);
  const path = join(folder, `${++made}.zip`);
  writeFileSync(path, bytes.subarray(0, bytes.length - cutOff));
  return path;
}

async function readAll(path: string, limits: ZipLimits = ZIP_LIMITS, see: (chunk: Uint8Array) => void = () => undefined): Promise<void> {
  const zip = await openZip(path, limits);
  try {
    for (const entry of zip.entries) for await (const chunk of zip.read(entry)) see(chunk);
  } finally {
    zip.close();
  }
}

function replaceAll(bytes: Buffer, from: string, to: string): void {
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
}
