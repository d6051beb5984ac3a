import type { Tie } from '../../src/paths/tie-graph.ts';
import type { PathQuestion, WarmPath } from '../../src/paths/warm-paths.ts';

/** The contract in the plainest way: every path there is, sorted, then chosen one after the other. */
export function pathsByTryingAll(ties: readonly Tie[], { me, targets, maxHops, top }: PathQuestion): WarmPath[] {
  const ranked = everyPath(ties, [me], new Set(targets.filter((target) => target !== me)), maxHops)
    .map((people) => measured(ties, people))
    .sort(compare);
  const apart: Measured[] = [];
  for (const path of ranked) {
    if (apart.length < top && !apart.some((other) => other.via.some((person) => path.via.includes(person)))) apart.push(path);
  }
  const others = ranked.filter((path) => !apart.includes(path)).slice(0, top - apart.length);
  return [...apart, ...others].sort(compare).map(({ via, to, hops, fraction }) => ({ via, to, strength: nearest(fraction), hops }));
}

/** A strength as an exact fraction of two whole numbers. */
type Fraction = { readonly over: bigint; readonly under: bigint };
type Measured = { readonly via: string[]; readonly to: string; readonly hops: number; readonly fraction: Fraction };

function everyPath(ties: readonly Tie[], people: readonly string[], targets: ReadonlySet<string>, maxHops: number): string[][] {
  const last = people.at(-1)!;
  if (targets.has(last)) return [[...people]];
  if (people.length > maxHops) return [];
  const known = new Set(ties.flatMap(([one, other]) => (one === last ? [other] : other === last ? [one] : [])));
  return [...known].filter((next) => !people.includes(next)).flatMap((next) => everyPath(ties, [...people, next], targets, maxHops));
}

function measured(ties: readonly Tie[], people: readonly string[]): Measured {
  let fraction: Fraction = { over: 1n, under: 1n };
  for (let index = 1; index < people.length; index += 1) {
    const factor = fractionOf(strongest(ties, people[index - 1]!, people[index]!));
    fraction = { over: fraction.over * factor.over, under: fraction.under * factor.under };
  }
  return { via: people.slice(1, -1), to: people.at(-1)!, hops: people.length - 1, fraction };
}

function strongest(ties: readonly Tie[], one: string, other: string): number {
  return Math.max(...ties.filter((tie) => tie.includes(one) && tie.includes(other)).filter(([a, b]) => a !== b).map(([, , strength]) => strength));
}

function fractionOf(strength: number): Fraction {
  const [mantissa = '', exponent = '0'] = String(strength).split('e-');
  const [whole = '', decimals = ''] = mantissa.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length + Number(exponent)) };
}

function nearest({ over, under }: Fraction): number {
  return Number(`${over}e-${String(under).length - 1}`);
}

function compare(a: Measured, b: Measured): number {
  const [x, y] = [a.fraction.over * b.fraction.under, b.fraction.over * a.fraction.under];
  if (x !== y) return x > y ? -1 : 1;
  return a.hops - b.hops || compareNames([...a.via, a.to], [...b.via, b.to]);
}

function compareNames(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((name, index) => name !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
