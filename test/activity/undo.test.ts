import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { latestChanges, NothingToUndo, undoChange } from '../../src/activity/index.ts';
import { reading } from '../../src/kit/transact.ts';
import { changeNote, changePerson, deletePeople, personById, setRhythm, tagPeople, writeNote } from '../../src/people/index.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { know, message, said, undoOn } from '../people/people.ts';

let world: World;
let ana: Browser;
let dee: Browser;
beforeAll(async () => {
  world = await openWorld();
  [ana, dee] = await Promise.all([world.as(world.ana), world.as(world.dee)]);
});
afterAll(() => world.close());

const person = async (id: string) => (await reading(world.ctx.db, world.ana.id, db => personById(db, id)))!;

describe('taking a change back', () => {
  test('gives altered fields their old value, but leaves what was altered since, and names who that is', async () => {
    const id = await know(world, world.ana, 'Priya Raman', { city: 'Lisbon', howMet: 'A talk' });
    const first = await changePerson(world.ctx, world.ana.id, id, { city: 'Porto', howMet: 'A workshop' });
    await changePerson(world.ctx, world.ana.id, id, { city: 'Faro' });
    const answer = await ana.post(`/changes/${first}/undo`);
    expect(await person(id)).toMatchObject({ city: 'Faro', howMet: 'A talk' });
    expect(said(await ana.page(answer.headers.get('location')!))).toContain('Taken back, except for Priya Raman: changed again since, and kept as it is now.');
  });

  test('keeps a person who was added when something was written about them since', async () => {
    const answer = await ana.post('/people/new', { fullName: 'Cosmo Vale' });
    const id = answer.headers.get('location')!.slice('/people/'.length);
    const undo = undoOn(await ana.page(`/people/${id}`));
    await writeNote(world.ctx, world.ana.id, id, 'A pilot.');
    await ana.post(undo);
    expect((await person(id)).fullName).toBe('Cosmo Vale');
    expect((await person(id)).notes.map(note => note.body)).toEqual(['A pilot.']);
  });

  test('removes a person who was added, and leads back to the list', async () => {
    const answer = await ana.post('/people/new', { fullName: 'Brief Visit', company: 'Ferry' });
    const id = answer.headers.get('location')!.slice('/people/'.length);
    const undone = await ana.post(undoOn(await ana.page(`/people/${id}`)));
    expect(undone.status).toBe(303);
    expect((await ana.get(`/people/${id}`)).status).toBe(404);
  });

  test('brings a deleted person back with messages, notes, tags and the sums beside them', async () => {
    const id = await know(world, world.ana, 'Dario Fen', { company: 'Mill' }, [['email', 'dario@example.org']]);
    await message(world, world.ana, id, 'them', '2026-05-01T10:00:00Z', 'Hello');
    await writeNote(world.ctx, world.ana.id, id, 'Knows mills.');
    await tagPeople(world.ctx, world.ana.id, { ids: [id] }, 'mills');
    const before = await person(id);
    expect(before).toMatchObject({ receivedCount: 1, tags: ['mills'] });
    const { change } = await deletePeople(world.ctx, world.ana.id, { ids: [id] });
    await undoChange(world.ctx, world.ana.id, change!);
    expect(await person(id)).toEqual(before);
  });

  test('can be done in any order, and each only once', async () => {
    const id = await know(world, world.ana, 'Ines Prado');
    const note = await writeNote(world.ctx, world.ana.id, id, 'First words');
    const changed = await changeNote(world.ctx, world.ana.id, id, note.id, 'Other words');
    const rhythm = await setRhythm(world.ctx, world.ana.id, { ids: [id] }, 30);
    await undoChange(world.ctx, world.ana.id, changed);
    await undoChange(world.ctx, world.ana.id, rhythm.change!);
    expect(await person(id)).toMatchObject({ rhythmDays: null, notes: [{ body: 'First words' }] });
    await expect(undoChange(world.ctx, world.ana.id, changed)).rejects.toThrow(NothingToUndo);
    expect(said(await (await ana.post(`/changes/${changed}/undo`), ana.page('/activity')))).toContain('That was taken back already.');
  });

  test('asked for twice at the same moment happens once', async () => {
    const id = await know(world, world.ana, 'Twice Asked');
    const { change } = await deletePeople(world.ctx, world.ana.id, { ids: [id] });
    const both = await Promise.allSettled([0, 1].map(() => undoChange(world.ctx, world.ana.id, change!)));
    expect(both.map(each => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await person(id)).fullName).toBe('Twice Asked');
  });

  test('is refused for a change of somebody else’s', async () => {
    const id = await know(world, world.ana, 'Secret Friend');
    const change = await changePerson(world.ctx, world.ana.id, id, { city: 'Nowhere' });
    await dee.post(`/changes/${change}/undo`);
    expect(said(await dee.page('/activity'))).toContain('There is no such change to be taken back.');
    expect((await person(id)).city).toBe('Nowhere');
  });
});

describe('the page of what was done lately', () => {
  test('names each act, the latest first, and takes it back', async () => {
    const id = await know(world, world.bo, 'Søren Bjørnsson');
    const bo = await world.as(world.bo);
    await bo.post(`/people/${id}/notes`, { body: 'Likes the sea' });
    await bo.post('/people/bulk/tag', { person: id, tag: 'sea', fits: '' });
    await bo.page('/people');
    const page = await bo.page('/activity');
    expect(said(page)).toMatch(/Tagged 1 person with “sea”.*Wrote a note: “Likes the sea”.*Added Søren Bjørnsson/);
    await bo.post(undoOn(page));
    expect(said(await bo.page('/activity'))).not.toContain('Tagged 1 person');
    expect(said(await dee.page('/activity'))).toContain('Nothing yet');
  });

  test('an act that changed nobody leaves no trace', async () => {
    const id = await know(world, world.dee, 'Dee’s Friend');
    await setRhythm(world.ctx, world.dee.id, { ids: [id] }, null);
    const kinds = (await reading(world.ctx.db, world.dee.id, db => latestChanges(db, world.dee.id, 10))).map(change => change.kind);
    expect(kinds).toEqual(['person.add']);
  });
});
