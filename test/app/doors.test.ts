import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthentication } from '../../src/accounts/index.ts';
import { apiRoutes } from '../../src/app/api.ts';
import { instanceCommands } from '../../src/app/cli.ts';
import { pageRoutes } from '../../src/app/routes.ts';
import { programOf } from '../program.ts';
import { runKith } from '../run-kith.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** The parts of the loop whose every verb goes by page, by program and on the command line. */
const theLoop = /^\/(goals|promises|conversations|outreach|invitations|today|settings\/reminders|people\/:id\/labels|changes)(\/|$)/;

/** Each form of theirs: the call that does the same, and the words of `kith`. */
const doors: Readonly<Record<string, readonly [call: string, words: string]>> = {
  '/goals/new': ['post /goals', 'goal add'], '/goals/:id/edit': ['patch /goals/{id}', 'goal edit'], '/goals/:id/end': ['post /goals/{id}/end', 'goal end'],
  '/promises/new': ['post /promises', 'promise add'], '/promises/:id/edit': ['patch /promises/{id}', 'promise edit'], '/promises/:id/done': ['post /promises/{id}/done', 'promise done'], '/promises/:id/told': ['post /promises/{id}/told', 'promise told'],
  '/promises/:id/let-go': ['post /promises/{id}/let-go', 'promise drop'], '/promises/:id/reopen': ['post /promises/{id}/reopen', 'promise reopen'], '/promises/:id/remove': ['delete /promises/{id}', 'promise remove'],
  '/conversations/new': ['post /conversations', 'conversation add'], '/conversations/:id/edit': ['patch /conversations/{id}', 'conversation edit'], '/conversations/:id/missed': ['post /conversations/{id}/missed', 'conversation missed'],
  '/conversations/:id/cancel': ['post /conversations/{id}/cancel', 'conversation cancel'], '/conversations/:id/delete': ['delete /conversations/{id}', 'conversation delete'],
  '/outreach/new': ['post /outreach', 'outreach add'], '/outreach/ask-back': ['post /outreach/questions-back', 'outreach ask-back'], '/outreach/:id/edit': ['patch /outreach/{id}', 'outreach edit'], '/outreach/:id/refill': ['post /outreach/{id}/refills', 'outreach refill'],
  '/outreach/:id/discard': ['delete /outreach/{id}', 'outreach discard'], '/outreach/:id/move': ['post /outreach/{id}/moves', 'outreach move'], '/outreach/:id/follow-up': ['post /outreach/{id}/follow-ups', 'outreach follow-up'],
  '/outreach/:id/attach': ['put /outreach/{id}/attachment', 'outreach attach'], '/outreach/:id/detach': ['delete /outreach/{id}/attachment', 'outreach detach'], '/outreach/settings': ['patch /outreach/settings', 'outreach settings'],
  '/outreach/reasons': ['post /outreach/reasons/groups', 'outreach group'], '/outreach/reasons/:id': ['put /outreach/reasons/groups/{id}', 'outreach regroup'], '/outreach/reasons/:id/drop': ['delete /outreach/reasons/groups/{id}', 'outreach ungroup'],
  '/outreach/templates/:kind/:language': ['put /outreach/templates/{kind}/{language}', 'template word'], '/outreach/templates/:kind/:language/reset': ['delete /outreach/templates/{kind}/{language}', 'template reset'],
  '/today/done': ['post /today/done', 'today done'], '/today/put-off': ['post /today/put-off', 'today put-off'], '/today/dismiss': ['post /today/dismiss', 'today dismiss'], '/today/pace': ['put /today/pace', 'today pace'], '/today/feed': ['post /today/feed', 'today feed'],
  '/invitations/withdraw': ['post /invitations/withdrawals', 'invitations withdraw'], '/invitations/restore': ['post /invitations/restorations', 'invitations restore'], '/invitations/settle': ['post /invitations/settlements', 'invitations settle'], '/invitations/limit': ['put /invitations/limit', 'invitations limit'],
  '/settings/reminders': ['put /reminders', 'reminders'], '/people/:id/labels': ['put /people/{id}/labels', 'people rhythm'], '/changes/:id/undo': ['post /changes/{id}/undo', 'undo'],
};

