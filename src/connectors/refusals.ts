import type { z } from 'zod';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

/** Sentences for fields that need another look, in English as programs read them. */
export const refused = {
  noPerson: 'Choose somebody you know.',
  noReason: 'Say why, in a sentence: without a reason nobody can say yes.',
  noForwardable: 'Write the few lines that can be forwarded as they are.',
  noTarget: 'Say whom you hope to meet: a name, or a kind of person.',
  long: 'This is longer than fits here.',
  noAnswer: 'Choose one of the answers.',
  noAddress: 'For a yes, leave an address: nobody here knows one of either of you, so you could not reach each other.',
  address: 'This is not an e-mail address. One looks like name@example.org.',
  noDay: 'Choose a day that is still to come, within the time there is.',
} as const;

const keys = Object.entries(refused) as readonly (readonly [keyof typeof refused, string])[];

/** The same in the reader's language. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(([, english]) => english === sentence)?.[0];
  return key ? texts(tongue)(`refused.${key}`) : sentence;
}

/** The first sentence for each field that needs another look; fields of one of two people are named after them, as in the form. */
export function fieldErrors(tongue: Tongue, error: z.ZodError): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const [first = '', second] = path.map(String);
    found[second ? `${first}${second[0]!.toUpperCase()}${second.slice(1)}` : first] ??= sayRefused(tongue, message);
  }
  return found;
}
