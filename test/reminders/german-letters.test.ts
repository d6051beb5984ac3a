import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../src/accounts/index.ts';
import { bookingById } from '../../src/booking/store.ts';
import { guestLetter, hostLetter } from '../../src/booking/mail.ts';
import { sayWhy } from '../../src/candidates/say-terms.ts';
import { reading } from '../../src/kit/transact.ts';
import { reminderLetter } from '../../src/reminders/mail.ts';
import type { Occurrence } from '../../src/reminders/reminder.ts';
import { bookByForm, openHerPage, slotsOf } from '../booking/guests.ts';
import { german } from '../tongues.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let bo: Member;
beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  bo = { ...world.bo, locale: 'de-DE' };
});
afterAll(() => world.close());

const salutation = /^Guten Tag [^\n]+,$/;

/** A German letter goes on in small letters after the comma of its salutation, unless with a noun, a name, or whoever is spoken to; every other paragraph begins with a capital, a number or a quotation. */
function readAloud(text: string): readonly string[] {
  const paragraphs = text.trim().split('\n\n');
  expect(paragraphs[0]).toMatch(salutation);
  for (const paragraph of paragraphs.slice(2)) for (const line of paragraph.split('\n')) expect(line, text).toMatch(/^(\p{Lu}|\d|„|- |https?:)/u);
  return paragraphs;
}

describe('a reminder in German', () => {
  const at = (day: string): Occurrence => ({ day, at: new Date(`${day}T07:00:00Z`) });
  const letter = (count: number, occurrences: readonly Occurrence[], now = '2026-11-21T07:01:00Z') => reminderLetter({
    settings: world.ctx.settings, member: bo, tongue: german, now: new Date(now), occurrences,
    items: Array.from({ length: count }, () => ({ title: 'Hören, wie es Priya geht', why: 'Sie wollten jeden Tag in Kontakt sein; zuletzt war es gestern.', href: '/people' })),
  });

  test('goes on in small letters after the salutation', () => {
    const { text, subject } = letter(1, [at('2026-11-21')]);
    expect(readAloud(text)[1]).toBe('eine Sache wartet auf Sie:');
    expect(subject).toBe('Eine Sache für den 21. November 2026');
    expect(readAloud(letter(3, [at('2026-11-21')]).text)[1]).toBe('3 Dinge warten auf Sie:');
  });

  test('that comes late says so first, and what follows begins with a capital', () => {
    const late = readAloud(letter(1, [at('2026-11-21')], '2026-11-21T12:00:00Z').text);
    expect(late[1]).toMatch(/^dieser Brief kommt verspätet; gedacht war er für den 21\. November 2026, 8:00, .*\. Es fehlt nichts darin\.$/);
    expect(late[2]).toBe('Eine Sache wartet auf Sie:');
    const many = readAloud(letter(2, [at('2026-11-19'), at('2026-11-20'), at('2026-11-21')], '2026-11-21T12:00:00Z').text);
    expect(many[1]).toMatch(/^der Server war eine Zeit lang nicht in Betrieb\. Dieser Brief kommt verspätet und steht für 3 Erinnerungen;/);
    expect(many[2]).toBe('2 Dinge warten auf Sie:');
  });
});

test('letters about a meeting read right in German on both sides, whatever they tell', async () => {
  await openHerPage(world);
  await bookByForm(world, { start: (await slotsOf(world))[0]! });
  const { rows } = await world.ctx.db.pool.query<{ id: string }>('select id from booking');
  const booking = (await reading(world.ctx.db, world.ana.id, db => bookingById(db, rows[0]!.id)))!;
  const guest = { ...booking.guests[0]!, locale: 'de-DE' };
  for (const news of ['booked', 'moved', 'changed', 'cancelled', 'remind'] as const) {
    const about = { settings: world.ctx.settings, host: { ...world.ana, locale: 'de-DE' }, booking, news, now: world.ctx.now() };
    for (const { text } of [guestLetter(about, guest), hostLetter(about)]) expect(readAloud(text)[1], news).toMatch(/^(Ihr|Sie|Ana|Cy)\b/);
  }
});

test('whoever is spoken to keeps the capital where two grounds are one sentence', () => {
  const term = (name: 'company' | 'noted', points: number, words: Record<string, string>) => ({ name, points, words });
  expect(sayWhy(german, [term('company', 3, { company: 'Lantern Works' }), term('noted', 2, { word: 'Lernen' })])).toBe('Arbeitet bei Lantern Works, das auf Ihrer Liste steht; Sie haben „Lernen“ dazu notiert.');
  expect(sayWhy(german, [term('noted', 3, { word: 'Lernen' }), term('company', 2, { company: 'Lantern Works' })])).toBe('Sie haben „Lernen“ dazu notiert; arbeitet bei Lantern Works, das auf Ihrer Liste steht.');
});
