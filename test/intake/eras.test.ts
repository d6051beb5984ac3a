import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/accounts/index.ts';
import { ERAS, truthOf } from '../archives/make-linkedin.ts';
import { openWorld, type World } from '../world.ts';
import { countsOf, differences, rowsOf } from './account-rows.ts';
import { archive, takeIn } from './archives.ts';
import { expectedOf } from './expected.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const nothing = { created: 0, updated: 0 };

/** Whoever has not imported anything yet. */
async function newcomer(): Promise<string> {
  const name = `m${Math.random().toString(36).slice(2)}`;
  return (await createAccount(world.ctx, { email: `${name}@example.org`, name, handle: name, zone: 'UTC' })).id;
}

describe.each(ERAS)('an archive of %s', era => {
  const plan = { era, seed: 11, connections: 400, invitations: 90, messages: 900 } as const;

  it('is taken in whole, and adds up', async () => {
    const me = await newcomer();
    const path = await archive(plan);
    const truth = truthOf(plan);
    const expected = await expectedOf(path);
    const result = await takeIn(world, me, path);
    expect(result).toMatchObject({ source: 'linkedin', read: { connections: truth.connections, invitations: truth.invitations, messages: truth.messages } });
    expect(result.people).toEqual({ created: expected.people, updated: 0, unchanged: 0 });
    for (const kind of ['messages', 'invitations'] as const) {
      const { created, updated, unchanged } = result[kind];
      const skipped = result.skipped.filter(({ file }) => file.toLowerCase() === `${kind}.csv`).length;
      expect(created + updated + unchanged + skipped, kind).toBe(result.read[kind]);
    }
    expect(result.messages.created).toBe(expected.messages);
    expect(result.invitations.created).toBe(expected.invitations);
    expect(await countsOf(world, me)).toMatchObject({ person: expected.people, invitation: expected.invitations });
  });

  it('changes nothing when it comes again', async () => {
    const me = await newcomer();
    const path = await archive(plan);
    const first = await takeIn(world, me, path);
    const before = await rowsOf(world, me);
    expect(before['person']?.length).toBeGreaterThan(300);
    const again = await takeIn(world, me, path);
    expect(differences(before, await rowsOf(world, me))).toEqual([]);
    expect(again).toMatchObject({ people: nothing, messages: nothing, invitations: nothing });
    expect(again.people.unchanged).toBe(first.people.created);
    expect(again.messages.unchanged).toBe(first.messages.created + first.messages.unchanged);
    expect(again.invitations.unchanged).toBe(first.invitations.created + first.invitations.unchanged);
  });
});
