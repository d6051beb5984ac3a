import { randomFrom } from '../src/pairs/index.ts';

/** A made-up group over twelve time zones, with teams, interests, asks, offers and some history. The same seed gives the same group. */
export function syntheticRound(n: number, seed: number) {
  const random = randomFrom(seed), below = (limit: number): number => Math.floor(random() * limit);
  const words = (most: number, of: number, letter: string): string[] =>
    Array.from({ length: below(most + 1) }, () => `${letter}${Math.floor((below(of) * below(of)) / of)}`);
  const someone = (): string => `m${below(n)}`;
  const members = Array.from({ length: n }, (_, i) => ({
    id: `m${i}`, available: week(below), satOut: below(10) === 0 ? 1 : 0, team: `team ${below(8)}`, place: `place ${below(30)}`,
    seniority: 1 + below(7), interests: words(5, 200, 'i'), asks: words(2, 150, 's'), offers: words(3, 150, 's'),
  }));
  const pairs = (count: number): [string, string][] => Array.from({ length: count }, () => [someone(), someone()] as [string, string]).filter(([a, b]) => a !== b);
  return { round: 12, seed, members, met: pairs(5 * n).map(([a, b]) => [a, b, 1 + below(11)] as const), never: pairs(Math.floor(n / 10)) };
}

const zones = [-8, -5, -3, 0, 0, 1, 1, 2, 3, 5, 8, 9];

function week(below: (limit: number) => number): string {
  const bits = new Uint8Array(336), zone = zones[below(zones.length)]!;
  for (let day = 0; day < 5; day++) {
    const from = 16 + below(20), length = 2 + below(7);
    for (let half = from; half < from + length; half++) bits[(day * 48 + half - 2 * zone + 336) % 336] = 1;
  }
  return Array.from({ length: 84 }, (_, i) => (bits[4 * i]! * 8 + bits[4 * i + 1]! * 4 + bits[4 * i + 2]! * 2 + bits[4 * i + 3]!).toString(16)).join('');
}
