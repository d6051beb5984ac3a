import type { Reader } from '../kit/db.ts';
import { countInvitations } from '../invitations/index.ts';
import { midnightOf } from './day.ts';
import type { NetworkReport } from './network-report.ts';
import { countTies } from './store.ts';

/** The network report for a day (YYYY-MM-DD). */
export async function tellNetwork(db: Reader, asOf: string): Promise<NetworkReport> {
  return { asOf, ...await countTies(db, midnightOf(asOf)), invitations: await countInvitations(db, midnightOf(asOf)) };
}
