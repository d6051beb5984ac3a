import { sql } from 'kysely';
import type { Writer } from './db.ts';

/** A job to be done after the transaction commits; it never runs if that is rolled back. */
export type Job = {
  readonly task: string;
  /** Whose job it is: the owner of the transaction; the database refuses any other. */
  readonly payload: { readonly me: string; readonly [key: string]: unknown };
  /** A second job of this owner with the same key replaces the first while it waits. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Jobs of one queue of this owner run one after the other. */
  readonly queue?: string;
  readonly maxAttempts?: number;
};

export async function addJob(tx: Writer, job: Job): Promise<void> {
  await sql`select add_job(${job.task}, ${JSON.stringify(job.payload)}::json, ${job.key ?? null}, ${job.runAt ?? null}::timestamptz, ${job.queue ?? null}, ${job.maxAttempts ?? 25}::int)`.execute(tx);
}

/** A kind of work that jobs name. `attempts` and what a repeated run means are part of its description. */
export type Task<C> = { readonly name: string; readonly retry: string; run(ctx: C, payload: unknown, signal: AbortSignal): Promise<void> };
