import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addType, typeOfKind } from '../../src/meetings/index.ts';
import { said } from '../people/people.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { bookByForm, bookByProgram, cy, openHerPage, slotsOf } from './guests.ts';

let world: World;
let ana: Browser;
const guest = () => world.visitor();
const bookingOf = async (name: string): Promise<string> => {
  for (const [, at] of (await ana.page('/bookings')).matchAll(/href="(\/bookings\/[0-9a-f-]{36})"/g)) if (said(await ana.page(at!)).includes(name)) return at!;
  throw new Error(`Nothing is booked by ${name}`);
};

beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  await openHerPage(world);
  await addType(world.ctx, world.ana.id, { ...typeOfKind('lunch'), place: 'The Blue Door, Pine Street' });
  ana = await world.as(world.ana);
});
afterAll(() => world.close());

describe('the guest, by their own link', () => {
  test('moves the meeting to another time that is offered', async () => {
    const [first, second] = await slotsOf(world);
    const own = await bookByForm(world, { start: first! });
    expect(said(await guest().page(`${own}/times?start=${second}`))).toContain('Move it to');
    const answer = await guest().post(`${own}/move`, { start: second! });
    expect(answer.headers.get('location')).toBe(`${own}?done=moved`);
    expect(said(await guest().page(own))).toContain('Monday 23 November, 17:30');
    const free = await slotsOf(world);
    expect(free).toContain(first);
    expect(free).not.toContain(second);
    expect((await guest().post(`${own}/move`, { start: '2026-11-24T03:00:00Z' })).headers.get('location')).toBe(`${own}?done=taken`);
  });

  test('cancels it, with a few words; the time is free again, and nothing can be changed any more', async () => {
    const [start] = await slotsOf(world);
    const own = await bookByForm(world, { start: start!, name: 'Fay Brandt', email: 'fay@example.org' });
    await guest().post(`${own}/cancel`, { words: 'My train is late' });
    expect(await slotsOf(world)).toContain(start);
    expect(said(await guest().page(own))).toContain('This meeting is cancelled');
    expect((await guest().post(`${own}/turn`)).headers.get('location')).toBe(`${own}?done=over`);
    expect(said(await ana.page('/bookings?side=past'))).toContain('Fay Brandt');
    expect(await (await guest().get(`${own}/invite.ics`)).text()).toMatch(/SEQUENCE:1\r\n[^]*STATUS:CANCELLED/);
  });

  test('turns the lunch into a video call, and back, with one action each', async () => {
    const [start] = await slotsOf(world, 'ana', 'lunch');
    const own = await bookByForm(world, { start: start!, name: 'Gus Lind' }, 'ana', 'lunch');
    expect(said(await guest().page(own))).toContain('The Blue Door, Pine Street');
    await guest().post(`${own}/turn`, { to: 'virtual' });
    await guest().post(`${own}/turn`, { to: 'virtual' });
    expect(await guest().page(own)).toMatch(/href="https:\/\/meet\.example\.org\/[a-z2-7]{26}"/);
    expect(said(await ana.page(await bookingOf('Gus Lind')))).toContain('Meet in person after all');
    await guest().post(`${own}/turn`, { to: 'in-person' });
    expect(said(await guest().page(own))).toContain('The Blue Door, Pine Street');
  });

  test('proposes other times, and the host takes one in one action', async () => {
    const start = (await slotsOf(world)).at(-1)!;
    const own = await bookByForm(world, { start, name: 'Hal Berg' });
    // Lisbon wall time; 12:00 there is before Ana's hours, which is hers to allow
    await guest().post(`${own}/propose`, { time1: '2026-12-03T12:00', time2: '', time3: '', note: 'Earlier would be kind' });
    const at = await bookingOf('Hal Berg');
    expect(said(await ana.page(at))).toContain('Earlier would be kind');
    await ana.post(`${at}/accept`, { start: '2026-12-03T12:00:00.000Z' });
    expect(said(await guest().page(own))).toContain('Thursday 3 December, 12:00, Lisbon time');
    const past = await guest().post(`${own}/propose`, { time1: '2020-01-01T10:00', note: 'Later would be kind' });
    expect(past.status).toBe(422);
    expect(said(await past.text())).toMatch(/Please name a time that is still to come.*Later would be kind/s);
  });

  test('sees what is held about them, and has it deleted', async () => {
    const [start] = await slotsOf(world);
    const own = await bookByForm(world, { start: start!, name: 'Ida Voss', email: 'ida@example.org', why: 'A very private reason' });
    expect(said(await guest().page(`${own}/held`))).toContain('ida@example.org');
    await guest().post(`${own}/forget`);
    expect(await slotsOf(world)).toContain(start);
    expect(said(await guest().page(own))).toContain('It is deleted');
    const kept = await world.ctx.db.pool.query(`select (select jsonb_agg(to_jsonb(b)) from booking b)::text || (select jsonb_agg(to_jsonb(g)) from booking_guest g)::text as all`);
    expect(kept.rows[0].all).toContain('Hal Berg');
    expect(kept.rows[0].all).not.toMatch(/ida@example|Ida Voss|very private/);
  });

  test('who is brought along answers for themselves alone', async () => {
    const [start] = await slotsOf(world);
    await bookByForm(world, { start: start!, name: 'Jon Falk', thirdName: 'Kim Ode', thirdEmail: 'kim@example.org' });
    const { rows: [{ key }] } = await world.ctx.db.pool.query(`select key from booking_guest where email = 'kim@example.org'`);
    const page = await guest().page(`/meet/${key}`);
    expect(said(page)).toContain('Jon Falk invited you to come along.');
    expect(page).not.toContain(cy.email);
    expect(page).not.toContain(cy.why);
    await guest().post(`/meet/${key}/cancel`, {});
    expect(said(await guest().page(`/meet/${key}`))).not.toContain('cancelled');
  });
});

