import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { tendIntroductions } from '../../src/introductions/tend.ts';
import { know, said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let token: string;

beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  ana = await world.as(world.ana);
  ({ token } = await createToken(world.ctx, world.ana.id, 'test', 'write'));
});
beforeEach(() => world.setNow('2026-11-21T09:00:00Z'));
afterAll(() => world.close());

type Pair = { readonly page: string; readonly one: string; readonly other: string };

/** Ana introduces two by page: where that is, and the path of each one's link, as she copies it. */
async function introduced(names: readonly [string, string], emails: readonly [string, string] = ['', ''], more: Record<string, string> = {}): Promise<Pair> {
  const [one, other] = [await know(world, world.ana, names[0], {}, emails[0] ? [['email', emails[0]]] : []), await know(world, world.ana, names[1], {}, emails[1] ? [['email', emails[1]]] : [])];
  const page = (await ana.post('/introductions/new', { one, other, reason: 'You both bind books.', ...more })).headers.get('location')!;
  const [first, second] = [...(await ana.page(page)).matchAll(/http:\/\/kith\.test(\/i\/[\w-]+)/g)].map(([, path]) => path!);
  return { page, one: first!, other: second! };
}

const answer = (link: string, fields: Record<string, string>) => world.visitor().post(link, fields);
const shown = async (link: string) => said(await world.visitor().page(link));
const api = async (page: string) => await (await world.request(`/api/v1${page}`, { headers: { authorization: `Bearer ${token}` } })).json() as { reach: string | null; lines: { to: string | null; text: string }[]; times: string[]; people: { email: string; link: string | null }[] };
const stored = async (address: string) => (await world.ctx.db.pool.query('select 1 from introduction_side where own_email = $1', [address])).rows.length;

test('before asking, the form says that the links are passed on by hand and that a yes asks for an address', async () => {
  const [one, other] = [await know(world, world.ana, 'Tomás Reyes'), await know(world, world.ana, 'Lin Wei', {}, [['email', 'lin@example.com']])];
  const form = said(await ana.page(`/introductions/new?one=${one}&other=${other}`));
  expect(form).toContain('Nobody is written to');
  expect(form).toContain('No e-mail address of Tomás Reyes is known');
  expect(form).toContain('No mail goes out from here: you get a link to pass on to Lin Wei by hand.');
  expect(form).not.toContain('asked for one');
  const lone = await know(world, world.ana, 'Uma Berg');
  expect(said(await ana.page(`/introductions/new?one=${one}&other=${lone}`))).toContain('whoever says yes is asked for one');
});

test('two without an address each leave one with their yes, and reach each other', async () => {
  const { page, one, other } = await introduced(['Cy Moreau', 'Priya Raman']);
  expect(said(await ana.page(page))).toContain('no mail tells you');
  const without = await answer(one, { answer: 'yes' });
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('For a yes, leave an address');
  expect((await answer(one, { answer: 'yes', address: 'cy at home' })).status).toBe(422);
  const yes = await answer(one, { answer: 'yes', address: 'cy@example.com' });
  const thanks = await shown(yes.headers.get('location')!);
  expect(thanks).toContain('look here again');
  expect(thanks).not.toContain('by mail');
  for (const place of [one, other, page]) expect(await (await ana.get(place)).text(), 'before both said yes').not.toContain('cy@example.com');
  expect((await answer(other, { answer: 'yes', address: 'priya@example.com' })).status).toBe(303);
  const connected = await shown(one);
  expect(connected).toContain('priya@example.com');
  expect(connected).toContain('Priya Raman sees yours: cy@example.com.');
  expect(connected).not.toContain('stepped out');
  const host = said(await ana.page(page));
  expect(host).toContain('send them the lines below');
  expect(await ana.page(page)).toContain('Cy Moreau is at cy@example.com.');
  const { reach, lines, people } = await api(page);
  expect(reach).toBe('by_hand');
  expect(people.map(({ email, link }) => [email, link !== null])).toEqual([['cy@example.com', true], ['priya@example.com', true]]);
  expect(lines).toEqual([{ to: null, text: expect.stringContaining('Priya Raman is at priya@example.com.') as string }]);
  expect(lines[0]!.text, 'no answer to a letter').not.toContain('answers this letter');
  await world.visitor().post(`${one}/forget`);
  const alone = await shown(other);
  expect(alone).not.toContain('cy@example.com');
  expect(alone).toContain('No address of Cy Moreau is held here any more.');
  expect(alone).not.toContain('expect the first word');
  expect(await shown(one)).toContain('Ana Eriksen can see that it is gone.');
  expect((await api(page)).people.map(({ link }) => link !== null), 'a link that leads nowhere is nothing to pass on').toEqual([false, true]);
  expect(await ana.page(page)).not.toContain('cy@example.com');
  expect(await stored('cy@example.com')).toBe(0);
});

