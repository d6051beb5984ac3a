import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchivePlan, ERAS } from '../archives/make-linkedin.ts';
import { openWorld, type World } from '../world.ts';
import { differences, rowsOf } from './account-rows.ts';
import { archive, connectionsCsv, messagesCsv, takeIn, written, zipped } from './archives.ts';
import { held, identitiesOf, newcomer, positionsOf } from '../imports/newcomer.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const nothing = { created: 0, updated: 0 };
const priya = { given: 'Priya', family: 'Invented', slug: 'priya-invented', on: '12 Mar 2021' };
const quinn = { given: 'Quinn', family: 'Invented', slug: 'quinn-invented', on: '01 Feb 2022' };
const rosa = { given: 'Rosa', family: 'Invented', slug: 'rosa-invented', on: '05 May 2023' };
const csv = (...rows: Parameters<typeof connectionsCsv>[0]) => written('Connections.csv', connectionsCsv(rows));

describe('a newer archive', () => {
  it('makes another company a new position, and keeps the old one', async () => {
    const { id } = await newcomer(world);
    await takeIn(world, id, csv({ ...priya, company: 'Acorn Works', title: 'Editor' }, quinn));
    const result = await takeIn(world, id, csv({ ...priya, company: 'Bluebird Labs', title: 'Head of Books' }, quinn, rosa));
    expect(result.people).toEqual({ created: 1, updated: 1, unchanged: 1 });
    const [person] = await held(world, id, 'Priya Invented');
    expect(person).toMatchObject({ company: 'Bluebird Labs', title: 'Head of Books' });
    expect(await positionsOf(world, id, person!.id)).toEqual(['Editor at Acorn Works 2022-02-01–2023-05-05', 'Head of Books at Bluebird Labs 2023-05-05–']);
  });

  it('knows that somebody returned to a former company', async () => {
    const { id } = await newcomer(world);
    const at = (company: string, on: string) => csv({ ...priya, company, title: 'Editor' }, { ...quinn, on });
    for (const [company, on] of [['Acorn Works', '01 Jan 2022'], ['Bluebird Labs', '01 Jan 2023'], ['Acorn Works', '01 Jan 2024']] as const) await takeIn(world, id, at(company, on));
    const [person] = await held(world, id, 'Priya Invented');
    expect(await positionsOf(world, id, person!.id)).toEqual(['Editor at Acorn Works 2022-01-01–2023-01-01', 'Editor at Bluebird Labs 2023-01-01–2024-01-01', 'Editor at Acorn Works 2024-01-01–']);
  });

  it('marks a connection that has vanished, keeps them, and takes the mark away when they return', async () => {
    const { id } = await newcomer(world);
    await takeIn(world, id, csv(priya, quinn));
    const result = await takeIn(world, id, csv(quinn, rosa));
    expect(result.people).toEqual({ created: 1, updated: 1, unchanged: 1 });
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ is_connection: true, vanished_on: '2023-05-05' }]);
    expect(await held(world, id, 'Quinn Invented')).toMatchObject([{ vanished_on: null }]);
    const back = await takeIn(world, id, csv(priya, quinn, { ...rosa, on: '06 May 2023' }, { given: 'Sami', family: 'Invented', slug: 'sami-invented', on: '07 May 2023' }));
    expect(back.people).toMatchObject({ created: 1 });
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ vanished_on: null }]);
  });

  it('does not take somebody for vanished who may be one of those whose name is hidden', async () => {
    const { id } = await newcomer(world);
    await takeIn(world, id, csv(priya, quinn));
    await takeIn(world, id, written('Connections.csv', `${connectionsCsv([quinn, rosa])}\n,,,,,,12 Mar 2021`));
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ vanished_on: null }]);
  });

  it('takes nobody for vanished when part of its list cannot be read', async () => {
    const { id } = await newcomer(world);
    await takeIn(world, id, csv(priya, quinn));
    const result = await takeIn(world, id, written('Connections.csv', `${connectionsCsv([quinn, rosa])}\n"Priya,Invented,https://www.linke`));
    expect(result.skipped).toHaveLength(1);
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ vanished_on: null }]);
  });
});

