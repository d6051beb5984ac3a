import { basename, join } from 'node:path';
import { parentPort, Worker } from 'node:worker_threads';
import { projectRoot } from './root.ts';

type Limits = { readonly milliseconds: number; /** Of the heap; the thread is ended when it wants more. */ readonly megabytes: number; readonly signal?: AbortSignal | undefined; /** What the thread tells on its way by `tellUnderway`. */ readonly underway?: ((news: unknown) => void) | undefined };

export type Ended<T> = { readonly outcome: 'done'; readonly result: T } | { readonly outcome: 'too long' | 'too large' | 'stopped' };

/**
 * Runs a file in a thread of its own and gives the first message it sends that is no news of how far it is. `entry` is its path from the project's folder, and one of
 * the entries of the server's build (vite.config.ts). Whatever the thread does, it is ended in time and never takes the process along.
 * Throws what the thread threw.
 */
export function inThread<T>(entry: string, data: unknown, { milliseconds, megabytes, signal, underway }: Limits): Promise<Ended<T>> {
  const thread = new Worker(placeOf(entry), { workerData: data, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 } });
  const { promise, resolve, reject } = Promise.withResolvers<Ended<T>>();
  const stop = (): void => resolve({ outcome: 'stopped' });
  const timer = setTimeout(() => resolve({ outcome: 'too long' }), milliseconds);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  thread.on('message', (message: T | Underway) => isUnderway(message) ? underway?.(message.underway) : resolve({ outcome: 'done', result: message }));
  thread.once('error', (error: NodeJS.ErrnoException) => error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ outcome: 'too large' }) : reject(error));
  thread.once('exit', code => reject(new Error(`The thread of ${entry} ended with ${code} and without an answer.`)));
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    void thread.terminate();
  });
}

type Underway = { readonly underway: unknown };

const isUnderway = (message: unknown): message is Underway => typeof message === 'object' && message !== null && 'underway' in message;

/** Called in a thread: how far it is, for whoever waits for its answer. */
export const tellUnderway = (news: unknown): void => parentPort?.postMessage({ underway: news } satisfies Underway);

/** The source itself while this runs from source, else the file that the build made of it. */
const placeOf = (entry: string): string =>
  import.meta.filename.endsWith('.ts') ? join(projectRoot, entry) : join(projectRoot, 'dist/server', basename(entry).replace(/\.ts$/, '.js'));
