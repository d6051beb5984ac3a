import { expect, test } from 'vitest';
import { matchRound } from '../../src/matching/index.ts';
import { readRoundInput } from '../../src/pairs/index.ts';
import { randomFrom } from '../random.ts';
import { weekOf } from '../pairs/small-rounds.ts';

/** Rounds one after the other, with the history that a circle would keep. */
type Season = {
  readonly met: Map<string, number>;
  readonly satOut: Map<string, number>;
  readonly partners: Map<string, Set<string>>;
  readonly rounds: Map<string, number>;
};

test('over fifty rounds of two hundred members who come and go, nobody meets the same person twice and nobody is out twice in a row', () => {
  const season = newSeason(), random = randomFrom(50);
  let next = 200, ids = Array.from({ length: 200 }, (_, i) => `m${i}`);
  let left = 0;
  for (let round = 1; round <= 50; round++) {
    ids = ids.filter(() => random(100) >= 1);
    while (ids.length < 197 + random(8)) ids.push(`m${next++}`);
    left += play(season, round, Infinity, ids, () => weekOf(...Array.from({ length: 60 }, (_, i) => 20 + i)));
  }
  expect(next).toBeGreaterThan(250);
  expect(left).toBe(0);
  for (const [id, partners] of season.partners) expect(partners.size).toBeGreaterThanOrEqual(season.rounds.get(id)!);
}, 60_000);

test('over twenty rounds of 201 members in many time zones, nobody is out twice in a row and nobody met lately is met again', () => {
  const season = newSeason(), ids = Array.from({ length: 201 }, (_, i) => `m${i}`);
  const hours = (id: string): string => weekOf(...Array.from({ length: 12 }, (_, i) => (Number(id.slice(1)) * 17 + i) % 336));
  for (let round = 1; round <= 20; round++) play(season, round, 3, ids, hours);
  expect(season.met.size).toBeGreaterThan(1000);
}, 60_000);

function newSeason(): Season {
  return { met: new Map(), satOut: new Map(), partners: new Map(), rounds: new Map() };
}

/** Draws one round, in which nobody may meet whom they met within the last `apart`, and gives back how many were left out. */
function play(season: Season, round: number, apart: number, ids: readonly string[], available: (id: string) => string): number {
  const { met, satOut, partners, rounds } = season;
  const { groups, unmatched, gap, proven } = matchRound(readRoundInput({
    round, seed: round, met: [...met].map(([key, when]) => [...key.split(' '), when]),
    members: ids.map((id) => ({ id, available: available(id), satOut: satOut.get(id) ?? 0, team: `t${Number(id.slice(1)) % 5}`, seniority: 1 + (Number(id.slice(1)) % 7), interests: [`i${Number(id.slice(1)) % 9}`] })),
  }));
  expect({ gap, proven }).toEqual({ gap: 0, proven: true });
  for (const id of unmatched) expect(satOut.get(id) ?? 0).toBe(0);
  for (const { members } of groups) for (const a of members) for (const b of members) {
    if (a >= b) continue;
    expect(round - (met.get(`${a} ${b}`) ?? -Infinity)).toBeGreaterThan(apart === Infinity ? 1e9 : apart);
    met.set(`${a} ${b}`, round);
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
    partners.set(b, (partners.get(b) ?? new Set()).add(a));
  }
  for (const id of ids) {
    satOut.set(id, unmatched.includes(id) ? (satOut.get(id) ?? 0) + 1 : 0);
    rounds.set(id, (rounds.get(id) ?? 0) + 1);
  }
  return unmatched.length;
}
