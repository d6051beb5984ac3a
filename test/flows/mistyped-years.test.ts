import type { ZodObject } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken, type Member } from '../../src/accounts/index.ts';
import { apiRoutes } from '../../src/app/api.ts';
import { loadDemo } from '../../src/app/demo.ts';
import { everyPage, type FoundPage } from '../every-page.ts';
import { formsOn } from '../forms-on.ts';
import { sampleOf } from '../sample-of.ts';
import { type Browser, openWorld, password, type World } from '../world.ts';
import { callsOf, send } from './calls-of.ts';
import { fillersOf, privateTables } from './marked-world.ts';

let world: World;
let host: Member;
let ana: Browser;
let token: string;
let pages: readonly FoundPage[];

beforeAll(async () => {
  world = await openWorld({ guestRate: 100_000, signInRate: 100_000 });
  host = await loadDemo(world.ctx, password);
  ana = await world.as(host);
  ({ token } = await createToken(world.ctx, host.id, 'all', 'write'));
  ({ pages } = await everyPage({ ...world, member: ana, owner: host.id }));
}, 180_000);
afterAll(() => world?.close());

const years = ['0000', '0026', '9999'];
const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const dated = /\b\d{4}(?=-\d\d-\d\d(T|"|&|$))/;

/** Of what a list may be asked for, the days. */
const daysAsked = (query: ZodObject): string => `?${Object.entries(sampleOf(query, () => '') as Record<string, unknown>).filter(([, value]) => dated.test(String(value))).map(([name, value]) => `${name}=${String(value)}`).join('&')}`;

test('no call of the API fails over a year that nobody means', { timeout: 240_000 }, async () => {
  const fillers = await fillersOf(world, await privateTables(world), host.id);
  const withDays = apiRoutes(world.ctx).filter(route => !route.takesFiles && route.method !== 'delete').flatMap(route => callsOf(fillers, route).map(call => ({ ...call, path: `${call.path.split('?')[0]}${daysAsked(route.query)}` })))
    .filter(({ path, body }) => `${path} ${body}`.match(dated));
  expect(withDays.length).toBeGreaterThan(20);
  const failed = new Set<string>();
  for (const call of withDays) {
    for (const year of years) {
      const answer = await send(world, { ...call, path: call.path.replaceAll(new RegExp(dated, 'g'), year), body: call.body?.replaceAll(new RegExp(dated, 'g'), year) }, token);
      if (answer.status >= 500) failed.add(`${call.method} ${call.path.replace(anyId, 'ID')} in ${year}`);
    }
  }
  expect([...failed].join('\n')).toBe('');
});

test('nor does a form, and after all of them every page answers as before', { timeout: 240_000 }, async () => {
  const forms = pages.flatMap(page => formsOn(page.html).map(form => ({ ...form, browser: page.signedIn ? ana : world.visitor() })));
  const withDays = [...new Map(forms.filter(({ fields }) => JSON.stringify(fields).match(dated)).map(form => [`${form.path} ${Object.keys(form.fields).join(' ')}`, form])).values()];
  expect(withDays.length).toBeGreaterThan(10);
  const failed = new Set<string>();
  for (const { path, fields, browser } of withDays) {
    for (const year of years) {
      const answer = await browser.post(path, JSON.parse(JSON.stringify(fields).replaceAll(new RegExp(dated, 'g'), year)) as typeof fields);
      if (answer.status >= 500) failed.add(`${path.replace(anyId, 'ID')} in ${year}`);
    }
  }
  expect([...failed].join('\n')).toBe('');
  for (const { path, signedIn } of pages) {
    const answer = await (signedIn ? ana : world.visitor()).get(path);
    await answer.body?.cancel();
    if (answer.status >= 500) failed.add(path);
  }
  expect([...failed].join('\n')).toBe('');
});
