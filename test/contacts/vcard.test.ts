import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonRecord } from '../../src/contacts/record.ts';
import { isVcard, readVcard } from '../../src/contacts/vcard.ts';
import { personToVcard, type WrittenPerson } from '../../src/contacts/write-vcard.ts';
import { complaintsOf, gathered, peopleOf, stream } from './gather.ts';

const read = (content: string | Uint8Array, size?: number) => gathered(readVcard(stream(content, size), { file: 'people.vcf' }));
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

async function person(...lines: string[]): Promise<PersonRecord> {
  const [first] = peopleOf(await read(card(...lines)));
  if (first === undefined) throw new Error('nobody was read');
  return first;
}

test('a card from an iPhone keeps its labels, its several addresses and its birthday without a year', async () => {
  const ana = await person(
    'VERSION:3.0', 'N:Example;Ana;María;Dr.;Ph.D.', 'FN:Dr. Ana María Example Ph.D.', 'ORG:Invented Books\\, Ltd;Design;Covers', 'TITLE:Head of Design',
    'EMAIL;type=INTERNET;type=HOME;type=pref:ana@example.org', 'item1.EMAIL;type=INTERNET:ana@books.example', 'item1.X-ABLabel:_$!<Work>!$_', 'TEL;type=CELL;type=VOICE:+49 30 1234567',
    'item2.URL;type=pref:https\\://ana.example.org', 'item2.X-ABLabel:_$!<HomePage>!$_', 'item3.URL:http://www.linkedin.com/in/ana-example-invented', 'item3.X-ABLabel:LinkedIn', 'URL:https://books.example',
    'X-SOCIALPROFILE;type=twitter;x-user=ana_invented:x-apple:ana_invented', 'X-SOCIALPROFILE;type=github:https://github.com/ana-invented',
    'item4.ADR;type=HOME:;;1 Long Lane;Bristol;;BS1 1AA;United Kingdom', 'item4.X-ABADR:gb', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-10', 'item5.X-ABRELATEDNAMES:Bo Example', 'item5.X-ABLabel:_$!<Friend>!$_',
    'NOTE:Met at the fair\\, twice\\nLikes tea', 'CATEGORIES:Books,myContacts,Old friends', 'UID:invented-1', 'REV:2026-01-01T00:00:00Z',
  );
  expect(ana).toMatchObject({
    file: 'people.vcf', line: 1, givenName: 'Ana', familyName: 'Example', middleName: 'María', namePrefix: 'Dr.', nameSuffix: 'Ph.D.', fullName: 'Dr. Ana María Example Ph.D.', sourceId: 'invented-1',
    emails: [{ label: 'home', value: 'ana@example.org' }, { label: 'work', value: 'ana@books.example' }], phones: [{ label: 'mobile', value: '+49 30 1234567' }],
    profiles: [{ label: 'LinkedIn', value: 'http://www.linkedin.com/in/ana-example-invented' }, { label: 'github', value: 'https://github.com/ana-invented' }],
    websites: [{ label: 'homepage', value: 'https://ana.example.org' }, { value: 'https://books.example' }], handles: [{ label: 'twitter', value: 'ana_invented' }],
    positions: [{ company: 'Invented Books, Ltd', department: 'Design, Covers', title: 'Head of Design' }],
    addresses: [{ label: 'home', street: '1 Long Lane', city: 'Bristol', postalCode: 'BS1 1AA', country: 'United Kingdom' }],
    birthday: '--05-10', notes: 'Met at the fair, twice\nLikes tea', tags: ['Books', 'Old friends'], further: [{ label: 'friend', value: 'Bo Example' }],
  });
});

test('a card of version 2.1 from an old phone is read', async () => {
  expect(await person('VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=20=', 'M=C3=BCller', 'TEL;CELL;PREF:030 1234567', 'EMAIL;INTERNET:joerg@example.org', 'ORG:Invented GmbH', 'BDAY:19960415'))
    .toMatchObject({ givenName: 'Jörg', familyName: 'Müller', fullName: 'Jörg Müller', phones: [{ label: 'mobile', value: '030 1234567' }], emails: [{ value: 'joerg@example.org' }], positions: [{ company: 'Invented GmbH' }], birthday: '1996-04-15' });
});

test('a card of version 4.0 is read', async () => {
  expect(await person('VERSION:4.0', 'FN:Zoë Brandt', 'KIND:individual', 'EMAIL;PREF=2:second@example.org', 'EMAIL;PREF=1:mailto:first@example.org', 'TEL;VALUE=uri;TYPE="voice,work":tel:+1-202-555-0143;ext=3', 'BDAY:--0510', 'ANNIVERSARY:20100610'))
    .toMatchObject({ givenName: 'Zoë', familyName: 'Brandt', emails: [{ value: 'first@example.org' }, { value: 'second@example.org' }], phones: [{ label: 'work', value: '+1-202-555-0143;ext=3' }], birthday: '--05-10', further: [{ label: 'anniversary', value: '20100610' }] });
});

