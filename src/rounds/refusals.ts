import type { Tongue } from '../kit/texts.ts';
import { sayDay } from '../kit/typed-day.ts';
import { texts } from './texts.ts';

/** Sentences for fields that need another look, in English as programs read them. */
export const refused = {
  noName: 'Give the group a name.', long: 'This is longer than fits here.', noRhythm: 'Choose every week, every 2 or every 4 weeks.', noSize: 'Choose twos or threes.', noEmphasis: 'Choose one of these.',
  noSides: 'Choose newcomers with veterans, or across teams, or leave this out.', noDay: 'Choose a day at least two days from now.', noEnd: 'Choose a day that lies ahead, or leave it empty.', notAfter: 'Choose a day after the latest round.', noPeople: 'Name at least one person.', noPage: 'Give the whole address of a page, beginning with https://.', noZone: 'Choose a time zone.', noHours: 'Say when you usually have time, for example 09:00 to 17:00.', noAnswer: 'Choose one of the answers.', noMail: 'A line needs a name and an e-mail address, such as Priya Raman <priya@example.com>.',
} as const;

const keys = Object.entries(refused) as readonly (readonly [keyof typeof refused, string])[];

/** The same in the reader's language. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(([, english]) => english === sentence)?.[0];
  return key ? texts(tongue)(`refused.${key}`) : sayDay(tongue, sentence);
}
