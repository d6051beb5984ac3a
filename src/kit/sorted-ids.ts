import { type RawBuilder, sql } from 'kysely';
import { newId } from './id.ts';

/**
 * Ids for the rows of one `insert … select`: version 7 like all others, and counted up, so that a large insert appends to its index
 * instead of landing everywhere in it. PostgreSQL makes such ids itself only since version 18.
 */
export const sortedIds = (): RawBuilder<string> => sql`(${newId().slice(0, 24)}::text || lpad(to_hex(row_number() over ()), 12, '0'))::uuid`;
