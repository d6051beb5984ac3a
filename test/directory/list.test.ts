import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readVcard } from '../../src/contacts/index.ts';
import { transact } from '../../src/kit/transact.ts';
import { gathered, peopleOf, stream } from '../contacts/gather.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { connect, know, message, said, undoOn } from '../people/people.ts';

let world: World;
let ana: Browser;
let dee: Browser;
const id: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld();
  const all = [
    ['priya', 'Priya Raman', { company: 'Thread', title: 'Learning lead', city: 'Lisbon' }], ['tomas', 'Tomás Oliveira', { company: 'Casa do Livro', title: 'Librarian', city: 'Porto' }],
    ['grace', 'Grace Kim', { company: 'Larkfield', title: 'Instructional designer' }], ['soren', 'Søren Bjørnsson', { company: 'Nordlys', title: 'Data scientist' }], ['wanjiru', 'Wanjiru Mwangi', { company: 'Thread', title: 'Head of learning' }],
  ] as const;
  for (const [key, name, about] of all) {
    id[key] = await know(world, world.ana, name, about);
    await connect(world, world.ana, id[key]);
  }
  await message(world, world.ana, id.priya!, 'me', '2026-10-01T10:00:00Z', 'Hello Priya');
  await message(world, world.ana, id.priya!, 'them', '2026-10-12T10:00:00Z', 'Hello Ana, how are you?');
  await message(world, world.ana, id.soren!, 'me', '2019-05-30T10:00:00Z', 'Hej');
  await message(world, world.ana, id.soren!, 'them', '2019-06-30T10:00:00Z', 'Hej hej');
  await message(world, world.ana, id.tomas!, 'me', '2026-09-03T10:00:00Z', 'Bom dia');
  [ana, dee] = await Promise.all([world.as(world.ana), world.as(world.dee)]);
});
afterAll(() => world.close());

/** Names in the order in which a list shows them. */
const listed = async (query: string, browser = ana): Promise<readonly string[]> => [...(await browser.page(`/people${query}`)).matchAll(/class="person" href="[^"]*">.*?<span>([^<]*)<\/span><\/a>/gs)].map(found => found[1]!);

describe('the list of people', () => {
  test('shows everyone by name, with company, last exchange and since when they are connected', async () => {
    const page = said(await ana.page('/people'));
    expect(page).toContain('5 people');
    expect(page).toMatch(/Grace Kim.*Larkfield.*Instructional designer.*never.*May 2019.*Priya Raman.*5 weeks ago.*they wrote.*Tomás Oliveira.*you wrote/);
  });

  test('shows Dee nothing of Ana’s', async () => {
    expect(said(await dee.page('/people'))).toContain('Nobody here yet');
    expect(await listed('?q=priya', dee)).toEqual([]);
    expect(await (await dee.get('/people.csv')).text()).not.toContain('Priya');
  });

  test.each([
    ['?tie=spoken', ['Priya Raman', 'Søren Bjørnsson']], ['?tie=never', ['Grace Kim', 'Wanjiru Mwangi']], ['?tie=dormant', ['Søren Bjørnsson']],
    ['?tie=waiting-for-me', ['Priya Raman']], ['?tie=waiting-for-them', ['Tomás Oliveira']], ['?tie=from-me', ['Tomás Oliveira']], ['?tie=from-them', []],
    ['?company=thread', ['Priya Raman', 'Wanjiru Mwangi']], ['?title=learning', ['Priya Raman', 'Wanjiru Mwangi']], ['?city=lisb', ['Priya Raman']],
    ['?quiet=2', ['Søren Bjørnsson']], ['?quiet=nonsense&tie=unheard&city=lisb', ['Priya Raman']], ['?company=%25', []],
  ])('narrowed by %s shows %j', async (query, names) => {
    expect(await listed(query)).toEqual(names);
  });

  test.each([
    ['?sort=name&direction=down', ['Wanjiru Mwangi', 'Tomás Oliveira', 'Søren Bjørnsson', 'Priya Raman', 'Grace Kim']],
    ['?sort=strength', ['Priya Raman', 'Søren Bjørnsson']], ['?sort=last', ['Priya Raman', 'Tomás Oliveira', 'Søren Bjørnsson']], ['?sort=last&direction=up', ['Søren Bjørnsson', 'Tomás Oliveira', 'Priya Raman']],
    ['?sort=company', ['Tomás Oliveira', 'Grace Kim', 'Søren Bjørnsson']],
  ])('sorted by %s begins with %j, those without a key last', async (query, names) => {
    expect((await listed(query)).slice(0, names.length)).toEqual(names);
  });

  test.each([['pria raman', 'Priya Raman'], ['bjornsson', 'Søren Bjørnsson'], ['libarian', 'Tomás Oliveira'], ['nordly', 'Søren Bjørnsson'], ['gr', 'Grace Kim']])('finds “%s” as %s in spite of typos and accents', async (q, name) => {
    expect(await listed(`?q=${encodeURIComponent(q)}`)).toContain(name);
  });

  test('a search together with a filter shows who fits both', async () => {
    expect(await listed('?q=thread&tie=never')).toEqual(['Wanjiru Mwangi']);
  });

  test('shows a page whatever stands in its address', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '%', '\\\\', "'", '((', 'a'.repeat(300), '-1', '9'.repeat(30), 'null'));
    const names = ['q', 'company', 'title', 'city', 'tag', 'role', 'tie', 'sort', 'direction', 'quiet', 'change', 'after', 'elsewhere'];
    const cursors = fc.tuple(fc.constantFrom('last', 'connected', 'name', 'company', 'strength'), fc.oneof(text, fc.constant(null)), fc.constantFrom(id.priya!, 'x'))
      .map(([sort, key, at]) => ({ sort, after: Buffer.from(JSON.stringify([key, at])).toString('base64url') }));
    let asked = 0;
    await fc.assert(fc.asyncProperty(fc.oneof(fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 4 }), cursors), async query => {
      asked++;
      for (const path of ['/people', '/people.csv', '/search/quick']) expect((await ana.get(`${path}?${new URLSearchParams(query as Record<string, string>)}`)).status).toBe(200);
    }), { numRuns: 60 });
    expect(asked).toBeGreaterThan(50);
  });

  test('says kindly when nobody fits, and how to see everyone', async () => {
    const page = said(await ana.page('/people?company=nowhere'));
    expect(page).toContain('Nobody fits');
    expect(page).toContain('Show everyone');
    expect(page).toContain('Take one filter off');
    const sought = said(await ana.page('/people?q=zzzzqq&sort=last'));
    expect(sought, 'a search alone is no filter to take off').toContain('comes near “zzzzqq”');
    expect(sought).not.toContain('Take one filter off');
    expect(said(await ana.page('/people?q=zzzzqq&company=nowhere'))).toContain('Take one filter off');
  });
});

