import { type Host, ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { asOperator, reading } from '../kit/transact.ts';
import type { Participant, Poll } from './poll.ts';
import { doorOf, pollById } from './store.ts';

/** What opens by a link: the poll, and whose link it is; nobody's where it is the shared one. */
export type Opened = { readonly host: Host; readonly poll: Poll; readonly participant: Participant | undefined; readonly key: string };

export async function openByKey(ctx: Context, key: string): Promise<Opened | undefined> {
  const door = /^[a-z2-7]{26}$/.test(key) ? await asOperator(ctx.db, tx => doorOf(tx, key)) : undefined;
  if (!door) return undefined;
  const [host, poll] = await reading(ctx.db, door.host, async db => [await ownerOf(db), await pollById(db, door.poll)] as const);
  return poll && { host, poll, participant: poll.participants.find(({ id }) => id === door.participant), key };
}
