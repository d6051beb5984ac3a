import { zonesOfGuests } from '../booking/index.ts';
import type { Reader } from '../kit/db.ts';
import { zonesAnswered } from './store.ts';

/** The zones that those with these addresses named last, in a poll or for a booking, by their address in small letters. */
export async function knownZones(db: Reader, emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(emails.filter(Boolean).map(email => email.toLowerCase()))];
  if (asked.length === 0) return new Map();
  const [booked, answered] = [await zonesOfGuests(db, asked), await zonesAnswered(db, asked)];
  return new Map([...booked, ...answered].toSorted((a, b) => a.at.getTime() - b.at.getTime()).map(({ email, zone }) => [email, zone]));
}
