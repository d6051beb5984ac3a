import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_FIELDS, previewCsv, readMappedCsv, suggestMapping } from '../../src/contacts/index.ts';
import type { CsvMapping } from '../../src/contacts/record.ts';
import { csvLine } from '../../src/formats/csv.ts';
import { complaintsOf, gathered, peopleOf, stream } from './gather.ts';

const read = (content: string | Uint8Array, mapping?: CsvMapping, size?: number) => gathered(readMappedCsv(stream(content, size), { file: 'people.csv', mapping }));
const preview = (content: string, mapping?: CsvMapping) => previewCsv(stream(content), { file: 'people.csv', mapping });

test.each([
  ['First Name,Last Name,Email,Phone Number,Company,Job Title,LinkedIn URL,Notes,Tags,Connected On,Birthday,City', 'givenName familyName email phone company title profile notes tags connectedOn birthday city'],
  ['Vorname;Nachname;E-Mail-Adresse;Handynummer;Firma;Funktion;XING-Profil;Bemerkungen;Schlagworte;Verbunden am;Geburtsdatum;Wohnort', 'givenName familyName email phone company title profile notes tags connectedOn birthday city'],
  ['Prénom,Nom,Courriel,Téléphone,Entreprise,Poste,Profil,Remarques,Étiquettes,Connecté le,Date de naissance,Ville', 'givenName familyName email phone company title profile notes tags connectedOn birthday city'],
  ['Nombre,Apellidos,Correo electrónico,Móvil,Empresa,Cargo,Perfil,Notas,Etiquetas,Conectado el,Fecha de nacimiento,Ciudad', 'givenName familyName email phone company title profile notes tags connectedOn birthday city'],
  ['Full Name,Work Email,Website,Organisation', 'fullName email website company'], ['Name,Vorname,Telefon', 'familyName givenName phone'], ['Name,Email', 'fullName email'],
  ['First Name,Last Name,Display Name,Primary Email,Secondary Email,Work Phone,Fax Number,Mobile Number,Home City,Job Title,Organization,Web Page 1,Birth Month,Birth Day', 'givenName familyName fullName email email phone - phone city title company website - -'],
  ['Vorname,Anzeigename,Primäre E-Mail-Adresse,Tel. dienstlich,Mobil-Tel.-Nr.,Privat: Ort,Arbeitstitel,Geburtsmonat,Geburtstag', 'givenName fullName email phone phone city title - -'],
  ['Attendee Name,Ticket Email,Order ID,Email opt in,Phone type', 'fullName email - - -'],
])('columns are known by their names: %s', (names, fields) => {
  const header = names.split(/[,;]/);
  const mapping = suggestMapping(header, []);
  expect(header.map((name) => mapping[name] ?? '-').join(' ')).toBe(fields);
});

test('columns are known by what their cells look like', () => {
  const rows = [['Ana', 'ana@example.org', 'linkedin.com/in/ana-invented', '+49 30 1234567', 'https://ana.example.org', '2024-03-04', '17'], ['Bo', 'bo@example.org', '', '(030) 123456', 'https://bo.example.org', '2023-01-02', '18'], ['', '', '', '', '', '', '']];
  expect(suggestMapping(['Who', 'Reach', 'Link', 'Call', 'See', 'When', 'Nr'], rows)).toEqual({ Reach: 'email', Link: 'profile', Call: 'phone', See: 'website' });
  expect(suggestMapping(['Contact', 'Name'], rows.map((row) => [row[1] ?? '', row[0] ?? '']))).toEqual({ Contact: 'email', Name: 'fullName' });
});

const LIST = 'Name;Erreichbar;Firma;Seit;Stichworte;Anmerkung\nBrandt, Zoë;zoe@example.org, zb@example.com;Erfunden;04.03.2021;Messe, Tee;"Zeile 1\nZeile 2"\n;;Niemand GmbH;;;\n;;;;;\n=Ana;;;bald;;\n';

test('a table of unknown columns is read by a mapping, with everything that was wrong', async () => {
  const events = await read(LIST, { Name: 'fullName', Erreichbar: 'email', Firma: 'company', Seit: 'connectedOn', Stichworte: 'tags', Anmerkung: 'notes', Fax: 'phone' });
  expect(peopleOf(events)).toMatchObject([
    { file: 'people.csv', line: 2, fullName: 'Brandt, Zoë', givenName: 'Zoë', familyName: 'Brandt', emails: [{ value: 'zoe@example.org' }, { value: 'zb@example.com' }], positions: [{ company: 'Erfunden' }], connectedOn: '2021-03-04', tags: ['Messe', 'Tee'], notes: 'Zeile 1\nZeile 2' },
    { line: 6, fullName: '=Ana' },
  ]);
  expect(complaintsOf(events)).toEqual([
    '1: There is no column called “Fax” in this file.', '4: This row holds no name, e-mail address, telephone number or profile address.', '5: This row is empty.', '6: The date “bald” could not be read and was left out.',
  ]);
});

