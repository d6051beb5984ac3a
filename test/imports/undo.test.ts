import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NothingToUndo, whoWouldStay } from '../../src/activity/index.ts';
import { importById } from '../../src/intake/index.ts';
import { undoImport } from '../../src/imports/undo-import.ts';
import { reading } from '../../src/kit/transact.ts';
import { addPerson, changePerson, tagPeople, writeNote, changeNote } from '../../src/people/index.ts';
import { openWorld, type World } from '../world.ts';
import { countsOf, differences, rowsOf } from '../intake/account-rows.ts';
import { archive, connectionsCsv, messagesCsv, takeIn, written } from '../intake/archives.ts';
import { held, newcomer, positionsOf } from './newcomer.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const plan = { era: '2026', seed: 21, connections: 250, invitations: 60, messages: 500, madeOn: '2026-09-01' } as const;
const csv = (...rows: Parameters<typeof connectionsCsv>[0]) => written('Connections.csv', connectionsCsv(rows));
const priya = { given: 'Priya', family: 'Invented', slug: 'priya-invented', company: 'Acorn Works', title: 'Editor', on: '12 Mar 2021' };
const quinn = { given: 'Quinn', family: 'Invented', slug: 'quinn-invented', on: '01 Feb 2022' };
const hello = written('messages.csv', messagesCsv([
  { from: 'Ana Sample', to: 'Priya Invented', text: 'Hello', at: '2025-06-01 14:03:22 UTC' }, { from: 'Priya Invented', to: 'Ana Sample', text: 'Hello you', at: '2025-06-02 14:03:22 UTC' },
  { from: 'Ana Sample', to: 'Quinn Invented', text: 'And you?', at: '2025-06-03 14:03:22 UTC', thread: 'two' },
]));

