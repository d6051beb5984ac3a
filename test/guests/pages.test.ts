import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addType, typeOfKind } from '../../src/meetings/index.ts';
import { said } from '../people/people.ts';
import { openWorld, type World } from '../world.ts';
import { bookByForm, bookByProgram, cy, openHerPage, slotsOf } from '../booking/guests.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ guestRate: 1000 });
  await openHerPage(world);
});
afterAll(() => world.close());

describe('a page that the host has opened', () => {
  test('is Ana’s: her words, and the ways to meet her', async () => {
    const page = said(await world.visitor().page('/@ana'));
    expect(page).toContain('Learning designer in Seattle');
    expect(page).toContain('New to the field? Let us have a virtual coffee.');
    expect(page).toMatch(/Virtual coffee 30 minutes, by video\. Pick a time/);
  });

  test('is not there while it is closed, nor says whether there is such a member', async () => {
    const [closed, nobody] = await Promise.all([world.visitor().get('/@bo'), world.visitor().get('/@nobody')]);
    expect([closed.status, nobody.status]).toEqual([404, 404]);
    expect(said(await closed.text())).toBe(said(await nobody.text()));
    expect((await world.visitor().get('/@bo/coffee')).status).toBe(404);
    expect((await world.request('/api/v1/hosts/bo/types/coffee/slots')).status).toBe(404);
  });

  test('sets no cookie and needs no script', async () => {
    const cyHere = world.visitor();
    await cyHere.page('/@ana');
    await cyHere.page('/@ana/coffee');
    expect(cyHere.cookies.size).toBe(0);
  });

  test('shows times in the zone that the guest names, and names it', async () => {
    const page = said(await world.visitor().page('/@ana/coffee?zone=Europe/Lisbon'));
    expect(page).toContain('Times are in Lisbon time (WET).');
    expect(page).toContain('17:00');
    expect(page).not.toMatch(/\b09:00\b/);
  });

  test('tells a guest whose clock is far from a place of the other ways to meet', async () => {
    await addType(world.ctx, world.ana.id, { ...typeOfKind('walk'), place: 'Green Lake' });
    expect(said(await world.visitor().page('/@ana/walk?zone=Europe/Lisbon'))).toContain('in person (Green Lake), and your clock says that you may be far away. Another way to meet may be easier. See the other ways');
    for (const near of ['/@ana/walk?zone=America/Vancouver', '/@ana/walk', '/@ana/coffee?zone=Europe/Lisbon']) expect(said(await world.visitor().page(near))).not.toContain('far away');
  });

  test('keeps the long list of zones for whoever asks for it', async () => {
    const page = await world.visitor().page('/@ana/coffee');
    expect(page.match(/<option/g)).toHaveLength(1);
    expect(page).toContain('href="/@ana/coffee?zone=America%2FLos_Angeles&amp;zones=1#zone"');
    const asked = await world.visitor().page('/@ana/coffee?zone=Europe/Lisbon&zones=1&view=month');
    expect(asked).toContain('<option value="Europe/Lisbon" selected>Europe/Lisbon</option>');
    expect(asked).toMatch(/name="view" value="month"/);
  });

  test('writes hours as the guest’s country does', async () => {
    const answer = await world.visitor().get('/@ana/coffee?zone=America/New_York', { 'accept-language': 'en-US' });
    expect(said(await answer.text())).toMatch(/12:00.PM/);
  });

  test('shows a month, whose days with times lead to them', async () => {
    const page = await world.visitor().page('/@ana/coffee?zone=Europe/Lisbon&view=month');
    expect(page).toContain('aria-label="Monday 23 November: 14 times"');
    const day = said(await world.visitor().page('/@ana/coffee?zone=Europe/Lisbon&view=month&day=2026-11-23'));
    expect(day).toContain('17:00 17:30');
  });
});

