import { sql } from 'kysely';
import { expect } from 'vitest';
import { reading } from '../../src/kit/transact.ts';
import { deliver } from '../introductions/deliver.ts';
import type { Mailbox, Received } from '../mailbox.ts';
import { openMailedWorld } from '../mailed-world.ts';
import { know, said } from '../people/people.ts';
import type { Browser, World } from '../world.ts';

type Form = Record<string, string | readonly string[]>;

/** Ana, who knows Bo, with real mail; and what tests do with polls of hers. */
export type Polled = {
  readonly world: World;
  readonly mailbox: Mailbox;
  readonly ana: Browser;
  rows<T>(query: ReturnType<typeof sql>): Promise<readonly T[]>;
  sentTo(address: string): readonly Received[];
  invitationsTo(address: string): readonly Received[];
  /** The link in the last letter to an address. */
  linkOf(address: string): string;
  makeByForm(given?: Form): Promise<string>;
  timesOf(poll: string): Promise<readonly string[]>;
  /** Marks for the times in their order; empty ones are left open. */
  answer(link: string, poll: string, marks: readonly string[], more?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
};

/** A Tuesday and a Wednesday, in Los Angeles 9:00 and 14:00. */
export const [morning, afternoon, nextDay] = ['2026-12-01T17:00:00.000Z', '2026-12-01T22:00:00.000Z', '2026-12-02T17:00:00.000Z'] as const;

export const form = (given: Form = {}): Form & { readonly time: string | readonly string[] } => ({
  do: 'ask', title: 'Reading circle', words: 'The first evening.', mode: 'virtual', minutes: '60', lines: 'Bo Lindqvist\nCy Moreau <cy@example.org>', deadline: '2026-11-28T18:00', time: [morning, afternoon, nextDay], closing: 'ask', ...given,
});

export const linkIn = (letter: Received): string => /\/when\/[\w-]{32}/.exec(letter.plain)![0];

export async function openPolled(): Promise<Polled> {
  const world = await openMailedWorld();
  const { mailbox } = world;
  const ana = await world.as(world.ana);
  await know(world, world.ana, 'Bo Lindqvist', {}, [['email', 'bo@example.org']]);
  const rows = async <T>(query: ReturnType<typeof sql>): Promise<readonly T[]> => (await reading(world.ctx.db, world.ana.id, db => query.execute(db))).rows as T[];
  const sentTo = (address: string): readonly Received[] => mailbox.letters.filter(letter => letter.to.includes(address));
  const timesOf = async (poll: string): Promise<readonly string[]> => (await rows<{ id: string }>(sql`select id from poll_time where poll_id = ${poll}::uuid order by start_at`)).map(({ id }) => id);
  return {
    world, mailbox, ana, rows, sentTo, timesOf,
    invitationsTo: address => sentTo(address).filter(({ raw }) => raw.includes('METHOD:')),
    linkOf: address => linkIn(sentTo(address).at(-1)!),
    async makeByForm(given = {}) {
      const fields = form(given);
      const done = await ana.post('/polls/new', { seen: fields.time, ...fields });
      expect(done.status, said(await done.clone().text())).toBe(303);
      await deliver(world, world.ana);
      return /[0-9a-f-]{36}/.exec(done.headers.get('location')!)![0];
    },
    async answer(link, poll, marks, more = {}) {
      const times = await timesOf(poll);
      const fields = Object.fromEntries(marks.map((mark, place) => [`mark-${times[place]}`, mark] as const).filter(([, mark]) => mark));
      const done = await world.visitor().post(link, { timeZone: 'Europe/Lisbon', ...fields, ...more });
      await deliver(world, world.ana);
      return done;
    },
    close: world.close,
  };
}
