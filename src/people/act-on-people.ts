import { describeChange, forgetChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader, Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { allowLongWork } from './store-write.ts';

/** Whom an act is about: these people, or all whom a question finds at that moment. */
export type Chosen = { readonly ids: readonly string[] } | { readonly found: (db: Reader) => Promise<readonly string[]> };

/** What one act on people came to: how many it altered, and the change for taking it back where it altered anybody. */
export type Done = { readonly change: string | undefined; readonly count: number };

/** One act on people as one change, under `summary` unless the work says another; no change where it altered nobody. `work` gives how many it altered. */
export function actOnPeople(ctx: Context, me: string, kind: string, summary: string, chosen: Chosen, work: (tx: Writer, ids: readonly string[], say: (summary: string) => void) => Promise<number>): Promise<Done> {
  return transact(ctx.db, me, { kind, summary, at: ctx.now() }, async (tx, change) => {
    await allowLongWork(tx);
    let said = summary;
    const count = await work(tx, 'ids' in chosen ? chosen.ids : await chosen.found(tx), words => { said = words; });
    if (count === 0) {
      await forgetChange(tx, me, change);
      return { change: undefined, count };
    }
    await describeChange(tx, me, change, said, { count });
    return { change, count };
  });
}