describe('the host', () => {
  test('moves a meeting to any time without another meeting, and proposes times that the guest takes', async () => {
    const start = (await slotsOf(world))[20]!;
    const own = await bookByForm(world, { start, name: 'Lea Horn' });
    const at = await bookingOf('Lea Horn');
    await ana.post(`${at}/move`, { start: '2026-12-05T10:00' });
    expect(said(await guest().page(own))).toContain('Saturday 5 December, 18:00, Lisbon time');
    expect(said(await (await ana.get((await ana.post(`${at}/move`, { start: '' })).headers.get('location')!)).text())).toContain('Choose a time that lies ahead.');
    await ana.post(`${at}/propose`, { time1: '2026-12-06T10:00', note: 'Or Sunday?' });
    expect(said(await guest().page(own))).toContain('Or Sunday?');
    await guest().post(`${own}/accept`, { start: '2026-12-06T18:00:00.000Z' });
    expect(said(await ana.page(at))).toContain('Sunday 6 December, 10:00');
  });

  test('cannot take a cancellation back once the guest had themselves forgotten: nobody would come', async () => {
    const start = (await slotsOf(world))[25]!;
    const own = await bookByForm(world, { start, name: 'Ivo Brandt', email: 'ivo@example.org' });
    const at = await bookingOf('Ivo Brandt');
    await ana.post(`${at}/cancel`, {});
    expect(await ana.page(at)).toContain(`${at}/reopen`);
    await guest().post(`${own}/forget`);
    expect(await ana.page(at)).not.toContain(`${at}/reopen`);
    await ana.post(`${at}/reopen`);
    expect(await slotsOf(world)).toContain(start);
  });

  test('cannot move it onto another meeting', async () => {
    const [one, two] = (await slotsOf(world)).slice(30);
    await bookByForm(world, { start: one!, name: 'Max Ruhl' });
    await bookByProgram(world, { start: two, name: 'Ned Orth' });
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Los_Angeles', dateStyle: 'short', timeStyle: 'short' }).format(new Date(two!)).replace(' ', 'T');
    const at = await bookingOf('Max Ruhl');
    const answer = await ana.post(`${at}/move`, { start: wall });
    expect(said(await (await ana.get(answer.headers.get('location')!)).text())).toContain('Another meeting is at that time. Nothing was changed.');
  });
});

test('a guest who came before is recognised by their address, and is in the host’s list once', async () => {
  const starts = (await slotsOf(world)).slice(40);
  await bookByForm(world, { start: starts[0]!, name: 'Ola Quist', email: 'ola@example.org' });
  await bookByForm(world, { start: starts[1]!, name: 'O. Quist', email: 'OLA@example.org' });
  const { rows } = await world.ctx.db.pool.query(`select count(distinct person_id)::int as people, count(*)::int as bookings from booking b join booking_guest g on g.booking_id = b.id where lower(g.email) = 'ola@example.org'`);
  expect(rows[0]).toEqual({ people: 1, bookings: 2 });
});

test('what is booked is a conversation to come, follows the booking, and goes with it', async () => {
  const [start, next] = (await slotsOf(world)).slice(50);
  const own = await bookByForm(world, { start: start!, name: 'Pia Strand', email: 'pia@example.org', question: 'Which book helped you most?' });
  const at = /href="(\/conversations\/[0-9a-f-]{36})"/.exec(await ana.page(await bookingOf('Pia Strand')))![1]!;
  expect(said(await ana.page(at))).toContain('Which book helped you most?');
  const row = async () => (await world.ctx.db.pool.query(`select starts_at, cancelled_at, title from conversation where id = $1`, [at.split('/').at(-1)])).rows[0];
  await guest().post(`${own}/move`, { start: next! });
  expect((await row()).starts_at.toISOString()).toBe(new Date(next!).toISOString());
  await guest().post(`${own}/forget`);
  expect(await row()).toMatchObject({ title: '', cancelled_at: world.ctx.now() });
});

test('a guest who presses twice at once is forgotten once, and reads so both times', async () => {
  const own = await bookByForm(world, { start: (await slotsOf(world)).at(-1)!, name: 'Ulf Strand', email: 'ulf@example.org' });
  const answers = await Promise.all(Array.from({ length: 4 }, () => guest().post(`${own}/forget`)));
  expect(answers.map(answer => answer.headers.get('location'))).toEqual(answers.map(() => `${own}?done=forgotten`));
});

test('who came along and is forgotten takes nothing of the guest’s with them, and cannot decline any more', async () => {
  const own = await bookByForm(world, { start: (await slotsOf(world)).at(-2)!, name: 'Vera Holm', email: 'vera@example.org', thirdName: 'Wim Dahl', thirdEmail: 'wim@example.org' });
  await guest().post(`${own}/propose`, { time1: '2026-12-04T12:00', note: 'Noon would be kind' });
  const { rows: [wim] } = await world.ctx.db.pool.query<{ id: string; key: string }>(`select id, key from booking_guest where email = 'wim@example.org'`);
  await guest().post(`/meet/${wim!.key}/forget`);
  expect(said(await ana.page(await bookingOf('Vera Holm')))).toContain('Noon would be kind');
  const declined = await guest().post(`/meet/${wim!.key}/decline`);
  expect(declined.headers.get('location')).toBe(`/meet/${wim!.key}?done=over`);
  expect((await world.ctx.db.pool.query(`select answer from booking_guest where id = $1`, [wim!.id])).rows).toEqual([{ answer: 'none' }]);
});