/** Pages to look at: the call and the words that give the same. */
const looks: Readonly<Record<string, readonly [call: string, words: string]>> = {
  '/goals': ['get /goals', 'goal list'], '/promises': ['get /promises', 'promise list'], '/conversations': ['get /conversations', 'conversation list'], '/conversations/:id': ['get /conversations/{id}', 'conversation show'], '/conversations/:id/brief': ['get /conversations/{id}/brief', 'brief'],
  '/people/:id/brief': ['get /people/{id}/brief', 'brief'], '/people/:id': ['get /people/{id}/story', 'story'], '/check-ins': ['get /check-ins', 'check-ins'], '/give-and-get': ['get /give-and-get', 'give-and-get'], '/outreach': ['get /outreach', 'outreach list'], '/outreach/:id': ['get /outreach/{id}', 'outreach show'],
  '/outreach/reasons': ['get /outreach/reasons', 'outreach reasons'], '/outreach/templates': ['get /outreach/templates', 'template list'], '/today': ['get /today', 'today'], '/invitations': ['get /invitations', 'invitations'], '/activity': ['get /changes', 'changes'],
};

const pages = (method: 'get' | 'post') => pageRoutes(world.ctx, openAuthentication(world.ctx)).filter(route => route.method === method && route.access === 'member').map(({ path }) => path);
const calls = (): ReadonlySet<string> => new Set(apiRoutes(world.ctx).map(({ method, path }) => `${method} ${path}`));
/** What stands after `kith` in every usage, up to the first word that is to be filled in. */
const words = (): ReadonlySet<string> => new Set(instanceCommands({ as: undefined, open: work => work(world.ctx) }).flatMap(({ usage }) => usage.split('\n')).flatMap(line => /^\s*kith ((?:[a-z]+(?:-[a-z]+)*(?= |$) ?)+)/.exec(line)?.[1]?.trim() ?? []));

test('every form of the loop has its call and its words, and no other', () => {
  const forms = pages('post').filter(path => theLoop.test(path));
  expect(forms.length).toBeGreaterThan(40);
  expect(forms.toSorted()).toEqual(Object.keys(doors).toSorted());
});

test('each call and each command that is named is there', () => {
  for (const [path, [call, said]] of [...Object.entries(doors), ...Object.entries(looks)]) {
    expect(calls(), path).toContain(call);
    expect(words(), path).toContain(said);
  }
  for (const path of Object.keys(looks)) expect(pages('get'), path).toContain(path);
});

const kith = (line: readonly string[], input = '') => runKith(world, line, { json: true, input });

// What a program gets is whatever JSON holds.
// oxlint-disable-next-line typescript/no-explicit-any
const told = async (line: readonly string[], stdin?: string): Promise<any> => {
  const { status, out, err } = await kith(line, stdin);
  expect([status, err], line.join(' ')).toEqual([0, '']);
  return JSON.parse(out);
};

