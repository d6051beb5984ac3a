import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { readJsonInput } from '../kit/command-input.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { explainStart, type SlotReason } from './explain-slot.ts';
import { readSlotInput, SlotInputWrong, type SlotQuestion } from './slot-input.ts';
import { freeStarts } from './slots.ts';

/** `kith slots`: free slots of one input, or of each input of a JSON array. Needs no database. */
export const slotsCommand: Command = defineCommand({
  name: 'slots',
  usage: 'kith slots [FILE|-] [--explain INSTANT]',
  options: { explain: { type: 'string' } },
  words: [0, 1],
  run: async ({ values, positionals }, io) => {
    const instant = values.explain === undefined ? undefined : readInstant(values.explain);
    const input = await readJsonInput(positionals[0], io);
    io.out(`${JSON.stringify(answerAll(input, (question) => (instant === undefined ? listSlots(question) : explainSlot(question, instant))))}\n`);
  },
});

/** The answer of docs/slots.md to one question. */
export function listSlots({ offer, host }: Pick<SlotQuestion, 'offer' | 'host'>): { readonly slots: readonly string[] } {
  return { slots: freeStarts(offer, host).map(sayMinute) };
}

function explainSlot({ offer, host, busyAsGiven }: SlotQuestion, time: number) {
  const minute = Math.floor(time / 60_000);
  const { free, reasons } = explainStart(offer, host, minute, busyAsGiven);
  const offMinute = time % 60_000 === 0 ? [] : ['off the grid'];
  const words = [...new Set([...reasons.map(sayReason), ...offMinute])];
  return { start: isoInstant(time), free: free && offMinute.length === 0, reasons: words };
}

function answerAll<Answer>(input: unknown, answer: (question: SlotQuestion) => Answer): Answer | Answer[] {
  if (!Array.isArray(input)) return answerOne(input, '', answer);
  return input.map((one, place) => answerOne(one, `Input ${place + 1} of ${input.length}: `, answer));
}

function answerOne<Answer>(input: unknown, place: string, answer: (question: SlotQuestion) => Answer): Answer {
  try {
    return answer(readSlotInput(input));
  } catch (error) {
    if (error instanceof SlotInputWrong) throw new CannotBeDone(`${place}${error.message}`);
    throw error;
  }
}

function readInstant(word: string): number {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(word) ? Date.parse(word) : NaN;
  if (Number.isNaN(time)) throw new WrongWords(`"${word}" is not an instant such as 2026-03-02T09:00:00Z.`);
  return time;
}

/** Times are UTC, as everywhere in the contract; a range that leaves its day says its dates. */
function sayReason(reason: SlotReason): string {
  if (reason.why === 'busy' || reason.why === 'booked') return `${reason.why} ${sayRange(reason.from, reason.to)}`;
  return reason.why;
}

function sayRange(from: number, to: number): string {
  const [start, end] = [sayMinute(from), sayMinute(to)];
  const keep = start.slice(0, 10) === end.slice(0, 10) ? [11, 16] as const : [0, 16] as const;
  return `${start.slice(...keep)}-${end.slice(...keep)}`;
}

function sayMinute(minute: number): string {
  return isoInstant(minute * 60_000);
}
