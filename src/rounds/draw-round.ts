import { addDays, instantAt } from '../kit/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { Round } from './round.ts';
import { matchRound, type RoundResult } from '../matching/index.ts';
import { type Participant, type RoundGroup, silentRounds } from './group.ts';
import { postPaused } from './post-letters.ts';
import { silence } from './past.ts';
import { roundOfGroup, withNames } from './round-of-group.ts';
import { participantsOf, roundGroup } from './store.ts';
import { pauseRow } from './store-participants.ts';
import { insertPairing, insertPairingMember, lockRound, markDrawn, markLeftOver, neverPairs, pastOf, takingPart } from './store-rounds.ts';

/** Letters arrive at this hour on the reader's own clock. */
export const letterHour = '09:00';

/**
 * Draw a round: pair everyone who takes part, and note when each is told, at nine on their own clock. Whoever said nothing of three
 * pairings is paused first, and told. A round is drawn once; a second call finds it drawn.
 */
export async function drawRound(ctx: Context, tx: Writer, id: string): Promise<void> {
  const round = await lockRound(tx, id);
  const group = round && await roundGroup(tx, round.group);
  if (!round || round.drawnAt || !group) return;
  const [past, asked] = [await pastOf(tx, group.id), new Set(await takingPart(tx, id))];
  const there = (await participantsOf(tx, group.id)).filter(person => asked.has(person.id));
  const silent = there.filter(person => silence(past, person.id) >= silentRounds);
  for (const person of silent) await pause(ctx, tx, group, person);
  const playing = there.filter(person => !silent.includes(person));
  const seed = round.number;
  const result = matchRound(roundOfGroup(group, playing, past, await neverPairs(tx, group.id), { number: round.number, first: round.beginsOn, seed }));
  if (!result.proven) ctx.log(`The proof of round ${round.number} of a group did not hold; its pairs were drawn the simple way.`);
  await markDrawn(tx, id, { at: ctx.now(), weight: result.weight, bound: result.bound, proven: result.proven, seed });
  await keepPairings(ctx, tx, group, round, playing, result);
}

async function pause(ctx: Context, tx: Writer, group: RoundGroup, person: Participant): Promise<void> {
  await pauseRow(tx, person.id, ctx.now(), null, true);
  await postPaused(ctx, tx, group, person);
}

async function keepPairings(ctx: Context, tx: Writer, group: RoundGroup, round: Round, playing: readonly Participant[], { groups, unmatched }: RoundResult): Promise<void> {
  const byId = new Map(playing.map(person => [person.id, person]));
  for (const { members, weight, because } of groups) {
    const pairing = newId();
    await insertPairing(tx, pairing, round.id, weight, withNames(because, members.map(id => byId.get(id)!)), ctx.now());
    for (const id of members) await seat(tx, group, round, pairing, byId.get(id)!);
  }
  for (const id of unmatched) await markLeftOver(tx, round.id, id, instantAt(byId.get(id)!.zone, round.beginsOn, letterHour));
}

/** Someone in a pairing: told on the day the round begins, asked whether they met before the next one. */
export async function seat(tx: Writer, group: RoundGroup, round: Pick<Round, 'beginsOn'>, pairing: string, { id, zone }: Pick<Participant, 'id' | 'zone'>): Promise<void> {
  const lastDay = addDays(round.beginsOn, Math.min(7 * group.everyWeeks, 14) - 1);
  await insertPairingMember(tx, newId(), pairing, id, instantAt(zone, round.beginsOn, letterHour), instantAt(zone, lastDay, letterHour));
}
