import { forgetImages } from '../activity/index.ts';
import type { Writer } from '../kit/db.ts';
import { clearAddresses } from './store-sides.ts';

/** What somebody left for one introduction alone goes with it, from what changes remember of it too. */
export async function forgetAddresses(tx: Writer, now: Date): Promise<void> {
  for (const side of await clearAddresses(tx, now)) await forgetImages(tx, 'introduction_side', side);
}
