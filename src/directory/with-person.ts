import { whose } from '../accounts/index.ts';
import { CannotBeDone } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { IdentityRefused, NoSuchIdentity, NoSuchNote, type Person } from '../people/index.ts';
import { personCalled } from './person-called.ts';

/** Work on the person who is meant by an id or a name; what may be expected to go wrong ends the command with its sentence. */
export async function withPerson<T>(ctx: Context, as: string | undefined, words: string, work: (me: string, person: Person) => Promise<T>): Promise<T> {
  const me = await whose(ctx, as);
  const person = await reading(ctx.db, me.id, db => personCalled(db, words));
  return work(me.id, person).catch((error: unknown) => {
    throw error instanceof NoSuchNote || error instanceof NoSuchIdentity || error instanceof IdentityRefused ? new CannotBeDone(`${error.message} Nothing was changed.`) : error;
  });
}
