import { afterAll, beforeAll, expect, test } from 'vitest';
import { editProfile } from '../../src/accounts/index.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await editProfile(world.ctx, world.bo.id, { name: 'Bo', handle: 'bo', zone: 'Europe/Berlin', locale: 'de-DE' });
});
afterAll(() => world.close());

/** Where one is, as the main navigation marks it; and what it calls all there is. */
function wayOf(page: string) {
  const nav = /<nav class="nav"[\s\S]*?<\/nav>/.exec(page)![0];
  return { here: [...nav.matchAll(/href="([^"]+)" aria-current="page"/g)].map(([, href]) => href), words: [...nav.matchAll(/<span>([^<]+)<\/span>/g)].map(([, word]) => word!) };
}

test('what surrounds a page speaks to whoever reads it, and marks where they are, whoever read another page just before', async () => {
  const [ana, bo] = [await world.as(world.ana), await world.as(world.bo)];
  for (const place of ['/today', '/people', '/today']) {
    const [hers, his] = [await ana.page(place), await bo.page(place)];
    expect([wayOf(hers).here, wayOf(his).here]).toEqual([[place], [place]]);
    expect([wayOf(hers).words[0], wayOf(his).words[0]]).toEqual(['Today', 'Heute']);
    expect(hers).toContain('<span class="account-name">Ana');
    expect(his).toContain('<span class="account-name">Bo');
    expect([hers, his].map(page => /<dialog id="keys"[\s\S]*?<h2 id="keys-title">([^<]+)/.exec(page)![1])).toEqual(['Keyboard shortcuts', 'Tastenkürzel']);
  }
});

test('whoever asks for other digits reads theirs no more than anybody after them', async () => {
  await editProfile(world.ctx, world.bo.id, { name: 'Bo', handle: 'bo', zone: 'UTC', locale: 'en-AU-u-nu-arab' });
  await editProfile(world.ctx, world.ana.id, { name: 'Ana', handle: 'ana', zone: 'UTC', locale: 'en-AU' });
  const counted = async (member: typeof world.ana) => /data-one="([^"]+)" data-many="([^"]+)"/.exec(await (await world.as(member)).page('/today'))!.slice(1);
  expect([await counted(world.bo), await counted(world.ana)]).toEqual([['1 result', '# results'], ['1 result', '# results']]);
});

test('the theme that is pressed is the one that was chosen', async () => {
  const ana = await world.as(world.ana);
  const pressed = async () => [...(await ana.page('/today')).matchAll(/value="(\w+)" aria-pressed="true"/g)].map(([, theme]) => theme);
  expect(await pressed()).toEqual(['system']);
  await ana.post('/theme', { theme: 'dark' });
  expect(await pressed()).toEqual(['dark']);
  await ana.post('/theme', { theme: 'light' });
  expect(await pressed()).toEqual(['light']);
});
