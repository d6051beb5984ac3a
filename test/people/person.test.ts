import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openWorld, type World } from '../world.ts';
import { connect, invitation, know, message, said, undoOn } from './people.ts';

let world: World;
let ana: Browser;
let dee: Browser;
let priya: string;
const at = (rest = ''): string => `/people/${priya}${rest}`;

beforeAll(async () => {
  world = await openWorld();
  priya = await know(world, world.ana, 'Priya Raman', { company: 'Thread', title: 'Learning lead', city: 'Lisbon', howMet: 'A talk on portfolios' }, [['email', 'priya@example.org'], ['profile', 'https://www.linkedin.com/in/priya-raman-invented']]);
  await connect(world, world.ana, priya, '2017-03-08');
  [ana, dee] = await Promise.all([world.as(world.ana), world.as(world.dee)]);
});
afterAll(() => world.close());

describe('a person’s page', () => {
  test('says who they are, since when you are connected, and how you met', async () => {
    const page = said(await ana.page(at()));
    expect(page).toContain('Learning lead at Thread, Lisbon. Connected since March 2017.');
    expect(page).toContain('A talk on portfolios');
    expect(page).toContain('have not yet exchanged a word');
  });

  test('links to each address in the way it opens', async () => {
    const page = await ana.page(at());
    expect(page).toContain('href="mailto:priya@example.org"');
    expect(page).toContain('href="https://linkedin.com/in/priya-raman-invented"');
    await ana.post(at('/identities'), { kind: 'phone', value: '+351 912 345 678', label: 'home' });
    expect(await ana.page(at())).toContain('href="tel:+351912345678"');
  });

  test('tells everything exchanged in order: messages, invitations, notes, and when you connected', async () => {
    await invitation(world, world.ana, priya, 'them', '2017-03-07T10:00:00Z', 'I liked your talk');
    await message(world, world.ana, priya, 'me', '2018-01-01T10:00:00Z', 'Happy new year');
    await message(world, world.ana, priya, 'them', '2026-11-01T10:00:00Z', 'Do you still teach?', 't2');
    const page = said(await ana.page(at()));
    expect(page).toMatch(/Priya wrote 20 days ago Do you still teach\?.*You wrote 1 Jan 2018 Happy new year.*You connected.*Priya asked to connect.*I liked your talk/);
    expect(page).toContain('Priya wrote last, 20 days ago. An answer would be welcome.');
    expect(page).toContain('2 messages with Priya since 2018.');
  });

  test('shows one thread by itself', async () => {
    const link = /href="(\/people\/[^"]*thread=t2)"/.exec(await ana.page(at()))![1]!;
    const page = said(await ana.page(link));
    expect(page).toContain('Do you still teach?');
    expect(page).not.toContain('Happy new year');
    expect((await ana.get(at('?thread=none'))).status).toBe(404);
  });

  test('pages through a long story without losing or repeating a message', async () => {
    const long = await know(world, world.ana, 'Longin Letter');
    const words = Array.from({ length: 75 }, (_, n) => `word number ${n}.`);
    for (const [n, each] of words.entries()) await message(world, world.ana, long, 'them', new Date(Date.UTC(2020, 0, 1, 0, 0, Math.floor(n / 4))).toISOString(), each);
    const seen: string[] = [];
    for (let page = await ana.page(`/people/${long}`), pages = 0; ; pages++) {
      expect(pages).toBeLessThan(5);
      seen.push(...[...page.matchAll(/word number \d+\./g)].map(String));
      const next = /href="([^"]*after=[^"]*)#story"/.exec(page)?.[1];
      if (!next) break;
      page = await ana.page(next);
    }
    expect(seen.toSorted()).toEqual(words.toSorted());
  });

  test('is not there for Dee, in any of its forms', async () => {
    expect((await ana.get(at())).status).toBe(200);
    for (const path of ['', '/edit', '/delete', '?thread=t2']) expect((await dee.get(at(path))).status).toBe(404);
    for (const path of ['/edit', '/delete', '/notes', '/labels', '/identities']) expect((await dee.post(at(path), { fullName: 'x', body: 'x', tag: 'x', kind: 'email', value: 'x@example.org' })).status).toBe(404);
    expect((await ana.get('/people/not-an-id')).status).toBe(404);
    expect(said(await ana.page(at()))).toContain('Priya Raman');
  });
});

