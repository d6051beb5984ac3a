import type { Reader } from '../kit/db.ts';
import { tieGraph, type WarmPath, warmPaths } from '../paths/index.ts';
import { type Evidence, type KnownTie, warmthOf } from './evidence.ts';
import { colleaguesOf, introducedPairs, type MemberTie, membersWhoKnow, type OwnTie, ownTies, recordedPairs, roundPairs, togetherPairs } from './store.ts';

/** A step on the way: from one to the next, and what says that they know each other. */
export type Step = { readonly id: string; readonly name: string; readonly work: string; readonly evidence: Evidence };
/** A way to somebody, warmest first; the first step is to the connector. `warmth` in percent. */
export type Way = { readonly to: string; readonly warmth: number; readonly steps: readonly Step[] };

const myself = 'me';
const mostColleagues = 300, mostHops = 3, mostWays = 5;

/**
 * Who could introduce the member to one of these people: at most five ways of at most three steps, warmest first. Where `anyOfThem`
 * will do (a company), whoever of them the member has spoken with is a way of one step.
 */
export async function findWays(db: Reader, targets: readonly string[], now: Date, anyOfThem = false): Promise<readonly Way[]> {
  if (targets.length === 0) return [];
  const ties = await tiesAround(db, targets, now);
  const known = new Map((await ownTies(db, [...new Set([...targets, ...ties.flatMap(tie => [tie.one, tie.other])])], now)).map(tie => [tie.id, tie]));
  const mine = [...known.values()].filter(tie => !targets.includes(tie.id) || (anyOfThem && tie.messages + tie.talks > 0)).map(ownTie);
  const best = strongest([...mine, ...ties]);
  const graph = tieGraph([...best.values()].map(({ one, other, warmth }) => [one, other, warmth / 100]));
  return warmPaths(graph, { me: myself, targets, maxHops: mostHops, top: mostWays }).map(path => told(path, best, known));
}

/** Every tie that is known among others, near the people to be reached. */
async function tiesAround(db: Reader, targets: readonly string[], now: Date): Promise<readonly KnownTie[]> {
  const colleagues = (await colleaguesOf(db, targets, now, mostColleagues)).map(({ id, target, company, from, until, others }) => between(id, target, { kind: 'colleagues', company, from, until, others }));
  const recorded = (await recordedPairs(db)).map(({ one, other }) => between(one, other, { kind: 'recorded' }));
  const introduced = (await introducedPairs(db)).map(({ one, other, at }) => between(one, other, { kind: 'introduced', at: at ?? now }));
  const together = (await togetherPairs(db, now)).map(({ one, other, at }) => between(one, other, { kind: 'together', at }));
  const rounds = (await roundPairs(db)).map(({ one, other, at }) => between(one, other, { kind: 'round', at }));
  const members: KnownTie[] = [];
  for (const target of targets.slice(0, 20)) members.push(...(await membersWhoKnow(db, target, now)).map(tie => throughMember(target, tie)));
  return [...colleagues, ...recorded, ...introduced, ...together, ...rounds, ...members];
}

const between = (one: string, other: string, evidence: Evidence): KnownTie => ({ one, other, evidence, warmth: warmthOf(evidence) });
const throughMember = (target: string, { person, warmth }: MemberTie): KnownTie => ({ one: person, other: target, warmth, evidence: { kind: 'member' } });
const ownTie = (tie: OwnTie): KnownTie => ({ one: myself, other: tie.id, warmth: tie.warmth, evidence: ownEvidence(tie) });

/** Whatever was last: talks or messages. */
function ownEvidence({ messages, last, talks, lastTalk }: OwnTie): Evidence {
  if (talks > 0 && (lastTalk?.getTime() ?? 0) >= (last?.getTime() ?? 0)) return { kind: 'talked', talks, last: lastTalk };
  return messages > 0 ? { kind: 'written', messages, last } : { kind: 'connected' };
}

const keyOf = (one: string, other: string): string => one < other ? `${one} ${other}` : `${other} ${one}`;

/** Of several ties between two people the warmest speaks. */
function strongest(ties: readonly KnownTie[]): ReadonlyMap<string, KnownTie> {
  const best = new Map<string, KnownTie>();
  for (const tie of ties) if ((best.get(keyOf(tie.one, tie.other))?.warmth ?? 0) < tie.warmth) best.set(keyOf(tie.one, tie.other), tie);
  return best;
}

function told({ via, to, strength }: WarmPath, ties: ReadonlyMap<string, KnownTie>, known: ReadonlyMap<string, OwnTie>): Way {
  const people = [...via, to];
  const steps = people.map((id, place): Step => {
    const { name = '', work = '' } = known.get(id) ?? {};
    return { id, name, work, evidence: ties.get(keyOf(place === 0 ? myself : people[place - 1]!, id))!.evidence };
  });
  return { to, warmth: Math.max(1, Math.round(strength * 100)), steps };
}