test.each([
  [['N:Brandt;Zoë;;;'], 'Zoë', 'Brandt', 'Zoë Brandt'], [['FN:Brandt, Zoë'], 'Zoë', 'Brandt', 'Brandt, Zoë'], [['N:;Zoë Brandt;;;', 'FN:Zoë Brandt'], 'Zoë', 'Brandt', 'Zoë Brandt'],
  [['N:;;;;', 'NICKNAME:Zo', 'EMAIL:zo@example.org'], '', '', 'Zo'], [['EMAIL:zo@example.org'], '', '', ''],
])('the name is found in %j', async (lines, givenName, familyName, fullName) => {
  expect(await person(...lines)).toMatchObject({ givenName, familyName, fullName });
});

test('each title goes with its own company', async () => {
  const both = await person('FN:Ana', 'job1.ORG:First', 'job2.ORG:Second', 'job2.TITLE:Editor');
  expect(both.positions).toEqual([{ company: 'First' }, { company: 'Second', title: 'Editor' }]);
  expect((await person('FN:Ana', 'ORG:First', 'ORG:Second', 'TITLE:Writer', 'TITLE:Editor')).positions).toEqual([{ company: 'First', title: 'Writer' }, { company: 'Second', title: 'Editor' }]);
  expect((await person('FN:Ana', 'ROLE:Writer')).positions).toEqual([{ title: 'Writer' }]);
});

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100, 7)]);

test.each([`PHOTO;ENCODING=b;TYPE=PNG:${jpeg.toString('base64')}`, `PHOTO:data:image/png;base64\\,${jpeg.toString('base64')}`, `PHOTO:data:image/png;base64,${jpeg.toString('base64')}`, `PHOTO;TYPE=JPEG:${jpeg.toString('base64')}`])('a photograph is what its bytes say: %.40s', async (line) => {
  expect((await person('FN:Ana', line)).photo).toEqual({ mediaType: 'image/jpeg', bytes: jpeg });
});

test('a photograph may be an address', async () => {
  expect((await person('FN:Ana', 'PHOTO;VALUE=uri:https://example.org/ana.jpg')).photo).toEqual({ url: 'https://example.org/ana.jpg' });
  expect((await person('FN:Ana', 'PHOTO;VALUE=uri:javascript:alert(1)')).photo).toBeUndefined();
});

test('what is too large or no picture is left out with a remark, and the person stays', async () => {
  const large = Buffer.concat([jpeg, Buffer.alloc(256 * 1024)]).toString('base64');
  const events = await read(card('FN:Ana', `PHOTO;ENCODING=b:${large}`) + card('FN:Bo', `PHOTO;ENCODING=b:${Buffer.from('<svg/>').toString('base64')}`) + card('FN:Cy', `NOTE:${'x'.repeat(600_000)}`, 'BDAY:soon'));
  expect(peopleOf(events).map(({ fullName, photo, notes }) => [fullName, photo, notes])).toEqual([['Ana', undefined, undefined], ['Bo', undefined, undefined], ['Cy', undefined, undefined]]);
  expect(complaintsOf(events)).toEqual([
    '1: The photograph was left out: it is larger than 256 kB.', '5: The photograph was left out: it is not a JPEG, PNG, GIF or WebP picture.',
    '11: NOTE was left out: it is longer than 512 kB.', '9: The birthday could not be read: soon',
  ]);
});

test('cards that are broken, empty or no person are skipped with their lines, and the rest is read', async () => {
  const events = await read(`${card('FN:Ana')}BEGIN:VCARD\r\nFN:Bo\r\n${card('NOTE:nobody')}${card('KIND:group', 'FN:Friends')}rubbish\r\n${card('FN:Cy')}BEGIN:VCARD\r\nFN:Dee`);
  expect(peopleOf(events).map(({ fullName, line }) => [fullName, line])).toEqual([['Ana', 1], ['Cy', 14]]);
  expect(complaintsOf(events)).toEqual([
    '4: This card stops before its end.', '6: This card holds no name, e-mail address, telephone number or profile address.', '9: This card is a group, not a person.', '17: This card stops before its end.',
  ]);
});

test('a file without any card says so', async () => {
  await expect(read('BEGIN:VCALENDAR\nEND:VCALENDAR\n')).rejects.toMatchObject({ fault: 'nothing-to-read', message: 'people.vcf holds no contact card: no line of it says BEGIN:VCARD.' });
});

