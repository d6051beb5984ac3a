import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { asOperator, transact } from '../kit/transact.ts';
import type { AccountId, Member } from './account.ts';
import { insertToken, memberByToken, revokeTokenRow } from './store.ts';

export type Scope = 'read' | 'write';

/** Make a token for programs; its text is returned once and kept only as a hash. */
export async function createToken(ctx: Context, me: AccountId, name: string, scope: Scope): Promise<{ readonly id: string; readonly token: string }> {
  const id = newId();
  const token = `kith_${randomBytes(24).toString('base64url')}`;
  await transact(ctx.db, me, null, tx => insertToken(tx, me, id, name.trim() || 'token', scope, hashOf(token), ctx.now()));
  return { id, token };
}

/** False where there is no such token in use. */
export function revokeToken(ctx: Context, me: AccountId, id: string): Promise<boolean> {
  return transact(ctx.db, me, null, tx => revokeTokenRow(tx, me, id, ctx.now()));
}

/** Whose token this is and what it may do. */
export function memberOfToken(ctx: Context, token: string): Promise<{ readonly member: Member; readonly scope: Scope } | undefined> {
  return asOperator(ctx.db, tx => memberByToken(tx, hashOf(token), ctx.now()));
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
