import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addConversation, conversationInput } from '../../src/conversations/index.ts';
import { addParticipants } from '../../src/rounds/add-participants.ts';
import { sayMet } from '../../src/rounds/answer-round.ts';
import { drawNow } from '../../src/draws/draw-now.ts';
import { groupInput, makeGroup } from '../../src/rounds/make-group.ts';
import { reading, transact } from '../../src/kit/transact.ts';
import { colleaguesOf } from '../../src/ties/store.ts';
import { know, message, said, undoOn } from '../people/people.ts';
import { runKith } from '../run-kith.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let id: Record<'ingrid' | 'tomas' | 'marta' | 'leila', string>;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  const [ingrid, tomas, marta, leila] = [
    await know(world, world.ana, 'Ingrid Solberg', { company: 'Harbour Clinic' }, [['email', 'ingrid@example.com']]), await know(world, world.ana, 'Tomás Herrera', { company: 'Lantern Works' }),
    await know(world, world.ana, 'Marta Nowak', { company: 'Lantern Works' }, [['email', 'marta@example.com']]), await know(world, world.ana, 'Leila Haddad', { company: 'Quiet Mill' }),
  ];
  id = { ingrid, tomas, marta, leila };
  for (const n of [1, 2, 3, 4]) for (const who of ['me', 'them'] as const) await message(world, world.ana, ingrid, who, `2026-0${n}-0${who === 'me' ? 1 : 2}T09:00:00Z`, `words ${n}`);
  for (const who of ['me', 'them'] as const) await message(world, world.ana, tomas, who, '2015-01-02T09:00:00Z', `old ${who}`);
});
afterAll(() => world.close());

const ways = async (to: string, browser = ana) => said(await browser.page(`/ways?to=${to}`));
const order = (page: string, ...names: readonly string[]) => names.map(name => page.indexOf(name));

test('an archive alone is a star, and the page says so', async () => {
  expect(await ways(id.leila)).toContain('a star with you in the middle');
});

test('people who work at one place may know each other; what I noted is warmer, and each way says why', async () => {
  const supposed = await ways(id.marta);
  expect(supposed).toContain('Tomás Herrera and Marta Nowak are both at Lantern Works.');
  expect(supposed).not.toContain('Ingrid');
  const noted = await ana.post(`/people/${id.ingrid}/knows`, { other: id.marta });
  expect(noted.status).toBe(303);
  const page = await ways(id.marta);
  expect(page).toContain('You noted that Ingrid Solberg knows Marta Nowak.');
  expect(page).toContain('You and Ingrid Solberg exchanged 8 messages, last in April 2026.');
  const [first, second] = order(page, 'Ask Ingrid Solberg', 'Ask Tomás Herrera');
  expect(first).toBeGreaterThan(-1);
  expect(second).toBeGreaterThan(first!);
});

test('ways are found from the page of introductions, and the command line says where nobody is', async () => {
  expect(await ana.page('/introductions')).toContain('href="/ways"');
  expect(await runKith(world, ['ways', '--company', 'nowhere'])).toEqual({ status: 0, out: '', err: 'Nobody among your people is at nowhere.\n' });
});

test('somebody at a company I hope to join is reached in the same way', async () => {
  expect(said(await ana.page('/ways?company=lantern%20works'))).toContain('reaches Marta Nowak');
  expect(said(await ana.page('/ways?company=nowhere'))).toContain('Nobody among your people is at nowhere.');
  expect(said(await ana.page('/ways?company=LANTERN')), 'a part of the name').toContain('reaches Marta Nowak');
  expect(said(await ana.page('/ways?company=harbour%20clinic')), 'the only one there is known').toContain('You know them yourself');
  expect(await ways(id.ingrid), 'a person one knows is asked for by name').not.toContain('You know them yourself');
});

test('two who were in one conversation with me know each other; one that did not come about counts for nothing', async () => {
  const noor = await know(world, world.ana, 'Noor Haddad');
  const plan = (onDay: string) => addConversation(world.ctx, world.ana, conversationInput.parse({ kind: 'lunch', people: [id.ingrid, noor], on: onDay }));
  await plan('2026-12-24');
  expect(await ways(noor)).not.toContain('were in one conversation');
  await plan('2026-11-10');
  expect(await ways(noor)).toContain('Ingrid Solberg and Noor Haddad were in one conversation with you.');
});