describe('acts on several people', () => {
  test('tag those who were ticked, and take it back', async () => {
    const answer = await ana.post('/people/bulk/tag', { person: [id.priya!, id.grace!], tag: '  Book   club ', fits: 'sort=company' });
    expect(answer.headers.get('location')).toBe('/people?sort=company');
    const after = await ana.page('/people?sort=company');
    expect(said(after)).toContain('2 people were given “Book club”.');
    expect(await listed('?tag=Book+club')).toEqual(['Grace Kim', 'Priya Raman']);
    await ana.post(undoOn(after));
    expect(await listed('?tag=Book+club')).toEqual([]);
  });

  test('tag all who fit the filter, however many rows were ticked; another spelling of the tag is the same tag', async () => {
    await ana.post('/people/bulk/tag', { person: id.priya!, tag: 'Learning', fits: '' });
    await ana.post('/people/bulk/tag', { person: id.priya!, all: 'on', tag: 'LEARNING', fits: 'company=thread' });
    expect(said(await ana.page('/people'))).toContain('1 person was given “LEARNING”.');
    expect(await listed('?tag=Learning')).toEqual(['Priya Raman', 'Wanjiru Mwangi']);
    await ana.post('/people/bulk/untag', { all: 'on', tag: 'Learning', fits: 'tag=Learning' });
    expect(await listed('?tag=Learning')).toEqual([]);
  });

  test('give a role and a rhythm, each to be taken back', async () => {
    await ana.post('/people/bulk/role', { person: [id.priya!], role: 'mentor', fits: '' });
    const page = await ana.page('/people');
    expect(said(page)).toContain('1 person was given the role mentor.');
    expect(await listed('?role=mentor')).toEqual(['Priya Raman']);
    await ana.post(undoOn(page));
    expect(await listed('?role=mentor')).toEqual([]);
    await ana.post('/people/bulk/rhythm', { person: [id.priya!], rhythm: '90', fits: '' });
    const rhythm = await ana.page('/people');
    expect(said(rhythm)).toContain('1 person: every three months.');
    await ana.post(undoOn(rhythm));
    expect(said(await ana.page(`/people/${id.priya}`))).toContain('no rhythm');
  });

  test('delete with everything that hangs on them, and take it back whole', async () => {
    await ana.post('/people/bulk/delete', { person: [id.priya!, id.soren!], fits: '' });
    const page = await ana.page('/people');
    expect(said(page)).toContain('2 people are deleted.');
    expect(await listed('')).not.toContain('Priya Raman');
    await ana.post(undoOn(page));
    expect(await listed('')).toContain('Priya Raman');
    expect(said(await ana.page(`/people/${id.priya}`))).toContain('Hello Ana, how are you?');
    expect(await listed('?tie=waiting-for-me')).toEqual(['Priya Raman']);
  });

  test('say what was missing instead of doing something else', async () => {
    await ana.post('/people/bulk/tag', { tag: 'x', fits: '' });
    expect(said(await ana.page('/people'))).toContain('Nobody was chosen, so nothing was changed.');
    await ana.post('/people/bulk/tag', { person: id.priya!, tag: '  ', fits: '' });
    expect(said(await ana.page('/people'))).toContain('A tag needs a word.');
    await ana.post('/people/bulk/gild', { person: id.priya!, fits: '' });
    expect(said(await ana.page('/people'))).toContain('nothing was changed');
  });

  test('are refused where the people are somebody else’s', async () => {
    await dee.post('/people/bulk/delete', { person: [id.priya!], fits: '' });
    expect(said(await dee.page('/people'))).toContain('nothing was deleted');
    expect(await listed('')).toContain('Priya Raman');
  });
});

