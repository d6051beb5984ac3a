/**
 * What makes a pair a good one: the terms of its liking, in points. Version 1; docs/matching.md publishes them.
 * A round may set its own points per term, for example to bring newcomers and veterans together.
 */
export type TermName = 'sharedTime' | 'newFace' | 'otherTeam' | 'otherPlace' | 'mentor' | 'interest' | 'askMet' | 'acquaintances';

export type Points = Readonly<Record<TermName, number>>;

/** The most each term can give; `askMet` counts once for each direction. */
export const defaultPoints: Points = {
  sharedTime: 100, newFace: 1000, otherTeam: 60, otherPlace: 40, mentor: 120, interest: 140, askMet: 150, acquaintances: 60,
};

export const termNames = Object.keys(defaultPoints) as readonly TermName[];

/** Ten hours in common are plenty; more does not count. */
export const plentyOfHalfHours = 20;

/** Within `lately` rounds a pair is kept apart where it can be; after that it gains with every round, up to a quarter of a new face. */
const lately = 3, longAgo = 25;

export function mostLiking(points: Points): number {
  return termNames.reduce((sum, name) => sum + points[name], points.askMet);
}

export function metLately(rounds: number): boolean {
  return rounds <= lately;
}

export function sharedTimePoints(points: Points, halfHours: number): number {
  return Math.round((points.sharedTime * halfHours) / plentyOfHalfHours);
}

/** `rounds` since the two last met. */
export function metBeforePoints(points: Points, rounds: number): number {
  return Math.round((points.newFace * Math.max(0, Math.min(rounds, longAgo))) / (4 * longAgo));
}

/** Two or three levels apart is near enough to understand and far enough to learn from. */
export function mentorPoints(points: Points, levels: number): number {
  if (levels === 0) return 0;
  return levels === 2 || levels === 3 ? points.mentor : Math.round(points.mentor / 2);
}

/** Tenths of the interest term for one shared interest: the rarer, the more it says. */
export function interestTenths(holders: number, members: number): number {
  if (holders <= Math.max(2, members / 50)) return 5;
  return holders <= Math.max(4, members / 10) ? 3 : 1;
}

export function interestPoints(points: Points, tenths: number): number {
  return Math.round((points.interest * Math.min(10, tenths)) / 10);
}

/** Best at a few: three people whom both have met. */
export function acquaintancePoints(points: Points, people: number): number {
  return Math.round((points.acquaintances * Math.min(3, people)) / 3);
}
