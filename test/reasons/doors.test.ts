import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftInput, draftOutreach, moveOutreach } from '../../src/outreach/index.ts';
import { known } from '../outreach/people.ts';
import { type Program, programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let ana: Program;
let dee: Program;

beforeAll(async () => {
  world = await openWorld();
  [ana, dee] = await Promise.all([programOf(world, world.ana), programOf(world, world.dee)]);
  const person = await known(world, 'Noor Quince');
  const { id } = await draftOutreach(world.ctx, world.ana, draftInput.parse({ person, kind: 'own', reason: 'You teach where I grew up' }));
  await moveOutreach(world.ctx, world.ana.id, id, 'sent');
});
afterAll(() => world.close());

const kith = (words: readonly string[]) => runKith(world, ['outreach', ...words]);

test('a program names a group, reads what came of it, changes it and does without it; Dee cannot', async () => {
  const { body: { id } } = await ana('POST', '/outreach/reasons/groups', { name: 'Teaching', words: ['teach'] });
  expect((await ana('GET', '/outreach/reasons')).body).toMatchObject({ groups: [{ name: 'Teaching', tally: { reasons: 1, answered: 0, talked: 0 } }] });
  expect((await ana('POST', '/outreach/reasons/groups', { name: 'Teaching', words: ['school'] })).body.error.fields).toEqual({ name: 'There is a group of that name already.' });
  expect((await ana('POST', '/outreach/reasons/groups', { name: 'x'.repeat(81), words: ['school'] })).body.error.fields.name).toContain('at most 80 characters');
  expect((await dee('PUT', `/outreach/reasons/groups/${id}`, { name: 'Mine', words: ['teach'] })).status).toBe(404);
  expect((await dee('DELETE', `/outreach/reasons/groups/${id}`)).status).toBe(404);
  expect((await ana('DELETE', `/outreach/reasons/groups/${id}`)).body).toEqual({ id });
});

test('the command line tells the reasons by group and asks for one that was not given', async () => {
  expect((await kith(['group', 'Home', 'where I grew', 'town'])).out).toContain('The group “Home” is kept.');
  expect(await kith(['group', 'Home', 'village'])).toMatchObject({ status: 1, err: 'There is a group of that name already.\n' });
  expect((await kith(['reasons'])).out).toContain('Home: 0 of 1 answered, 0 talked');
  expect((await kith(['ask-back', 'Noor', 'Quince'])).out).toContain('what brought you to me');
});
