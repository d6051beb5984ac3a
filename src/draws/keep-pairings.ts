import { addDays, instantAt } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { explainGroups, type RoundResult } from '../matching/index.ts';
import type { RoundInput } from '../pairs/index.ts';
import type { Participant, RoundGroup } from '../groups/index.ts';
import type { Round } from './round.ts';
import { sayBecause } from './say-because.ts';
import { insertPairings, insertSeats, markLeftOver, type NewSeat } from './store-rounds.ts';

/** Letters arrive at this hour on the reader's own clock. */
export const letterHour = '09:00';

type Drawn = { readonly group: RoundGroup; readonly round: Round; readonly playing: readonly Participant[]; readonly input: RoundInput; readonly result: RoundResult };

/** Everybody of a drawn round gets a seat, or is noted as left over; and each the moment at which they are told. */
export async function keepPairings(ctx: Context, tx: Writer, { group, round, playing, input, result: { groups, unmatched } }: Drawn): Promise<void> {
  const byId = new Map(playing.map(person => [person.id, person]));
  const facts = explainGroups(input, groups.map(({ members }) => members));
  const made = groups.map(({ members, weight }, place) => ({ id: newId(), weight, people: members.map(id => byId.get(id)!), facts: facts[place]! }));
  await insertPairings(tx, round.id, made.map(({ id, weight, people, facts: why }) => ({ id, weight, because: sayBecause(group, people, why) })), ctx.now());
  await insertSeats(tx, made.flatMap(({ id, people }) => people.map(person => seatOf(group, round, id, person))));
  await markLeftOver(tx, round.id, unmatched.map(id => ({ participant: id, toldDueAt: instantAt(byId.get(id)!.zone, round.beginsOn, letterHour) })));
}

/** Someone in a pairing: told on the day the round begins, asked whether they met before the next one. */
export function seatOf(group: RoundGroup, round: Pick<Round, 'beginsOn'>, pairing: string, { id, zone }: Pick<Participant, 'id' | 'zone'>): NewSeat {
  const lastDay = addDays(round.beginsOn, Math.min(7 * group.everyWeeks, 14) - 1);
  return { id: newId(), pairing, participant: id, tellDueAt: instantAt(zone, round.beginsOn, letterHour), askDueAt: instantAt(zone, lastDay, letterHour) };
}
