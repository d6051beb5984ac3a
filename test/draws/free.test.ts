import { afterAll, beforeAll, expect, test } from 'vitest';
import { addParticipants } from '../../src/rounds/add-participants.ts';
import { drawNow } from '../../src/draws/draw-now.ts';
import { participantToken } from '../../src/groups/link.ts';
import { groupInput, makeGroup } from '../../src/rounds/make-group.ts';
import { tendRounds } from '../../src/rounds/tend-rounds.ts';
import { withoutBusy } from '../../src/draws/week.ts';
import { deliver } from '../introductions/deliver.ts';
import type { Mailbox } from '../mailbox.ts';
import { type MailedWorld, openMailedWorld } from '../mailed-world.ts';

let world: MailedWorld;
let mailbox: Mailbox;
beforeAll(async () => {
  world = await openMailedWorld({ guestRate: 1000 });
  ({ mailbox } = world);
});
afterAll(() => world.close());

const minute = (instant: string): number => Date.parse(instant) / 60_000;
const busy = (from: string, to: string) => world.ctx.db.pool.query('insert into busy (account_id, from_minute, to_minute) values ($1, $2, $3)', [world.bo.id, minute(from), minute(to)]);
const about = { zone: 'UTC', days: ['mo'], from: '09:00', to: '12:00', wants: '1' };

/** Bo and Cy are paired for Monday 23 November, on which both have time from nine to twelve UTC; what Cy is told. */
async function told(name: string, forBo: Record<string, string>): Promise<{ readonly times: readonly string[]; readonly plain: string; readonly pages: readonly string[] }> {
  world.setNow('2026-11-22T08:00:00Z');
  const group = await makeGroup(world.ctx, world.ana, groupInput.parse({ name, everyWeeks: 4 }));
  await addParticipants(world.ctx, world.ana, group, [{ name: 'Bo', email: 'bo@example.org' }, { name: 'Cy', email: 'cy@example.com' }]);
  const { rows } = await world.ctx.db.pool.query<{ id: string }>('select id from participant where group_id = $1 order by name', [group]);
  const pages = rows.map(({ id }) => `/r/${participantToken(world.ctx, id)}`);
  expect((await world.visitor().post(`${pages[0]}/about`, { ...about, ...forBo })).status).toBe(303);
  expect((await world.visitor().post(`${pages[1]}/about`, { ...about, calendar: 'on' })).status).toBe(303);
  await drawNow(world.ctx, world.ana.id, group);
  world.setNow('2026-11-23T10:00:00Z');
  await tendRounds(world.ctx);
  await deliver(world, world.ana);
  const letter = mailbox.letters.findLast(each => each.to === 'Cy <cy@example.com>' && each.subject === 'Coffee with Bo')!;
  return { times: [...letter.plain.matchAll(/^- .*?, (\d{1,2}:\d\d)/gm)].map(found => found[1]!), plain: letter.plain, pages };
}

test('times are those that both have free by their hours, and by the calendar of whoever lets theirs be asked', async () => {
  await busy('2026-11-23T08:00Z', '2026-11-23T10:45Z');
  await world.ctx.db.pool.query('update account set opened_at = now() where id = $1', [world.bo.id]);
  const by = { hours: await told('By hours', {}), calendar: await told('By calendar', { calendar: 'on' }) };
  expect(by.hours.times).toContain('9:00');
  expect(by.hours.plain).toContain('You are usually all free');
  expect(by.hours.plain).not.toContain('/@bo');
  expect(by.calendar.times).toEqual(['11:00', '11:30']);
  expect(by.calendar.plain).toContain('http://kith.test/@bo');
});

test('a calendar that was asked and has nothing in that week was asked all the same', async () => {
  await world.ctx.db.pool.query('delete from busy where account_id = $1', [world.bo.id]);
  expect((await told('Idle', { calendar: 'on' })).plain).toContain('You should all be free');
});

test('only whoever has an account with that address is asked, and a booking page of one’s own is passed on', async () => {
  const { pages, plain } = await told('Asked', { bookingUrl: 'https://example.org/@bo' });
  expect(await world.visitor().page(pages[0]!)).toContain('Look into my calendars');
  expect(await world.visitor().page(pages[1]!)).not.toContain('Look into my calendars');
  expect(plain).toContain('https://example.org/@bo');
  expect((await world.visitor().post(`${pages[0]}/about`, { ...about, bookingUrl: 'javascript:alert(1)' })).status).toBe(422);
  const { rows } = await world.ctx.db.pool.query('select from participant where calendar_used_at is not null and email <> $1', ['bo@example.org']);
  expect(rows).toEqual([]);
});

test('a half-hour that busy minutes touch is not free', () => {
  const all = 'f'.repeat(84), first = '2026-11-23', start = minute('2026-11-23T00:00Z');
  expect(withoutBusy(all, first, [])).toBe(all);
  expect(withoutBusy(all, first, [start - 100, start + 1])).toBe(`7${'f'.repeat(83)}`);
  expect(withoutBusy(all, first, [start + 29, start + 31, start + 7 * 1440 - 30, start + 9 * 1440])).toBe(`3${'f'.repeat(82)}e`);
});