describe('booking without an account', () => {
  test('by a form gives the guest a page of their own', async () => {
    const [start] = await slotsOf(world);
    const form = await world.visitor().page(`/@ana/coffee?zone=Europe/Lisbon&start=${start}`);
    expect(said(form)).toContain('Monday 23 November, 17:00, Lisbon time (WET)');
    const own = await bookByForm(world, { start: start! });
    expect(own).toMatch(/^\/meet\/[a-z2-7]{26}$/);
    const page = said(await world.visitor().page(own));
    expect(page).toContain('Virtual coffee with Ana Eriksen');
    expect(page).toContain('Monday 23 November, 17:00, Lisbon time (WET)');
    expect(page).toContain('Monday 23 November, 9:00, Los Angeles time');
    expect(page).toContain(cy.why);
    expect(page).toContain('No mail goes out from here');
    expect(await slotsOf(world)).not.toContain(start);
  });

  test('by a program gives the id, the link and the times', async () => {
    const [start] = await slotsOf(world);
    const answer = await bookByProgram(world, { start });
    expect(answer.status).toBe(201);
    const made = await answer.json() as Record<string, string>;
    expect(Object.keys(made)).toEqual(['id', 'manageUrl', 'start', 'end']);
    expect(made.start).toBe(start);
    expect(Date.parse(made.end!) - Date.parse(made.start!)).toBe(30 * 60_000);
    expect(made.manageUrl).toMatch(/^http:\/\/kith\.test\/meet\/[a-z2-7]{26}$/);
  });

  test('asks again, with a sentence for each field, and keeps what was typed', async () => {
    const [start] = await slotsOf(world);
    const answer = await world.visitor().post('/@ana/coffee', { start: start!, ...cy, email: 'cy@', question: '', thirdName: 'Fay' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(said(page)).toContain('This is not an e-mail address yet');
    expect(said(page)).toContain('One question helps to prepare.');
    expect(said(page)).toContain('Write theirs, or leave both fields empty.');
    expect(page).toContain('value="cy@"');
    expect(page).toContain(cy.why);
    const refused = await bookByProgram(world, { start, email: 'cy@', mode: 'phone' });
    expect(refused.status).toBe(422);
    const { error } = await refused.json() as { error: { fields: Record<string, string> } };
    expect(Object.keys(error.fields)).toEqual(['email']);
    expect((await bookByProgram(world, { start, mode: 'phone' })).status).toBe(422);
    expect((await bookByProgram(world, { start, colour: 'red' })).status).toBe(422);
  });

  test('of a time that has gone brings the page back with the nearest free times and everything typed', async () => {
    const [start, next] = await slotsOf(world);
    await bookByForm(world, { start: start!, email: 'fay@example.org' });
    const answer = await world.visitor().post('/@ana/coffee', { start: start!, ...cy });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(said(page)).toContain('This time has just gone');
    expect(page).toContain(`type="radio" name="start" id="f-start-${next}"`);
    expect(page).toContain(cy.why);
    expect(page).toContain(`value="${cy.email}"`);
    const byProgram = await bookByProgram(world, { start });
    expect(byProgram.status).toBe(409);
    expect((await byProgram.json() as { error: { code: string } }).error.code).toBe('slot_taken');
  });

  test('refuses whatever is not offered: off the grid, too soon, out of hours, too far away, no time at all', async () => {
    for (const start of ['2026-11-24T17:10:00Z', '2026-11-21T10:00:00Z', '2026-11-24T06:00:00Z', '2027-06-01T17:00:00Z']) expect((await bookByProgram(world, { start })).status, start).toBe(409);
    for (const start of ['soon', '2026-11-24T17:00:30Z', '']) expect((await bookByProgram(world, { start })).status, start).toBe(422);
  });

  test('twice by the same form books once', async () => {
    const start = (await slotsOf(world))[5]!;
    const form = await world.visitor().page(`/@ana/coffee?start=${start}`);
    const attempt = /name="attempt" value="([a-z2-7]{26})"/.exec(form)![1]!;
    const first = await bookByForm(world, { start, attempt });
    expect(await bookByForm(world, { start, attempt })).toBe(first);
  });

  test('brings a third person, and neither sees the other’s address', async () => {
    const start = (await slotsOf(world))[6]!;
    const own = await bookByForm(world, { start, thirdName: 'Fay Brandt', thirdEmail: 'fay@example.org' });
    const page = await world.visitor().page(own);
    expect(said(page)).toContain('Fay Brandt');
    expect(page).not.toContain('fay@example.org');
    const ics = await (await world.visitor().get(`${own}/invite.ics`)).text();
    expect(ics).not.toContain('@example.org');
  });

  test('keeps their number and what they wrote to the host from whom they bring', async () => {
    const start = (await slotsOf(world))[6]!;
    const own = await bookByForm(world, { start, phone: '+351 21 555 0100', thirdName: 'Fay Brandt', thirdEmail: 'fay@example.org' });
    const { rows: [fay] } = await world.ctx.db.pool.query<{ key: string; booking: string }>(`select t.key, t.booking_id as booking from booking_guest t join booking_guest g using (account_id, booking_id) where t.role = 'third' and g.key = $1`, [own.split('/').at(-1)]);
    await world.ctx.db.pool.query(`update booking set mode = 'phone', phone = '' where id = $1`, [fay!.booking]);
    const both = async (path: string) => `${await world.visitor().page(path)} ${(await (await world.visitor().get(`${path}/invite.ics`)).text()).replaceAll('\r\n ', '')}`;
    expect(await both(own)).toContain('555 0100');
    const hers = await both(`/meet/${fay!.key}`);
    for (const words of ['555 0100', cy.why, cy.question]) expect(hers).not.toContain(words);
  });

  test('is limited by the minute, and keeps what was typed', async () => {
    const small = await openWorld({ guestRate: 2 });
    await openHerPage(small);
    const [start] = await slotsOf(small);
    const tries = async () => (await bookByProgram(small, { start, email: 'none' })).status;
    expect([await tries(), await tries()]).toEqual([422, 422]);
    const answer = await bookByProgram(small, { start });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const page = await small.visitor().post('/@ana/coffee', { start: start!, ...cy });
    expect(page.status).toBe(429);
    expect(await page.text()).toContain(cy.why);
    await small.close();
  });
});
