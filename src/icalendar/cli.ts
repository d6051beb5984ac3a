import { stat } from 'node:fs/promises';
import { readNamedFile } from '../kit/command-input.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { type BusyAnswer, busyLimits, type BusyQuestion, busyTimes, NotACalendar } from './busy.ts';

/** `kith busy`: when the owners of calendar files are busy. Needs no database. */
export const busyCommand: Command = defineCommand({
  name: 'busy',
  usage: 'kith busy FILE.ics… --from DATE --to DATE [--zone ZONE]',
  options: { from: { type: 'string' }, to: { type: 'string' }, zone: { type: 'string' } },
  words: [1, Infinity],
  run: async ({ values, positionals }, io) => {
    const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!isTimeZone(zone)) throw new WrongWords(`"${zone}" is not an IANA zone such as Europe/Berlin.`);
    const question = { from: readDate('--from', values.from), to: readDate('--to', values.to), zone };
    if (question.from > question.to) throw new WrongWords('--from must not be after --to.');
    const busy = [];
    for (const file of positionals) {
      const answer = readBusy(file, await readCalendarFile(file), question);
      sayNotes(file, answer, io);
      busy.push(...answer.busy);
    }
    busy.sort((a, b) => a.start - b.start || a.end - b.end);
    io.out(`${JSON.stringify({ busy: busy.map(({ start, end }) => ({ start: isoInstant(start), end: isoInstant(end) })) })}\n`);
  },
});

async function readCalendarFile(file: string): Promise<string> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > 4 * busyLimits.characters) throw new CannotBeDone(`${file} cannot be read: it is larger than a calendar may be.`);
  return readNamedFile(file);
}

function readBusy(file: string, text: string, question: BusyQuestion): BusyAnswer {
  try {
    return busyTimes(text, question);
  } catch (error) {
    if (error instanceof NotACalendar) throw new CannotBeDone(`${file} cannot be read: ${error.message}.`);
    throw error;
  }
}

function sayNotes(file: string, { notes }: BusyAnswer, io: CommandIo): void {
  for (const { event, why } of notes) io.err(`${file}: ${event === undefined ? '' : `${JSON.stringify(event)}: `}${why}.\n`);
}

function readDate(option: string, word: string | undefined): number {
  if (word === undefined) throw new WrongWords(`${option} is missing.`);
  const time = /^\d{4}-\d\d-\d\d$/.test(word) ? Date.parse(`${word}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(word)) throw new WrongWords(`"${word}" is not a date such as 2026-03-05.`);
  return time;
}
