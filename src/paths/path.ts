import { compareProducts } from './strength.ts';

/** People from the first to the last, and the strengths of the ties between them. */
export type Path = { readonly people: readonly number[]; readonly strengths: readonly number[] };

/** The order of paths: strongest first, then fewer hops, then by names. */
export function comparePaths(a: Path, b: Path): number {
  return compareProducts(a.strengths, b.strengths) || a.people.length - b.people.length || compareNames(a.people, b.people);
}

/** By the first name that differs: people are numbered in the order of their names. */
export function compareNames(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((person, index) => person !== b[index]);
  return differs < 0 ? 0 : a[differs]! - b[differs]!;
}