describe('taking an import back', () => {
  it('leaves nothing of the first one', async () => {
    const { id } = await newcomer(world);
    const before = await rowsOf(world, id);
    const result = await takeIn(world, id, await archive(plan));
    expect(await countsOf(world, id)).toMatchObject({ person: result.people.created });
    const undone = await undoImport(world.ctx, id, result.import);
    expect(undone.kept).toEqual([]);
    expect(differences(before, await rowsOf(world, id))).toEqual([]);
  });

  it('restores exactly what was before a newer one, people added by hand among them', async () => {
    const { id } = await newcomer(world);
    await takeIn(world, id, await archive(plan));
    await addPerson(world.ctx, id, { fullName: 'Hana Byhand', company: 'Lantern Works', title: '', nickname: '', city: '', birthday: '', howMet: '', whyConnected: '' });
    const before = await rowsOf(world, id);
    const result = await takeIn(world, id, await archive({ ...plan, connections: 280, messages: 700, madeOn: '2026-10-01', edition: 1 }));
    expect(result.people.created).toBeGreaterThan(10);
    expect(result.people.updated).toBeGreaterThan(10);
    expect(result.messages.created).toBeGreaterThan(100);
    await undoImport(world.ctx, id, result.import);
    expect(differences(before, await rowsOf(world, id))).toEqual([]);
  });

  it('can be done and then imported again, to the same end', async () => {
    const { id } = await newcomer(world);
    const path = await archive(plan);
    const first = await takeIn(world, id, path);
    await undoImport(world.ctx, id, first.import);
    const again = await takeIn(world, id, path);
    expect({ ...again, import: '' }).toEqual({ ...first, import: '' });
  });

  it('keeps a person whom the member edited since, with all that came with them, and names them', async () => {
    const { id } = await newcomer(world);
    const result = await takeIn(world, id, csv(priya, quinn), hello);
    const [person] = await held(world, id, 'Priya Invented');
    await changePerson(world.ctx, id, person!.id, { city: 'Lisbon' });
    const { kept } = await undoImport(world.ctx, id, result.import);
    expect(kept.map(each => each.person)).toEqual([person!.id]);
    expect(await held(world, id, 'Quinn Invented')).toEqual([]);
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ city: 'Lisbon', company: 'Acorn Works', sent_count: 1, received_count: 1 }]);
    expect(await reading(world.ctx.db, id, db => importById(db, result.import))).toMatchObject({ undoneAt: expect.any(Date), undoneKept: [{ table: 'person', person: person!.id }] });
  });

  it.each(['tag', 'note'] as const)('keeps a person to whom the member added a %s', async what => {
    const { id } = await newcomer(world);
    const result = await takeIn(world, id, csv(priya, quinn));
    const [person] = await held(world, id, 'Priya Invented');
    if (what === 'tag') await tagPeople(world.ctx, id, { ids: [person!.id] }, 'book club');
    else await writeNote(world.ctx, id, person!.id, 'Likes trains.');
    expect((await undoImport(world.ctx, id, result.import)).kept).toHaveLength(1);
    expect(await countsOf(world, id)).toMatchObject({ person: 1, [what]: 1 });
  });

  it('keeps a note of the import that the member rewrote, and the invitation they marked as withdrawn', async () => {
    const { id } = await newcomer(world);
    const result = await takeIn(world, id, await archive({ ...plan, messages: 0 }));
    const { pool } = world.ctx.db;
    const { rows: [note] } = await pool.query<{ id: string; person_id: string }>('select id, person_id from note where account_id = $1 order by id limit 1', [id]);
    await changeNote(world.ctx, id, note!.person_id, note!.id, 'Met at the harbour, and wrote.');
    const { kept } = await undoImport(world.ctx, id, result.import);
    expect(kept.map(each => each.person)).toContain(note!.person_id);
    expect((await pool.query('select body from note where account_id = $1', [id])).rows).toEqual([{ body: 'Met at the harbour, and wrote.' }]);
    expect(await countsOf(world, id)).toMatchObject({ person: 1, identity: 1, note: 1 });
  });

  it('gives back each field that was not edited since, and names the one that was', async () => {
    const { id } = await newcomer(world);
    await takeIn(world, id, csv(priya, quinn));
    const newer = await takeIn(world, id, csv({ ...priya, company: 'Bluebird Labs', title: 'Head of Books', email: 'priya@example.org' }, { ...quinn, on: '02 Feb 2022', slug: 'quinn-two' }));
    const [person] = await held(world, id, 'Priya Invented');
    expect(person).toMatchObject({ company: 'Bluebird Labs', title: 'Head of Books' });
    await changePerson(world.ctx, id, person!.id, { title: 'Head of Many Books' }, true);
    const { kept } = await undoImport(world.ctx, id, newer.import);
    expect(kept).toContainEqual(expect.objectContaining({ table: 'person', person: person!.id, fields: ['title'] }));
    expect(await held(world, id, 'Priya Invented')).toMatchObject([{ company: 'Acorn Works', title: 'Head of Many Books' }]);
    expect(await positionsOf(world, id, person!.id)).toContain('Editor at Acorn Works 2022-02-01–');
  });

  it('of two leaves what the later one brought, and names whom it was hung on', async () => {
    const { id } = await newcomer(world);
    const first = await takeIn(world, id, csv(priya, quinn));
    await takeIn(world, id, hello);
    const [person] = await held(world, id, 'Priya Invented');
    await tagPeople(world.ctx, id, { ids: [person!.id] }, 'book club');
    const { changeId } = (await reading(world.ctx.db, id, db => importById(db, first.import)))!;
    expect(await reading(world.ctx.db, id, db => whoWouldStay(db, changeId!, 1))).toEqual({ count: 2, names: ['Priya Invented'], going: 0 });
    const { kept } = await undoImport(world.ctx, id, first.import);
    expect(kept.map(({ name, because }) => ({ name, because })).toSorted((a, b) => a.name < b.name ? -1 : 1)).toEqual([
      { name: 'Priya Invented', because: [{ by: 'import', files: 'messages.csv' }, { by: 'hand', files: '' }] },
      { name: 'Quinn Invented', because: [{ by: 'import', files: 'messages.csv' }] },
    ]);
    expect(await countsOf(world, id)).toMatchObject({ person: 2, message: 3 });
  });

  it('works once', async () => {
    const { id } = await newcomer(world);
    const result = await takeIn(world, id, csv(priya));
    await undoImport(world.ctx, id, result.import);
    await expect(undoImport(world.ctx, id, result.import)).rejects.toThrow(NothingToUndo);
    await expect(undoImport(world.ctx, id, '01a2011f-8e85-71d8-aa97-94afa3a985d2')).rejects.toThrow('There is no import');
  });

  it('is nobody else’s', async () => {
    const result = await takeIn(world, world.ana.id, csv(priya));
    await expect(undoImport(world.ctx, world.dee.id, result.import)).rejects.toThrow('There is no import');
    expect(await held(world, world.ana.id, 'Priya Invented')).toHaveLength(1);
  });
});
