import { expect } from 'vitest';
import type { Member } from '../../src/accounts/index.ts';
import { editPage, openPage } from '../../src/meetings/index.ts';
import type { World } from '../world.ts';

/** Ana's page is open, with words of her own. */
export async function openHerPage(world: World, member: Member = world.ana): Promise<void> {
  await openPage(world.ctx, member.id, true);
  await editPage(world.ctx, member.id, { headline: 'Learning designer in Seattle', words: 'New to the field? Let us have a virtual coffee.', remindHost: true, remindGuest: true });
}

/** What Cy writes. */
export const cy = { name: 'Cy Moreau', email: 'cy@example.org', timeZone: 'Europe/Lisbon', why: 'I teach maths and think of moving into learning design.', question: 'What would you put first in a portfolio?' } as const;

export async function slotsOf(world: World, handle = 'ana', type = 'coffee', words = ''): Promise<readonly string[]> {
  const answer = await world.request(`/api/v1/hosts/${handle}/types/${type}/slots${words}`);
  expect(answer.status).toBe(200);
  return (await answer.json() as { slots: string[] }).slots;
}

export const bookByProgram = (world: World, given: object, handle = 'ana', type = 'coffee', headers: Record<string, string> = {}): Promise<Response> =>
  world.request(`/api/v1/hosts/${handle}/types/${type}/bookings`, { method: 'POST', body: JSON.stringify({ ...cy, ...given }), headers: { 'content-type': 'application/json', ...headers } });

/** Cy books by the form; the address of the booking's own page. */
export async function bookByForm(world: World, given: Record<string, string>, handle = 'ana', type = 'coffee'): Promise<string> {
  const answer = await world.visitor().post(`/@${handle}/${type}`, { ...cy, ...given });
  expect(answer.status, await answer.clone().text()).toBe(303);
  return answer.headers.get('location')!;
}