test('the preview shows what would become of the first rows, with the mapping it used', async () => {
  const shown = await preview(LIST);
  expect(shown.header).toEqual(['Name', 'Erreichbar', 'Firma', 'Seit', 'Stichworte', 'Anmerkung']);
  expect(shown.mapping).toEqual({ Name: 'fullName', Firma: 'company', Stichworte: 'tags', Anmerkung: 'notes' });
  expect(shown.examples[2]).toEqual(['Erfunden', 'Niemand GmbH']);
  expect(shown.events.map(({ kind, line }) => [kind, line])).toEqual([['person', 2], ['skipped', 4], ['skipped', 5], ['person', 6]]);
  expect((await preview(`Email\n${'a@example.org\n'.repeat(100)}`)).events).toHaveLength(20);
});

test('a preview of a table in which nobody can be told shows its columns all the same', async () => {
  expect(await preview('Colour,Size\nred,1\nblue,2\n')).toMatchObject({ header: ['Colour', 'Size'], mapping: {}, examples: [['red', 'blue'], ['1', '2']], events: [] });
  await expect(read('Colour,Size\nred,1\n')).rejects.toMatchObject({ fault: 'unknown-format' });
});

test('a table without a header gets made-up column names, so that nobody in it is lost', async () => {
  const shown = await preview('Ana,ana@example.org\nBo,bo@example.org\n');
  expect(shown).toMatchObject({ header: ['Column 1', 'Column 2'], mapping: { 'Column 2': 'email' } });
  expect(peopleOf(await read('Ana,ana@example.org\nBo,bo@example.org\n', { 'Column 1': 'fullName', 'Column 2': 'email' })).map(({ fullName, line }) => [fullName, line])).toEqual([['Ana', 1], ['Bo', 2]]);
});

test('lines before the header are passed over, and two columns of one name stay two', async () => {
  const events = await read('People of the fair\n\nName,Email,Email\nAna,ana@example.org,a@example.com\n', { Name: 'fullName', Email: 'email', 'Email (2)': 'email' });
  expect(peopleOf(events)).toMatchObject([{ line: 4, emails: [{ label: 'Email', value: 'ana@example.org' }, { label: 'Email (2)', value: 'a@example.com' }] }]);
});

test('a row with more cells than columns is skipped, since nothing tells which belongs where', async () => {
  expect(complaintsOf(await read('Name,Email\nAna,ana@example.org,\nDoe, Bo,bo@example.org\n'))).toEqual(['3: This row has 3 cells where the header names 2 columns; nothing tells which belongs where.']);
});

test('a field that does not exist is refused by name', async () => {
  await expect(read('Name\nAna\n', { Name: 'shoeSize' })).rejects.toThrow('The column “Name” cannot become “shoeSize”; it can become givenName,');
  await expect(preview('Name\nAna\n', { Name: 'shoeSize' })).rejects.toThrow('shoeSize');
});

test('a mapping survives being written as JSON', () => {
  const mapping = suggestMapping(['__proto__', 'Name', 'E-Mail'], [['x@example.org', 'Ana', 'a@example.org']]);
  expect(JSON.parse(JSON.stringify(mapping))).toEqual(mapping);
});

test('no table and no mapping make the reader throw anything but a sentence, wherever the stream is cut', async () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a@example.org', '+49 30 1234567', '"', '\n', 'Name', 'linkedin.com/in/x'));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  let readable = 0;
  await fc.assert(fc.asyncProperty(rows, fc.array(fc.constantFrom(...CSV_FIELDS), { maxLength: 5 }), fc.integer({ min: 1, max: 90 }), async (table, fields, size) => {
    const text = table.map((row) => csvLine(row)).join('');
    const { header } = await preview(text).catch(() => ({ header: [] }));
    const mapping = Object.fromEntries(fields.map((field, at) => [header[at] ?? 'Name', field]));
    const attempt = await read(text, mapping, size).catch((error: unknown) => String(error));
    if (typeof attempt === 'string') expect(attempt).toMatch(/^ArchiveError: people\.csv |^ArchiveError: No column /);
    else {
      readable++;
      expect(attempt).toEqual(await read(text, mapping));
    }
  }), { numRuns: 300 });
  expect(readable).toBeGreaterThan(20);
});
