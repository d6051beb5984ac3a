import type { RoundInput } from '../pairs/index.ts';
import { type Participant, pointsOf, type RoundGroup, sideOf } from '../groups/index.ts';
import { metPairs, type Past, satOut } from './past.ts';
import { weekOf } from './week.ts';

/** A round as the engine takes it: those who take part, in the week from its first day on, with what is remembered and who shall never sit together. */
export function roundOfGroup(group: RoundGroup, participants: readonly Participant[], past: Past, never: readonly (readonly [string, string])[], { number, first, seed }: { readonly number: number; readonly first: string; readonly seed: number }): RoundInput {
  return {
    round: number, size: group.size, seed, weights: pointsOf[group.emphasis],
    members: participants.map(person => ({
      id: person.id, side: sideOf(group, person), available: weekOf(person.hours, person.zone, first), wants: person.wants, satOut: satOut(past, person.id),
      ...(person.team && { team: person.team }), ...(person.place && { place: person.place }), ...(person.seniority && { seniority: person.seniority }),
      interests: [...person.interests], asks: [...person.asks], offers: [...person.offers],
    })),
    met: metPairs(past).map(([one, other, round]) => [one, other, round] as [string, string, number]), never: never.map(([one, other]) => [one, other] as [string, string]),
  } as RoundInput;
}
