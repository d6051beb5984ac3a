import { readFileSync } from 'node:fs';
import { connectionsCsv, messagesCsv, zipped } from './archives.ts';

/** A file that is not as it should be: its name and bytes, and what is said of it. `people` come of it all the same, where any do. */
export type BadFile = { readonly name: string; readonly bytes: Buffer; readonly says: RegExp; readonly people?: number };

const priya = { given: 'Priya', family: 'Invented', slug: 'priya-invented' };
const zoe = { given: 'Zoë', family: 'Überfeld', slug: 'zoe-invented', company: 'Café Größe' };
const sound = connectionsCsv([priya, zoe]);

/** Everything that people have been known to send. */
export async function badFiles(): Promise<Readonly<Record<string, BadFile>>> {
  const zip = async (files: Readonly<Record<string, string>>) => readFileSync(await zipped(files));
  const encrypted = await zip({ 'Connections.csv': sound });
  const flags = encrypted.indexOf('PK\x01\x02', 0, 'latin1') + 8;
  encrypted.writeUInt16LE(encrypted.readUInt16LE(flags) | 1, flags);
  const climbing = Buffer.from((await zip({ 'xx/Connections.csv': sound })).toString('latin1').replaceAll('xx/Conn', '../Conn'), 'latin1');
  const whole = await zip({ 'Connections.csv': sound, 'messages.csv': messagesCsv([{ from: 'Ana Sample', to: 'Priya Invented', text: 'Hello', at: '2025-06-01 14:03:22 UTC' }]) });
  return {
    'what is no zip': { name: 'archive.zip', bytes: Buffer.from('This is a letter, not a zip.'), says: /archive\.zip is called a zip but is none/ },
    'a zip bomb': { name: 'archive.zip', bytes: await zip({ 'Connections.csv': `${sound}${'0'.repeat(9_000_000)}` }), says: /archive\.zip was not read: unpacked, it is larger than 2 GB or than 100 times its size/ },
    'a zip that climbs out of its folder': { name: 'archive.zip', bytes: climbing, says: /would land outside its own folder/ },
    'an encrypted zip': { name: 'archive.zip', bytes: encrypted, says: /archive\.zip is protected by a password/ },
    'a zip of which half is missing': { name: 'archive.zip', bytes: whole.subarray(0, whole.length / 2), says: /archive\.zip is damaged or was cut off/ },
    'a web page under the name of a table': { name: 'Connections.csv', bytes: Buffer.from('<!DOCTYPE html><html><body>Please sign in</body></html>'), says: /Connections\.csv is a web page/ },
    'a table without a header': { name: 'Connections.csv', bytes: Buffer.from(sound.split('\n').slice(4).join('\n')), says: /Connections\.csv has no header/ },
    'an empty file': { name: 'Connections.csv', bytes: Buffer.alloc(0), says: /Connections\.csv is empty/ },
    'a picture': { name: 'cards.vcf', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, ...Buffer.from('JFIF'), ...Array.from({ length: 500 }, (_, at) => at % 251)]), says: /cards\.vcf is neither a zip, nor a vCard, nor a table/ },
    'a table in UTF-16': { name: 'Connections.csv', bytes: Buffer.from(`\ufeff${sound}`, 'utf16le'), says: /2 new|2 people/, people: 2 },
    'a table in Latin-1, with CRLF': { name: 'Connections.csv', bytes: Buffer.from(sound.replaceAll('\n', '\r\n'), 'latin1'), says: /2 new|2 people/, people: 2 },
    'half a table': { name: 'Connections.csv', bytes: Buffer.from(`${sound}\n"Quinn,Invented,https://www.linked`), says: /Connections\.csv.*A quotation mark opens here and never closes/s, people: 2 },
    'a cell of ten megabytes': { name: 'Connections.csv', bytes: Buffer.from(`${sound}\nQuinn,Invented,,,"${'x'.repeat(10_000_000)}",,12 Mar 2021`), says: /longer than a million characters/, people: 2 },
    'cells that are formulas': { name: 'Connections.csv', bytes: Buffer.from(`${sound}\n=cmd|' /C calc'!A0,@SUM(1),https://www.linkedin.com/in/formula-invented,,+1+1,-1,12 Mar 2021`), says: /3 new|3 people/, people: 3 },
    'a vCard that stops half-way': { name: 'cards.vcf', bytes: Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Priya Invented\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Quinn Inv'), says: /cards\.vcf, line 5|cards\.vcf.*5/s, people: 1 },
  };
}
