import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoChange } from '../../src/activity/index.ts';
import { mergePeople } from '../../src/duplicates/merge-people.ts';
import { reading } from '../../src/kit/transact.ts';
import { attachFile } from '../../src/outreach/attach-file.ts';
import { draftInput, draftOutreach, moveOutreach, outreachOf } from '../../src/outreach/index.ts';
import { attachmentOf, outreachById, stepsOf } from '../../src/outreach/store.ts';
import { deletePeople } from '../../src/people/index.ts';
import { openWorld, type World } from '../world.ts';
import { known } from './people.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const drafted = (person: string) => draftOutreach(world.ctx, world.ana, draftInput.parse({ person, reason: 'Your talk on libraries', channel: 'email' }));
const read = <T>(question: Parameters<typeof reading<T>>[2]): Promise<T> => reading(world.ctx.db, world.ana.id, question);

test('a draft is taken back whole, unless it went out since', async () => {
  const { id, change } = await drafted(await known(world, 'Priya Raman'));
  await undoChange(world.ctx, world.ana.id, change);
  expect(await read(db => outreachById(db, id))).toBeUndefined();
  const gone = await drafted(await known(world, 'Noor Quince'));
  await moveOutreach(world.ctx, world.ana.id, gone.id, 'sent');
  const { kept } = await undoChange(world.ctx, world.ana.id, gone.change);
  expect(kept.map(({ table }) => table)).toContain('outreach');
  expect(await read(db => outreachById(db, gone.id))).toMatchObject({ state: 'sent' });
});

test('somebody deleted comes back with every card, its steps and its file', async () => {
  const person = await known(world, 'Tala Vale');
  const { id } = await drafted(person);
  await attachFile(world.ctx, world.ana.id, id, { name: 'page.bin', type: 'application/pdf', bytes: Buffer.from([0, 255, 10, 13]) });
  await moveOutreach(world.ctx, world.ana.id, id, 'sent');
  const { change } = await deletePeople(world.ctx, world.ana.id, { ids: [person] });
  expect(await read(db => outreachById(db, id))).toBeUndefined();
  await undoChange(world.ctx, world.ana.id, change!);
  expect(await read(db => outreachById(db, id))).toMatchObject({ state: 'sent', fullName: 'Tala Vale' });
  expect((await read(db => stepsOf(db, id))).map(({ step }) => step)).toEqual(['drafted', 'sent']);
  expect((await read(db => attachmentOf(db, id)))!.bytes).toEqual(Buffer.from([0, 255, 10, 13]));
});

test('two entries that are merged bring their cards together, and part with their own', async () => {
  const [one, other] = [await known(world, 'Kofi Calder'), await known(world, 'Kofi A. Calder')];
  await drafted(one);
  await drafted(other);
  const { change } = await mergePeople(world.ctx, world.ana.id, { keep: one, gone: other });
  expect(await read(db => outreachOf(db, one))).toHaveLength(2);
  await undoChange(world.ctx, world.ana.id, change);
  expect(await read(db => outreachOf(db, one))).toHaveLength(1);
  expect(await read(db => outreachOf(db, other))).toHaveLength(1);
});

test('two who move one card at once do it one after the other', async () => {
  const { id } = await drafted(await known(world, 'Wren Marlowe'));
  await Promise.all((['sent', 'accepted', 'declined', 'sent', 'accepted'] as const).map(to => moveOutreach(world.ctx, world.ana.id, id, to)));
  const card = (await read(db => outreachById(db, id)))!;
  const steps = await read(db => stepsOf(db, id));
  expect(steps.length).toBeGreaterThan(3);
  expect(['sent', 'accepted', 'declined']).toContain(card.state);
});
