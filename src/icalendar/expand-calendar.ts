import { inThread } from '../kit/thread.ts';
import type { BusyNote } from './note.ts';
import type { ThreadQuestion } from './busy-thread.ts';

/** A calendar as far as it matters: merged busy minutes, how many events it holds, and what was left out. */
export type ReadCalendar =
  | { readonly outcome: 'read'; readonly name: string; readonly busy: readonly number[]; readonly events: number; readonly notes: readonly BusyNote[] }
  | { readonly outcome: 'trouble'; readonly why: 'not a calendar' | 'too much' };

const limits = { milliseconds: 30_000, megabytes: 768 };

/** Reads an iCalendar text in a thread that is ended when it takes too long or too much memory. Never throws for what the text says. */
export async function expandCalendar(question: ThreadQuestion, signal?: AbortSignal): Promise<ReadCalendar> {
  const ended = await inThread<ReadCalendar>('src/icalendar/busy-thread.ts', { ...question, limits: { milliseconds: 20_000, ...question.limits } }, { ...limits, signal });
  return ended.outcome === 'done' ? ended.result : { outcome: 'trouble', why: 'too much' };
}
