import { afterAll, beforeAll, expect, test } from 'vitest';
import { addConversation, conversationInput } from '../../src/conversations/index.ts';
import { tagPeople } from '../../src/people/index.ts';
import { reading } from '../../src/kit/transact.ts';
import { recordAcquaintance } from '../../src/ties/index.ts';
import { addParticipants } from '../../src/rounds/add-participants.ts';
import { sayMet } from '../../src/rounds/answer-round.ts';
import { drawNow } from '../../src/draws/draw-now.ts';
import { groupInput, makeGroup } from '../../src/rounds/make-group.ts';
import { type Known, pairPeople } from '../../src/ties/pair-people.ts';
import { type Item, keyOf, writeKey } from '../../src/agenda/item.ts';
import { knowToday } from '../../src/today/know-today.ts';
import { know, undoOn } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { english, german } from '../tongues.ts';

let world: World;
let ana: Browser;
const ids = new Map<string, string>();

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  for (const [name, more] of [
    ['Priya Raman', { title: 'Nurse', company: 'Quince' }], ['Tomás Herrera', { title: 'Head of hospital logistics', company: 'Lantern Works' }], ['Noor Haddad', { title: 'Logistics lead', company: 'Quince' }],
    ['Leila Nkemelu', { title: 'Editor', company: 'Thread' }], ['Bruno Falk', { title: 'Teacher', company: 'Marlowe School' }],
  ] as const) ids.set(name, await know(world, world.ana, name, more));
  await ana.post('/today/pace', { items: '12', people: '0', city: '', from: '09:00', minutes: '30' });
});
afterAll(() => world.close());

const talk = (names: readonly string[], more: object) => addConversation(world.ctx, world.ana, conversationInput.parse({ kind: 'coffee', on: '2026-11-10', people: names.map(name => ids.get(name)!), ...more }));
const pairs = async (): Promise<readonly Item[]> => (await reading(world.ctx.db, world.ana.id, db => knowToday(db, world.ana, world.ctx.now()))).items.filter(item => item.kind === 'introduce');
const said = (item: Item, tongue = english) => item.say({ ...tongue, zone: world.ana.zone, now: world.ctx.now() });

test('one is after something that another does: the two stand on Today with both reasons, and the form holds them', async () => {
  await talk(['Tomás Herrera'], {});
  await talk(['Noor Haddad'], {});
  await talk(['Leila Nkemelu'], {});
  expect(await pairs(), 'nobody said what they are after').toEqual([]);
  await talk(['Priya Raman'], { seeking: 'Somebody who understands logistics.' });
  const [item, ...others] = await pairs();
  expect(others).toEqual([]);
  expect(said(item!)).toMatchObject({ title: 'Priya Raman and Tomás Herrera could meet', why: 'Priya told you 11 days ago what they are after: “Somebody who understands logistics”. Tomás knows it by their work (Head of hospital logistics, Lantern Works).' });
  expect(said(item!, german).why).toContain('Tomás kennt das aus der Arbeit');
  const form = await ana.page(said(item!).action.href);
  expect(form).toContain(`name="one" value="${ids.get('Priya Raman')}"`);
  expect(form).toContain(`name="other" value="${ids.get('Tomás Herrera')}"`);
  expect(form).toContain('Priya is after this: Somebody who understands logistics.');
  expect(await ana.page('/today')).toContain('Introduce them');
});

test('the pair can be put off and let be for good, and that taken back', async () => {
  const [item] = await pairs();
  const key = writeKey(keyOf(item!));
  await ana.post('/today/put-off', { item: key, until: '2026-11-25' });
  expect(await pairs()).toEqual([]);
  world.setNow('2026-11-25T17:00:00Z');
  expect(await pairs()).toHaveLength(1);
  await ana.post('/today/dismiss', { item: key, why: 'not needed' });
  expect(await pairs()).toEqual([]);
  await ana.post(undoOn(await ana.page('/today')));
  expect(await pairs()).toHaveLength(1);
});

test('what somebody gave me, and a tag, speak for them too', async () => {
  await recordAcquaintance(world.ctx, world.ana.id, ids.get('Priya Raman')!, ids.get('Tomás Herrera')!);
  expect(await pairs(), 'two who know each other need no introduction, nor do two of one company').toEqual([]);
  await talk(['Leila Nkemelu'], { got: 'Her notes on logistics in the flood' });
  expect((await pairs()).map(item => said(item).why)).toEqual([expect.stringContaining('You got this from Leila: “Her notes on logistics in the flood”')]);
  await tagPeople(world.ctx, world.ana.id, { ids: [ids.get('Bruno Falk')!] }, 'logistics');
  await talk(['Bruno Falk'], {});
  expect((await pairs()).map(item => said(item).title)).toEqual(['Priya Raman and Bruno Falk could meet']);
});

test('never two who were introduced already, or who sat at one table; and nothing of what was said among several', async () => {
  const answer = await ana.post('/introductions/new', { one: ids.get('Bruno Falk')!, other: ids.get('Priya Raman')!, reason: 'You both care for logistics' });
  expect(answer.status).toBe(303);
  await talk(['Leila Nkemelu', 'Priya Raman', 'Noor Haddad'], { kind: 'event', seeking: 'Everybody wanted to hear about hospital logistics' });
  expect(await pairs()).toEqual([]);
  expect((await reading(world.ctx.db, world.dee.id, db => knowToday(db, world.dee, world.ctx.now()))).items).toEqual([]);
});

test('never two of whom one said that they met in a coffee round', async () => {
  await recordAcquaintance(world.ctx, world.ana.id, ids.get('Priya Raman')!, ids.get('Tomás Herrera')!);
  ids.set('Sami Okoro', await know(world, world.ana, 'Sami Okoro', { title: 'Logistics planner', company: 'Harbour' }));
  await talk(['Sami Okoro'], {});
  const titles = async () => (await pairs()).map(item => said(item).title);
  expect(await titles()).toContain('Priya Raman and Sami Okoro could meet');
  const group = await makeGroup(world.ctx, world.ana, groupInput.parse({ name: 'Guild', everyWeeks: 4 }));
  await addParticipants(world.ctx, world.ana, group, ['Priya Raman', 'Sami Okoro'].map(name => ({ person: ids.get(name)! })));
  await drawNow(world.ctx, world.ana.id, group);
  expect(await titles(), 'paired, and nobody said that they met').toContain('Priya Raman and Sami Okoro could meet');
  const { rows: [seat] } = await world.ctx.db.pool.query<{ id: string; participant: string }>('select m.id, p.id as participant from pairing_member m join participant p on p.id = m.participant_id where p.group_id = $1 limit 1', [group]);
  await sayMet(world.ctx, { account: world.ana.id, participant: seat!.participant }, seat!.id, 'yes');
  expect(await titles()).not.toContain('Priya Raman and Sami Okoro could meet');
});

const someone = (id: string, more: Partial<Known>): Known => ({ id, name: id, givenName: '', photo: null, company: '', title: '', tags: [], gave: [], ...more });

test('a word that everybody carries brings nobody together; the rarer one does', () => {
  const asker = { id: 'a', name: 'a', givenName: '', company: '', seeking: 'product manager for robotics', at: new Date(0) };
  const many = Array.from({ length: 12 }, (_, n) => someone(`p${n}`, { title: 'Product manager' }));
  expect(pairPeople([asker], many, new Set())).toEqual([]);
  const [first] = pairPeople([asker], [...many, someone('z', { tags: ['Robotics'] })], new Set());
  expect(first).toMatchObject({ other: { id: 'z' }, ground: { by: 'tag', words: 'Robotics' } });
});
