import type { Goal, GoalKind } from '../goals/index.ts';
import type { Circumstances } from './candidate.ts';

/** What may speak for somebody, or against. Each is a sentence in the texts (`term.…`). */
export const termNames = [
  'dormant', 'warm', 'weak', 'fromMe', 'fromThem', 'never', 'known',
  'company', 'line', 'companyLine', 'skill', 'noted', 'place',
  'promised', 'mentor', 'connector', 'newcomer',
  'newLine', 'newIndustry', 'newCompany', 'newPlace', 'newLevel',
  'lunch', 'passedLine', 'passedCompany', 'passedDistant',
] as const;
export type TermName = (typeof termNames)[number];

/** One part of the sum by which people are chosen: whole points, and what the sentence needs. */
export type Term = { readonly name: TermName; readonly points: number; readonly words: Readonly<Record<string, string | number>> };

/** What each term counts without a goal. docs/today.md gives the reasons. */
const usual: Readonly<Record<TermName, number>> = {
  dormant: 28, warm: 12, weak: 14, fromMe: 7, fromThem: 9, never: 6, known: 2,
  company: 40, line: 30, companyLine: 0, skill: 24, noted: 20, place: 12,
  promised: 18, mentor: 10, connector: 12, newcomer: 4,
  newLine: 8, newIndustry: 5, newCompany: 4, newPlace: 3, newLevel: 3,
  lunch: 8, passedLine: -12, passedCompany: -12, passedDistant: -8,
};

/** What a kind of goal adds: weak ties bring jobs, quiet ones trust, other functions a new field. */
const more: Readonly<Record<GoalKind, Partial<Record<TermName, number>>>> = {
  'new role': { weak: 8, newLevel: 3 },
  'new skill': { skill: 8, noted: 6, mentor: 4 },
  'new field': { line: 6, newLine: 6, newIndustry: 6 },
  'own organisation': { company: 10, newLine: 14 },
  reconnect: { dormant: 22, warm: 10, fromThem: 6 },
  'give back': { newcomer: 26, promised: 6 },
};

/** A term as much as the member's goals make of it. */
export const term = (name: TermName, { goals }: Circumstances, words: Term['words'] = {}, extra = 0): Term => ({ name, points: weightsFor(goals)[name] + extra, words });

// One choice asks for the same weights some thousand times.
const weights = new WeakMap<readonly Goal[], Readonly<Record<TermName, number>>>();

function weightsFor(goals: readonly Goal[]): Readonly<Record<TermName, number>> {
  const known = weights.get(goals) ?? (Object.fromEntries(termNames.map(name => [name, pointsOf(name, goals.map(goal => goal.kind))])) as Record<TermName, number>);
  weights.set(goals, known);
  return known;
}

/** What a term counts for somebody with these goals: the most that any of them gives it. */
export const pointsOf = (name: TermName, goals: readonly GoalKind[]): number => usual[name] + Math.max(0, ...goals.map(kind => more[kind][name] ?? 0));
