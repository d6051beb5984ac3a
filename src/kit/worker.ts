import { randomInt } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { type CronItem, type Job, Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Task } from './queue.ts';

/** Work that comes back by itself: a task, and when (five fields of cron, in UTC). */
export type Recurring = { readonly task: string; readonly pattern: string };

export type Worker = { stop(): Promise<void> };

type Plan<C> = { readonly url: string; readonly context: C; readonly tasks: readonly Task<C>[]; readonly recurring: readonly Recurring[]; readonly log: (line: string) => void; readonly concurrency?: number };

/** Take jobs from the queue of the database at `url` until stopped. Jobs of a process that died are taken over within seconds. */
export async function startWorker<C>(plan: Plan<C>): Promise<Worker> {
  const life = await holdLife(plan.url);
  await freeDeadWorkers(life.client);
  const sweep = setInterval(() => void freeDeadWorkers(life.client).catch(() => {}), 15_000);
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => void life.register(worker.workerId).catch(() => {}));
  events.on('job:failed', ({ job, error }) => plan.log(`The job ${job.task_identifier} was given up after ${job.attempts} attempts: ${String(error)}`));
  const runner = await run({
    connectionString: plan.url, concurrency: plan.concurrency ?? 2, noHandleSignals: true, pollInterval: 1000, maxPoolSize: 5, events,
    logger: quiet, taskList: taskList(plan), parsedCronItems: parseCronItems(plan.recurring.map(cronItem)),
  });
  return {
    async stop() {
      clearInterval(sweep);
      await runner.stop();
      await life.end();
    },
  };
}

const quiet = new Logger(() => () => {});

const cronItem = ({ task, pattern }: Recurring): CronItem => ({ task, match: pattern, identifier: task, options: { backfillPeriod: 24 * 60 * 60 * 1000, maxAttempts: 5 } });

function taskList<C>(plan: Plan<C>): TaskList {
  return Object.fromEntries(plan.tasks.map(task => [task.name, async (payload: unknown, helpers: { readonly job: Job; readonly abortSignal?: AbortSignal }) => {
    await task.run(plan.context, payload, helpers.abortSignal ?? new AbortController().signal);
  }]));
}

type Life = { readonly client: pg.Client; register(workerId: string): Promise<void>; end(): Promise<void> };

/** A connection that holds this process's lock: when the process dies, PostgreSQL lets go of it. */
async function holdLife(url: string): Promise<Life> {
  const client = new pg.Client({ connectionString: url, application_name: 'kith worker' });
  client.on('error', () => {});
  await client.connect();
  const key = randomInt(2 ** 47);
  await client.query('select pg_advisory_lock($1)', [key]);
  return {
    client,
    register: async workerId => void await client.query('insert into worker_process (worker_id, lock_key) values ($1, $2) on conflict do nothing', [workerId, key]),
    async end() {
      await client.query('delete from worker_process where lock_key = $1', [key]).catch(() => {});
      await client.end();
    },
  };
}

/**
 * Set free what dead processes hold. A worker that is not registered yet gets a minute before it is taken for dead:
 * it may have been born a moment ago.
 */
async function freeDeadWorkers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ worker_id: string }>(`
    with alive as (select (classid::bigint << 32) | objid::bigint as key from pg_locks where locktype = 'advisory' and objsubid = 1 and granted)
    select worker_id from worker_process where lock_key not in (select key from alive)
    union select locked_by from graphile_worker._private_jobs
      where locked_by is not null and locked_at < now() - interval '1 minute' and locked_by not in (select worker_id from worker_process)`);
  const dead = rows.map(row => row.worker_id);
  if (dead.length === 0) return;
  await client.query('select graphile_worker.force_unlock_workers($1)', [dead]);
  await client.query('delete from worker_process where worker_id = any($1)', [dead]);
}