describe('what a member writes about a person', () => {
  test('is a note that can be changed, removed, and each of these taken back', async () => {
    await ana.post(at('/notes'), { body: 'Likes a walk.\nNot a call.' });
    const written = await ana.page(at());
    expect(written).toContain('Likes a walk.\nNot a call.');
    const note = /\/notes\/([0-9a-f-]{36})\/remove/.exec(written)![1]!;
    await ana.post(at(`/notes/${note}`), { body: 'Likes a long walk.' });
    const changed = await ana.page(at());
    expect(said(changed)).toContain('Likes a long walk.');
    expect(said(await ana.page('/people?q=long+walk'))).toContain('Priya Raman');
    await ana.post(undoOn(changed));
    expect(said(await ana.page(at()))).not.toContain('long walk');
    await ana.post(at(`/notes/${note}/remove`));
    const removed = await ana.page(at());
    expect(said(removed)).not.toContain('Likes a walk');
    await ana.post(undoOn(removed));
    expect(await ana.page(at())).toContain('Likes a walk.\nNot a call.');
    expect(said(await ana.page('/people?q=likes+walk'))).toContain('Priya Raman');
  });

  test('comes back with a sentence when it is empty, and keeps what was typed', async () => {
    const answer = await ana.post(at('/notes'), { body: '   ' });
    expect(answer.status).toBe(422);
    expect(said(await answer.text())).toContain('A note needs a word or two.');
    const wrong = await ana.post(at('/identities'), { kind: 'email', value: 'no address' });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain('value="no address"');
    expect(said(page)).toContain('“no address” is not an e-mail address. One looks like priya@example.org.');
  });

  test('is roles, tags and a rhythm, kept with one button and taken back as one', async () => {
    await ana.post(at('/labels'), { role: ['mentor', 'connector', 'king'], newTags: 'portfolio, book club, Portfolio', rhythm: '30' });
    const page = await ana.page(at());
    expect(said(page)).toMatch(/Roles connector mentor Tags book club portfolio In touch every month/);
    await ana.post(at('/labels'), { role: 'peer', tag: 'portfolio', rhythm: '' });
    const changed = await ana.page(at());
    expect(said(changed)).toMatch(/Roles peer Tags portfolio In touch no rhythm/);
    await ana.post(undoOn(changed));
    expect(said(await ana.page(at()))).toMatch(/Roles connector mentor Tags book club portfolio In touch every month/);
    expect(said(await ana.page('/activity'))).toContain('Changed roles, tags or rhythm of Priya Raman');
    await ana.post(at('/labels'), { role: ['mentor', 'connector'], tag: ['portfolio', 'book club'], rhythm: '30' });
    expect(said(await ana.page(at())), 'nothing to take back where nothing is new').toContain('It stood so already.');
  });

  test('comes back with all that was chosen where a tag is too long', async () => {
    const answer = await ana.post(at('/labels'), { role: 'peer', newTags: 'x'.repeat(61), rhythm: '90' });
    const page = await answer.text();
    expect([answer.status, said(page)]).toEqual([422, expect.stringContaining('Please use at most 60 characters for a tag.')]);
    expect(page).toMatch(/value="peer" checked/);
    expect(page).not.toMatch(/value="(mentor|portfolio)" checked/);
    expect(page).toMatch(/<option[^>]*value="90"[^>]*selected|<option[^>]*selected[^>]*value="90"/);
  });

  test('an address that is somebody else’s already is refused by name; one that is removed can come back', async () => {
    await know(world, world.ana, 'Other Raman', {}, [['email', 'other@example.org']]);
    const answer = await ana.post(at('/identities'), { kind: 'email', value: 'Other@Example.org' });
    expect([answer.status, said(await answer.text())]).toEqual([422, expect.stringContaining('belongs to Other Raman')]);
    const identity = new RegExp(`/identities/([0-9a-f-]{36})/remove`).exec(await ana.page(at()))![1]!;
    await ana.post(at(`/identities/${identity}/remove`));
    const removed = await ana.page(at());
    expect(removed).not.toContain('mailto:priya@example.org');
    await ana.post(undoOn(removed));
    expect(await ana.page(at())).toContain('mailto:priya@example.org');
  });
});

