import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Authentication, openAuthentication } from '../../src/accounts/index.ts';
import { openHttp } from '../../src/app/http.tsx';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** Kith, and whether it had to ask better-auth who somebody is. */
async function page(cookie: string): Promise<{ readonly status: number; readonly checked: boolean }> {
  let checked = false;
  const authentication = openAuthentication(world.ctx);
  const watched = { ...authentication, api: { ...authentication.api, getSession: (asked: never) => { checked = true; return authentication.api.getSession(asked); } } } as unknown as Authentication;
  const { status } = await openHttp(world.ctx, watched).request('http://kith.test/people', { headers: { cookie } });
  return { status, checked };
}

test('who signed in of late is known in one statement; a cookie that was tampered with, or is about to end, is looked at closely', async () => {
  const { cookies } = await world.as(world.ana);
  const [name, value] = [...cookies].find(([each]) => each.includes('session_token'))!;
  expect(await page(`${name}=${value}`)).toEqual({ status: 200, checked: false });

  const [token, signature] = decodeURIComponent(value).split('.') as [string, string];
  const other = Buffer.from(Buffer.from(signature, 'base64').map(byte => byte ^ 1)).toString('base64');
  for (const forged of [`${token}.${other}`, `${token}.`, token, `${token}x.${signature}`]) {
    expect(await page(`${name}=${encodeURIComponent(forged)}`)).toEqual({ status: 303, checked: true });
  }

  await world.ctx.db.pool.query(`update session set expires_at = now() + interval '10 days'`);
  expect(await page(`${name}=${value}`)).toEqual({ status: 200, checked: true });
  await world.ctx.db.pool.query(`update session set expires_at = now() - interval '1 day'`);
  expect(await page(`${name}=${value}`)).toEqual({ status: 303, checked: true });
});
