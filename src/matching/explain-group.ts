import { explainPair, type Fact, metTooLately, type Roster, rosterOf, type RoundInput } from '../pairs/index.ts';
import { type Group, pairsIn } from './seating.ts';

/** How many reasons are told; what fairness had to say comes on top. */
const mostReasons = 4;

/** What speaks for each of these groups, given by ids. */
export function explainGroups(input: RoundInput, groups: readonly (readonly string[])[]): readonly (readonly Fact[])[] {
  const roster = rosterOf(input);
  const at = new Map(roster.members.map(({ id }, v) => [id, v]));
  return groups.map(ids => factsOf(roster, ids.map(id => at.get(id)!)));
}

/** The best reasons first, each once; then what the round's fairness had to say. */
export function factsOf(roster: Roster, group: Group): readonly Fact[] {
  const { members } = roster;
  const reasons = pairsIn(group).flatMap(([a, b]) => explainPair(roster, a, b)).sort((a, b) => b.points - a.points);
  const best = once(reasons.map(({ fact }) => fact)).slice(0, mostReasons);
  const late = pairsIn(group).filter(([a, b]) => metTooLately(roster, a, b)).map(([a, b]): Fact => ({ kind: 'metLately', one: members[a]!.id, other: members[b]!.id }));
  const satOut = group.filter(v => members[v]!.satOut > 0).map((v): Fact => ({ kind: 'satOut', one: members[v]!.id }));
  return [...best, ...late, ...satOut];
}

/** Each but once, where it stood first; what sets three apart is one reason, though each two of them have it. */
function once(facts: readonly Fact[]): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.kind !== 'otherTeam' && fact.kind !== 'otherPlace') found.set(JSON.stringify(fact), fact);
    else found.set(fact.kind, { kind: fact.kind, words: [...new Set([...(found.get(fact.kind) as typeof fact | undefined)?.words ?? [], ...fact.words])] });
  }
  return [...found.values()];
}
