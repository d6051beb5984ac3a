import type { Tongue } from '../kit/texts.ts';
import type { Term, TermName } from './term.ts';
import { texts } from './texts.ts';

const ties: readonly TermName[] = ['dormant', 'warm', 'weak', 'fromMe', 'fromThem', 'never', 'known'];

/** The reason in two sentences at the most: what there is between the two, and what speaks most for it beside. */
export function sayWhy(tongue: Tongue, terms: readonly Term[]): string {
  const tie = terms.filter(({ name }) => ties.includes(name)).map(term => sayTerm(tongue, term));
  const [first, second] = workAsOne(terms.filter(({ name, points }) => !ties.includes(name) && points > 0).toSorted((a, b) => b.points - a.points));
  return [...tie, ...(first && second ? [inOne(tongue, first, second)] : first ? [sayTerm(tongue, first)] : [])].join(' ');
}

/** The right company and the right work are one ground. */
function workAsOne(terms: readonly Term[]): readonly Term[] {
  const company = terms.find(({ name }) => name === 'company');
  if (!company || !terms.some(({ name }) => name === 'line')) return terms;
  return [{ ...company, name: 'companyLine' }, ...terms.filter(({ name }) => name !== 'company' && name !== 'line')];
}

/** In German, whoever is spoken to keeps the capital. */
const beginsLarge = /^(?!(?:Sie|Ihre?|Ihnen)\b)\p{Lu}/u;

/** Two grounds in one sentence. */
function inOne(tongue: Tongue, first: Term, second: Term): string {
  const [a, b] = [first, second].map(term => sayTerm(tongue, term).replace(/\.$/, ''));
  return texts(tongue)('term.both', { first: a!, second: b!.replace(beginsLarge, letter => letter.toLowerCase()) });
}

/** Everything in the sum, the weightiest first, each in a sentence. */
export const sayGrounds = (tongue: Tongue, terms: readonly Term[]): readonly string[] => terms.toSorted((a, b) => b.points - a.points).map(term => sayTerm(tongue, term));

/** The values fit the sentence of the term's name: both are made in one place, and a test says every term aloud. */
const sayTerm = (tongue: Tongue, { name, words }: Term): string => (texts(tongue) as (key: string, values: Term['words']) => string)(`term.${name}`, words);
