import { afterAll, beforeAll, expect, test } from 'vitest';
import { createToken, openAuthentication } from '../../src/accounts/index.ts';
import { apiRoutes } from '../../src/app/api.ts';
import { pageRoutes } from '../../src/app/routes.ts';
import { everyPage, type FoundPage, linksOn, matcher } from '../every-page.ts';
import { type FilledForm, formsOn } from '../forms-on.ts';
import type { Browser } from '../world.ts';
import { asked, callsOf, idsOf, send } from './calls-of.ts';
import { everythingOf, type Filler, fillersFor, mark, type MarkedWorld, openMarkedWorld } from './marked-world.ts';

let world: MarkedWorld;
let ana: Browser;
let dee: Browser;
let pages: readonly FoundPage[];

beforeAll(async () => {
  world = await openMarkedWorld();
  ana = await world.as(world.host);
  dee = await world.as(world.dee);
  ({ pages } = await everyPage({ ...world, member: ana, owner: world.host.id }));
}, 180_000);
afterAll(() => world?.close());

const routes = () => pageRoutes(world.ctx, openAuthentication(world.ctx));
// What Ana shows to the world, and to whoever holds a link that nobody can guess.
const forLinkHolders = /^\/(@|meet\/|when\/|i\/|r\/|feeds\/)/;
const isMarked = (text: string): boolean => text.toLowerCase().includes(mark.toLowerCase());

test('Ana sees her own on most of her pages, so that the mark means something', () => {
  expect(world.fillers.length).toBeGreaterThan(30);
  expect(pages.filter(page => isMarked(page.html)).length).toBeGreaterThan(8);
});

test('a stranger with an account sees nothing of Ana’s at any address', { timeout: 240_000 }, async () => {
  const gets = routes().filter(route => route.method === 'get');
  const paths = [...await linksOfAna(), ...gets.flatMap(route => filled(route.path)), ...['/people', '/search/quick', '/people.csv', '/people.vcf'].map(path => `${path}?q=${asked}`)];
  expect(paths.length).toBeGreaterThan(100);
  for (const path of paths.filter(each => !forLinkHolders.test(each))) expect(isMarked(await textAt(dee, path)), `Dee at ${path}`).toBe(false);
});

test('whoever is not signed in is sent to the sign-in page, from every page that is a member’s', async () => {
  for (const route of routes().filter(each => each.access === 'member')) {
    const path = filled(route.path)[0]!;
    const answer = route.method === 'get' ? await world.visitor().get(path) : await world.visitor().post(path);
    expect(answer.status, path).toBe(303);
    expect(answer.headers.get('location'), path).toMatch(/^\/sign-in/);
  }
});

test('nothing that a stranger sends alters anything of Ana’s', { timeout: 240_000 }, async () => {
  const before = await everythingOf(world);
  expect(isMarked(before)).toBe(true);
  const forms = formsOfAna();
  expect(forms.length).toBeGreaterThan(30);
  for (const { path, fields } of forms) expect(isMarked(await (await dee.post(path, fields)).text()), `Dee to ${path}`).toBe(false);
  const ids = [...new Set(world.fillers.map(filler => filler.ids[0]!))];
  const fields = { name: 'x', body: 'x', text: 'x', tag: 'x', ids, people: ids, person: ids, all: '1', action: 'delete', do: 'delete', confirm: '1' };
  const posts = routes().filter(route => route.access === 'member' && route.method === 'post' && route.path.includes(':'));
  for (const path of posts.flatMap(route => filled(route.path))) expect(isMarked(await (await dee.post(path, fields)).text()), `Dee to ${path}`).toBe(false);
  expect(await everythingOf(world)).toBe(before);
  expect((await dee.get('/settings')).status, 'Dee is signed in still').toBe(200);
});

test('no call of the API shows a stranger’s token anything of Ana’s, or alters it', { timeout: 240_000 }, async () => {
  const [hers, deeHers] = await Promise.all([world.host, world.dee].map(async member => (await createToken(world.ctx, member.id, 'all', 'write')).token));
  const before = await everythingOf(world);
  const seen = new Set<string>();
  const calls = apiRoutes(world.ctx).filter(route => !route.takesFiles);
  expect(calls.length).toBeGreaterThan(20);
  for (const route of calls) {
    for (const call of callsOf(world.fillers, route)) {
      if (route.method === 'get' && !seen.has(route.path) && isMarked(await (await send(world, call, hers!)).text())) seen.add(route.path);
      const answer = await send(world, call, deeHers!);
      expect(answer.status, `${call.method} ${call.path}`).toBeLessThan(500);
      expect(isMarked(await answer.text()), `Dee calls ${call.method} ${call.path}`).toBe(false);
    }
  }
  expect(seen.size, 'Ana sees her own').toBeGreaterThan(5);
  expect(withoutUse(await everythingOf(world))).toBe(withoutUse(before));
});

test('what the stranger sent does something where Ana sends it', { timeout: 240_000 }, async () => {
  const before = await everythingOf(world);
  const answers: number[] = [];
  for (const { path, fields } of formsOfAna()) answers.push((await ana.post(path, fields)).status);
  expect(answers.filter(status => status === 303).length).toBeGreaterThan(15);
  expect(await everythingOf(world)).not.toBe(before);
});

/** The path with ids of Ana's in its places. */
const filled = (path: string): readonly string[] => [...new Set(path.includes(':') ? fillersFor(world.fillers, path).map(filler => fill(path, /:\w+(\{[^}]*\})?/g, filler)) : [path])];

function fill(path: string, places: RegExp, filler: Filler): string {
  const nextId = idsOf(filler);
  return path.replace(places, nextId);
}

/** Where Ana's pages lead, one address for each route and set of questions; her open page, and the links that are a guest's proof, aside. */
async function linksOfAna(): Promise<readonly string[]> {
  const routeOf = matcher(routes().filter(route => route.method === 'get').map(route => route.path));
  const found = new Map<string, string>();
  for (const link of new Set(pages.flatMap(page => linksOn(page.html)).filter(each => !/^\/(@|meet\/)/.test(each)))) {
    const questions = [...new URL(link, 'http://kith.test').searchParams.keys()].sort().join(' ');
    found.set(`${await routeOf(link)} ${questions}`, link.replaceAll(mark, asked));
  }
  return [...found.values()];
}

/** The forms on Ana's pages with all that is hers in them, one for each place they are sent to; her own account's forms are Dee's own in Dee's hands. */
function formsOfAna(): readonly FilledForm[] {
  const forms = pages.filter(page => page.signedIn).flatMap(page => formsOn(page.html)).filter(({ path }) => !/^\/(sign-out|settings|theme|outreach\/(settings|templates)|meetings\/words)/.test(path));
  return [...new Map(forms.map(form => [`${form.path} ${Object.keys(form.fields).join(' ')}`, form])).values()];
}

async function textAt(browser: Browser, path: string): Promise<string> {
  const answer = await browser.get(path);
  if (!answer.headers.get('content-type')?.includes('event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}

/** A token remembers when it was used, which Ana did. */
const withoutUse = (rows: string): string => rows.replace(/"last_used_at": "[^"]*"/g, '"last_used_at": null');
