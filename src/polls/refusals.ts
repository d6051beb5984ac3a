import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

/** Sentences for fields that need another look, in English as programs read them. */
export const refused = {
  noTitle: 'Say in a few words what it is about.', long: 'This is longer than fits here.', noMode: 'Choose by video, by phone or in person.', noMinutes: 'Between 5 and 720 minutes.', noPlace: 'Say where you would meet.',
  nobodyNamed: 'Name at least one person.', nobody: 'Name at least one person, or let anybody answer who has the link.', tooMany: 'Fifty people are the most.', noMail: 'A line is a name of your list, or a name and an e-mail address such as Priya Raman <priya@example.com>.',
  yourself: 'This is your own address; you are in it anyway.', noTimes: 'Choose at least one time.', tooManyTimes: 'Thirty times are the most.', pastTime: 'A time lies in the past, or more than a year ahead.', noTime: 'A time is an instant such as 2026-12-01T09:00:00Z.',
  noDeadline: 'Choose a day and an hour that is still to come.', lateDeadline: 'Choose a deadline before the last of the times.', noClosing: 'Choose one of the two.', noMark: 'Mark at least one time, or say that none works.', noName: 'Please write your name.',
  notAnEmail: 'This is not an e-mail address yet; one looks like cy@example.org.', notAZone: 'This is no time zone we know; one looks like Europe/Lisbon.',
} as const;

export type Refusal = keyof typeof refused;

/** What was typed cannot be as it is: why, for each field. */
export class PollRefused extends Error {
  override readonly name = 'PollRefused';
  readonly faults: Readonly<Record<string, Refusal>>;
  constructor(faults: Readonly<Record<string, Refusal>>) {
    super(Object.values(faults).map(fault => refused[fault]).join(' '));
    this.faults = faults;
  }
}

const keys = Object.entries(refused) as readonly (readonly [Refusal, string])[];

/** The same in the reader's language. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(([, english]) => english === sentence)?.[0];
  return key ? texts(tongue)(`refused.${key}`) : sentence;
}

/** A sentence for each field. */
export const sayFaults = (tongue: Tongue, { faults }: PollRefused): Record<string, string> =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, texts(tongue)(`refused.${fault}`)]));
