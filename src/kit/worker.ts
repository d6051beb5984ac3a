import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type CronItem, type Job, Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { openPool } from './db.ts';
import type { Task } from './queue.ts';
import { holdLife } from './worker-life.ts';

/** Work that comes back by itself: a task, and when (five fields of cron, in UTC). */
export type Recurring = { readonly task: string; readonly pattern: string };

export type Worker = { stop(): Promise<void> };

type Plan<C> = { readonly url: string; readonly context: C; readonly tasks: readonly Task<C>[]; readonly recurring: readonly Recurring[]; readonly log: (line: string) => void; readonly concurrency?: number };

/**
 * Take jobs from the queue of the database at `url` until stopped. Jobs of a process that died are taken over within seconds.
 * When the database goes away, work stops, and begins again once it is back. Throws where it cannot begin the first time.
 */
export async function startWorker<C>(plan: Plan<C>): Promise<Worker> {
  const stopping = new AbortController();
  const first = await beginShift(plan);
  const worked = shiftAfterShift(plan, first, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await worked;
    },
  };
}

/** Mail and calendars wait in lines of their own, each behind one server that may hang; beside them an import and whatever is short go on. */
const usualConcurrency = 4;

const shortest = 1000;
const longest = 30_000;

async function shiftAfterShift<C>(plan: Plan<C>, first: Shift, stopping: AbortSignal): Promise<void> {
  const asked = new Promise<void>(resolve => stopping.addEventListener('abort', () => resolve(), { once: true }));
  let shift: Shift | undefined = first;
  let wait = shortest;
  while (!stopping.aborted) {
    const began = performance.now();
    const why = shift ? await Promise.race([shift.broken, asked]) : undefined;
    await shift?.end();
    if (stopping.aborted) return;
    if (performance.now() - began > longest) wait = shortest;
    if (why !== undefined) plan.log(`Jobs rest: ${why}. They go on as soon as the database lets them.`);
    await pause(wait, undefined, { signal: stopping }).catch(() => {});
    wait = Math.min(longest, wait * 2);
    shift = stopping.aborted ? undefined : await beginShift(plan).catch(() => undefined);
  }
  await shift?.end();
}

/** One run of workers on one connection of life; either ends the other. `broken` resolves with the reason. */
type Shift = { readonly broken: Promise<string>; end(): Promise<void> };

async function beginShift<C>(plan: Plan<C>): Promise<Shift> {
  const { promise: broken, resolve: lost } = Promise.withResolvers<string>();
  const life = await holdLife(plan.url, lost);
  const events: WorkerEvents = new EventEmitter();
  // jobs are held by the pool, not by its workers
  events.on('pool:create', ({ workerPool }) => life.register(workerPool.id));
  events.on('job:failed', ({ job, error }) => plan.log(`The job ${job.task_identifier} was given up after ${job.attempts} attempts: ${String(error)}`));
  const pool = openPool({ connectionString: plan.url, max: 5 });
  const close = () => Promise.all([life.end(), pool.end()]);
  const runner = await run({
    pgPool: pool, concurrency: plan.concurrency ?? usualConcurrency, noHandleSignals: true, pollInterval: 1000, events,
    logger: quiet, taskList: taskList(plan), parsedCronItems: parseCronItems(plan.recurring.map(cronItem)),
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const settled = runner.promise.then(() => lost('the workers ended'), (error: unknown) => lost(String(error)));
  return {
    broken,
    async end() {
      // a runner that ended by itself refuses to be stopped
      await runner.stop().catch(() => settled);
      await close();
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
