import { type Host, ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { hashOf } from '../kit/link-token.ts';
import { askAsOperator, reading } from '../kit/transact.ts';
import { doorOf, type Participant, type Poll, pollById } from '../polls/index.ts';

/** What opens by a link: the poll, and whose link it is; nobody's where it is the shared one. */
export type Opened = { readonly host: Host; readonly poll: Poll; readonly participant: Participant | undefined; readonly token: string };

export async function openByToken(ctx: Context, token: string): Promise<Opened | undefined> {
  const door = token.length > 0 && token.length < 100 ? await askAsOperator(ctx.db, db => doorOf(db, hashOf(token))) : undefined;
  if (!door) return undefined;
  const [host, poll] = await reading(ctx.db, door.host, db => Promise.all([ownerOf(db), pollById(db, door.poll)]));
  return poll && { host, poll, participant: poll.participants.find(({ id }) => id === door.participant), token };
}