test('a talk counts more than a message, and two who met in a coffee round know each other', async () => {
  const [runa, sol] = [await know(world, world.ana, 'Runa Vik', {}, [['email', 'runa@example.com']]), await know(world, world.ana, 'Sol Aas')];
  const planned = await addConversation(world.ctx, world.ana, conversationInput.parse({ kind: 'call', people: [runa], on: '2026-11-10', summary: 'On looms.' }));
  expect(planned).toBeTruthy();
  const group = await makeGroup(world.ctx, world.ana, groupInput.parse({ name: 'Ways', everyWeeks: 4 }));
  await addParticipants(world.ctx, world.ana, group, [{ person: runa }, { person: sol }]);
  await drawNow(world.ctx, world.ana.id, group);
  expect(await ways(sol), 'nobody said that they met').not.toContain('coffee round of yours');
  const { rows: [seat] } = await world.ctx.db.pool.query<{ id: string; participant: string }>('select m.id, m.participant_id as participant from pairing_member m join participant p on p.id = m.participant_id where p.person_id = $1', [runa]);
  await sayMet(world.ctx, { account: world.ana.id, participant: seat!.participant }, seat!.id, 'yes');
  const page = await ways(sol);
  expect(page).toContain('Runa Vik and Sol Aas met in a coffee round of yours.');
  expect(page).toContain('You and Runa Vik talked once, in November 2026.');
});

test('of many colleagues those are looked at first whom I am closest to, talks among it', async () => {
  const at = { company: 'Loom Hall' };
  const [petra, olga, karim] = [await know(world, world.ana, 'Petra Lund', at), await know(world, world.ana, 'Olga Stern', at), await know(world, world.ana, 'Karim Aziz', at)];
  for (const who of ['me', 'them'] as const) await message(world, world.ana, olga, who, '2015-01-02T09:00:00Z', `long ago ${who}`);
  await addConversation(world.ctx, world.ana, conversationInput.parse({ kind: 'call', people: [karim], on: '2026-11-10' }));
  const first = (most: number) => reading(world.ctx.db, world.ana.id, async db => (await colleaguesOf(db, [petra], world.ctx.now(), most)).map(colleague => colleague.id));
  expect(await first(2)).toEqual([karim, olga]);
  expect(await first(1)).toEqual([karim]);
});

test('what was noted can be taken back', async () => {
  await ana.post(`/people/${id.leila}/knows`, { other: id.tomas });
  const page = await ana.page(`/people/${id.leila}`);
  expect(said(page)).toContain('Noted that two people know each other.');
  await ana.post(undoOn(page));
  expect(said(await ana.page(`/people/${id.leila}`))).toContain('Nothing is noted yet');
});

test('years at one place count only where they overlap', async () => {
  const held = (person: string, from: string, until: string) => transact(world.ctx.db, world.ana.id, null, tx => sql`insert into position (account_id, id, person_id, company, started_on, finished_on) values (current_account(), gen_random_uuid(), ${person}::uuid, 'Old Harbour', ${from}, ${until})`.execute(tx));
  await held(id.ingrid, '2010', '2014');
  await held(id.leila, '2014', '2016');
  await held(id.tomas, '2017', '2019');
  const page = await ways(id.leila);
  expect(page).toContain('were both at Old Harbour, 2014 to 2014');
  expect(page).not.toContain('Tomás Herrera and Leila');
});

test('a member who shares their ties is a way; one who does not is none; and nothing else of theirs is told', async () => {
  const bo = await world.as(world.bo);
  const mine = await know(world, world.bo, 'Leila H.', {}, [['email', 'leila@example.com']]);
  for (const who of ['me', 'them'] as const) await message(world, world.bo, mine, who, '2026-05-02T09:00:00Z', 'a secret of Bo’s');
  await know(world, world.ana, 'Bo Lindqvist', {}, [['email', 'bo@example.org']]);
  const target = await know(world, world.ana, 'Leila Haddad the second', {}, [['email', 'leila@example.com']]);
  expect(await ways(target)).not.toContain('is a member here');
  await bo.post('/ways/sharing', { share: 'on' });
  const page = await ways(target);
  expect(page).toContain('Bo Lindqvist is a member here, shares their ties, and knows Leila Haddad the second.');
  expect(page).not.toMatch(/secret|Leila H\./);
  await bo.post('/ways/sharing', {});
  expect(await ways(target)).not.toContain('is a member here');
});

test('Dee finds no ways through Ana’s people, and notes nothing about them', async () => {
  const dee = await world.as(world.dee);
  expect(await ways(id.marta, dee)).not.toContain('Marta');
  expect((await dee.post(`/people/${id.marta}/knows`, { other: id.leila })).status).toBe(404);
  expect((await dee.get(`/people/${id.marta}/knows`)).status).toBe(404);
});
