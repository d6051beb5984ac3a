import type { Reader } from '../kit/db.ts';
import type { RoundInput } from '../pairs/index.ts';
import { type Participant, participantsOf, type RoundGroup, roundGroup, silentRounds } from '../groups/index.ts';
import { silence } from './past.ts';
import { roundOfGroup } from './round-of-group.ts';
import type { Round } from './round.ts';
import { neverPairs, pastOf, roundById, takingPart } from './store-rounds.ts';

/** A round before its draw: who plays, who was silent too long to play, and all of it as the engine takes it. */
export type ReadyRound = { readonly group: RoundGroup; readonly round: Round; readonly playing: readonly Participant[]; readonly silent: readonly Participant[]; readonly input: RoundInput };

/** Undefined where there is no such round, or it is drawn. The same rows always give the same. */
export async function readyRound(db: Reader, id: string): Promise<ReadyRound | undefined> {
  const round = await roundById(db, id);
  const group = round && !round.drawnAt ? await roundGroup(db, round.group) : undefined;
  if (!round || !group) return undefined;
  const [past, asked, never] = [await pastOf(db, group.id), new Set(await takingPart(db, id)), await neverPairs(db, group.id)];
  const there = (await participantsOf(db, group.id)).filter(person => asked.has(person.id)).toSorted((a, b) => a.id < b.id ? -1 : 1);
  const silent = there.filter(person => silence(past, person.id) >= silentRounds);
  const playing = there.filter(person => !silent.includes(person));
  return { group, round, playing, silent, input: roundOfGroup(group, playing, past, never, { number: round.number, first: round.beginsOn, seed: round.number }) };
}
