import type { Context } from '../kit/context.ts';
import { hashOf, tokenFor } from '../kit/link-token.ts';
import { asOperator } from '../kit/transact.ts';
import { type Link, linkByHash } from './store-links.ts';

export type { Link } from './store-links.ts';

type Instance = Pick<Context, 'settings'>;

export const sideToken = ({ settings }: Instance, id: string): string => tokenFor(settings.secret, 'introduction', id);
export const requestToken = ({ settings }: Instance, id: string): string => tokenFor(settings.secret, 'introduction request', id);

/** Where one of the two answers; nobody else is given this address. */
export const sideAddress = (ctx: Instance, id: string): string => `${ctx.settings.url}/i/${sideToken(ctx, id)}`;
/** Where somebody who is asked for an introduction answers. */
export const requestAddress = (ctx: Instance, id: string): string => `${ctx.settings.url}/i/${requestToken(ctx, id)}`;

export const linkOf = (ctx: Context, token: string): Promise<Link | undefined> => asOperator(ctx.db, db => linkByHash(db, hashOf(token)));
