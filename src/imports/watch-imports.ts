import { setTimeout as sleep } from 'node:timers/promises';
import { importById, type ImportRow } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';

export type Watcher = {
  /** The import as it is now, and again twice a second until `signal` or until it is gone. */
  follow(me: string, id: string, signal: AbortSignal): AsyncGenerator<ImportRow>;
};

const interval = 500;

/** Looks at imports for whoever watches them: one query each half second for an import, however many look on. */
export function watchImports(ctx: Context): Watcher {
  const looks = new Map<string, Promise<ImportRow | undefined>>();
  const look = (me: string, id: string): Promise<ImportRow | undefined> => {
    const known = looks.get(id);
    if (known) return known;
    const fresh = reading(ctx.db, me, db => importById(db, id));
    looks.set(id, fresh);
    setTimeout(() => looks.delete(id), interval - 10).unref();
    return fresh;
  };
  return {
    async *follow(me, id, signal) {
      while (!signal.aborted) {
        const row = await look(me, id);
        if (!row) return;
        yield row;
        await sleep(interval, undefined, { signal, ref: false }).catch(() => {});
      }
    },
  };
}