describe('an older archive after a newer one', () => {
  it('adds what it alone knows, and alters nothing', async () => {
    const { id } = await newcomer(world);
    const old = csv({ ...priya, company: 'Acorn Works', title: 'Editor' }, quinn);
    await takeIn(world, id, csv({ ...priya, company: 'Bluebird Labs', title: 'Head of Books' }, rosa));
    const result = await takeIn(world, id, old);
    expect(result.people).toEqual({ created: 1, updated: 1, unchanged: 0 });
    const [person] = await held(world, id, 'Priya Invented');
    expect(person).toMatchObject({ company: 'Bluebird Labs', vanished_on: null });
    expect(await positionsOf(world, id, person!.id)).toEqual(['Editor at Acorn Works 2022-02-01–2023-05-05', 'Head of Books at Bluebird Labs 2023-05-05–']);
    expect(await held(world, id, 'Quinn Invented')).toMatchObject([{ is_connection: true, vanished_on: '2023-05-05' }]);
    expect(await held(world, id, 'Rosa Invented')).toMatchObject([{ vanished_on: null }]);
    const before = await rowsOf(world, id);
    expect((await takeIn(world, id, old)).people).toMatchObject(nothing);
    expect(differences(before, await rowsOf(world, id))).toEqual([]);
  });

  it('is known by the day in its name, whatever it holds', async () => {
    const { id } = await newcomer(world);
    const zip = (day: string, company: string) => zipped({ 'Connections.csv': connectionsCsv([{ ...priya, company }, quinn]) }, `Basic_LinkedInDataExport_${day}.zip`);
    await takeIn(world, id, await zip('11-01-2025', 'Bluebird Labs'));
    await takeIn(world, id, await zip('10-01-2025', 'Acorn Works'));
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ company: 'Bluebird Labs' }]);
    await takeIn(world, id, await zip('12-01-2025', 'Cobalt Studio'));
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ company: 'Cobalt Studio' }]);
  });

  it.each([['2026', '2018'], ['2026', '2022'], ['2025', '2023'], ['2022', '2020']] as const)('of %s and then of %s makes nobody twice', async (newer, older) => {
    const { id } = await newcomer(world);
    const plan = (era: typeof newer | typeof older): ArchivePlan => ({ era, seed: 5, connections: 200, invitations: 0, messages: 0, madeOn: '2026-10-04' });
    const first = await takeIn(world, id, await archive(plan(newer)));
    expect(first.people.created).toBeGreaterThan(150);
    const result = await takeIn(world, id, await archive(plan(older)));
    expect(result.people).toEqual({ created: 0, updated: 0, unchanged: first.people.created });
  });
});

describe('the two parts of an archive', () => {
  it('come to the same as the whole, whichever is first', async () => {
    const plan = { era: '2026', seed: 4, connections: 120, invitations: 30, messages: 300 } as const;
    const [one, two] = [await newcomer(world), await newcomer(world)];
    const whole = await takeIn(world, one.id, await archive(plan));
    const part = await takeIn(world, two.id, await archive({ ...plan, partial: true }));
    expect(part).toMatchObject({ source: 'linkedin', people: { created: 0 }, read: { connections: 0 } });
    const rest = await takeIn(world, two.id, await archive(plan));
    expect({ ...rest, import: '' }).toEqual({ ...whole, import: '' });
    expect((await takeIn(world, two.id, await archive({ ...plan, partial: true }))).people).toMatchObject(nothing);
  });

  it('may be single files, one after the other, in any order', async () => {
    const { id } = await newcomer(world);
    const messages = written('messages.csv', messagesCsv([
      { from: 'Ana Sample', to: 'Priya Invented', text: 'Hello', at: '2025-06-01 14:03:22 UTC' }, { from: 'Priya Invented', to: 'Ana Sample', text: 'Hello you', at: '2025-06-02 14:03:22 UTC' },
      { from: 'Ana Sample', to: 'Quinn Invented', text: 'And you?', at: '2025-06-03 14:03:22 UTC', thread: 'two' },
    ]));
    expect((await takeIn(world, id, messages)).people.created).toBe(2);
    const result = await takeIn(world, id, csv({ ...priya, company: 'Acorn Works' }, quinn, rosa));
    expect(result.people).toEqual({ created: 1, updated: 2, unchanged: 0 });
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ company: 'Acorn Works', is_connection: true, sent_count: 1, received_count: 1 }]);
    expect(await takeIn(world, id, messages)).toMatchObject({ people: nothing, messages: { ...nothing, unchanged: 3 } });
  });
});

describe.each(ERAS)('a later archive of the world of %s', era => {
  it('updates who has moved, and nobody else', async () => {
    const { id } = await newcomer(world);
    const plan = { era, seed: 9, connections: 300, invitations: 0, messages: 0 } as const;
    await takeIn(world, id, await archive({ ...plan, madeOn: '2026-09-01' }));
    const before = await rowsOf(world, id);
    const { people } = await takeIn(world, id, await archive({ ...plan, madeOn: '2026-09-01', edition: 1 }));
    expect(people.created).toBe(0);
    expect(people.updated).toBeGreaterThan(5);
    expect(people.updated).toBeLessThan(30);
    const after = await rowsOf(world, id);
    expect(after['person']).toHaveLength(before['person']!.length);
    expect(after['position']).toHaveLength(before['position']!.length + people.updated);
    expect(after['identity']).toEqual(before['identity']);
  });
});

describe('people of old archives', () => {
  it('get the addresses that a newer archive knows', async () => {
    const { id } = await newcomer(world);
    const { slug: _, ...nameless } = priya;
    await takeIn(world, id, csv(nameless));
    await takeIn(world, id, csv(priya));
    const people = await held(world, id, 'Priya Invented');
    expect(people).toHaveLength(1);
    expect(await identitiesOf(world, id, people[0]!.id)).toEqual(['in/priya-invented']);
  });

  it('are told apart by the day they connected, even when they share a name', async () => {
    const { id } = await newcomer(world);
    const twins = [{ given: 'Kim', family: 'Invented', company: 'Acorn Works', on: '12 Mar 2019' }, { given: 'Kim', family: 'Invented', company: 'Bluebird Labs', on: '13 Mar 2019' }];
    await takeIn(world, id, csv(...twins));
    const result = await takeIn(world, id, csv({ ...twins[0]!, company: 'Cobalt Studio', slug: 'kim-one' }, { ...twins[1]!, slug: 'kim-two' }));
    expect(result.people).toEqual({ created: 0, updated: 2, unchanged: 0 });
    expect((await held(world, id, 'Kim Invented')).map(person => person.company)).toEqual(['Cobalt Studio', 'Bluebird Labs']);
  });
});
