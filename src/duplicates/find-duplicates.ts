import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { addJob } from '../kit/queue.ts';
import { transact } from '../kit/transact.ts';
import { nameSigns } from './name-signs.ts';
import { everyName, findAtOnePlace, findByAddress, findByNameAlone, keepFound, openFinding } from './store-find.ts';

/** Look at everyone a member knows for entries that may be one person; how many pairs there are. */
export function findDuplicates(ctx: Context, me: string): Promise<number> {
  return transact(ctx.db, me, null, async tx => {
    const called = (await everyName(tx)).flatMap(({ id, fullName }) => {
      const signs = nameSigns(fullName);
      return signs ? [{ id, ...signs }] : [];
    });
    // nobody to look at, or no account any more by the time the job runs
    if (called.length === 0) return 0;
    await openFinding(tx, called);
    await findAtOnePlace(tx);
    await findByAddress(tx);
    await findByNameAlone(tx);
    return keepFound(tx, ctx.now());
  });
}

/** Have them looked for in a job, once this transaction commits; several requests before it runs are one. For verbs that bring or alter people. */
export const queueFinding = (tx: Writer, me: string, runAt?: Date): Promise<void> => addJob(tx, { task: 'find-duplicates', payload: { me }, key: `find-duplicates ${me}`, ...(runAt && { runAt }) });

/** The same for an edge. */
export const lookForDuplicates = (ctx: Context, me: string): Promise<void> => transact(ctx.db, me, null, tx => queueFinding(tx, me));
