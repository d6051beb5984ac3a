import { sharedHalfHours, wordsPerWeek } from './availability.ts';
import type { Fact } from './fact.ts';
import type { Roster, Topics } from './roster.ts';
import {
  acquaintancePoints, interestPoints, interestTenths, mentorPoints, metBeforePoints, metLately, plentyOfHalfHours, sharedTimePoints, type TermName,
} from './terms.ts';

/** One term of a pair's liking: its points and what says why. */
export type Reason = { readonly term: TermName; readonly points: number; readonly fact: Fact };

/** Every term that speaks for a pair, the strongest first; the points add up to its liking. The pair must be allowed to meet. */
export function explainPair(roster: Roster, u: number, v: number): readonly Reason[] {
  const all = [
    askMet(roster, u, v), askMet(roster, v, u), mentor(roster, u, v), interest(roster, u, v), history(roster, u, v),
    difference(roster, 'otherTeam', u, v), difference(roster, 'otherPlace', u, v), acquaintances(roster, u, v), sharedTime(roster, u, v),
  ];
  return all.filter((reason) => reason.points > 0).sort((a, b) => b.points - a.points);
}

/** Whether the two met so lately that only the wish to leave nobody out brings them together. */
export function metTooLately(roster: Roster, u: number, v: number): boolean {
  const when = roster.met[u]!.get(v);
  return when !== undefined && metLately(Math.max(0, roster.round - when));
}

function askMet(roster: Roster, asker: number, helper: number): Reason {
  const offers = new Set(roster.offers.of[helper]!);
  const topic = roster.asks.of[asker]!.find((word) => offers.has(word));
  const word = topic === undefined ? '' : wordOf(roster, 'asks', roster.asks, asker, topic);
  return {
    term: 'askMet', points: topic === undefined ? 0 : roster.points.askMet,
    fact: { kind: 'askMet', one: idOf(roster, asker), other: idOf(roster, helper), word },
  };
}

function mentor(roster: Roster, u: number, v: number): Reason {
  const a = roster.seniority[u]!, b = roster.seniority[v]!;
  const levels = a === 0 || b === 0 ? 0 : Math.abs(a - b);
  const [senior, junior] = a > b ? [u, v] : [v, u];
  return {
    term: 'mentor', points: mentorPoints(roster.points, levels),
    fact: { kind: 'mentor', one: idOf(roster, senior), other: idOf(roster, junior), levels },
  };
}

function interest(roster: Roster, u: number, v: number): Reason {
  const theirs = new Set(roster.interests.of[v]!);
  const shared = roster.interests.of[u]!.filter((topic) => theirs.has(topic));
  const tenths = shared.reduce((sum, topic) => sum + interestTenths(roster.interests.holders[topic]!.length, roster.n), 0);
  const words = shared.map((topic) => wordOf(roster, 'interests', roster.interests, u, topic));
  return { term: 'interest', points: interestPoints(roster.points, tenths), fact: { kind: 'interest', words } };
}

function history(roster: Roster, u: number, v: number): Reason {
  const when = roster.met[u]!.get(v);
  if (when === undefined) return { term: 'newFace', points: roster.points.newFace, fact: { kind: 'newFace' } };
  const rounds = Math.max(0, roster.round - when);
  return { term: 'newFace', points: metBeforePoints(roster.points, rounds), fact: { kind: 'metBefore', rounds } };
}

function difference(roster: Roster, term: 'otherTeam' | 'otherPlace', u: number, v: number): Reason {
  const key = term === 'otherTeam' ? 'team' : 'place';
  const known = roster[key][u]! >= 0 && roster[key][v]! >= 0 && roster[key][u] !== roster[key][v];
  const words = [roster.members[u]![key]?.trim() ?? '', roster.members[v]![key]?.trim() ?? ''] as const;
  return { term, points: known ? roster.points[term] : 0, fact: { kind: term, words } };
}

function acquaintances(roster: Roster, u: number, v: number): Reason {
  let people = 0;
  for (const w of roster.met[u]!.keys()) if (roster.met[w]!.has(v)) people++;
  const shown = Math.min(3, people);
  return { term: 'acquaintances', points: acquaintancePoints(roster.points, shown), fact: { kind: 'acquaintances', people: shown } };
}

function sharedTime(roster: Roster, u: number, v: number): Reason {
  const halfHours = sharedHalfHours(roster.weeks, u * wordsPerWeek, v * wordsPerWeek, plentyOfHalfHours);
  return { term: 'sharedTime', points: sharedTimePoints(roster.points, halfHours), fact: { kind: 'sharedTime', halfHours, plenty: halfHours === plentyOfHalfHours } };
}

function idOf(roster: Roster, v: number): string {
  return roster.members[v]!.id;
}

/** The word as this member wrote it. */
function wordOf(roster: Roster, key: 'asks' | 'interests', topics: Topics, v: number, topic: number): string {
  const written = [...new Map(roster.members[v]![key].map((word) => [word.trim().toLowerCase(), word.trim()])).values()];
  return written[topics.of[v]!.indexOf(topic)] ?? '';
}
