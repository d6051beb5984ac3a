import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiRoutes } from '../../src/app/api.ts';
import { forgetAnswersTask } from '../../src/app/answer-once.ts';
import { type Program, program, programOf } from '../program.ts';
import { openWorld, type World } from '../world.ts';
import { know } from '../people/people.ts';

let world: World;
let ana: Program;
let reader: Program;
let dee: Program;

beforeAll(async () => {
  world = await openWorld();
  [ana, reader, dee] = await Promise.all([programOf(world, world.ana, 'write'), programOf(world, world.ana, 'read'), programOf(world, world.dee, 'write')]);
});
afterAll(() => world.close());

test('a program adds a person, reads them, changes a part, deletes them, and takes that back', async () => {
  const added = await ana('POST', '/people', { fullName: 'Priya Raman', company: 'Thread', title: 'Learning lead', howMet: 'A talk' });
  expect(added.status).toBe(201);
  expect(added.body.person).toMatchObject({ fullName: 'Priya Raman', givenName: 'Priya', familyName: 'Raman', company: 'Thread', notes: [], tags: [] });
  const at = `/people/${added.body.person.id}`;
  const changed = await ana('PATCH', at, { title: 'Head of learning' });
  expect(changed.body.person).toMatchObject({ company: 'Thread', title: 'Head of learning', howMet: 'A talk' });
  expect(changed.body.person.positions.map((p: { title: string }) => p.title)).toEqual(['Head of learning', 'Learning lead']);
  const gone = await ana('DELETE', at);
  expect((await ana('GET', at)).status).toBe(404);
  expect((await ana('POST', `/changes/${gone.body.change}/undo`)).body).toMatchObject({ restored: 3, removed: 0, kept: [] });
  expect((await ana('GET', at)).body.person).toMatchObject({ title: 'Head of learning' });
  expect(await ana('POST', `/changes/${gone.body.change}/undo`)).toMatchObject({ status: 409, body: { error: { code: 'already', message: expect.stringContaining('That was taken back already.') } } });
});

test('a program lists, searches and pages through people', async () => {
  for (const name of ['Ada One', 'Ada Two', 'Ada Three']) await know(world, world.bo, name, { company: 'Ferry' });
  const bo = await programOf(world, world.bo, 'read');
  const first = await bo('GET', '/people?limit=2');
  expect(first.body).toMatchObject({ total: 3, more: false, people: [{ fullName: 'Ada One' }, { fullName: 'Ada Three' }] });
  const second = await bo('GET', `/people?limit=2&cursor=${first.body.next}`);
  expect(second.body).toMatchObject({ total: 3, next: null, people: [{ fullName: 'Ada Two' }] });
  expect((await bo('GET', '/people?q=ada+thre&company=ferry')).body.people).toHaveLength(1);
  expect(await bo('GET', '/people?tie=friendly&colour=red')).toMatchObject({ status: 422, body: { error: { code: 'invalid', fields: { tie: expect.stringContaining('must be one of spoken'), colour: 'is not known here' } } } });
});

