import { expect, test } from 'vitest';
import { isGoogleHeader, isOutlookHeader, readOutlook } from '../../src/contacts/index.ts';
import { outlookColumns } from '../../src/contacts/outlook-columns.ts';
import { complaintsOf, gathered, peopleOf, stream } from './gather.ts';

const LIVE = 'First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager\'s Name,Assistant\'s Name,Assistant\'s Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes'.split(',');
const DESKTOP = 'Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Business Fax,Business Phone,Mobile Phone,Anniversary,Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,Notes,Web Page'.split(',');
const GOOGLES = 'First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Address,Home Street,Home City,Company,Job Title,Department,Categories'.split(',');
const GERMAN = 'Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Abteilung;Position;Straße geschäftlich;Straße geschäftlich 2;Ort geschäftlich;Region geschäftlich;Postleitzahl geschäftlich;Land/Region geschäftlich;Straße privat;Ort privat;Postleitzahl privat;Fax geschäftlich;Telefon geschäftlich;Telefon geschäftlich 2;Telefon privat;Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;E-Mail 2: Adresse;E-Mail 2: Typ;Geburtstag;Jahrestag;Kategorien;Notizen;Webseite'.split(';');
const FRENCH = 'Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Fonction,Rue (bureau),Ville (bureau),Code postal (bureau),Télécopie (bureau),Téléphone (bureau),Tél. mobile,Téléphone (domicile),Adresse de messagerie,Type de messagerie,Adresse de messagerie 2,Anniversaire,Catégories,Notes,Page Web'.split(',');
const SPANISH = 'Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,Calle del trabajo,Ciudad de trabajo,Teléfono del trabajo,Particular: Teléfono,Móvil,Dirección de correo electrónico,Tipo de correo electrónico,Dirección del correo electrónico 2,Cumpleaños,Categorías,Notas,Página Web'.split(',');

