import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { written } from '../intake/archives.ts';

let world: World;
let ana: Browser;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  ({ token } = await createToken(world.ctx, world.ana.id, 'test', 'write'));
});
afterAll(() => world.close());

/** A table of a kind that Kith does not know, handed over; the import that asks what its columns mean. */
async function asking(): Promise<string> {
  const data = new FormData();
  data.append('files', new File([readFileSync(written('club.csv', 'Wen,Wo\nPriya Raman,Lisbon\nJosé Ruiz,Porto\n'))], 'club.csv'));
  const answer = await ana.post('/imports', data);
  expect(answer.headers.get('location')).toMatch(/\/columns$/);
  return answer.headers.get('location')!.split('/')[2]!;
}

const program = async (id: string, mapping: Record<string, string>): Promise<{ status: number; body: unknown }> => {
  const answer = await world.request(`/api/v1/imports/${id}/columns`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ mapping }) });
  return { status: answer.status, body: await answer.json() };
};
const rowOf = async (id: string): Promise<unknown> => (await world.ctx.db.pool.query('select mapping, ready_at from import where id = $1', [id])).rows[0];

test('columns of which none tells who somebody is are refused by the page and by a program alike, and the import still asks', async () => {
  const id = await asking();
  const page = await ana.post(`/imports/${id}/columns`, { 'column-0': '', 'column-1': 'city', do: 'import' });
  expect(page.status).toBe(422);
  expect(await page.text()).toContain('Nobody can be told from these columns yet');
  const refused = await program(id, { Wo: 'city' });
  expect(refused).toMatchObject({ status: 422, body: { error: { code: 'invalid', fields: { mapping: expect.stringContaining('Nobody can be told from these columns yet') } } } });
  expect(await rowOf(id)).toEqual({ mapping: {}, ready_at: null });
  expect((await program(id, { Wen: 'fullName', Wo: 'city' })).status).toBe(200);
  expect(await rowOf(id)).toMatchObject({ mapping: { 0: { Wen: 'fullName', Wo: 'city' } }, ready_at: expect.any(Date) });
});

test('of several answers at once one counts, and the import begins once', async () => {
  const id = await asking();
  const answers = await Promise.all(['fullName', 'nickname', 'familyName'].map(field => program(id, { Wen: field })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  expect(await program(id, { Wen: 'nickname' })).toMatchObject({ status: 409, body: { error: { code: 'nothing_asked' } } });
});

test('an import that was stopped no longer asks', async () => {
  const id = await asking();
  await ana.post(`/imports/${id}/stop`);
  expect(await program(id, { Wen: 'fullName' })).toMatchObject({ status: 409, body: { error: { code: 'nothing_asked' } } });
  expect((await ana.get(`/imports/${id}/columns`)).status).toBe(303);
  expect((await ana.post(`/imports/${id}/columns`, { 'column-0': 'fullName', do: 'import' })).status).toBe(303);
  expect(await rowOf(id)).toEqual({ mapping: {}, ready_at: null });
});
