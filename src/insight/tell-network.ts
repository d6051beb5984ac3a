import type { Reader } from '../kit/db.ts';
import { countInvitations } from '../outreach/index.ts';
import type { NetworkReport } from './network-report.ts';
import { countTies } from './store.ts';

/** The network report for a day (YYYY-MM-DD). */
export async function tellNetwork(db: Reader, asOf: string): Promise<NetworkReport> {
  const midnight = new Date(`${asOf}T00:00:00Z`);
  return { asOf, ...await countTies(db, midnight), invitations: await countInvitations(db, midnight) };
}