describe('saved filters', () => {
  test('are saved, used, renamed and removed', async () => {
    await ana.post('/people/filters', { name: 'At Thread', fits: 'company=thread&sort=last' });
    const list = await ana.page('/people');
    expect(list).toContain('href="/people?company=thread&amp;sort=last"');
    expect(said(list)).toContain('Saved as “At Thread”.');
    const filter = /\/people\/filters\/([0-9a-f-]{36})/.exec(await ana.page('/people/filters'))![1]!;
    await ana.post(`/people/filters/${filter}`, { name: 'My company' });
    expect(said(await ana.page('/people'))).toContain('My company');
    const empty = await ana.post(`/people/filters/${filter}`, { name: ' ' });
    expect([empty.status, said(await empty.text())]).toEqual([422, expect.stringContaining('A filter needs a name.')]);
    await dee.post(`/people/filters/${filter}/delete`);
    expect(said(await ana.page('/people'))).toContain('My company');
    await ana.post(`/people/filters/${filter}/delete`);
    await ana.page('/people');
    expect(said(await ana.page('/people'))).not.toContain('My company');
  });
});

describe('the list as CSV', () => {
  test('holds who fits and is safe to open in a spreadsheet', async () => {
    const stranger = await know(world, world.bo, '=HYPERLINK("https://example.org")', { company: '+1 Works', whyConnected: 'a talk,\nand "books"' }, [['email', 'one@example.org'], ['profile', 'https://www.linkedin.com/in/one-invented']]);
    const bo = await world.as(world.bo);
    await bo.post(`/people/${stranger}/labels`, { newTags: 'talk' });
    const answer = await bo.get('/people.csv?company=works');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const text = await answer.text();
    expect(text).toContain(`"'=HYPERLINK(""https://example.org"")"`);
    expect(text).toContain("'+1 Works");
    expect(text).toContain('one@example.org');
    expect(text).toContain('https://linkedin.com/in/one-invented');
    expect(text).toContain('"a talk,\nand ""books"""');
    expect(await (await bo.get('/people.csv?company=other')).text()).not.toContain('HYPERLINK');
  });
});

describe('the list as vCards', () => {
  test('holds who fits, as the import reads it again, and nobody of somebody else', async () => {
    await know(world, world.bo, 'Iva Ruiz, PhD', { company: 'Vine; & Sons', title: 'Grower', city: 'Porto', birthday: '--03-01' }, [['email', 'iva@example.org'], ['phone', '+351210000000']]);
    const bo = await world.as(world.bo);
    const answer = await bo.get('/people.vcf?company=vine');
    expect(answer.headers.get('content-type')).toBe('text/vcard; charset=utf-8');
    const text = await answer.text();
    const [event] = peopleOf(await gathered(readVcard(stream(text), { file: 'people.vcf' })));
    expect(event).toMatchObject({ kind: 'person', fullName: 'Iva Ruiz, PhD', birthday: '--03-01', emails: [{ value: 'iva@example.org' }], phones: [{ value: '+351 21 000 0000' }], positions: [{ company: 'Vine; & Sons', title: 'Grower' }], addresses: [{ city: 'Porto' }] });
    expect(text.match(/BEGIN:VCARD/g)).toHaveLength(1);
    expect(await (await (await world.as(world.dee)).get('/people.vcf')).text()).toBe('');
  });
});

describe('page after page', () => {
  test.each(['name', 'last', 'connected', 'company', 'strength'].flatMap(sort => ['up', 'down'].map(direction => [sort, direction] as const)))('by %s, %s, everyone is shown once', async (sort, direction) => {
    const cy = await world.as(world.dee);
    if ((await listed('', cy)).length === 0) await crowd();
    const seen: string[] = [];
    for (let address: string | undefined = `/people?sort=${sort}&direction=${direction}`, pages = 0; address; pages++) {
      expect(pages).toBeLessThan(6);
      const page: string = await cy.page(address);
      seen.push(...[...page.matchAll(/class="person" href="([^"]*)"/g)].map(found => found[1]!));
      address = /href="([^"]*)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(75);
    expect(new Set(seen).size).toBe(75);
  });

  /** Many with the same name, day or instant, and many with none. */
  async function crowd(): Promise<void> {
    await transact(world.ctx.db, world.dee.id, null, tx => sql`insert into person (account_id, id, full_name, company, connected_on, last_sent_at)
      select current_account(), gen_random_uuid(), 'Person ' || n / 4, case when n % 3 = 0 then '' else 'Firm ' || n % 2 end, case when n % 4 > 0 then date '2020-01-01' + n / 8 end,
        case when n % 2 = 0 then timestamptz '2024-01-01 12:00:00.123456+00' + make_interval(hours => n / 6) end from generate_series(1, 75) n`.execute(tx));
  }
});
