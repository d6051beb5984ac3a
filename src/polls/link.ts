import { type Host, ownerOf } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { hashOf, tokenFor } from '../kit/link-token.ts';
import { askAsOperator, reading } from '../kit/transact.ts';
import type { Participant, Poll } from './poll.ts';
import { doorOf, pollById } from './store.ts';

type Instance = Pick<Context, 'settings'>;

export const participantToken = ({ settings }: Instance, id: string): string => tokenFor(settings.secret, 'poll participant', id);
export const shareToken = ({ settings }: Instance, poll: string): string => tokenFor(settings.secret, 'poll', poll);

/** The page of somebody who is asked; nobody else is given this address. */
export const participantAddress = (ctx: Instance, id: string): string => `${ctx.settings.url}/when/${participantToken(ctx, id)}`;
/** Where anybody may answer who was given it, while the host lets them. */
export const shareAddress = (ctx: Instance, poll: string): string => `${ctx.settings.url}/when/${shareToken(ctx, poll)}`;

/** What opens by a link: the poll, and whose link it is; nobody's where it is the shared one. */
export type Opened = { readonly host: Host; readonly poll: Poll; readonly participant: Participant | undefined; readonly token: string };

export async function openByToken(ctx: Context, token: string): Promise<Opened | undefined> {
  const door = token.length > 0 && token.length < 100 ? await askAsOperator(ctx.db, db => doorOf(db, hashOf(token))) : undefined;
  if (!door) return undefined;
  const [host, poll] = await reading(ctx.db, door.host, db => Promise.all([ownerOf(db), pollById(db, door.poll)]));
  return poll && { host, poll, participant: poll.participants.find(({ id }) => id === door.participant), token };
}
