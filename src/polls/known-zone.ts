import { zoneOfGuest } from '../booking/index.ts';
import type { Reader } from '../kit/db.ts';
import { zoneAnswered } from './store.ts';

/** The zone that somebody with this address named last, in a poll or for a booking; empty where it is not known. */
export const knownZone = async (db: Reader, email: string): Promise<string> => email === '' ? '' : await zoneAnswered(db, email) ?? await zoneOfGuest(db, email) ?? '';
