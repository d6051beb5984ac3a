import type { PersonRow } from './person.ts';

/** What the history with somebody suggests, and since when it stands so. */
export type NextStep = { readonly kind: 'answer' | 'followUp' | 'patience' | 'checkIn' | 'dormant' | 'never' | 'quiet' | 'inTouch' | 'new'; readonly at: Date | null };

const day = 86_400_000;
const aFortnight = 14 * day;
const aYear = 365 * day;

type History = Pick<PersonRow, 'isConnection' | 'vanishedOn' | 'sentCount' | 'receivedCount' | 'lastSentAt' | 'lastReceivedAt' | 'lastExchangeAt' | 'rhythmDays'>;

type Silence = { readonly age: number; readonly bothWays: boolean; readonly theirsLast: boolean; readonly due: boolean };

/** The first that holds: an answer owed, then a rhythm that was chosen, then what the length of the silence says. */
const rules: readonly (readonly [kind: NextStep['kind'], holds: (silence: Silence) => boolean])[] = [
  ['answer', ({ age, theirsLast }) => theirsLast && age < aYear],
  ['checkIn', ({ due }) => due],
  ['inTouch', ({ age, bothWays }) => bothWays && age < aFortnight],
  ['patience', ({ age }) => age < aFortnight],
  ['followUp', ({ age }) => age < aYear],
  ['dormant', ({ age, bothWays }) => bothWays && age > 3 * aYear],
  ['quiet', () => true],
];

/** What to do next with somebody, from their history alone. */
export function nextStep(person: History, now: Date): NextStep {
  const { lastExchangeAt: at, lastSentAt, rhythmDays } = person;
  if (!at) return { kind: person.isConnection && !person.vanishedOn ? 'never' : 'new', at: null };
  const age = now.getTime() - at.getTime();
  const silence: Silence = {
    age, bothWays: person.sentCount > 0 && person.receivedCount > 0,
    theirsLast: !lastSentAt || at > lastSentAt, due: rhythmDays !== null && age > rhythmDays * day,
  };
  return { kind: rules.find(([, holds]) => holds(silence))![0], at };
}
