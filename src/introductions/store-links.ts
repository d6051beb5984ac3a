import { sql } from 'kysely';
import type { Operator } from '../kit/db.ts';

/** Whose introduction a link belongs to, and what it leads to: one of the two, or somebody who was asked for an introduction. */
export type Link = { readonly account: string; readonly side: string | null; readonly request: string | null };

/** Asked before it is known whose link it is: the one question about introductions that has no owner. */
export async function linkByHash(db: Operator, hash: Buffer): Promise<Link | undefined> {
  const { rows } = await sql<Link>`select account_id as account, side_id as side, request_id as request from introduction_of_link(${hash})`.execute(db);
  return rows[0];
}
