import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createToken } from '../../src/accounts/index.ts';
import { undoChange } from '../../src/activity/index.ts';
import { mergePeople } from '../../src/duplicates/index.ts';
import { tendIntroductions } from '../../src/introductions/tend.ts';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';
import { know, said } from '../people/people.ts';
import { type Browser, openWorld } from '../world.ts';
import { deliver } from './deliver.ts';

let world: MailedWorld;
let mailbox: Mailbox;
let ana: Browser;
const at = '2026-11-21T09:00:00Z';

beforeAll(async () => {
  world = await openMailedWorld({ guestRate: 1000 });
  ({ mailbox } = world);
  ana = await world.as(world.ana);
});
beforeEach(() => world.setNow(at));
afterAll(() => world.close());

let pairs = 0;
type Pair = { readonly page: string; readonly cy: string; readonly priya: string; readonly cyMail: string; readonly priyaMail: string };

/** Ana introduces Cy and Priya: where the introduction is, and the path of each one's link. */
async function introduced(): Promise<Pair> {
  const n = ++pairs;
  const [cyMail, priyaMail] = [`cy${n}@example.com`, `priya${n}@example.com`];
  const one = await know(world, world.ana, `Cy Moreau ${n}`, { title: 'Nurse educator', company: 'Harbour Clinic' }, [['email', cyMail]]);
  const other = await know(world, world.ana, `Priya Raman ${n}`, {}, [['email', priyaMail]]);
  const answer = await ana.post('/introductions/new', { one, other, reason: 'You both teach people who teach.', oneAbout: 'Teaches nurses to teach', oneNote: 'You said you miss colleagues.', otherAbout: '', otherNote: '' });
  expect(answer.status).toBe(303);
  await deliver(world, world.ana);
  const link = async (to: string) => new URL((await mailbox.next(to)).link).pathname;
  return { page: answer.headers.get('location')!, cy: await link(`Cy Moreau ${n} <${cyMail}>`), priya: await link(`Priya Raman ${n} <${priyaMail}>`), cyMail, priyaMail };
}

const answer = (link: string, fields: Record<string, string>) => world.visitor().post(link, fields);
const shown = async (link: string) => said(await world.visitor().page(link));
const letters = () => mailbox.letters.length;
/** How many letters kept here name an address anywhere. */
const lettersAbout = async (address: string) => (await sql<{ count: number }>`select count(*) from letter l where l::text ilike ${`%${address}%`}`.execute(world.ctx.db.sql)).rows[0]!.count;

