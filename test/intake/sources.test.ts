import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world.ts';
import { countsOf, differences, rowsOf } from './account-rows.ts';
import { connectionsCsv, takeIn, written } from './archives.ts';
import { held, identitiesOf, newcomer, positionsOf } from '../imports/newcomer.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const nothing = { created: 0, updated: 0 };
const card = (...lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n');
const cards = (...all: readonly (readonly string[])[]) => written('cards.vcf', all.map(lines => card(...lines)).join(''));

const google = `First Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Priya,Invented,,Acorn Works,Editor,1990-03-04,Met at the fair,* myContacts ::: harbour,* Work,priya@example.org,Mobile,+49 30 901820
Quinn,Invented,Q,,, --05-06,,* myContacts,Home,quinn@example.org ::: q@example.com,,
,,,,,,,* myContacts,,,Mobile,+49 30 901821
`;
const outlook = `First Name,Last Name,E-mail Address,E-mail 2 Address,Mobile Phone,Job Title,Company,Birthday,Notes,Categories
Priya,Invented,priya@example.org,,+49 30 901820,Editor,Acorn Works,3/4/1990,Met at the fair,harbour;books
Rosa,Invented,rosa@example.org,,,,,0/0/00,,
`;
const table = `Full name,E-mail,Firm,City,Tags
Priya Invented,priya@example.org,Acorn Works,Lisbon,"harbour, books"
Just A Name,,Bluebird Labs,Porto,
Just A Name,,Cobalt Studio,Braga,
`;
const vcard = [
  ['FN:Priya Invented', 'N:Invented;Priya;;;', 'EMAIL:priya@example.org', 'TEL:+49 30 901820', 'ORG:Acorn Works', 'TITLE:Editor', 'BDAY:19900304', 'NOTE:Met at the fair', 'CATEGORIES:harbour'],
  ['FN:Acorn Works, front desk', 'EMAIL:info@example.org'], ['FN:Just A Name'], ['FN:Just A Name', 'ADR:;;;Porto;;;'],
];

describe.each([['Google', 'contacts.csv', google, 3], ['Outlook', 'contacts.csv', outlook, 2], ['a table', 'list.csv', table, 3], ['vCards', 'cards.vcf', vcard.map(lines => card(...lines)).join(''), 4]] as const)('contacts from %s', (_, name, text, people) => {
  it('are taken in once, however often they come', async () => {
    const me = (await newcomer(world)).id;
    const file = written(name, text);
    const first = await takeIn(world, me, file);
    expect(first).toMatchObject({ people: { created: people, updated: 0, unchanged: 0 }, read: { connections: 0 }, skipped: [] });
    const before = await rowsOf(world, me);
    expect(before['person']).toHaveLength(people);
    for (let round = 0; round < 2; round++) expect((await takeIn(world, me, file)).people).toEqual({ ...nothing, unchanged: people });
    expect(differences(before, await rowsOf(world, me))).toEqual([]);
  });
});

describe('one person in several files', () => {
  it('is one person, whatever the order', async () => {
    const files = [written('g.csv', google), written('o.csv', outlook), written('t.csv', table), cards(...vcard), written('Connections.csv', connectionsCsv([{ given: 'Priya', family: 'Invented', slug: 'priya-invented', email: 'Priya@Example.org', company: 'Lantern Works', title: 'Head of Books' }]))];
    for (const order of [files, files.toReversed()]) {
      const me = (await newcomer(world)).id;
      for (const file of order) await takeIn(world, me, file);
      const people = await held(world, me, 'Priya Invented');
      expect(people).toHaveLength(1);
      expect(people).toMatchObject([{ birthday: '1990-03-04', city: 'Lisbon', is_connection: true, company: 'Lantern Works', title: 'Head of Books' }]);
      expect(await identitiesOf(world, me, people[0]!.id)).toEqual(['priya@example.org', '+4930901820', 'in/priya-invented']);
      expect((await countsOf(world, me))['note']).toBe(1);
      for (const file of order) expect((await takeIn(world, me, file)).people).toMatchObject(nothing);
    }
  });

  it('is one person when all are taken in at once', async () => {
    const me = (await newcomer(world)).id;
    const files = [written('g.csv', google), cards(...vcard), written('Connections.csv', connectionsCsv([{ given: 'Priya', family: 'Invented', slug: 'priya-invented', email: 'priya@example.org' }]))];
    const result = await takeIn(world, me, ...files);
    expect(result.source).toBe('linkedin');
    expect(await held(world, me, 'Priya Invented')).toMatchObject([{ company: 'Acorn Works', is_connection: true, birthday: '1990-03-04' }]);
    expect((await takeIn(world, me, ...files)).people).toMatchObject(nothing);
  });

  it('keeps the work that LinkedIn tells, and the other as part of their history', async () => {
    const me = (await newcomer(world)).id;
    await takeIn(world, me, written('Connections.csv', connectionsCsv([{ given: 'Priya', family: 'Invented', slug: 'priya-invented', email: 'priya@example.org', company: 'Lantern Works', title: 'Head of Books' }])));
    await takeIn(world, me, written('g.csv', google));
    const [person] = await held(world, me, 'Priya Invented');
    expect(person).toMatchObject({ company: 'Lantern Works', title: 'Head of Books' });
    expect((await positionsOf(world, me, person!.id)).join()).toContain('Editor at Acorn Works');
  });

  it('is told by a chain of addresses, row by row', async () => {
    const me = (await newcomer(world)).id;
    await takeIn(world, me, cards(['FN:Kim Invented', 'EMAIL:kim@example.org'], ['FN:Kim at home', 'EMAIL:kim@example.com'], ['FN:K. Invented', 'EMAIL:kim@example.com', 'EMAIL:kim@example.org', 'BDAY:19800102']));
    expect((await countsOf(world, me))['person']).toBe(1);
    expect(await held(world, me, 'Kim Invented')).toMatchObject([{ birthday: '1980-01-02' }]);
  });
});

describe('two people', () => {
  it('who share a telephone stay two, and both keep its number', async () => {
    const me = (await newcomer(world)).id;
    const file = cards(['FN:Lena Invented', 'TEL:+49 30 901820'], ['FN:Lars Invented', 'TEL:+49 30 901820']);
    await takeIn(world, me, file);
    for (const name of ['Lena Invented', 'Lars Invented']) expect(await identitiesOf(world, me, (await held(world, me, name))[0]!.id)).toEqual(['+4930901820']);
    expect((await takeIn(world, me, file)).people).toEqual({ ...nothing, unchanged: 2 });
  });

  it('who share a mailbox of their firm stay two', async () => {
    const me = (await newcomer(world)).id;
    const file = cards(['FN:Lena Invented', 'EMAIL:info@example.org'], ['FN:Lars Invented', 'EMAIL:info@example.org']);
    await takeIn(world, me, file);
    expect((await countsOf(world, me))['person']).toBe(2);
    expect((await takeIn(world, me, file)).people).toMatchObject(nothing);
  });

  it('of one name in an address book and on LinkedIn are left for the member to tell', async () => {
    const me = (await newcomer(world)).id;
    await takeIn(world, me, written('Connections.csv', connectionsCsv([{ given: 'Priya', family: 'Invented', slug: 'priya-invented' }])));
    await takeIn(world, me, cards(['FN:Priya Invented', 'EMAIL:other@example.org']));
    expect(await held(world, me, 'Priya Invented')).toHaveLength(2);
  });
});
