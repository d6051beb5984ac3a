import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { asOperator } from '../kit/transact.ts';
import { type AccountId, AccountRefused, type Member, type NewAccount } from './account.ts';
import { createAccount } from './create-account.ts';
import { countAccounts, entryLinkByHash, insertEntryLink, retireSetupLinks, useEntryLink } from './store.ts';

/** A link that lets somebody in once: `setup` makes the first account of an instance, `join` a further one. */
export type EntryLink = { readonly id: string; readonly kind: 'setup' | 'join'; readonly email: string | null };

/** The link was used, is too old, or never was. */
export class EntryLinkSpent extends Error {
  constructor() {
    super('This link has been used or is too old. Ask for a new one; for the first account, restart Kith and it prints one.');
  }
}

const day = 24 * 60 * 60 * 1000;

/** The path of a fresh set-up link while there is no account, else undefined. Earlier set-up links end. */
export function openSetup(ctx: Context): Promise<string | undefined> {
  const token = newToken();
  return asOperator(ctx.db, async tx => {
    if (await countAccounts(tx) > 0) return undefined;
    await retireSetupLinks(tx, ctx.now());
    await insertEntryLink(tx, { id: newId(), kind: 'setup', hash: hashOf(token), email: null, createdBy: null, at: ctx.now(), expiresAt: new Date(ctx.now().getTime() + 7 * day) });
    return `/setup/${token}`;
  });
}

/** A link by which one person may make an account within two weeks; its path. */
export async function inviteToJoin(ctx: Context, me: AccountId, email: string | null): Promise<string> {
  const token = newToken();
  await asOperator(ctx.db, tx => insertEntryLink(tx, { id: newId(), kind: 'join', hash: hashOf(token), email, createdBy: me, at: ctx.now(), expiresAt: new Date(ctx.now().getTime() + 14 * day) }));
  return `/join/${token}`;
}

/** The link behind a token, while it can be used. */
export function entryLinkOf(ctx: Context, kind: EntryLink['kind'], token: string): Promise<EntryLink | undefined> {
  return asOperator(ctx.db, tx => entryLinkByHash(tx, kind, hashOf(token), ctx.now()));
}

/** Make an account by a link, which is spent by it. Throws `EntryLinkSpent` or `AccountRefused`; a refused account does not spend it. */
export async function enter(ctx: Context, kind: EntryLink['kind'], token: string, account: NewAccount): Promise<Member> {
  const link = await entryLinkOf(ctx, kind, token);
  if (!link) throw new EntryLinkSpent();
  if (link.email && link.email !== account.email.trim().toLowerCase()) throw new AccountRefused('email', `This invitation is for ${link.email}.`);
  return createAccount(ctx, account, tx => claim(ctx, tx, link.id));
}

async function claim(ctx: Context, tx: Parameters<typeof useEntryLink>[0], id: string): Promise<void> {
  if (!await useEntryLink(tx, id, ctx.now())) throw new EntryLinkSpent();
}

const newToken = (): string => randomBytes(24).toString('base64url');
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
