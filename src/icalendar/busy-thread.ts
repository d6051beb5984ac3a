import { parentPort, workerData } from 'node:worker_threads';
import { mergeRanges } from '../time/minute-ranges.ts';
import { type BusyQuestion, busyTimes, NotACalendar } from './busy.ts';
import type { ReadCalendar } from './expand-calendar.ts';

/** What the thread is told: an iCalendar text, which may hold several calendars, and the question. `ours` are UIDs of events that count elsewhere. */
export type ThreadQuestion = BusyQuestion & { readonly text: string; readonly ours: readonly string[] };

/** The entry of a thread of its own: what strangers wrote is read here, so that nothing in it can hold up or fill the server. */
parentPort?.postMessage(read(workerData as ThreadQuestion));

function read({ text, ours, ...question }: ThreadQuestion): ReadCalendar {
  try {
    const { busy, events, notes } = busyTimes(text, question);
    const skip = new Set(ours);
    const pairs = busy.filter(({ uid }) => !skip.has(uid)).flatMap(({ start, end }) => [Math.floor(start / 60_000), Math.ceil(end / 60_000)]);
    return { outcome: 'read', name: nameIn(text), busy: mergeRanges(pairs), events, notes: notes.slice(0, 50) };
  } catch (error) {
    if (error instanceof NotACalendar) return { outcome: 'trouble', why: 'not a calendar' };
    throw error;
  }
}

/** What a calendar calls itself. */
function nameIn(text: string): string {
  const line = /^X-WR-CALNAME[^:\r\n]*:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/im.exec(text.slice(0, 20_000))?.[1] ?? '';
  return line.replaceAll(/\r?\n[ \t]/g, '').replaceAll(/\\([,;\\])/g, '$1').trim().slice(0, 80);
}
