import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { deliver } from '../introductions/deliver.ts';
import { type Mailbox, openMailbox, type Received } from '../mailbox.ts';
import { know, said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';

let world: World;
let mailbox: Mailbox;
let ana: Browser;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await openWorld({}, mailbox.mailer);
  ana = await world.as(world.ana);
  await know(world, world.ana, 'Bo Lindqvist', {}, [['email', 'bo@example.org']]);
});
afterAll(async () => {
  await world.close();
  await mailbox.close();
});

const rows = async <T>(query: ReturnType<typeof sql>): Promise<readonly T[]> => (await reading(world.ctx.db, world.ana.id, db => query.execute(db))).rows as T[];
const sentTo = (address: string): readonly Received[] => mailbox.letters.filter(letter => letter.to.includes(address));
const linkIn = (letter: Received): string => /\/when\/[a-z2-7]{26}/.exec(letter.plain)![0];

/** A Tuesday and a Wednesday, in Los Angeles 9:00 and 14:00. */
const [morning, afternoon, nextDay] = ['2026-12-01T17:00:00.000Z', '2026-12-01T22:00:00.000Z', '2026-12-02T17:00:00.000Z'] as const;

const form = (given: Record<string, string | readonly string[]> = {}) => ({
  do: 'ask', title: 'Reading circle', words: 'The first evening.', mode: 'virtual', minutes: '60', lines: 'Bo Lindqvist\nCy Moreau <cy@example.org>', deadline: '2026-11-28T18:00', time: [morning, afternoon, nextDay], closing: 'ask', ...given,
});

async function makeByForm(given: Record<string, string | readonly string[]> = {}): Promise<string> {
  const answer = await ana.post('/polls/new', form(given));
  expect(answer.status, said(await answer.clone().text())).toBe(303);
  await deliver(world, world.ana);
  return /[0-9a-f-]{36}/.exec(answer.headers.get('location')!)![0];
}

const timesOf = async (poll: string): Promise<readonly string[]> => (await rows<{ id: string }>(sql`select id from poll_time where poll_id = ${poll}::uuid order by start_at`)).map(({ id }) => id);

async function answer(link: string, poll: string, marks: readonly string[], more: Record<string, string> = {}): Promise<Response> {
  const times = await timesOf(poll);
  const fields = Object.fromEntries(marks.map((mark, place) => [`mark-${times[place]}`, mark] as const).filter(([, mark]) => mark));
  const done = await world.visitor().post(link, { timeZone: 'Europe/Lisbon', ...fields, ...more });
  await deliver(world, world.ana);
  return done;
}

const linkOf = (address: string): string => linkIn(sentTo(address).at(-1)!);

test('Ana asks two, each answers by their own link, and the time she takes stands in everyone’s calendar', async () => {
  const id = await makeByForm();
  const [boLink, cyLink] = [linkOf('bo@'), linkOf('cy@')];
  expect(boLink).not.toBe(cyLink);
  expect(sentTo('cy@').at(-1)!.plain).toContain('Los Angeles time');
  const page = said(await world.visitor().page(cyLink));
  expect(page).toContain('Ana Eriksen is looking for a time: Reading circle');
  expect(page).not.toMatch(/Lindqvist|bo@example/);
  expect((await answer(boLink, id, ['works', 'works', 'does-not'], { timeZone: 'Europe/Berlin' })).status).toBe(303);
  expect((await answer(cyLink, id, ['', 'if-need-be', 'works'])).status).toBe(303);
  const standing = said(await ana.page(`/polls/${id}`));
  expect(standing).toContain('Both can, Cy Moreau only if need be. For Bo Lindqvist it is at night: 23:00 to 0:00.');
  expect(standing).toContain('1 of 2 can. Cy Moreau cannot.');
  expect(standing).toContain('It is yours to decide');
  expect(sentTo('ana@').at(-1)!.subject).toBe('Yours to decide: Reading circle');
  const [, second] = await timesOf(id);
  expect(await ana.page(`/polls/${id}/take/${second}`)).toContain('Take Tuesday 1 December, 14:00');
  expect((await ana.post(`/polls/${id}/take/${second}`)).status).toBe(303);
  await deliver(world, world.ana);
  for (const [own, other] of [['bo@example.org', 'cy@example.org'], ['cy@example.org', 'bo@example.org']] as const) {
    const invitation = sentTo(own).at(-1)!;
    expect(invitation.raw).toMatch(/METHOD:REQUEST/);
    expect(invitation.raw).not.toContain(other);
  }
  expect(sentTo('cy@').at(-1)!.plain).toContain('Lisbon time');
  expect(said(await world.visitor().page(cyLink))).toContain('It is on');
  const meeting = /\/meet\/[a-z2-7]{26}/.exec(await world.visitor().page(cyLink))![0];
  const own = said(await world.visitor().page(meeting));
  expect(own).toContain('Reading circle with Ana Eriksen');
  expect(own).not.toMatch(/Bo Lindqvist|invited you to come along/);
  const [talk] = await rows<{ people: number; source: string }>(sql`select count(*) as people, min(c.source) as source from conversation c join attendance a on a.account_id = c.account_id and a.conversation_id = c.id where c.title = 'Reading circle'`);
  expect(talk).toEqual({ people: 2, source: 'booking' });
  expect((await rows(sql`select from person p where p.full_name = 'Cy Moreau'`)).length).toBe(1);
});
