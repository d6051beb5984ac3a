import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { loopBacksDue, promisesDue } from '../../src/promises/index.ts';
import { know, said, undoOn } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let ana: Browser;
let tomas: string;

beforeAll(async () => {
  world = await openWorld();
  ana = await world.as(world.ana);
  tomas = await know(world, world.ana, 'Tomás Herrera');
});
afterAll(() => world.close());

const make = async (fields: Record<string, string>): Promise<string> => {
  await ana.post(`/promises/new?person=${tomas}`, { side: 'mine', kind: 'book', dueOn: '', ...fields });
  const page = await ana.page(`/people/${tomas}`);
  return new RegExp(`/promises/[0-9a-f-]{36}(?=">${fields.what})`).exec(page)?.[0] ?? 'nothing';
};
const due = (day: string) => reading(world.ctx.db, world.ana.id, db => promisesDue(db, day));
const toTell = () => reading(world.ctx.db, world.ana.id, loopBacksDue);

test('a promise of mine is done, the update to whoever gave the advice is drafted, and it is kept once they were told', async () => {
  const at = await make({ what: 'Read the book on gatherings', dueOn: '2026-12-01' });
  expect(await due('2026-11-30')).toEqual([]);
  expect(await due('2026-12-01')).toMatchObject([{ what: 'Read the book on gatherings', name: 'Tomás Herrera', mine: true }]);
  const done = await ana.post(`${at}/done`, { outcome: 'I closed an evening his way.' });
  expect(done.headers.get('location')).toBe(at);
  const page = await ana.page(at);
  for (const each of ['Hi Tomás,', 'When we talked in November 2026, I promised this: “Read the book on gatherings”. I have now read it.', 'I closed an evening his way.', 'Thank you for pointing me there.']) expect(page).toContain(each);
  expect([await due('2027-01-01'), (await toTell()).length]).toEqual([[], 1]);
  expect(said(await ana.page('/promises'))).toContain('Done, and good to tell');
  expect(page, 'the draft is written on in the form').toMatch(/class="btn main"[^>]*href="\/outreach\/new\?promise=|href="\/outreach\/new\?promise=[^"]*"[^>]*class="btn main"/);
  const step = /<article[^]*?<\/article>/.exec((await ana.page(`/people/${tomas}`)).split('<main')[1]!)![0];
  expect(said(step)).toContain('“Read the book on gatherings” was done today, and Tomás has not heard. Tell Tomás what came of it.');
  expect(step).toContain(`href="${at}"`);
  await ana.post(`${at}/told`);
  expect(await toTell()).toEqual([]);
  expect(said(await ana.page(at))).toContain('Kept, and Tomás knows.');
  expect(said(await ana.page('/promises'))).toContain('Kept or let go lately');
});

test('a promise of theirs is kept when it is done; nobody need be told', async () => {
  const at = await make({ what: 'Send comments', side: 'theirs' });
  await ana.post(`${at}/done`);
  expect(await toTell()).toEqual([]);
  expect(said(await ana.page(at))).toContain('Tomás kept it.');
});

test('a promise is altered, let go, opened again and removed, and each can be taken back', async () => {
  const at = await make({ what: 'Meet his sister', kind: 'person' });
  await ana.post(`${at}/edit`, { what: 'Meet his sister in May', kind: 'person', dueOn: '2027-05-01' });
  expect(said(await ana.page(at))).toContain('1 May 2027');
  await ana.post(`${at}/let-go`);
  expect((await due('2027-05-01')).map(each => each.what)).not.toContain('Meet his sister in May');
  await ana.post(`${at}/reopen`);
  expect((await due('2027-05-01')).map(each => each.what)).toContain('Meet his sister in May');
  await ana.post(`${at}/remove`);
  const undo = undoOn(await ana.page(`/people/${tomas}`));
  expect((await ana.get(at)).status).toBe(404);
  await ana.post(undo);
  expect(said(await ana.page(at))).toContain('Meet his sister in May');
});

test('a promise without words, or with a day that is none, comes back with a sentence', async () => {
  const answer = await ana.post(`/promises/new?person=${tomas}`, { side: 'mine', what: ' ', dueOn: '2027-02-29', kind: 'book' });
  expect(answer.status).toBe(422);
  const page = said(await answer.text());
  for (const each of ['A promise needs a few words', 'not a day of the calendar']) expect(page).toContain(each);
});


test('Dee neither sees nor settles Ana’s promises', async () => {
  const at = await make({ what: 'Keep this to ourselves' });
  const dee = await world.as(world.dee);
  expect((await dee.get(at)).status).toBe(404);
  for (const verb of ['done', 'told', 'let-go', 'reopen', 'remove', 'edit']) expect((await dee.post(`${at}/${verb}`)).status).toBe(404);
  expect((await dee.get(`/promises/new?person=${tomas}`)).status).toBe(404);
  expect(said(await dee.page('/promises'))).toContain('No promises yet');
});
