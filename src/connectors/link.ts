import type { Context } from '../kit/context.ts';
import { hashOf, tokenFor } from '../kit/link-token.ts';
import { asOperator } from '../kit/transact.ts';
import { linkByHash } from './store.ts';

/** Whose introduction a link belongs to, and what it leads to: one of the two, or somebody who was asked for an introduction. */
export type Link = { readonly account: string; readonly side: string | null; readonly request: string | null };

/** The link is not one of ours, or what it led to was taken away. */
export class NoSuchIntroduction extends Error {
  constructor() {
    super('There is no such introduction here.');
  }
}

type Instance = Pick<Context, 'settings'>;

export const sideToken = ({ settings }: Instance, id: string): string => tokenFor(settings.secret, 'introduction', id);
export const requestToken = ({ settings }: Instance, id: string): string => tokenFor(settings.secret, 'introduction request', id);

/** Where one of the two answers; nobody else is given this address. */
export const sideAddress = (ctx: Instance, id: string): string => `${ctx.settings.url}/i/${sideToken(ctx, id)}`;
/** Where somebody who is asked for an introduction answers. */
export const requestAddress = (ctx: Instance, id: string): string => `${ctx.settings.url}/i/${requestToken(ctx, id)}`;

export const linkOf = (ctx: Context, token: string): Promise<Link | undefined> => asOperator(ctx.db, db => linkByHash(db, hashOf(token)));