describe('two people who are introduced', () => {
  test('are each asked in private, and learn the other’s address only when both said yes', async () => {
    const { page, cy, priya, cyMail, priyaMail } = await introduced();
    const asked = await shown(cy);
    expect(asked).toContain('You both teach people who teach.');
    expect(asked).toContain('You said you miss colleagues.');
    expect(asked).not.toContain(priyaMail);
    expect(await shown(priya)).toContain('Teaches nurses to teach');
    expect(await shown(priya)).not.toContain('You said you miss colleagues.');
    const before = letters();
    expect((await answer(cy, { answer: 'yes' })).status).toBe(303);
    expect(await deliver(world, world.ana)).toBe(0);
    expect(await shown(cy)).not.toContain(priyaMail);
    expect(said(await ana.page(page))).toContain('Both are asked');
    await answer(priya, { answer: 'yes' });
    expect(await deliver(world, world.ana)).toBe(2);
    const letter = await mailbox.next(`Cy Moreau ${pairs} <${cyMail}>, Priya Raman ${pairs} <${priyaMail}>`);
    expect(letter.plain).toContain(`Cy Moreau ${pairs} (Teaches nurses to teach) is at ${cyMail}.`);
    expect(letter.plain).toContain(`Priya Raman ${pairs} is at ${priyaMail}.`);
    expect(letter.plain, 'what was for one alone').not.toContain('You said you miss colleagues.');
    expect(letter.raw, 'a link of one of the two').not.toContain('/i/');
    expect(letter.head('Reply-To')).toBe(`Cy Moreau ${pairs} <${cyMail}>, Priya Raman ${pairs} <${priyaMail}>`);
    expect(letters()).toBe(before + 2);
    expect(await shown(cy)).toContain(priyaMail);
    expect(said(await ana.page(page))).toContain('Brought together');
    expect(await ana.page('/letters?state=sent'), 'each letter leads to its introduction').toContain(`href="${page}"`);
    expect(new Set([...(await ana.page('/letters?state=sent')).matchAll(/href="(\/introductions\/[^"]+)"/g)].map(([, path]) => path)).size).toBe(pairs);
  });

  test('tell afterwards what came of it, and thank whoever introduced them', async () => {
    const { page, cy, priya, cyMail, priyaMail } = await introduced();
    await answer(cy, { answer: 'yes' });
    await answer(priya, { answer: 'yes' });
    await deliver(world, world.ana);
    await mailbox.next(`Cy Moreau ${pairs} <${cyMail}>, Priya Raman ${pairs} <${priyaMail}>`);
    world.setNow('2026-12-06T09:00:00Z');
    for (let run = 0; run < 2; run++) await tendIntroductions(world.ctx);
    expect(await deliver(world, world.ana)).toBeGreaterThanOrEqual(2);
    expect((await mailbox.next(`Cy Moreau ${pairs} <${cyMail}>`)).subject).toContain('Did you and');
    await world.visitor().post(`${cy}/outcome`, { outcome: 'talked', thanks: 'She gave me her syllabus.' });
    const told = said(await ana.page(page));
    expect(told).toContain('we talked');
    expect(told).toContain('She gave me her syllabus.');
    expect(await shown(priya)).not.toContain('syllabus');
    await world.visitor().post(`${cy}/outcome`, { outcome: 'talked', thanks: 'She gave me her syllabus.' });
    for (const outcome of ['nothing', 'talked', 'planned']) await world.visitor().post(`${cy}/outcome`, { outcome, thanks: 'She gave me her syllabus.' });
    expect(await deliver(world, world.ana), 'Ana is told once, and once a day at the most').toBe(1);
    expect(mailbox.letters.at(-1)).toMatchObject({ to: 'Ana Eriksen <ana@example.org>', plain: expect.stringContaining('She gave me her syllabus.') as string });
  });

  test('may say later, and are asked once more on that day', async () => {
    const { cy, cyMail } = await introduced();
    expect(said(await world.visitor().page(cy)), 'a day that later needs is not called optional').not.toContain('(optional)');
    expect((await answer(cy, { answer: 'later', laterOn: '' })).status).toBe(422);
    expect((await answer(cy, { answer: 'later', laterOn: '2026-11-20' })).status).toBe(422);
    expect((await answer(cy, { answer: 'later', laterOn: '2027-06-01' })).status).toBe(422);
    expect((await answer(cy, { answer: 'later', laterOn: '2026-12-01' })).status).toBe(303);
    expect(await shown(cy)).toContain('asked once more');
    world.setNow('2026-11-30T23:00:00Z');
    await tendIntroductions(world.ctx);
    const early = await deliver(world, world.ana);
    world.setNow('2026-12-01T01:00:00Z');
    for (let run = 0; run < 2; run++) await tendIntroductions(world.ctx);
    expect(await deliver(world, world.ana)).toBe(1);
    expect(early).toBe(0);
    expect((await mailbox.next(`Cy Moreau ${pairs} <${cyMail}>`)).subject).toContain('Would you like to meet');
  });

  test('may have what is held about them taken away', async () => {
    const { page, cy, priya, cyMail } = await introduced();
    await answer(cy, { answer: 'yes' });
    const before = await shown(priya);
    expect(await lettersAbout(cyMail)).toBeGreaterThan(0);
    expect((await world.visitor().post(`${cy}/forget`)).status).toBe(200);
    expect(await shown(cy)).toContain('gone');
    expect(await ana.page(page)).not.toContain(cyMail);
    expect(await lettersAbout(cyMail)).toBe(0);
    expect(await shown(priya)).toBe(before);
  });

  test('may have it taken away once they are together too: the letter to both goes, and the other keeps no address', async () => {
    const { page, cy, priya, cyMail, priyaMail } = await introduced();
    await answer(cy, { answer: 'yes' });
    await answer(priya, { answer: 'yes' });
    await deliver(world, world.ana);
    expect(await lettersAbout(cyMail)).toBeGreaterThan(0);
    const three = /href="(\/polls\/new[^"]+)"/.exec(await ana.page(page))![1]!.replaceAll('&amp;', '&');
    const form = said(await ana.page(three));
    for (const name of [`Cy Moreau ${pairs}`, `Priya Raman ${pairs}`]) expect(form, 'a time for the three of them').toContain(name);
    await world.visitor().post(`${cy}/forget`);
    const { token } = await createToken(world.ctx, world.ana.id, 'gone', 'read');
    const { people } = await (await world.request(`/api/v1${page}`, { headers: { authorization: `Bearer ${token}` } })).json() as { people: { link: string | null }[] };
    expect(people.map(({ link }) => link), 'a link that leads nowhere is nothing to pass on').toEqual([null, null]);
    expect(await lettersAbout(cyMail)).toBe(0);
    expect(await shown(priya)).not.toContain(cyMail);
    expect(await shown(cy)).toContain('gone');
    expect(await lettersAbout(priyaMail), 'her own first letter is hers').toBeGreaterThan(0);
  });
});

