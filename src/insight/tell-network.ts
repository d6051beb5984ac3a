import type { Reader } from '../kit/db.ts';
import { countInvitations } from '../invitations/index.ts';
import { utcMidnight } from '../time/calendar-day.ts';
import type { NetworkReport } from './network-report.ts';
import { countTies } from './store.ts';

/** The network report for a day (YYYY-MM-DD). */
export async function tellNetwork(db: Reader, asOf: string): Promise<NetworkReport> {
  return { asOf, ...await countTies(db, utcMidnight(asOf)), invitations: await countInvitations(db, utcMidnight(asOf)) };
}
