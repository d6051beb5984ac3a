import { decodeWhole } from '../formats/text-encoding.ts';
import { expandCalendar, type ReadCalendar } from '../icalendar/index.ts';
import type { Gate } from '../kit/outside-address.ts';
import { fetchOutside } from '../kit/outside.ts';
import { readRetryAfter } from './next-try.ts';
import { questionOf, type Reading } from './reading.ts';
import { type Trouble, troubleOfStatus } from './trouble.ts';

/** What a look at a feed came to. */
export type Look =
  | (Extract<ReadCalendar, { readonly outcome: 'read' }> & { readonly etag: string | null; readonly modified: string | null })
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'trouble'; readonly trouble: Trouble; /** Seconds that the server asked to wait. */ readonly retryAfter?: number };

type Known = { readonly etag: string | null; readonly modified: string | null };

/** Fetches a feed and reads it. With what is `known` of the last time, the server may answer that nothing changed. Never throws for what is outside. */
export async function lookAtFeed(gate: Gate, url: URL, reading: Reading, now: Date, known: Known = { etag: null, modified: null }, signal?: AbortSignal, milliseconds = 30_000): Promise<Look> {
  const headers = { accept: 'text/calendar, */*;q=0.5', 'user-agent': 'Kith (calendar reader)', ...(known.etag && { 'if-none-match': known.etag }), ...(known.modified && { 'if-modified-since': known.modified }) };
  const answer = await fetchOutside(gate, url, { headers, signal, milliseconds });
  if (answer.outcome === 'trouble') return { outcome: 'trouble', trouble: { why: answer.why, host: answer.host } };
  if (answer.status === 304) return { outcome: 'unchanged' };
  const { host } = new URL(answer.url);
  const trouble = troubleOfStatus(answer.status, host);
  if (trouble) return { outcome: 'trouble', trouble, retryAfter: readRetryAfter(answer.headers.get('retry-after'), now) };
  const read = await expandCalendar({ text: decodeWhole(answer.body), ...questionOf(reading) }, signal);
  if (read.outcome === 'trouble') return { outcome: 'trouble', trouble: { why: read.why, host } };
  return { ...read, etag: answer.headers.get('etag'), modified: answer.headers.get('last-modified') };
}
