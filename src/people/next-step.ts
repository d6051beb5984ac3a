import type { PersonRow } from './person.ts';

/** What the history with somebody suggests, and since when it stands so. */
export type NextStep = { readonly kind: 'answer' | 'followUp' | 'patience' | 'checkIn' | 'named' | 'dormant' | 'never' | 'quiet' | 'inTouch' | 'new'; readonly at: Date | null };

const day = 86_400_000;
const aFortnight = 14 * day;
const aYear = 365 * day;

type History = Pick<PersonRow, 'isConnection' | 'vanishedOn' | 'sentCount' | 'receivedCount' | 'lastSentAt' | 'lastReceivedAt' | 'lastContactAt' | 'conversationCount' | 'nextCheckInOn' | 'rhythmDays'>;

type Silence = { readonly age: number; readonly bothWays: boolean; readonly last: 'mine' | 'theirs' | 'both'; readonly due: 'rhythm' | 'named' | undefined };

/** The first that holds: an answer owed, then a rhythm that was chosen, then what the length of the silence says. */
const rules: readonly (readonly [kind: NextStep['kind'], holds: (silence: Silence) => boolean])[] = [
  ['answer', ({ age, last }) => last === 'theirs' && age < aYear],
  ['checkIn', ({ due }) => due === 'rhythm'],
  ['named', ({ due }) => due === 'named'],
  ['inTouch', ({ age, bothWays, last }) => (bothWays || last === 'both') && age < aFortnight],
  ['patience', ({ age, last }) => last === 'mine' && age < aFortnight],
  ['followUp', ({ age, last }) => last === 'mine' && age < aYear],
  ['dormant', ({ age, bothWays }) => bothWays && age > 3 * aYear],
  ['quiet', () => true],
];

/** What to do next with somebody, from their history alone. `today` is a date of the member's calendar. */
export function nextStep(person: History, now: Date, today: string): NextStep {
  const { lastContactAt: at, nextCheckInOn, rhythmDays } = person;
  if (!at) return { kind: person.isConnection && !person.vanishedOn ? 'never' : 'new', at: null };
  const age = now.getTime() - at.getTime();
  const silence: Silence = {
    age, last: lastMove(person), bothWays: (person.sentCount > 0 && person.receivedCount > 0) || person.conversationCount > 0,
    due: nextCheckInOn === null || nextCheckInOn > today ? undefined : rhythmDays === null ? 'named' : 'rhythm',
  };
  return { kind: rules.find(([, holds]) => holds(silence))![0], at };
}

/** Whose the last contact was: a message of one side's, or of both: a conversation, or an outreach, whose card says more. */
function lastMove({ lastContactAt, lastSentAt, lastReceivedAt }: History): Silence['last'] {
  const at = lastContactAt?.getTime();
  if (lastSentAt?.getTime() === at) return 'mine';
  return lastReceivedAt?.getTime() === at ? 'theirs' : 'both';
}
