import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGoogleHeader, isOutlookHeader, readGoogle } from '../../src/contacts/index.ts';
import { csvLine } from '../../src/formats/csv.ts';
import { complaintsOf, gathered, peopleOf, stream } from './gather.ts';

const NEW = 'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value'.split(',');
const OLD = 'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description,Website 1 - Type,Website 1 - Value'.split(',');

const table = (header: readonly string[], ...rows: Record<string, string>[]) =>
  `${header.join(',')}\n${rows.map((row) => header.map((name) => (/[",\n]/.test(row[name] ?? '') ? `"${row[name]?.replaceAll('"', '""')}"` : (row[name] ?? ''))).join(',')).join('\n')}\n`;
const read = (content: string | Uint8Array, size?: number) => gathered(readGoogle(stream(content, size), { file: 'contacts.csv' }));

test('a row with the column names of today is read', async () => {
  const [zoe] = peopleOf(await read(`\uFEFF${table(NEW, {
    'First Name': 'Zoë', 'Middle Name': 'Maria', 'Last Name': 'Brandt', 'Name Suffix': 'Ph.D.', Nickname: 'Zo', 'Organization Name': 'Invented Books', 'Organization Title': 'Editor', 'Organization Department': 'Covers',
    Birthday: ' --03-04', Notes: 'Met at the fair.\r\nLikes tea.', Photo: 'https://example.org/zoe.jpg', Labels: 'Book club ::: * coworkers ::: * myContacts ::: * starred', 'E-mail 1 - Label': '* Work', 'E-mail 1 - Value': 'zoe@example.org ::: zoe.brandt@example.org',
    'E-mail 2 - Label': 'Home', 'E-mail 2 - Value': 'zo@example.com', 'Phone 1 - Label': 'Mobile', 'Phone 1 - Value': '+49 30 1234567 ::: +49 30 7654321', 'Address 1 - Label': 'Home', 'Address 1 - City': 'Berlin',
    'Website 1 - Label': 'LinkedIn', 'Website 1 - Value': 'https://www.linkedin.com/in/zoe-brandt-invented', 'Relation 1 - Label': 'Friend', 'Relation 1 - Value': 'Bo Example', 'Custom Field 1 - Label': 'Tea', 'Custom Field 1 - Value': 'green',
  })}`));
  expect(zoe).toMatchObject({
    file: 'contacts.csv', line: 2, givenName: 'Zoë', middleName: 'Maria', familyName: 'Brandt', fullName: 'Zoë Maria Brandt, Ph.D.', nameSuffix: 'Ph.D.', nickname: 'Zo',
    emails: [{ label: 'Work', value: 'zoe@example.org' }, { label: 'Work', value: 'zoe.brandt@example.org' }, { label: 'Home', value: 'zo@example.com' }],
    phones: [{ label: 'Mobile', value: '+49 30 1234567' }, { label: 'Mobile', value: '+49 30 7654321' }], positions: [{ company: 'Invented Books', title: 'Editor', department: 'Covers' }],
    addresses: [{ label: 'Home', city: 'Berlin' }], profiles: [{ label: 'LinkedIn', value: 'https://www.linkedin.com/in/zoe-brandt-invented' }], websites: [], birthday: '--03-04',
    notes: 'Met at the fair.\nLikes tea.', tags: ['Book club', 'coworkers'], photo: { url: 'https://example.org/zoe.jpg' }, further: [{ label: 'Friend', value: 'Bo Example' }, { label: 'Tea', value: 'green' }],
  });
});

test('a row with the column names of before 2024 is read', async () => {
  const [ana] = peopleOf(await read(table(OLD, {
    Name: 'Ana Example', 'Given Name': 'Ana', 'Family Name': 'Example', Birthday: '1990-03-04', 'Group Membership': '* myContacts ::: Fair', 'E-mail 1 - Type': '*', 'E-mail 1 - Value': 'ana@example.org',
    'Organization 1 - Name': 'First ::: Second', 'Organization 1 - Title': 'Writer ::: Editor', Hobby: 'tea',
  })));
  expect(ana).toMatchObject({
    givenName: 'Ana', familyName: 'Example', fullName: 'Ana Example', birthday: '1990-03-04', tags: ['Fair'], emails: [{ label: undefined, value: 'ana@example.org' }],
    positions: [{ company: 'First', title: 'Writer' }, { company: 'Second', title: 'Editor' }], further: [{ label: 'Hobby', value: 'tea' }],
  });
});

test('a person known by telephone or company alone is kept or skipped with the reason', async () => {
  const events = await read(table(NEW, { 'Phone 1 - Value': '030 1234567' }, { 'Organization Name': 'Invented Books' }, { 'First Name': '=Ana', Birthday: 'soon' }));
  expect(peopleOf(events)).toMatchObject([{ fullName: '', phones: [{ value: '030 1234567' }] }, { fullName: '=Ana' }]);
  expect(complaintsOf(events)).toEqual(['3: This row holds no name, e-mail address, telephone number or profile address.', '4: The birthday could not be read: soon']);
});

test('a quotation mark that never closes costs only what it swallowed', async () => {
  const events = await read(`${table(NEW, { 'First Name': 'Ana' })}"Bo,\nCy,\n`);
  expect(peopleOf(events).map(({ fullName }) => fullName)).toEqual(['Ana']);
  expect(complaintsOf(events)).toEqual(['3: A quotation mark opens in this row and never closes.']);
});

test('both kinds of column names are recognised, and no others', () => {
  expect([NEW, OLD, ['Labels', 'Phonetic First Name'], ['First Name', 'E-mail 1 - Value']].map(isGoogleHeader)).toEqual([true, true, true, true]);
  expect(['First Name,Last Name,URL,Email Address,Company,Position,Connected On', 'First Name,Last Name,E-mail Address,Home Phone', ''].map((line) => isGoogleHeader(line.split(',')))).toEqual([false, false, false]);
  expect([NEW, OLD].map(isOutlookHeader)).toEqual([false, false]);
});

test('a file without known columns says so', async () => {
  await expect(read('a,b\n1,2\n')).rejects.toMatchObject({ fault: 'no-header', file: 'contacts.csv' });
});

test('nothing that stands in the cells makes the reader throw, wherever the stream is cut', async () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ::: ', '* myContacts', '"', '\n', ',', '__proto__', '1990-13-45'));
  await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { maxLength: NEW.length }), { maxLength: 5 }), fc.integer({ min: 1, max: 300 }), async (rows, size) => {
    const text = csvLine(NEW) + rows.map((row) => csvLine(row)).join('');
    const events = await read(text, size);
    expect(events).toEqual(await read(text));
    expect(peopleOf(events).length + events.filter(({ kind }) => kind === 'skipped').length).toBeLessThanOrEqual(rows.length);
  }), { numRuns: 150 });
});
