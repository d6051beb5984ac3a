import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import type { ArchiveError } from '../../src/contacts/archive-error.ts';
import { readArchive } from '../../src/archives/read-archive.ts';
import type { ProgressEvent } from '../../src/archives/record.ts';
import { ERAS, linkedInFiles, truthOf, writeLinkedInZip } from './make-linkedin.ts';
import { complaints, only, readFileAt, readText, summary } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-archives-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a LinkedIn archive', () => {
  it.each(ERAS)('of %s is read whole, row by row', async (era) => {
    const plan = { era, seed: 7, connections: 400, invitations: 90, messages: 700 } as const;
    const path = join(folder, `${era}.zip`);
    await writeLinkedInZip(path, plan);
    const truth = truthOf(plan);
    const events = await readFileAt(path);
    expect(truth.hidden).toBeGreaterThan(0);
    expect(summary(events)).toMatchObject({ person: truth.connections - truth.hidden, invitation: truth.invitations, owner: 3, position: 1 });
    expect(only(events, 'message')).toHaveLength(truth.messages - truth.unwanted);
    expect(only(events, 'skipped')).toHaveLength(truth.hidden + truth.unwanted);
    expect(only(events, 'remark')).toEqual([]);
    expect(only(events, 'file').map(({ holds }) => holds).slice(0, 7)).toEqual(['profile', 'emails', 'registration', 'positions', 'connections', 'invitations', 'messages']);
  });

  it('tells the line of every record as an editor would', async () => {
    const plan = { era: '2026', connections: 50, invitations: 5, messages: 300 } as const;
    const file = linkedInFiles(plan).find(({ name }) => name === 'messages.csv');
    const text = [...(file?.text() ?? [])].join('');
    const lines = text.split(/\r\n|\n|\r/u);
    const messages = only(await readText('messages.csv', text), 'message');
    expect(lines.length).toBeGreaterThan(310);
    for (const message of messages) expect(lines[message.line - 1]).toContain(`"${message.conversationId}"`);
  });

  it('is written as a stream, with its sizes behind the data, as LinkedIn does', () => {
    const bytes = readFileSync(join(folder, '2026.zip'));
    expect(bytes.readUInt16LE(6)).toBe(0x0808);
  });

  it('tells how far reading has come, up to the end', async () => {
    const path = join(folder, 'long.zip');
    await writeLinkedInZip(path, { era: '2026', connections: 100, invitations: 10, messages: 4000 });
    const progress: ProgressEvent[] = [];
    for await (const event of readArchive(path)) if (event.kind === 'progress') progress.push(event);
    expect(progress.length).toBeGreaterThan(10);
    expect(progress.map(({ bytesRead }) => bytesRead)).toEqual(progress.map(({ bytesRead }) => bytesRead).toSorted((a, b) => a - b));
    expect(progress.at(-1)).toMatchObject({ bytesRead: progress[0]?.bytesTotal });
  });

  it('that is only the first of two parts says to come back, and is no error', async () => {
    const path = join(folder, 'Basic_LinkedInDataExport_10-04-2026.zip');
    await writeLinkedInZip(path, { era: '2026', connections: 10, invitations: 0, messages: 0, partial: true });
    expect(only(await readFileAt(path), 'hint')).toMatchObject([{ hint: 'no-connections', sentence: expect.stringContaining('Import the second when it comes') }]);
  });

  it('can be read under another name, in another folder, packed again on a Mac', async () => {
    const path = await zipped({ 'My export/Connections.csv': CONNECTIONS, '__MACOSX/My export/._Connections.csv': '\0\0', 'My export/Jobs/Job Applications.csv': 'a,b' });
    const events = await readFileAt(path, { name: 'upload-17' });
    expect(only(events, 'person')).toMatchObject([{ file: 'My export/Connections.csv', line: 2 }]);
    expect(only(events, 'file').filter(({ holds }) => holds === 'nothing-we-read')).toHaveLength(2);
  });

  it('with one unreadable file in it is read without that file', async () => {
    const path = await zipped({ 'Connections.csv': CONNECTIONS, 'Invitations.csv': '<!DOCTYPE html><html><body>Please sign in</body></html>', 'messages.csv': '' });
    const events = await readFileAt(path);
    expect(only(events, 'person')).toHaveLength(1);
    expect(complaints(events)).toEqual([
      'skipped 1: Invitations.csv is a web page that was saved under this name. Download the file again while you are signed in, and import what arrives as it is.',
      'skipped 1: messages.csv is empty: there is nothing in it to read.',
    ]);
  });
});

const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBo,Test,https://www.linkedin.com/in/bo-test,,,,07 Jun 2026';