describe('a no', () => {
  /** Everything that anybody but the one who answers can see, in a world of its own, from the moment both are asked to long after the end. */
  async function everythingSeen(answers: Readonly<Record<string, string>> | undefined): Promise<readonly string[]> {
    const [mine, seen] = [await openWorld({ guestRate: 1000 }, { ...mailbox.mailer, close() {} }), [] as string[]];
    const host = await mine.as(mine.ana);
    const bearer = await createToken(mine.ctx, mine.ana.id, 'test', 'write');
    const one = await know(mine, mine.ana, 'Cy Moreau', {}, [['email', 'cy@example.com']]);
    const other = await know(mine, mine.ana, 'Priya Raman', {}, [['email', 'priya@example.com']]);
    const page = (await host.post('/introductions/new', { one, other, reason: 'You both teach.' })).headers.get('location')!;
    await deliver(mine, mine.ana);
    const [cy, priya] = [new URL((await mailbox.next('Cy Moreau <cy@example.com>')).link).pathname, new URL((await mailbox.next('Priya Raman <priya@example.com>')).link).pathname];
    const look = async (moment: string) => {
      const api = async (path: string) => (await mine.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${bearer.token}` } })).text();
      const views = [await mine.visitor().page(priya), ...await Promise.all([page, '/introductions', `/people/${one}`, `/people/${other}`, '/letters', '/letters?state=sent', '/activity', '/today'].map(path => host.page(path))), await api('/introductions'), await api(`/introductions/${page.split('/').at(-1)}`), await api('/letters?state=sent'), await api('/letters?state=failed')];
      views.forEach((view, place) => seen.push(`${moment} ${place} ${plain(view)}`));
    };
    await look('asked');
    if (answers) expect((await mine.visitor().post(cy, answers)).status).toBe(303);
    const others = async () => {
      const from = mailbox.letters.length;
      await deliver(mine, mine.ana);
      return `letters ${mailbox.letters.slice(from).filter(letter => letter.to !== 'Cy Moreau <cy@example.com>').map(letter => `${letter.to} ${letter.plain}`).join()}`;
    };
    seen.push(await others());
    await look('answered');
    await mine.visitor().post(priya, { answer: 'yes' });
    seen.push(await others());
    await look('the other said yes');
    for (const day of ['2026-12-20T09:00:00Z', '2027-01-03T09:00:00Z', '2027-03-01T09:00:00Z']) {
      mine.setNow(day);
      await tendIntroductions(mine.ctx);
      seen.push(await others());
      await look(day);
    }
    await mine.close();
    return seen;
  }

  /** Without what differs between any two worlds: ids, links, and the time of writing. */
  const plain = (view: string) => view.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID').replace(/\/i\/[\w-]{32}/g, '/i/LINK').replace(/"(postedAt|sentAt)":"[^"]+"/g, '');

  test('looks like silence to everybody else: in every page, letter and answer of the API, at every time', { timeout: 60_000 }, async () => {
    const [silent, declined] = [await everythingSeen(undefined), await everythingSeen({ answer: 'no' })];
    expect(silent.filter(view => view.includes('Priya Raman')).length).toBeGreaterThan(30);
    expect(declined.length).toBe(silent.length);
    expect(declined.filter((view, place) => view !== silent[place]).map(view => view.slice(0, 40))).toEqual([]);
  });

  test('and so does a later, though they are asked once more', { timeout: 60_000 }, async () => {
    const silent = await everythingSeen(undefined);
    const before = mailbox.letters.filter(letter => letter.to === 'Cy Moreau <cy@example.com>').length;
    const later = await everythingSeen({ answer: 'later', laterOn: '2026-12-15' });
    expect(mailbox.letters.filter(letter => letter.to === 'Cy Moreau <cy@example.com>').length - before, 'asked, and asked again').toBe(2);
    expect(later.filter((view, place) => view !== silent[place]).map(view => view.slice(0, 40))).toEqual([]);
  });

  test('is not behind a link that the member passed on, nor given by program where they did not', async () => {
    const one = await know(world, world.ana, 'Elif Kaya');
    const other = await know(world, world.ana, 'Noor Haddad', {}, [['email', 'noor@example.com']]);
    const { token } = await createToken(world.ctx, world.ana.id, 'links', 'write');
    const made = await world.request('/api/v1/introductions', { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ reason: 'Both bind books.', one: { person: one }, other: { person: other } }) });
    const { people } = await made.json() as { people: { link: string | null }[] };
    expect(people.map(person => person.link === null)).toEqual([false, true]);
    const elif = new URL(people[0]!.link!).pathname;
    const asked = await shown(elif);
    const after = (await answer(elif, { answer: 'no' })).headers.get('location')!;
    expect(await shown(after)).toContain('Nobody is told');
    expect(await shown(elif)).toBe(asked);
    expect(await shown(`${elif}?answer=yes`)).toContain('look here again');
  });

  test('can become a yes while there is time', async () => {
    const { cy, priya } = await introduced();
    await answer(cy, { answer: 'no' });
    await answer(priya, { answer: 'yes' });
    expect(await shown(cy)).toContain('Nobody is told');
    await answer(cy, { answer: 'yes' });
    expect(await deliver(world, world.ana)).toBe(2);
  });
});

test('two who answer at the same moment are brought together once', async () => {
  const { cy, priya } = await introduced();
  await Promise.all([answer(cy, { answer: 'yes' }), answer(priya, { answer: 'yes' }), answer(cy, { answer: 'yes' })]);
  expect(await deliver(world, world.ana)).toBe(2);
});

test('an introduction goes on where one of the two turns out to be in the list twice, and when that is taken back', async () => {
  const { page, cy, priya, cyMail } = await introduced();
  const { rows: [asked] } = await world.ctx.db.pool.query<{ person: string }>('select person_id as person from introduction_side where email = $1', [cyMail]);
  const twin = await know(world, world.ana, `Cy Moreau ${pairs}`, { city: 'Lisbon' });
  const { change } = await mergePeople(world.ctx, world.ana.id, { keep: twin, gone: asked!.person });
  expect(said(await ana.page(page))).toContain('Both are asked');
  expect(await ana.page(page)).toContain(`/people/${twin}`);
  await answer(cy, { answer: 'yes' });
  await undoChange(world.ctx, world.ana.id, change);
  expect(await ana.page(page)).toContain(`/people/${asked!.person}`);
  await answer(priya, { answer: 'yes' });
  expect(await deliver(world, world.ana)).toBe(2);
});

test('whoever introduces may offer times to be there at the beginning, and is then answered too', async () => {
  const [one, other] = [await know(world, world.ana, 'Ivo Brandt', {}, [['email', 'ivo@example.com']]), await know(world, world.ana, 'Sara Duarte', {}, [['email', 'sara@example.com']])];
  await ana.post('/introductions/new', { one, other, reason: 'Both keep bees.', offersTimes: 'on' });
  await deliver(world, world.ana);
  for (const to of ['Ivo Brandt <ivo@example.com>', 'Sara Duarte <sara@example.com>']) await answer(new URL((await mailbox.next(to)).link).pathname, { answer: 'yes' });
  await deliver(world, world.ana);
  const letter = await mailbox.next('Ivo Brandt <ivo@example.com>, Sara Duarte <sara@example.com>');
  expect(letter.plain.match(/^- .*Los Angeles time.*$/gm)).toHaveLength(3);
  expect(letter.head('Reply-To')).toContain('ana@example.org');
  expect((await ana.post('/introductions/new', { one, other, reason: 'Both keep bees.' })).status).toBe(303);
});

test('whoever had no address here and leaves one with their yes is written to with the other', async () => {
  const [one, other] = [await know(world, world.ana, 'Ole Hahn', {}, [['email', 'ole@example.com']]), await know(world, world.ana, 'Uma Berg')];
  const { headers } = await ana.post('/introductions/new', { one, other, reason: 'Both keep bees.' });
  await deliver(world, world.ana);
  await answer(/http:\/\/kith\.test(\/i\/[\w-]+)/.exec(await ana.page(headers.get('location')!))![1]!, { answer: 'yes', address: 'uma@example.com' });
  await answer(new URL((await mailbox.next('Ole Hahn <ole@example.com>')).link).pathname, { answer: 'yes' });
  await deliver(world, world.ana);
  expect((await mailbox.next('Ole Hahn <ole@example.com>, Uma Berg <uma@example.com>')).plain).toContain('Uma Berg is at uma@example.com.');
});

test('an introduction needs a reason, two different people, and one at a time', async () => {
  const one = await know(world, world.ana, 'Mira Ode');
  const other = await know(world, world.ana, 'Jonas Wehr');
  const post = (fields: Record<string, string>) => ana.post('/introductions/new', { one, other, reason: 'Both restore boats.', ...fields });
  const noReason = await post({ reason: ' ', oneNote: 'kept words' });
  expect(noReason.status).toBe(422);
  expect(await noReason.text()).toMatch(/without a reason nobody can say yes[\s\S]*kept words/);
  expect((await post({ other: one })).status).toBe(422);
  const done = await post({});
  expect(done.status).toBe(303);
  expect((await post({})).status).toBe(422);
  const page = await ana.page(done.headers.get('location')!);
  expect(page.match(/http:\/\/kith\.test\/i\//g)?.length).toBe(2); // nobody has an address: both links are for passing on
  await ana.post(`${done.headers.get('location')}/withdraw`);
  expect(said(await ana.page(done.headers.get('location')!))).toContain('Taken back');
  expect((await post({})).status).toBe(303);
});

test('Dee sees nothing of Ana’s introductions, and a link that nobody was given leads nowhere', async () => {
  const { page } = await introduced();
  const dee = await world.as(world.dee);
  expect((await dee.get(page)).status).toBe(404);
  expect((await dee.post(`${page}/withdraw`)).status).toBe(404);
  expect(await dee.page('/introductions')).not.toContain('Priya');
  expect((await world.visitor().get(`/i/${'x'.repeat(32)}`)).status).toBe(404);
});
