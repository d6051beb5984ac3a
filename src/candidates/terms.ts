import { type Candidate, type Circumstances, isFamiliar } from './candidate.ts';
import { fitTerms } from './fit.ts';
import { pointsOf, type Term, term, type TermName } from './term.ts';
import { tieTerm } from './tie.ts';
import { plain, type Side, sides, type Vantage } from './vantage.ts';

/** What speaks for somebody or against, as terms of one sum: those that stay as they are whoever else was chosen. Pure: the same rows give the same terms. */
export const ownTerms = (candidate: Candidate, around: Circumstances): readonly Term[] =>
  [tieTerm(candidate, around), ...fitTerms(candidate, around), ...roleTerms(candidate, around), ...lunch(candidate, around), ...passedOver(candidate, around)];

export const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { points }) => sum + points, 0);

const rolesThatCount = { mentor: 'mentor', connector: 'connector', newcomer: 'newcomer', mentee: 'newcomer' } as const satisfies Record<string, TermName>;

function roleTerms({ id, roles }: Candidate, around: Circumstances): readonly Term[] {
  const names = roles.length === 0 ? [] : [...new Set(Object.entries(rolesThatCount).filter(([role]) => roles.includes(role)).map(([, name]) => name))];
  return names.map(name => term(name, around)).concat(around.promised.has(id) ? [term('promised', around)] : []);
}

const newSide = { line: 'newLine', industry: 'newIndustry', company: 'newCompany', place: 'newPlace', level: 'newLevel' } as const satisfies Record<Side, TermName>;

/** What new sides may add to somebody at the most: whoever cannot win by them need not be looked at closer. */
export const mostForSides = (around: Circumstances): number => sumOf(Object.values(newSide).map(name => term(name, around)));

/** The sides from which nobody was heard lately; what is not known is no side. */
export function newSides(vantage: Vantage, heard: readonly Vantage[], around: Circumstances): readonly Term[] {
  return sides.filter(side => vantage[side] !== '' && !heard.some(other => other[side] === vantage[side])).map(side => term(newSide[side], around));
}

function lunch({ city }: Candidate, around: Circumstances): readonly Term[] {
  const mine = plain(around.city);
  return mine && plain(city).split(',')[0]!.trim() === mine.split(',')[0]!.trim() ? [term('lunch', around, { city: around.city })] : [];
}

/** Whoever resembles people that were passed over counts less, once for each up to three. */
function passedOver(candidate: Candidate, around: Circumstances): readonly Term[] {
  const { vantage } = candidate;
  const alike = (name: TermName, why: string, is: (passed: Vantage) => boolean): readonly Term[] => {
    const count = Math.min(3, around.passedOver.filter(passed => passed.why === why && is(passed.vantage)).length);
    return count > 0 ? [{ name, points: count * pointsOf(name, []), words: { count } }] : [];
  };
  return [
    ...alike('passedLine', 'other field', passed => vantage.line !== '' && passed.line === vantage.line),
    ...alike('passedCompany', 'other company', passed => vantage.company !== '' && passed.company === vantage.company),
    ...(isFamiliar(candidate) ? [] : alike('passedDistant', 'too distant', () => true)),
  ];
}