describe('a file that cannot be read', () => {
  it.each([
    ['empty.csv', '', 'empty'],
    ['blank.csv', '\ufeff\r\n \n', 'empty'],
    ['Connections.csv', '\n<!doctype HTML>\n<html><head><title>Sign in</title></head></html>', 'web-page'],
    ['Connections.csv', 'Bo,Test,https://www.linkedin.com/in/bo-test,,,,07 Jun 2026\nCy,Known,,,,,07 Jun 2026\n', 'no-header'],
    ['export.zip', 'First come, first served', 'not-an-archive'],
    ['export.zip', Buffer.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]), 'not-an-archive'],
    ['Connections.csv', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'spreadsheet'],
    ['noise.csv', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 7919) % 251)), 'unknown-format'],
    ['letter.txt', 'Dear Ana, how are you?', 'unknown-format'],
    ['Reactions.csv', 'Date,Type,Link\n2026-01-01 10:00:00,LIKE,https://example.org\n', 'nothing-to-read'],
    ['half.zip', Buffer.from('PK\x03\x04 and then nothing'), 'broken-zip'],
  ])('%s says what is wrong with it (%#)', async (name, content, fault) => {
    const error = await failure(readText(name, content as string));
    expect(error).toMatchObject({ name: 'ArchiveError', fault, file: name });
    expect(error.message).toMatch(new RegExp(`^(?:${name}|Nothing in ${name})\\b.* .*\\.$`, 'u'));
  });

  it('is told apart when it is a workbook under the name of a table', async () => {
    const path = await zipped({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
    expect(await failure(readFileAt(path, { name: 'Connections.csv' }))).toMatchObject({ fault: 'spreadsheet' });
  });

  it('is told apart when it is a folder', async () => {
    expect(await failure(readFileAt(folder, { name: 'My export' }))).toMatchObject({ name: 'ArchiveError', message: expect.stringMatching(/^My export is a folder\./u) });
  });

  it('ends in events or in a named error, however it is damaged', async () => {
    const [sound] = linkedInFiles({ era: '2025', connections: 12, invitations: 5, messages: 25 }).filter(({ name }) => name === 'messages.csv').map((file) => Buffer.from([...file.text()].join('')));
    const damage = fc.array(fc.tuple(fc.nat(sound!.length - 1), fc.constantFrom(0, 10, 13, 34, 44, 60, 80, 255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(sound!.length), async (places, cut) => {
        const bytes = Buffer.from(sound!);
        for (const [at, byte] of places) bytes[at] = byte;
        const result = await readText('messages.csv', bytes.subarray(0, cut)).catch((error: unknown) => error);
        expect(Array.isArray(result) ? 'events' : (result as Error).name).toMatch(/^(?:events|ArchiveError)$/u);
      }),
    );
  });

  it('is refused when it is a zip made to do harm, in a sentence', async () => {
    const bomb = await zipped({ 'Connections.csv': `${CONNECTIONS}${'0'.repeat(9_000_000)}` });
    expect(await failure(readFileAt(bomb, { name: 'export.zip' }))).toMatchObject({ fault: 'too-large', message: expect.stringMatching(/^export\.zip was not read: unpacked, it is larger than 2 GB or than 100 times its size/u) });
    const climbing = await zipped({ 'xx/Connections.csv': CONNECTIONS }, 'xx/Conn', '../Conn');
    expect(await failure(readFileAt(climbing, { name: 'export.zip' }))).toMatchObject({ fault: 'unsafe-name', message: expect.stringContaining('“../Connections.csv”') });
    const nothing = await zipped({ 'holiday.jpg': 'x' });
    expect(await failure(readFileAt(nothing, { name: 'export.zip' }))).toMatchObject({ fault: 'nothing-to-read' });
  });

  it('is refused when it is protected by a password', async () => {
    const path = await zipped({ 'Connections.csv': CONNECTIONS });
    const bytes = readFileSync(path);
    const flags = bytes.indexOf('PK\x01\x02', 0, 'latin1') + 8;
    bytes.writeUInt16LE(bytes.readUInt16LE(flags) | 1, flags);
    writeFileSync(path, bytes);
    expect(await failure(readFileAt(path, { name: 'export.zip' }))).toMatchObject({ fault: 'encrypted-zip' });
  });
});

let made = 0;
async function zipped(files: Readonly<Record<string, string>>, from = '', to = ''): Promise<string> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const bytes = await buffer(zip.outputStream);
  for (let at = bytes.indexOf(from); from !== '' && at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
  const path = join(folder, `${++made}.bin`);
  writeFileSync(path, bytes);
  return path;
}

async function failure(reading: Promise<unknown>): Promise<ArchiveError> {
  const error = await reading.then(() => null, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  return error as ArchiveError;
}
