import type { Tongue } from '../kit/texts.ts';
import { refusalTexts, refused } from './refusal-texts.ts';

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
export function sayPollRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(([, english]) => english === sentence)?.[0];
  return key ? refusalTexts(tongue)(key) : sentence;
}

/** A sentence for each field. */
export const sayPollFaults = (tongue: Tongue, { faults }: PollRefused): Record<string, string> =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, refusalTexts(tongue)(fault)]));