const table = (header: readonly string[], separator: string, ...rows: Record<string, string>[]) =>
  [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n');
const read = (content: string | Uint8Array) => gathered(readOutlook(stream(content), { file: 'contacts.csv' }));

test('a row from outlook.com is read', async () => {
  const [ana] = peopleOf(await read(table(LIVE, ',', {
    'First Name': 'Ana', 'Last Name': 'Example', Title: 'Dr.', 'E-mail Address': 'ana@example.org', 'E-mail 2 Address': 'ana@example.com', 'Mobile Phone': '+44 20 7946 0018', 'Business Phone 2': '+44 20 7946 0019', 'Job Title': 'Editor', Company: 'Invented Books', Department: 'Covers',
    'Business City': 'Bristol', 'Home Street': '1 Long Lane', 'Personal Web Page': 'https://ana.example.org', 'Web Page': 'https://uk.linkedin.com/in/ana-invented', Birthday: '3/4/1990', Spouse: 'Bo', Notes: 'Tea',
  })));
  expect(ana).toMatchObject({
    line: 2, givenName: 'Ana', familyName: 'Example', namePrefix: 'Dr.', fullName: 'Dr. Ana Example', emails: [{ value: 'ana@example.org' }, { value: 'ana@example.com' }], phones: [{ label: 'work', value: '+44 20 7946 0019' }, { label: 'mobile', value: '+44 20 7946 0018' }],
    positions: [{ company: 'Invented Books', title: 'Editor', department: 'Covers' }], addresses: [{ label: 'work', city: 'Bristol' }, { label: 'home', street: '1 Long Lane' }], websites: [{ value: 'https://ana.example.org' }], profiles: [{ value: 'https://uk.linkedin.com/in/ana-invented' }],
    birthday: '1990-03-04', further: [{ label: 'Spouse', value: 'Bo' }], notes: 'Tea',
  });
});

test('an address inside a company is no e-mail address, and 0/0/00 is no birthday', async () => {
  const [bo] = peopleOf(await read(table(DESKTOP, ',', {
    'First Name': 'Bo', 'E-mail Address': '/o=Invented/ou=Exchange/cn=Recipients/cn=bo', 'E-mail Type': 'EX', 'E-mail 2 Address': 'bo@example.org', 'E-mail 2 Type': 'SMTP', Birthday: '0/0/00', Anniversary: '0/0/00', Categories: 'Fair;Old friends', 'Business Street': '1 Long Lane', 'Business Street 2': 'Floor 2',
  })));
  expect(bo).toMatchObject({ emails: [{ value: 'bo@example.org' }], birthday: undefined, further: [], tags: ['Fair', 'Old friends'], addresses: [{ street: '1 Long Lane, Floor 2' }] });
});

test('a German file in Windows-1252 with semicolons is read', async () => {
  const text = table(GERMAN, ';', {
    Anrede: 'Herr', Vorname: 'Jörg', Nachname: 'Müller', Firma: 'Erfunden GmbH', Position: 'Gärtner', 'Straße geschäftlich': 'Lange Straße 1', 'Ort geschäftlich': 'Köln', 'Telefon geschäftlich': '0221 1234567', Mobiltelefon: '+49 171 1234567', 'E-Mail-Adresse': 'joerg@example.org', 'E-Mail-Typ': 'SMTP',
    'E-Mail 2: Adresse': '/o=x', 'E-Mail 2: Typ': 'EX', Geburtstag: '4.3.1990', Notizen: 'Mag Tee', Kategorien: 'Messe',
  });
  const [joerg] = peopleOf(await read(Buffer.from(text, 'latin1')));
  expect(joerg).toMatchObject({
    givenName: 'Jörg', familyName: 'Müller', namePrefix: 'Herr', emails: [{ value: 'joerg@example.org' }], phones: [{ label: 'work', value: '0221 1234567' }, { label: 'mobile', value: '+49 171 1234567' }], positions: [{ company: 'Erfunden GmbH', title: 'Gärtner' }],
    addresses: [{ label: 'work', street: 'Lange Straße 1', city: 'Köln' }], birthday: '1990-03-04', notes: 'Mag Tee', tags: ['Messe'],
  });
});

test('French and Spanish column names are known', async () => {
  const [zoe] = peopleOf(await read(table(FRENCH, ',', { Prénom: 'Zoé', Nom: 'Brandt', Société: 'Livres inventés', Fonction: 'Éditrice', 'Téléphone (bureau)': '01 23 45 67 89', 'Tél. mobile': '06 12 34 56 78', 'Adresse de messagerie': 'zoe@example.org', Anniversaire: '04/03/1990', 'Ville (bureau)': 'Lyon' })));
  expect(zoe).toMatchObject({ givenName: 'Zoé', familyName: 'Brandt', positions: [{ company: 'Livres inventés', title: 'Éditrice' }], phones: [{ label: 'work' }, { label: 'mobile' }], emails: [{ value: 'zoe@example.org' }], birthday: '1990-03-04', addresses: [{ city: 'Lyon' }] });
  const [juan] = peopleOf(await read(table(SPANISH, ',', { Nombre: 'Juan', Apellidos: 'Ejemplo Pérez', Organización: 'Libros', Puesto: 'Editor', Móvil: '612 345 678', 'Dirección de correo electrónico': 'juan@example.org', 'Dirección del correo electrónico 2': 'j@example.org', Cumpleaños: '04/03/1990' })));
  expect(juan).toMatchObject({ givenName: 'Juan', familyName: 'Ejemplo Pérez', emails: [{ value: 'juan@example.org' }, { value: 'j@example.org' }], phones: [{ label: 'mobile' }], birthday: '1990-03-04' });
});

test('one birthday of a file that can only be meant one way settles the others', async () => {
  const people = peopleOf(await read(table(LIVE, ',', { 'First Name': 'Ana', Birthday: '3/4/1990' }, { 'First Name': 'Bo', Birthday: '25/12/1985' })));
  expect(people.map(({ birthday }) => birthday)).toEqual(['1990-04-03', '1985-12-25']);
});

test('a whole name in the first column of names is taken apart, and an empty row is skipped', async () => {
  const events = await read(table(GOOGLES, ',', { 'First Name': 'Zoë Brandt', Categories: 'Fair;My Contacts' }, { Company: 'Nobody Ltd' }));
  expect(peopleOf(events)).toMatchObject([{ givenName: 'Zoë', familyName: 'Brandt', fullName: 'Zoë Brandt', tags: ['Fair'] }]);
  expect(complaintsOf(events)).toEqual(['3: This row holds no name, e-mail address, telephone number or profile address.']);
});

test('Outlook column names are recognised in four languages, and no others', () => {
  expect([LIVE, DESKTOP, GOOGLES, GERMAN, FRENCH, SPANISH].map(isOutlookHeader)).toEqual([true, true, true, true, true, true]);
  expect([LIVE, DESKTOP, GOOGLES, GERMAN].map(isGoogleHeader)).toEqual([false, false, false, false]);
  const others = ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', 'Subject,Start Date,Start Time,End Date,End Time,All day event,Location', 'Name,Email,Phone,Company', 'First Name,Last Name,Company,Title', ''];
  expect(others.map((line) => isOutlookHeader(line.split(',')))).toEqual([false, false, false, false, false]);
});

test('columns that Outlook names in its own way in each language are known', () => {
  const fields = (names: string, separator = ';') => outlookColumns(names.split(separator)).map(({ field, label }) => (['phone', 'street', 'city', 'region', 'postalCode', 'country', 'postOfficeBox'].includes(field) ? `${label} ${field}` : field));
  expect(fields('Titre;Prénom;Nom;Service;Titre;Rue (bureau) 2;Dép/Région (domicile);Pays/Région (autre);Téléphone 2 (bureau);Téléphone (voiture);Récepteur de radiomessagerie;B.P. professionnelle;Boîte postale du domicile;Autre boîte postale;Type de messagerie 2')).toEqual([
    'prefix', 'given', 'family', 'department', 'title', 'work street', 'home region', 'other country', 'work phone', 'other phone', 'other phone', 'work postOfficeBox', 'home postOfficeBox', 'other postOfficeBox', 'emailType',
  ]);
  expect(fields('Telefon (privat 2);Weiteres/r Bundesland/Kanton;Weiteres/e Land/Region;Weitere Straße 3;Weiterer Ort;Ort;Bundesland/Kanton privat;Weitere Postleitzahl;Weiteres Postfach;Name des/r Vorgesetzten')).toEqual([
    'home phone', 'other region', 'other country', 'other street', 'other city', 'further', 'home region', 'other postalCode', 'other postOfficeBox', 'further',
  ]);
  expect(fields('Nombre;Apellidos;E-mail Address;Particular;País o región del domicilio;Provincia o estado de trabajo;Calle del trabajo 2;Otra provincia o estado;Otro país o región;Código postal del trabajo;Apartado postal de la dirección personal;Número de centralita de la organización')).toEqual([
    'given', 'family', 'email', 'home phone', 'home country', 'work region', 'work street', 'other region', 'other country', 'work postalCode', 'home postOfficeBox', 'company phone',
  ]);
  expect(fields('Business Address PO Box;Home Street 3;Other Country/Region;Mobile Phone;E-mail 3 Display Name')).toEqual(['work postOfficeBox', 'home street', 'other country', 'mobile phone']);
});
