import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../src/accounts/index.ts';
import { importTask } from '../../src/intake/index.ts';
import { sayReason } from '../../src/imports/say-reason.ts';
import { type Browser, openWorld, password, type World } from '../world.ts';
import { archive } from '../intake/archives.ts';
import { badFiles } from '../intake/bad-files.ts';
import { newcomer } from './newcomer.ts';

const german = { language: 'de', tag: 'de-DE' } as const;
let world: World;
let me: Member;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
  me = await newcomer(world, password);
  await world.ctx.db.pool.query(`update account set locale = 'de-DE' where id = $1`, [me.id]);
  browser = await world.as(me);
});
afterAll(() => world.close());

// Small words that German has not.
const english = /\b(the|and|is|are|of|to|with|this|that|not|for|it|nothing|whose|which|as)\b/i;
const words = (html: string): string => html.replace(/<(script|style|svg|head)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

const form = (name: string, bytes: Uint8Array<ArrayBuffer>): FormData => {
  const data = new FormData();
  data.append('files', new File([bytes], name));
  return data;
};

/** What a German reader is told about a file, from the page that refuses it, or from those of its import. */
async function told(name: string, bytes: Buffer): Promise<string> {
  const answer = await browser.post('/imports', form(name, new Uint8Array(bytes)));
  if (answer.status === 422) return words(await answer.text());
  const id = answer.headers.get('location')!.split('/')[2]!;
  await importTask.run(world.ctx, { me: me.id, id }, new AbortController().signal);
  const pages = await Promise.all([`/imports/${id}`, `/imports/${id}/skipped`, `/imports/${id}/skipped?kept=yes`].map(path => browser.page(path)));
  return words(pages.join(' '));
}

test('whatever is wrong with a file, a German reader is told in German', { timeout: 60_000 }, async () => {
  for (const [what, { name, bytes }] of Object.entries(await badFiles())) expect(english.exec(await told(name, bytes))?.[0], what).toBeUndefined();
});

test('what an archive leaves out has its German reason', { timeout: 60_000 }, async () => {
  const page = await told('archive.zip', readFileSync(await archive({ era: '2026', connections: 120, invitations: 20, messages: 200 })));
  expect(page).toContain('LinkedIn verbirgt, wer dieser Kontakt ist');
  expect(english.exec(page)?.[0]).toBeUndefined();
});

// Sentences that are put together from pieces.
const composed = ['This row stops after 1 cell; the header has 7.', 'This row stops after 2 cells; the header has 7.', 'This row has 2 cells where the header has 7; the missing ones were left empty.', 'This card holds no name, e-mail address, telephone number or profile address.', 'This row holds no name, e-mail address, telephone number or profile address.', 'Nothing tells who was invited.', 'Nothing tells who sent this invitation.'];

test('every sentence of the readers has its German, with what it names', () => {
  const sources = [...['src/contacts', 'src/archives'].flatMap(folder => readdirSync(folder).map(file => `${folder}/${file}`)), 'src/intake/gather.ts', 'src/intake/take-in.ts', 'src/formats/vcard.ts'].map(path => readFileSync(path, 'utf8'));
  const sentences = sources.flatMap(source => Array.from(source.matchAll(/(?:skipped|remark|skip|damaged)\([^'`\n]*(?:'([A-Z][^'\n]+\.)'|`([^`\n]+\.)`)|reason: (?:'([A-Z][^'\n]+\.)'|`([^`\n]+\.)`)|return (?:'([A-Z][^'\n]+\.)'|`([^`\n]+\.)`)|ArchiveError\([^`\n]+`([^`\n]+\.)`/g), found => found.slice(1).find(Boolean)!));
  expect(sentences.length).toBeGreaterThan(40);
  const missing = [...sentences.filter(sentence => !/\$\{(count\(|what\}|direction )/.test(sentence)), ...composed].map(sentence => sentence.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '7')).filter(sentence => english.test(sentence) && sayReason(german, sentence) === sentence);
  expect(missing).toEqual([]);
});