test('a program writes notes, tags, roles, a rhythm and addresses, and each change is named', async () => {
  const at = `/people/${await know(world, world.ana, 'Tomás Oliveira')}`;
  const note = await ana('POST', `${at}/notes`, { body: 'Recommended a book' });
  expect(note).toMatchObject({ status: 201, body: { id: expect.any(String), change: expect.any(String) } });
  await ana('PUT', `${at}/notes/${note.body.id}`, { body: 'Recommended two books' });
  expect((await ana('GET', `${at}/notes`)).body.notes).toMatchObject([{ body: 'Recommended two books' }]);
  await ana('PUT', `${at}/tags/${encodeURIComponent('book club')}`);
  expect((await ana('PUT', `${at}/tags/${encodeURIComponent('Book Club')}`)).body.change).toBeNull();
  await ana('PUT', `${at}/roles/mentor`);
  await ana('PUT', `${at}/rhythm`, { days: 45 });
  expect((await ana('POST', `${at}/identities`, { kind: 'email', value: 'tomas@example.org' })).status).toBe(201);
  expect((await ana('GET', at)).body.person).toMatchObject({ tags: ['book club'], roles: ['mentor'], rhythmDays: 45, identities: [{ kind: 'email', value: 'tomas@example.org', url: 'mailto:tomas@example.org' }] });
  expect((await ana('GET', '/tags')).body.tags).toEqual([{ name: 'book club', count: 1 }]);
  expect((await ana('GET', '/changes?limit=2')).body.changes.map((c: { what: string }) => c.what)).toEqual(['Added the address tomas@example.org', 'Set the rhythm of 1 person']);
  await ana('DELETE', `${at}/roles/mentor`);
  await ana('DELETE', `${at}/notes/${note.body.id}`);
  expect((await ana('GET', at)).body.person).toMatchObject({ roles: [], notes: [] });
  expect((await ana('PUT', `${at}/roles/king`)).status).toBe(422);
  expect((await ana('POST', `${at}/identities`, { kind: 'email', value: 'nobody' })).body.error).toMatchObject({ code: 'invalid', fields: { value: expect.stringContaining('is not an e-mail address') } });
  const other = `/people/${await know(world, world.ana, 'Tom Other')}`;
  expect((await ana('POST', `${other}/identities`, { kind: 'email', value: 'TOMAS@example.org' })).body.error).toEqual({ code: 'held', message: 'TOMAS@example.org belongs to Tomás Oliveira. If they are one person, merge the two.' });
});

describe('what a program sends wrongly', () => {
  test.each([
    ['GET', '/people', undefined, 401, 'unauthorized'], ['GET', '/nowhere', undefined, 404, 'not_found'],
  ] as const)('%s %s without a token is refused', async (method, path, body, status, code) => {
    expect(await program(world)(method, path, body)).toMatchObject({ status, body: { error: { code } } });
    expect((await program(world, 'Bearer kith_wrong')(method, path, body)).status).toBe(status);
  });

  test('gets a sentence for each field, and nothing is changed', async () => {
    expect(await ana('POST', '/people', { fullName: ' ', age: 3 })).toMatchObject({ status: 422, body: { error: { code: 'invalid', message: expect.stringContaining('Nothing was changed'), fields: { fullName: 'A person needs a name.', age: 'is not known here' } } } });
    expect((await ana('POST', '/people', '{"fullName":')).body.error.code).toBe('malformed');
    expect((await ana('POST', '/people', 'fullName=x', { 'content-type': 'application/x-www-form-urlencoded' })).body.error.code).toBe('media_type');
    expect((await ana('GET', '/people/not-an-id')).status).toBe(422);
    expect((await ana('GET', '/people?limit=1000')).body.error.fields).toEqual({ limit: 'must be at most 200' });
    expect((await ana('POST', '/people', { fullName: 'x'.repeat(2_000_000) })).body.error.code).toBe('too_large');
  });

  test('a token that reads cannot write', async () => {
    expect((await reader('GET', '/people')).status).toBe(200);
    expect(await reader('POST', '/people', { fullName: 'Nobody New' })).toMatchObject({ status: 403, body: { error: { code: 'scope' } } });
    expect((await reader('GET', '/people?q=nobody+new')).body.total).toBe(0);
  });
});

