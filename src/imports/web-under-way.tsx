import { importUnderWay } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { UnderWay } from './under-way.tsx';

/** What stands where nobody is yet while an import is on its way: how far it is. Undefined where there is none. */
export async function peopleOnTheirWay(ctx: Context, me: string) {
  const row = await reading(ctx.db, me, importUnderWay);
  return row && <UnderWay row={row} />;
}
