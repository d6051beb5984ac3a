import { addDays, utcDay } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { insertPairings, insertSeats, insertTakingPart, neverPairs, openRoundHeld, pairingsOf, pastOf, type Round, roundOfGroup, roundsOf, sayBecause, seatOf } from '../draws/index.ts';
import { newId } from '../kit/id.ts';
import { explainGroups } from '../matching/index.ts';
import { weighPairs } from '../pairs/index.ts';
import { type Participant, participantsOf, type RoundGroup } from '../groups/index.ts';

/**
 * Somebody who joins while a round is open takes part in it. Where it is drawn and still in its first week, they get a coffee with whoever is
 * glad of one more and fits best; where nobody is, they wait for the next.
 */
export async function joinLate(ctx: Context, tx: Writer, group: RoundGroup, id: string): Promise<void> {
  const open = await openRoundHeld(tx, group.id);
  if (open) return insertTakingPart(tx, newId(), open.id, id, ctx.now());
  const [round] = await roundsOf(tx, group.id, 1);
  if (!round?.drawnAt || utcDay(ctx.now()) > addDays(round.beginsOn, 6)) return;
  const pairings = await pairingsOf(tx, [round.id]);
  const everyone = await participantsOf(tx, group.id);
  const willing = everyone.filter(person => seats(pairings, person.id) > 0 && seats(pairings, person.id) < person.wants);
  const mine = everyone.find(person => person.id === id);
  if (mine && willing.length > 0) await meetBest(ctx, tx, group, round, mine, willing);
}

const seats = (pairings: readonly { readonly members: readonly { readonly participant: string }[] }[], id: string): number => pairings.filter(pairing => pairing.members.some(member => member.participant === id)).length;

async function meetBest(ctx: Context, tx: Writer, group: RoundGroup, round: Round, mine: Participant, willing: readonly Participant[]): Promise<void> {
  const input = roundOfGroup(group, [mine, ...willing], await pastOf(tx, group.id), await neverPairs(tx, group.id), { number: round.number, first: round.beginsOn, seed: round.number });
  const best = [...weighPairs(input)].flat().filter(([one, other]) => one === mine.id || other === mine.id).toSorted((a, b) => b[2] - a[2])[0];
  if (!best) return;
  const other = willing.find(person => person.id === best[0] || person.id === best[1])!;
  const pairing = newId();
  await insertPairings(tx, round.id, [{ id: pairing, weight: best[2], because: sayBecause(group, [mine, other], explainGroups(input, [[mine.id, other.id]])[0]!) }], ctx.now());
  await insertSeats(tx, [mine, other].map(person => seatOf(group, round, pairing, person)));
}