describe('a person by hand', () => {
  test('is added with an address, shown, and taken back', async () => {
    const answer = await ana.post('/people/new', { fullName: 'Cosmo Vale', company: 'Ferry', title: 'Pilot', email: 'cosmo@example.org' });
    const page = await ana.page(answer.headers.get('location')!);
    expect(said(page)).toContain('Pilot at Ferry.');
    expect(page).toContain('mailto:cosmo@example.org');
    const back = await ana.post(undoOn(page));
    expect(back.status).toBe(303);
    expect(said(await ana.page(back.headers.get('location')!))).not.toContain('changed again since');
    expect((await ana.get(answer.headers.get('location')!)).status).toBe(404);
  });

  test('is not added with an address that is somebody else’s, and the form says whose', async () => {
    await know(world, world.ana, 'Linnea Berg', {}, [['email', 'linnea@example.org']]);
    const answer = await ana.post('/people/new', { fullName: 'L. Bergström', city: 'Umeå', email: 'Linnea@example.org' });
    const page = await answer.text();
    expect([answer.status, said(page)]).toEqual([422, expect.stringMatching('innea@example.org belongs to Linnea Berg. If they are one person, merge the two.')]);
    expect(page).toContain('value="Umeå"');
    expect(said(await ana.page('/people?q=Bergström'))).not.toContain('Umeå');
  });

  test('needs a name, and keeps the rest of what was typed', async () => {
    const answer = await ana.post('/people/new', { fullName: ' ', company: 'Ferry', birthday: 'soon', email: 'nobody' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(said(page)).toContain('A person needs a name.');
    expect(said(page)).toContain('A birthday looks like 4 March 1990');
    expect(said(page)).toContain('An e-mail address looks like priya@example.org.');
    expect(page).toContain('value="Ferry"');
  });

  test('who changes work keeps the old position in their history; a correction does not', async () => {
    const person = await know(world, world.ana, 'Ines Prado', { company: 'Old Mill', title: 'Editor' });
    const page = `/people/${person}`;
    await ana.post(`${page}/edit`, { fullName: 'Ines Prado', company: 'Old Mill', title: 'Chief editor', corrects: 'on' });
    expect(said(await ana.page(page))).toMatch(/Positions Chief editor, Old Mill seen since November 2026/);
    await ana.post(`${page}/edit`, { fullName: 'Ines Prado', company: 'New Mill', title: 'Chief editor' });
    const moved = await ana.page(page);
    expect(said(moved)).toMatch(/Positions Chief editor, New Mill seen since November 2026 Chief editor, Old Mill before November 2026/);
    await ana.post(undoOn(moved));
    expect(said(await ana.page(page))).toMatch(/Chief editor at Old Mill\..*Positions Chief editor, Old Mill seen since November 2026/);
  });

  test('is deleted after a question, and comes back whole', async () => {
    const person = await know(world, world.ana, 'Dario Fen', {}, [['email', 'dario@example.org']]);
    await message(world, world.ana, person, 'them', '2026-01-01T10:00:00Z', 'A happy new year');
    expect(said(await ana.page(`/people/${person}/delete`))).toContain('Delete Dario Fen?');
    await ana.post(`/people/${person}/delete`);
    const list = await ana.page('/people');
    expect(said(list)).toContain('Dario Fen is deleted.');
    expect((await ana.get(`/people/${person}`)).status).toBe(404);
    await ana.post(undoOn(list));
    expect(said(await ana.page(`/people/${person}`))).toContain('A happy new year');
  });
});

describe('the command palette', () => {
  test('finds people first, then what can be done', async () => {
    const found = await (await ana.get('/search/quick?q=pri')).json() as { label: string; href: string; hint: string; group: string }[];
    expect(found[0]).toEqual({ label: 'Priya Raman', href: at(), hint: 'Learning lead, Thread', group: 'People' });
    expect(await (await ana.get('/search/quick?q=imp')).json()).toContainEqual({ label: 'Import people', href: '/imports', hint: '', group: 'Actions' });
    expect(await (await dee.get('/search/quick?q=pri')).json()).toEqual([]);
    expect(await (await ana.get('/search/quick')).json()).toEqual([]);
  });
});

test('pages speak German to whoever asks for it', async () => {
  const browser = await world.as(world.ana);
  await speak('de');
  expect(said(await (await browser.get(at())).text())).toContain('Learning lead bei Thread, Lisbon. Verbunden seit März 2017.');
  expect(said(await browser.page('/people'))).toContain('Letzter Austausch');
  expect(said(await (await browser.post(at('/notes'), { body: ' ' })).text())).toContain('Eine Notiz braucht ein, zwei Worte.');
  expect(said(await (await browser.post(at('/identities'), { kind: 'phone', value: 'keine' })).text())).toContain('„keine“ ist keine Telefonnummer.');
  await speak('en');
});

async function speak(locale: string): Promise<void> {
  await world.ctx.db.pool.query('update account set locale = $1 where id = $2', [locale, world.ana.id]);
}

test('a note or an address that was removed already, in another window say, is said by its name', async () => {
  const missing = '01a21a06-0000-7000-8000-000000000000';
  for (const [path, sentence] of [['/notes/:id/remove', 'There is no such note here.'], ['/notes/:id', 'There is no such note here.'], ['/identities/:id/remove', 'There is no such address here.']] as const) {
    const answer = await ana.post(at(path.replace(':id', missing)), { body: 'New words' });
    expect([answer.status, said(await ana.page(answer.headers.get('location') ?? '/'))], path).toEqual([303, expect.stringContaining(sentence)]);
  }
});
