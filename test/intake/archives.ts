import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { afterAll } from 'vitest';
import { importFiles } from '../../src/intake/import-files.ts';
import type { ImportResult } from '../../src/intake/index.ts';
import { type ArchivePlan, writeLinkedInZip } from '../archives/make-linkedin.ts';
import { scratchFolder } from '../scratch.ts';
import type { World } from '../world.ts';

const folder = scratchFolder('kith-imports');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

/** A place for a file of that name, apart from all others. */
export function placeFor(name: string): string {
  const room = join(folder, String(++made));
  mkdirSync(room);
  return join(room, name);
}

/** A text as a file of that name; its path. */
export function written(name: string, content: string | Uint8Array): string {
  const path = placeFor(name);
  writeFileSync(path, content);
  return path;
}

/** An invented archive as LinkedIn would send it; its path. */
export async function archive(plan: ArchivePlan, name = 'archive.zip'): Promise<string> {
  const path = placeFor(name);
  await writeLinkedInZip(path, plan);
  return path;
}

/** A zip of the given texts; its path. */
export async function zipped(files: Readonly<Record<string, string>>, name = 'archive.zip'): Promise<string> {
  const path = placeFor(name);
  const zip = new ZipFile();
  for (const [entry, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), entry);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** Imports files as `kith import` does. */
export function takeIn(world: World, account: string, ...paths: readonly string[]): Promise<ImportResult> {
  return importFiles(world.ctx, account, { files: paths.map(path => ({ path, name: path.split('/').at(-1)! })), format: 'auto' });
}

const connectionsHeader = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

export type Row = { readonly given: string; readonly family: string; readonly slug?: string; readonly email?: string; readonly company?: string; readonly title?: string; readonly on?: string };

/** A Connections.csv of today's form; without `slug` of the form before mid-2023. */
export function connectionsCsv(rows: readonly Row[]): string {
  const withUrl = rows.some(row => row.slug !== undefined);
  const header = withUrl ? connectionsHeader : connectionsHeader.replace('URL,', '');
  const lines = rows.map(({ given, family, slug, email = '', company = '', title = '', on = '12 Mar 2021' }) =>
    [given, family, ...(withUrl ? [slug ? `https://www.linkedin.com/in/${slug}` : ''] : []), email, company, title, on].join(','));
  return `Notes:\n"Some addresses are missing."\n\n${[header, ...lines].join('\n')}`;
}

const messagesHeader = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';

export type Message = { readonly from: string; readonly to: string; readonly text: string; readonly at: string; readonly thread?: string };

const slugOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const addressOf = (name: string): string => `https://www.linkedin.com/in/${slugOf(name)}`;

/** A messages.csv; people are named by their names, several recipients apart by a bar. */
export function messagesCsv(messages: readonly Message[]): string {
  const lines = messages.map(({ from, to, text, at, thread = 'one' }) =>
    [thread, '', from, addressOf(from), `"${to.split('|').join(', ')}"`, `"${to.split('|').map(addressOf).join(',')}"`, at, '', `"${text}"`, 'INBOX'].join(','));
  return [messagesHeader, ...lines, ''].join('\n');
}