describe('a write with an Idempotency-Key', () => {
  const count = async (): Promise<number> => (await ana('GET', '/people?q=kilian')).body.total;

  test('is carried out once however often it is sent', async () => {
    const send = () => ana('POST', '/people', { fullName: 'Kilian Once' }, { 'idempotency-key': 'k1' });
    const first = await send();
    const again = await send();
    expect([again.status, again.body, again.headers.get('idempotent-replay')]).toEqual([201, first.body, 'true']);
    expect(await count()).toBe(1);
  });

  test('is carried out once when sent twice at the same moment', async () => {
    const both = await Promise.all([0, 1].map(() => ana('POST', '/people', { fullName: 'Kilian Twin' }, { 'idempotency-key': 'k2' })));
    expect(both.map(answer => answer.status).filter(status => status === 201).length).toBeGreaterThanOrEqual(1);
    expect((await ana('GET', '/people?q=kilian+twin')).body.total).toBe(1);
  });

  test('is refused when the same key comes with another call', async () => {
    await ana('POST', '/people', { fullName: 'Kilian Third' }, { 'idempotency-key': 'k3' });
    expect(await ana('POST', '/people', { fullName: 'Kilian Fourth' }, { 'idempotency-key': 'k3' })).toMatchObject({ status: 422, body: { error: { code: 'idempotency_key' } } });
  });

  test('may be sent again when it failed', async () => {
    const key = { 'idempotency-key': 'k4' };
    const missing = '/people/00000000-0000-7000-8000-000000000000/notes';
    expect((await ana('POST', missing, { body: 'x' }, key)).status).toBe(404);
    expect((await ana('POST', missing, { body: 'x' }, key)).status).toBe(404);
  });

  test('is kept for a day, whether that member sends another or not', async () => {
    const held = async () => (await world.ctx.db.pool.query(`select key from idempotent_answer where key in ('k1', 'k5') order by key`)).rows.map(row => row.key as string);
    await ana('POST', '/people', { fullName: 'Kilian Fifth' }, { 'idempotency-key': 'k5' });
    await world.ctx.db.pool.query(`update idempotent_answer set created_at = created_at - interval '25 hours' where key = 'k1'`);
    expect(await held()).toEqual(['k1', 'k5']);
    await forgetAnswersTask.run(world.ctx, {}, new AbortController().signal);
    expect(await held()).toEqual(['k5']);
  });

  test('is another member’s own when the key is the same', async () => {
    const answer = await dee('POST', '/people', { fullName: 'Dee’s Friend' }, { 'idempotency-key': 'k1' });
    expect([answer.status, answer.headers.get('idempotent-replay')]).toEqual([201, null]);
  });
});

test('the document tells of every call', async () => {
  const { body: document } = await program(world)('GET', '/openapi.json');
  expect(document.openapi).toBe('3.1.0');
  const told = Object.entries(document.paths as Record<string, object>).flatMap(([path, calls]) => Object.keys(calls).map(method => `${method} ${path}`));
  expect(told.toSorted()).toEqual(apiRoutes(world.ctx).map(({ method, path }) => `${method} ${path}`).toSorted());
  expect(document.components.schemas).toHaveProperty('Error');
  expect((await program(world)('GET', '')).body.document).toMatch(/\/api\/v1\/openapi\.json$/);
  expect(document.paths['/people'].get.parameters.map((p: { name: string }) => p.name)).toContain('tie');
});

test('a program adds somebody with an address as one change, and with one that is held nobody', async () => {
  const added = await ana('POST', '/people', { fullName: 'Yuna Sato', email: 'yuna@example.org' });
  expect(added).toMatchObject({ status: 201, body: { person: { identities: [{ kind: 'email', value: 'yuna@example.org' }] } } });
  expect(await ana('POST', '/people', { fullName: 'Y. Sato', email: 'yuna@example.org' })).toMatchObject({ status: 409, body: { error: { code: 'held', message: expect.stringContaining('belongs to Yuna Sato') } } });
  expect((await ana('GET', '/people?q=Sato')).body.total).toBe(1);
  expect(await ana('POST', '/people', { fullName: 'Y. Sato', email: 'yuna' })).toMatchObject({ status: 422, body: { error: { fields: { email: 'An e-mail address looks like priya@example.org.' } } } });
  expect((await ana('POST', `/changes/${added.body.change}/undo`)).body).toMatchObject({ kept: [] });
  expect((await ana('GET', `/people/${added.body.person.id}`)).status).toBe(404);
});

test('a note or an address that is not there is named as what it is', async () => {
  const { person } = (await ana('POST', '/people', { fullName: 'Otto Lind' })).body;
  const missing = '01a21a06-0000-7000-8000-000000000000';
  for (const [method, path, message] of [['DELETE', 'notes', 'There is no such note here.'], ['PUT', 'notes', 'There is no such note here.'], ['DELETE', 'identities', 'There is no such address here.']] as const) {
    expect(await ana(method, `/people/${person.id}/${path}/${missing}`, method === 'PUT' ? { body: 'Words' } : undefined), `${method} ${path}`).toMatchObject({ status: 404, body: { error: { code: 'not_found', message } } });
  }
});
