import type { Context } from '../kit/context.ts';
import { isId, newId } from '../kit/id.ts';
import { asOperator, reading, transact } from '../kit/transact.ts';
import type { AccountId, Member } from './account.ts';
import { hashOf, newToken } from '../kit/link-token.ts';
import { insertToken, memberByToken, revokeTokenRow, type TokenRow, tokensOf } from './store.ts';

export type Scope = 'read' | 'write';

/** Make a token for programs; its text is returned once and kept only as a hash. */
export async function createToken(ctx: Context, me: AccountId, name: string, scope: Scope): Promise<{ readonly id: string; readonly name: string; readonly token: string }> {
  const id = newId();
  const named = name.trim().slice(0, 100) || 'token';
  const token = `kith_${newToken()}`;
  await transact(ctx.db, me, null, tx => insertToken(tx, me, id, named, scope, hashOf(token), ctx.now()));
  return { id, name: named, token };
}

/** False where there is no such token in use. */
export async function revokeToken(ctx: Context, me: AccountId, id: string): Promise<boolean> {
  return isId(id) && transact(ctx.db, me, null, tx => revokeTokenRow(tx, me, id, ctx.now()));
}

/** Whose token this is and what it may do. */
export function memberOfToken(ctx: Context, token: string): Promise<{ readonly member: Member; readonly scope: Scope } | undefined> {
  return asOperator(ctx.db, tx => memberByToken(tx, hashOf(token), ctx.now()));
}

/** The tokens of a member that open something, the latest first. */
export function openTokens(ctx: Context, me: AccountId): Promise<readonly TokenRow[]> {
  return reading(ctx.db, me, db => tokensOf(db, me));
}
