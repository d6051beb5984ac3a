import type { Context } from '../kit/context.ts';
import type { Operator } from '../kit/db.ts';
import { isId, newId } from '../kit/id.ts';
import type { MailOutcome } from '../kit/mail.ts';
import { asOperator } from '../kit/transact.ts';
import { type AccountId, AccountRefused, checkNewAccount, type Member, type NewAccount } from './account.ts';
import { createAccount } from './create-account.ts';
import { invitationLetter } from './mail.ts';
import { hashOf, newToken } from '../kit/link-token.ts';
import { countAccounts, deleteInvitation, type EntryLinkRow, entryLinkByHash, insertEntryLink, openInvitations, retireSetupLinks, useEntryLink } from './store.ts';

/** A link that lets somebody in once: `setup` makes the first account of an instance, `join` a further one, where `email` says whose. */
export type EntryLink = EntryLinkRow;

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

/** Whether the instance waits for its first account. */
export function isNew(ctx: Context): Promise<boolean> {
  return asOperator(ctx.db, async db => await countAccounts(db) === 0);
}

/**
 * Invite somebody: a link by which one person may make an account within two weeks, mailed to `email` where there is one and mail is
 * set up. With an e-mail it lets that person in alone. Throws `AccountRefused` where that is no e-mail.
 */
export async function invite(ctx: Context, me: Member, email: string): Promise<{ readonly url: string; readonly mail: MailOutcome['outcome'] | 'no address' }> {
  const whose = email.trim() ? checkNewAccount({ email, name: email }).email : null;
  const token = newToken();
  await asOperator(ctx.db, tx => insertEntryLink(tx, { id: newId(), kind: 'join', hash: hashOf(token), email: whose, createdBy: me.id, at: ctx.now(), expiresAt: new Date(ctx.now().getTime() + 14 * day) }));
  const url = `${ctx.settings.url}/join/${token}`;
  return { url, mail: whose ? (await ctx.mail.send(invitationLetter(whose, me, url))).outcome : 'no address' };
}

/** The invitations of a member that nobody has used yet. */
export function invitationsBy(ctx: Context, me: AccountId) {
  return asOperator(ctx.db, db => openInvitations(db, me, ctx.now()));
}

/** False where there is no such invitation of this member's, or somebody has come by it. */
export async function withdrawInvitation(ctx: Context, me: AccountId, id: string): Promise<boolean> {
  return isId(id) && asOperator(ctx.db, tx => deleteInvitation(tx, me, id));
}

/** The link behind a token, while it can be used. */
export function entryLinkOf(ctx: Context, kind: EntryLink['kind'], token: string): Promise<EntryLink | undefined> {
  return asOperator(ctx.db, async db => {
    if (kind === 'setup' && await countAccounts(db) > 0) return undefined;
    return entryLinkByHash(db, kind, hashOf(token), ctx.now());
  });
}

/** Make the first account of an instance. Throws `EntryLinkSpent` or `AccountRefused`; a refused account does not spend the link. */
export async function setUp(ctx: Context, token: string, account: NewAccount): Promise<Member> {
  const link = await entryLinkOf(ctx, 'setup', token);
  if (!link) throw new EntryLinkSpent();
  return createAccount(ctx, account, tx => spend(ctx, tx, link.id));
}

/** Make the first account in another way, such as the sample people's; the link is spent when that went well. */
export async function setUpWith(ctx: Context, token: string, make: (ctx: Context) => Promise<Member>): Promise<Member> {
  const link = await entryLinkOf(ctx, 'setup', token);
  if (!link) throw new EntryLinkSpent();
  const member = await make(ctx);
  await asOperator(ctx.db, tx => useEntryLink(tx, link.id, ctx.now()));
  return member;
}

/** The link of an invitation that fits this address. Throws `EntryLinkSpent` or `AccountRefused`. */
export async function invitationFor(ctx: Context, token: string, email: string): Promise<EntryLink> {
  const link = await entryLinkOf(ctx, 'join', token);
  if (!link || ctx.settings.registration === 'closed') throw new EntryLinkSpent();
  if (link.email && link.email !== email.trim().toLowerCase()) throw new AccountRefused('email', 'otherEmail', link.email);
  return link;
}

/** Use a link up, in the transaction that makes the account. Throws `EntryLinkSpent` where somebody was faster. */
export async function spend(ctx: Context, tx: Operator, id: string): Promise<void> {
  if (!await useEntryLink(tx, id, ctx.now())) throw new EntryLinkSpent();
}