test('where one address is known, the other need not leave theirs, and each page says who writes first', async () => {
  const { page, one, other } = await introduced(['Ivo Brandt', 'Sara Duarte'], ['ivo@example.com', '']);
  expect(await shown(one), 'his address is known').not.toContain('at which Sara Duarte may write');
  expect(await shown(other)).toContain('E-mail address at which Ivo Brandt may write to you');
  await answer(one, { answer: 'yes', address: 'not-his@example.com' });
  await answer(other, { answer: 'yes' });
  expect(await stored('not-his@example.com')).toBe(0);
  expect(await shown(one)).toContain('expect the first word from Sara Duarte');
  expect(await shown(other)).toContain('ivo@example.com');
  expect(said(await ana.page(page))).toContain('Sara Duarte left no address and hears nothing by mail');
  expect(await api(page)).toMatchObject({ reach: 'one', lines: [{ to: 'Sara Duarte', text: expect.stringContaining('Write to ivo@example.com.') as string }] });
});

test('two who said yes before addresses were asked for are not called connected by an address they do not have', async () => {
  const { page, one, other } = await introduced(['Noor Haddad', 'Elif Kaya']);
  await world.ctx.db.pool.query('update introduction set needs_address = false where id = $1', [page.split('/').at(-1)]);
  for (const link of [one, other]) expect((await answer(link, { answer: 'yes' })).status).toBe(303);
  expect(said(await ana.page(page))).toContain('They have no way to reach each other yet');
  expect(await shown(one)).toContain('Ana Eriksen is asked to bring you together.');
  expect((await api(page)).lines.map(({ to, text }) => [to, text.includes('Tell me, and I pass it on')])).toEqual([['Noor Haddad', true], ['Elif Kaya', true]]);
});

test('a yes with an address looks like a no and like silence, to whoever opens any page, the link passed on among them', async () => {
  const plain = (view: string) => view.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID').replace(/\/i\/[\w-]{32}/g, '/i/LINK');
  const seen = async (fields: Record<string, string> | undefined) => {
    const { page, one, other } = await introduced(['Kaja Lind', 'Ruben Moss']);
    if (fields) expect((await answer(one, fields)).status).toBe(303);
    const again = await (await answer(one, { answer: 'yes' })).text();
    const views = [again, ...await Promise.all([one, other, page].map(async path => (await ana.get(path)).text())), JSON.stringify(await api(page))].map(plain);
    await ana.post(`${page}/withdraw`);
    return views;
  };
  const silent = await seen(undefined);
  expect(await seen({ answer: 'no', address: 'kaja@example.com' })).toEqual(silent);
  expect(await seen({ answer: 'yes', address: 'kaja@example.com' })).toEqual(silent);
  expect(await stored('kaja@example.com'), 'gone with the introduction that was taken back').toBe(0);
});

test('an address goes when its introduction ends without two yeses, and with another answer', async () => {
  const { one, other } = await introduced(['Mira Ode', 'Jonas Wehr']);
  await answer(one, { answer: 'yes', address: 'mira@example.com' });
  await answer(other, { answer: 'yes', address: 'bad' });
  expect(await stored('mira@example.com')).toBe(1);
  await answer(one, { answer: 'no' });
  expect(await stored('mira@example.com')).toBe(0);
  await answer(one, { answer: 'yes', address: 'mira@example.com' });
  world.setNow('2027-02-01T09:00:00Z');
  await tendIntroductions(world.ctx);
  expect(await stored('mira@example.com')).toBe(0);
});

test('times that were offered stand on the pages, or a sentence why there are none', async () => {
  const { page, one, other } = await introduced(['Ada Moss', 'Ole Hahn'], ['ada@example.com', 'ole@example.com'], { offersTimes: 'on' });
  for (const link of [one, other]) await answer(link, { answer: 'yes' });
  const { times, lines } = await api(page);
  expect(times).toHaveLength(3);
  expect(lines[0]!.text.match(/^- .*$/gm)).toHaveLength(3);
  expect(await shown(one)).toContain('Agree on one and write to Ana Eriksen: ana@example.org');
  expect(said(await ana.page(page))).toContain('Times at which you could be there');
  world.setNow('2027-02-01T09:00:00Z');
  expect(said(await ana.page(page))).toContain('have gone by');
  expect(await shown(one)).not.toContain('Agree on one');
  await world.ctx.db.pool.query(`update introduction set times = '{}' where id = $1`, [page.split('/').at(-1)]);
  expect(said(await ana.page(page))).toContain('none was found');
});

test('a German visitor reads the same in German', async () => {
  const { one, other } = await introduced(['Jens Falk', 'Rosa Pohl']);
  const german = world.visitor({ 'accept-language': 'de-DE' });
  expect(said(await german.page(one))).toContain('Für ein Ja nötig');
  expect(await (await german.post(one, { answer: 'yes' })).text()).toContain('Hinterlassen Sie für ein Ja bitte eine Adresse');
  for (const [link, address] of [[one, 'jens@example.com'], [other, 'rosa@example.com']] as const) await german.post(link, { answer: 'yes', address });
  expect(said(await german.page(one))).toContain('Rosa Pohl sieht Ihre: jens@example.com.');
});