test('a season of the loop can be lived on the command line, and every step taken back', async () => {
  const ana = await world.as(world.ana);
  const person = /[0-9a-f-]{36}/.exec((await ana.post('/people/new', { fullName: 'Priya Raman', title: 'Nurse', company: 'Quince' })).headers.get('location')!)![0];
  const { goal } = await told(['goal', 'add', 'Lead', 'learning', '--kind', 'new role', '--skill', 'design']);
  await told(['goal', 'edit', goal, '--sentence', 'Lead learning in a hospital', '--conversations', '6', '--weeks', '8']);
  expect((await told(['goal', 'list'])).goals).toMatchObject([{ sentence: 'Lead learning in a hospital', skills: ['design'], season: { conversations: 6 } }]);
  const { conversation } = await told(['conversation', 'add', 'Priya Raman', '--kind', 'call', '--on', '2026-11-20', '--summary', 'We talked', '--seeking', 'A place for newcomers', '--promised', 'read the paper']);
  await told(['conversation', 'edit', conversation, '--got', 'Her notes', '--check-in', '2027-01-10']);
  const shown = (await told(['conversation', 'show', conversation])).conversation;
  expect(shown).toMatchObject({ got: 'Her notes', checkInOn: '2027-01-10', summary: 'We talked' });
  const promise = shown.promises[0].id as string;
  await told(['promise', 'edit', promise, '--due', '2026-12-01', '--what', 'read her paper']);
  expect((await told(['promise', 'list'])).promises).toMatchObject([{ what: 'read her paper', dueOn: '2026-12-01' }]);
  await told(['promise', 'done', promise]);
  await told(['promise', 'reopen', promise]);
  const { change } = await told(['promise', 'remove', promise]);
  expect((await told(['promise', 'list'])).promises).toEqual([]);
  await told(['undo', change]);
  expect((await told(['promise', 'list'])).promises).toHaveLength(1);
  expect((await kith(['undo', change])).status, 'once and no more').toBe(1);
  expect((await told(['changes'])).changes.map((each: { what: string }) => each.what)).toContain('You changed a promise: “read the paper”');
  await told(['people', 'rhythm', person, '30']);
  expect(await told(['check-ins', '--on', '2027-02-01'])).toMatchObject({ due: [{ person: { name: 'Priya Raman' }, rhythmDays: 30 }] });
  expect(await told(['give-and-get'])).toMatchObject({ people: [{ person: { name: 'Priya Raman' }, gave: 0, got: 1 }] });
  expect((await told(['brief', 'Priya', 'Raman'])).briefs).toMatchObject([{ person: { name: 'Priya Raman' }, after: [{ words: 'A place for newcomers' }], questions: [expect.any(String), expect.any(String), expect.any(String)] }]);
  expect((await told(['brief', conversation])).briefs).toHaveLength(1);
  await told(['template', 'word', 'ask', 'en', '--body', '-', '--subject', 'One question'], 'Dear {name}, {reason} {question}');
  expect(await told(['template', 'show', 'ask', 'en'])).toMatchObject({ subject: 'One question', body: 'Dear {name}, {reason} {question}' });
  const { body } = await told(['outreach', 'add', person, '--reason', 'You know newcomers', '--question', 'What helps', '--channel', 'linkedin-message']);
  expect(body).toBe('Dear Priya, You know newcomers. What helps?');
  await told(['outreach', 'sent', (await told(['outreach', 'list'])).outreach[0].id]);
  expect((await told(['story', 'Priya', 'Raman'])).moments).toMatchObject([{ kind: 'outreach', what: 'sent', words: 'Dear Priya, You know newcomers. What helps?' }, { kind: 'conversation', what: 'call', words: 'We talked' }]);
  await told(['template', 'reset', 'ask', 'en']);
  expect((await told(['template', 'list'])).templates.filter((each: { own: boolean }) => each.own)).toEqual([]);
  const { id: group } = await told(['outreach', 'group', 'Newcomers', 'newcomer']);
  await told(['outreach', 'regroup', group, 'Who is new', 'newcomer', 'beginner']);
  expect((await told(['outreach', 'reasons'])).groups).toMatchObject([{ id: group, name: 'Who is new' }]);
  await told(['outreach', 'ungroup', group]);
  expect(await told(['today', 'pace', '--items', '7', '--days', 'mo,th'])).toMatchObject({ items: 7, people: 2, block: { days: ['mo', 'th'] } });
  expect((await told(['today', 'feed', '--renew'])).address).toMatch(/\.ics$/);
  expect(await told(['invitations', 'limit', '12'])).toEqual({ months: 12 });
  expect(await told(['invitations'])).toEqual({ invitations: [] });
  await told(['conversation', 'delete', conversation]);
  expect((await kith(['conversation', 'show', conversation])).status).toBe(1);
  expect((await kith(['today', 'pace', '--items', '99'])).status).toBe(2);
});

test('and by program: the pace, the limit, the brief, and what only pages did before', async () => {
  const [call, stranger] = [await programOf(world, world.ana), await programOf(world, world.dee)];
  const { body: { people } } = await call('GET', '/people?q=Priya');
  const person = people[0].id as string;
  expect((await call('GET', `/people/${person}/brief`)).body.briefs).toHaveLength(1);
  expect((await stranger('GET', `/people/${person}/brief`)).status).toBe(404);
  const first = await call('GET', `/people/${person}/story?limit=1`);
  expect(first.body).toMatchObject({ moments: [{ kind: 'outreach', what: 'sent' }], next: null });
  expect((await stranger('GET', `/people/${person}/story`)).status).toBe(404);
  expect((await call('PUT', '/today/pace', { items: 40, people: 1, city: '', block: { days: [], from: '9', minutes: 30 } })).body.error.fields).toEqual({ items: 'A day holds from 1 to 12 things.', from: 'A time looks like 09:30.' });
  expect((await call('PUT', '/today/pace', { items: 4, people: 1, city: 'Lisbon', block: { days: ['mo'], from: '09:00', minutes: 30 } })).body).toMatchObject({ items: 4 });
  expect((await call('GET', '/today/pace')).body).toMatchObject({ items: 4, city: 'Lisbon' });
  expect((await call('POST', '/today/feed')).body.address).toMatch(/\.ics$/);
  expect((await call('PUT', '/invitations/limit', { months: 5 })).status).toBe(422);
  expect((await call('PUT', '/invitations/limit', { months: 3 })).body).toEqual({ months: 3 });
  const back = await call('POST', '/outreach/questions-back', { person });
  expect(back.status).toBe(201);
  expect((await call('POST', `/outreach/${back.body.id}/refills`)).body.body).toContain('what brought you to me');
  expect((await stranger('POST', '/outreach/questions-back', { person })).status, 'nobody is there for Dee').toBe(422);
});
