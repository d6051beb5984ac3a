import { addIdentity, addPerson, personInput } from '../../src/people/index.ts';
import type { World } from '../world.ts';

/** Somebody Ana knows, with an address where one is given. */
export async function known({ ctx, ana }: World, fullName: string, more: { readonly email?: string; readonly profile?: string; readonly title?: string; readonly company?: string } = {}): Promise<string> {
  const { email, profile, ...rest } = more;
  const { id } = await addPerson(ctx, ana.id, personInput.parse({ fullName, ...rest }));
  if (email) await addIdentity(ctx, ana.id, id, 'email', email);
  if (profile) await addIdentity(ctx, ana.id, id, 'profile', `https://www.linkedin.com/in/${profile}`);
  return id;
}

export const undoOf = (page: string): string => /\/changes\/[0-9a-f-]{36}\/undo/.exec(page)?.[0] ?? 'nothing to take back';

export const idIn = (location: string | null): string => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? 'not there';
