import type { Context } from '../kit/context.ts';
import { tokenFor } from '../kit/link-token.ts';

type Instance = Pick<Context, 'settings'>;

export const participantToken = ({ settings }: Instance, id: string): string => tokenFor(settings.secret, 'poll participant', id);
export const shareToken = ({ settings }: Instance, poll: string): string => tokenFor(settings.secret, 'poll', poll);

/** The page of somebody who is asked; nobody else is given this address. */
export const participantAddress = (ctx: Instance, id: string): string => `${ctx.settings.url}/when/${participantToken(ctx, id)}`;
/** Where anybody may answer who was given it, while the host lets them. */
export const shareAddress = (ctx: Instance, poll: string): string => `${ctx.settings.url}/when/${shareToken(ctx, poll)}`;
