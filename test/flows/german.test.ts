import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../src/accounts/index.ts';
import { loadDemo } from '../../src/app/demo.ts';
import { findDuplicates } from '../../src/duplicates/find-duplicates.ts';
import { everyPage, type FoundPage, plain } from '../every-page.ts';
import { type FilledForm, formsOn } from '../forms-on.ts';
import { type Browser, openWorld, password, type World } from '../world.ts';
import { everythingOf, privateTables } from './marked-world.ts';

let world: World;
let ana: Member;
let browser: Browser;
let pages: readonly FoundPage[];
/** What the demo world says, in English, in whatever language it is read. */
let data: string;

beforeAll(async () => {
  world = await openWorld({ registration: 'open', signInRate: 100_000 });
  ana = await loadDemo(world.ctx, password);
  await findDuplicates(world.ctx, ana.id);
  await world.ctx.db.pool.query(`update account set locale = 'de-DE'`);
  browser = await world.as(ana);
  ({ pages } = await everyPage({ ...world, visitor: german, member: browser, owner: ana.id }));
  data = letters(plain(await everythingOf({ ...world, host: ana, tables: await privateTables(world), fillers: [] })));
}, 180_000);
afterAll(() => world?.close());

test('a German reader sees German on every page', () => {
  expect(pages.length).toBeGreaterThan(15);
  expect(englishOn('<p>Please say what people call you.</p>'), 'English is known when it is seen').toEqual(['Please say what people call you.']);
  expect(pages.flatMap(({ path, html }) => englishOn(html).map(words => `${path}: ${words}`))).toEqual([]);
});

test('whatever is typed wrongly into a form, the answer is German', { timeout: 240_000 }, async () => {
  const found: string[] = [];
  let refused = 0;
  for (const { signedIn, form } of everyForm()) {
    for (const fields of wrongly(form)) {
      const mine = signedIn ? browser : german();
      const answer = await mine.post(form.path, fields);
      if (answer.status === 422) refused++;
      const page = answer.status === 303 ? await (await mine.get(answer.headers.get('location')!)).text() : await answer.text();
      found.push(...englishOn(page).map(words => `${form.path}: ${words}`));
    }
  }
  expect(refused).toBeGreaterThan(10);
  expect([...new Set(found)]).toEqual([]);
});

/** The forms in which something is typed or chosen, one for each place they are sent to; those that end what the next ones need are left out. */
function everyForm(): readonly { readonly signedIn: boolean; readonly form: FilledForm }[] {
  const forms = pages.flatMap(({ html, signedIn }) => formsOn(html).map(form => ({ signedIn, form })));
  const telling = forms.filter(({ form: { path, fields } }) => Object.keys(fields).length > 0 && !/sign-out|theme|delete|undo|sessions/.test(path));
  return [...new Map(telling.map(each => [`${each.form.path.replace(/[0-9a-f-]{36}/g, 'id')} ${Object.keys(each.form.fields).join(' ')}`, each])).values()];
}

/** The form with nothing in it, and with what does not fit in each of its fields in turn. */
function* wrongly({ fields }: FilledForm): Generator<Record<string, string | readonly string[]>> {
  const names = Object.keys(fields).filter(name => name !== 'locale');
  yield { ...fields, ...Object.fromEntries(names.map(name => [name, ''])) };
  for (const name of names) for (const wrong of ['', '#', 'x'.repeat(6000)]) yield { ...fields, [name]: wrong };
}

const german = (): Browser => world.visitor({ 'accept-language': 'de-DE' });

// Small words that German has not.
const english = /\b(the|and|is|are|of|to|with|this|that|you|your|not|for|it|has|have|been|must|please|from|by|be|will|can|or|there|nobody|nothing|at|on|who|when|here|too|than|least|most)\b/gi;

/** Pieces of a page with two English words or more, or with nothing else, that are not what the member wrote. */
function englishOn(html: string): readonly string[] {
  const spoken = html.replace(/<(script|style|svg|option|code)\b.*?<\/\1>/gs, '').replace(/(<textarea\b[^>]*>)[^<]*/g, '$1').replace(/„[^“]*“/g, '');
  const pieces = [...Array.from(spoken.matchAll(/>([^<]+)</g), ([, words]) => words!), ...Array.from(spoken.matchAll(/ (?:aria-label|placeholder|title|data-[\w-]+)="([^"]+)"/g), ([, words]) => words!)];
  return pieces.map(piece => plain(piece).trim()).filter(piece => new Set(piece.match(english)?.map(word => word.toLowerCase())).size >= 2 && !data.includes(letters(piece.slice(0, 40))));
}

/** As a database writes it and as a page does, quotation marks and ends of lines aside. */
const letters = (text: string): string => text.replace(/\\[nrt"]/g, '').replace(/[^\p{L}\d]+/gu, ' ');
