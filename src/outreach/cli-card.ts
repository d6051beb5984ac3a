import { type Member, whose } from '../accounts/index.ts';
import { CannotBeDone } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { reading } from '../kit/transact.ts';
import { NoSuchPerson } from '../people/index.ts';
import { LetterRefused } from '../post/index.ts';
import { NoSuchOutreach, type Outreach } from './outreach.ts';
import { OutreachRefused } from './refusals.ts';
import { outreachById } from './store.ts';

/** Work on the card whose id was given; what may be expected to go wrong ends the command with a sentence. */
export async function withCard<T>(ctx: Context, as: string | undefined, id: string, work: (me: Member, card: Outreach) => Promise<T>): Promise<T> {
  const me = await whose(ctx, as);
  const card = isId(id) ? await reading(ctx.db, me.id, db => outreachById(db, id)) : undefined;
  return card ? work(me, card).catch(sayRefusal) : sayRefusal(new NoSuchOutreach());
}

export function sayRefusal(error: unknown): never {
  if (error instanceof NoSuchOutreach || error instanceof NoSuchPerson || error instanceof OutreachRefused || error instanceof LetterRefused) throw new CannotBeDone(error.message);
  throw error;
}
