import type { Why } from '../kit/outside.ts';
import type { Tongue } from '../kit/texts.ts';
import { troubleTexts } from './trouble-texts.ts';

/** Why a calendar could not be read, in one word, with where it happened and how the other side answered. */
export type Trouble = { readonly why: TroubleWhy; readonly host?: string | undefined; readonly status?: number | undefined };

export type TroubleWhy = Why | 'status' | 'not let in' | 'gone' | 'busy' | 'not a calendar' | 'too much' | 'secret lost' | 'no address' | 'wrong password' | 'no calendars' | 'no user' | 'no password' | 'none chosen' | 'too many' | 'already there';

/** The trouble that an answer of HTTP means; none for one that succeeded. */
export function troubleOfStatus(status: number, host: string): Trouble | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) return { why: 'not let in', host, status };
  if (status === 404 || status === 410) return { why: 'gone', host, status };
  return { why: status === 429 || status === 503 ? 'busy' : 'status', host, status };
}

/** The trouble in a sentence or two: what happened, and what helps. */
export function sayTrouble(tongue: Tongue, { why, host = '', status }: Trouble): string {
  return troubleTexts(tongue)(`trouble.${why}`, { host, status: String(status ?? '') });
}