test('names in chat networks keep the name of the network, and what only Outlook draws by is left', async () => {
  const ana = await person('FN:Ana', 'IMPP;X-SERVICE-TYPE=Skype:skype:ana-invented', 'X-AIM:ana_i', 'X-MS-OL-DESIGN;CHARSET=utf-8:<card/>', 'X-MS-SPOUSE:Bo', 'NOTE;CHARSET=us-ascii:Zoë');
  expect(ana).toMatchObject({ handles: [{ label: 'Skype', value: 'skype:ana-invented' }, { label: 'aim', value: 'ana_i' }], further: [{ label: 'spouse', value: 'Bo' }], notes: 'Zoë' });
});

test('vCards are recognised by their beginning', () => {
  expect(isVcard('\uFEFF\r\nbegin:vcard\r\n')).toBe(true);
  expect(isVcard('First Name,Last Name\n')).toBe(false);
});

const plain = fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom(';', ',', '\\', ':', '"', '🦊', '👩‍👩‍👧', 'é')), minLength: 1, maxLength: 90 })
  // oxlint-disable-next-line no-control-regex
  .map((text) => text.replace(/[\u0000-\u001f\u007f\u200b\u2060\uFEFF]/g, '').normalize('NFC').replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');
const optional = fc.option(plain, { nil: undefined });
const labelled = (value: fc.Arbitrary<string>) => fc.array(fc.record({ label: fc.option(fc.oneof(plain, fc.constantFrom('work', 'home', 'mobile', 'Work')), { nil: undefined }), value }), { maxLength: 3 });
const somebody: fc.Arbitrary<WrittenPerson> = fc.record({
  givenName: plain, familyName: plain, fullName: plain, middleName: optional, namePrefix: optional, nameSuffix: optional, nickname: optional.map((name) => name?.replaceAll(',', '')).map((name) => (name?.trim() === '' ? undefined : name?.trim())), sourceId: optional,
  emails: labelled(fc.emailAddress()), phones: labelled(fc.stringMatching(/^\+[1-9][0-9]{8,12}$/)),
  profiles: fc.uniqueArray(fc.stringMatching(/^https:\/\/www\.linkedin\.com\/in\/[a-z0-9]{3,20}$/), { maxLength: 3 }).map((urls) => urls.map((value) => ({ label: undefined, value }))),
  websites: fc.uniqueArray(fc.domain(), { maxLength: 3 }).map((hosts) => hosts.map((host) => ({ label: 'blog', value: `https://${host}/` }))), handles: labelled(plain),
  positions: fc.array(fc.record({ company: plain, department: optional, title: optional }), { maxLength: 3 }),
  addresses: fc.array(fc.record({ label: optional, formatted: optional, postOfficeBox: optional, extended: optional, street: plain, city: optional, region: optional, postalCode: optional, country: optional }), { maxLength: 2 }),
  birthday: fc.constantFrom(undefined, '1990-03-04', '--02-29'), notes: fc.option(fc.array(plain, { minLength: 1 }).map((lines) => lines.join('\n')), { nil: undefined }),
  tags: fc.uniqueArray(plain, { maxLength: 4 }), photo: fc.constantFrom(undefined, { mediaType: 'image/jpeg', bytes: jpeg }, { url: 'https://example.org/a.jpg' }), further: labelled(plain),
});

test('whoever is written is read again, wherever the stream is cut', async () => {
  await fc.assert(fc.asyncProperty(fc.array(somebody, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 200 }), async (people, size) => {
    const events = await read(people.map(personToVcard).join(''), size);
    expect(complaintsOf(events)).toEqual([]);
    expect(peopleOf(events).map(({ kind: _kind, file: _file, line: _line, ...rest }) => rest)).toEqual(people);
  }), { numRuns: 150 });
});

test('no change to a file makes the reader throw, and whoever it gives has something to be known by', async () => {
  const good = Buffer.from(card('VERSION:3.0', 'N:Brandt;Zoë', 'item1.TEL:1', 'item1.X-ABLabel:_$!<Work>!$_', `PHOTO;ENCODING=b:${jpeg.toString('base64')}`, 'BDAY:1990-03-04', 'ADR:;;a;b;c;d;e', 'CATEGORIES:a,b').repeat(3));
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 40 }), async (edits) => {
    const bytes = Buffer.from(good);
    for (const [at, byte] of edits) bytes[at] = byte;
    for (const found of peopleOf(await read(Buffer.concat([Buffer.from(card('FN:Ana')), bytes])))) expect(found.fullName.length + found.emails.length + found.phones.length + found.profiles.length).toBeGreaterThan(0);
  }), { numRuns: 200 });
});
