import type { Context } from '../kit/context.ts';
import { hashOf, tokenFor } from '../kit/link-token.ts';
import { asOperator } from '../kit/transact.ts';
import type { Participant } from './group.ts';
import { participantByHash } from './store.ts';

type Instance = Pick<Context, 'settings'>;

export const participantToken = ({ settings }: Instance, id: string): string => tokenFor(settings.secret, 'participant', id);

/** The page of one participant; nobody else is given this address. */
export const participantAddress = (ctx: Instance, id: string): string => `${ctx.settings.url}/r/${participantToken(ctx, id)}`;

/** Whose participant a link belongs to. */
export type Link = { readonly account: string; readonly participant: string };

/** Whether the link went to nobody but the participant; one that the organiser passed on can be opened by both. */
export const isTheirs = ({ mail }: Pick<Context, 'mail'>, { email }: Pick<Participant, 'email'>): boolean => email !== '' && mail.ready;

export const linkOf = (ctx: Context, token: string): Promise<Link | undefined> => asOperator(ctx.db, db => participantByHash(db, hashOf(token)));
