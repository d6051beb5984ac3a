import { afterAll, beforeAll, expect, it } from 'vitest';
import { importWaiting } from '../../src/intake/import-waiting.ts';
import { startImport } from '../../src/intake/start-import.ts';
import { undoImport } from '../../src/imports/undo-import.ts';
import { newId } from '../../src/kit/id.ts';
import { openWorld, type World } from '../world.ts';
import { countsOf } from './account-rows.ts';
import { connectionsCsv, written } from './archives.ts';
import { newcomer } from '../imports/newcomer.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

it('an import that two processes do at once is done once, and can be taken back whole', async () => {
  const { ctx } = world;
  const me = (await newcomer(world)).id;
  const id = newId();
  const path = written('Connections.csv', connectionsCsv([{ given: 'Priya', family: 'Invented', slug: 'priya-invented' }]));
  await startImport(ctx, me, id, [{ path, name: 'Connections.csv' }]);
  const { signal } = new AbortController();
  await Promise.all([importWaiting(ctx, me, id, signal), importWaiting(ctx, me, id, signal)]);
  expect(await countsOf(world, me)).toMatchObject({ person: 1 });
  await undoImport(ctx, me, id);
  expect(await countsOf(world, me)).not.toHaveProperty('person');
});
