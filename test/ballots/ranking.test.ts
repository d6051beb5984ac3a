import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeIn } from '../../src/time/calendar-day.ts';
import { dateInZone } from '../../src/time/instant-in-zone.ts';
import { clockHour, strainOn } from '../../src/ballots/clock-hour.ts';
import { decide } from '../../src/ballots/decide.ts';
import { marks } from '../../src/ballots/mark.ts';
import { proposeTimes } from '../../src/ballots/propose-times.ts';
import { type Ballot, canCome, isPossible, rankTimes, type Voice } from '../../src/ballots/rank-times.ts';

const zones = ['America/Los_Angeles', 'Europe/Lisbon', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Tokyo', 'Pacific/Auckland', 'Australia/Lord_Howe', ''];
const minuteOf = (text: string): number => Date.parse(text) / 60_000;
const begin = minuteOf('2026-03-01T00:00:00Z');

const times = fc.uniqueArray(fc.integer({ min: 0, max: 4 * 24 * 28 }), { minLength: 1, maxLength: 12 }).map(quarters => quarters.map((quarter, place) => ({ id: `t${place}`, start: begin + 15 * quarter })));
const voice = (id: string, ids: readonly string[]): fc.Arbitrary<Voice> => fc.record({ zone: fc.constantFrom(...zones), mustCome: fc.boolean(), hasAnswered: fc.boolean(), said: fc.array(fc.constantFrom(...marks), { minLength: ids.length, maxLength: ids.length }) })
  .map(({ said, ...each }) => ({ id, ...each, marks: each.hasAnswered ? Object.fromEntries(ids.map((time, place) => [time, said[place]!])) : {} }));
const ballots: fc.Arbitrary<Ballot> = times.chain(asked => fc.record({
  times: fc.constant(asked), minutes: fc.constantFrom(15, 30, 60, 90), now: fc.integer({ min: begin, max: begin + 14 * 1440 }),
  voices: fc.integer({ min: 0, max: 7 }).chain(count => fc.tuple(...Array.from({ length: count }, (_, place) => voice(`v${place}`, asked.map(({ id }) => id))))),
  busy: fc.array(fc.tuple(fc.integer({ min: 0, max: 28 * 24 }), fc.integer({ min: 1, max: 6 })), { maxLength: 6 }).map(pairs => pairs.toSorted((a, b) => a[0] - b[0]).flatMap(([hour, length]) => [begin + 60 * hour, begin + 60 * (hour + length)])),
}));

test('every time is ranked once, whatever order they come in, and everybody stands in one list of each', () => {
  fc.assert(fc.property(ballots, ballot => {
    const ranked = rankTimes(ballot);
    expect(ranked.map(({ id }) => id).toSorted()).toEqual(ballot.times.map(({ id }) => id).toSorted());
    expect(rankTimes({ ...ballot, times: ballot.times.toReversed() })).toEqual(ranked);
    for (const { works, ifNeedBe, cannot, silent } of ranked) expect([...works, ...ifNeedBe, ...cannot, ...silent].toSorted()).toEqual(ballot.voices.map(({ id }) => id).toSorted());
  }));
});

test('no time that can be taken stands below one that cannot, and none below one that is worse for those who must come', () => {
  fc.assert(fc.property(ballots, ballot => {
    const ranked = rankTimes(ballot);
    const free = ranked.map(time => !time.isOver && !time.clash);
    expect(free.toSorted((a, b) => Number(b) - Number(a))).toEqual(free);
    for (const [place, time] of ranked.entries()) {
      const next = ranked[place + 1];
      if (!next || free[place] !== free[place + 1] || time.isOver !== next.isOver || (time.clash === undefined) !== (next.clash === undefined)) continue;
      expect(time.missing.length).toBeLessThanOrEqual(next.missing.length);
      if (time.missing.length === next.missing.length) expect(canCome(time)).toBeGreaterThanOrEqual(canCome(next));
    }
  }));
});

test('one more person who can never makes a time stand lower', () => {
  fc.assert(fc.property(ballots, fc.constantFrom(...zones), (ballot, zone) => {
    const [first] = ballot.times;
    const place = (given: Ballot) => rankTimes(given).findIndex(({ id }) => id === first!.id);
    const all = Object.fromEntries(ballot.times.map(({ id }) => [id, id === first!.id ? 'works' : 'does-not'] as const));
    const glad: Voice = { id: 'glad', zone, mustCome: false, hasAnswered: true, marks: all };
    expect(place({ ...ballot, voices: [...ballot.voices, glad] })).toBeLessThanOrEqual(place(ballot));
  }));
});

test('the hour on a clock is what the clock shows, on both change days too', () => {
  const days = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01'].map(day => minuteOf(`${day}T00:00:00Z`));
  fc.assert(fc.property(fc.constantFrom(...days), fc.integer({ min: 0, max: 47 }), fc.constantFrom(...zones.filter(Boolean)), (day, half, zone) => {
    const start = day + 30 * half;
    const [hour, minute] = timeIn(zone, new Date(start * 60_000)).split(':').map(Number);
    const shown = 60 * hour! + minute!;
    expect(clockHour(zone, start, 30)).toBe(shown < 360 || shown + 30 > 1380 ? 'night' : shown < 480 ? 'early' : shown + 30 > 1260 ? 'late' : 'day');
    expect(strainOn(zone, start, 30) === 0).toBe(clockHour(zone, start, 30) === 'day');
  }));
});

test('what is decided holds: nothing is taken before all answered or the deadline, and only what suits those it must', () => {
  fc.assert(fc.property(ballots, fc.boolean(), fc.boolean(), fc.boolean(), (ballot, closesItself, isDue, bringsMore) => {
    const ranked = rankTimes(ballot);
    const what = decide(ranked, ballot.voices, { closesItself, isDue, bringsMore });
    const all = ballot.voices.length > 0 && ballot.voices.every(({ hasAnswered }) => hasAnswered);
    expect(what.do === 'wait').toBe(!isDue && (!all || bringsMore));
    if (what.do !== 'take') return;
    expect(closesItself).toBe(true);
    const best = what.time;
    expect(isPossible(best)).toBe(true);
    expect(ranked.slice(0, ranked.indexOf(best)).some(time => isPossible(time) && time.missing.length === 0 && 2 * canCome(time) > ballot.voices.length && (isDue || canCome(time) === ballot.voices.length))).toBe(false);
    if (!isDue) expect(canCome(best)).toBe(ballot.voices.length);
    if (isDue && ballot.voices.some(({ mustCome }) => mustCome)) expect(best.missing).toEqual([]);
  }));
});

test('times that are proposed are free ones, apart from each other, over as many days as there can be, and in nobody’s night where all have day', () => {
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 14 * 48 }), { maxLength: 80 }).map(all => all.toSorted((a, b) => a - b).map(half => begin + 30 * half));
  fc.assert(fc.property(hours, fc.constantFrom(...zones.filter(Boolean)), fc.array(fc.constantFrom(...zones.filter(Boolean)), { maxLength: 3 }), fc.integer({ min: 1, max: 10 }), (starts, zone, others, most) => {
    const proposed = proposeTimes(starts, 60, zone, others, most);
    expect(proposed).toEqual(proposeTimes(starts, 60, zone, others, most));
    expect(proposed.every(start => starts.includes(start))).toBe(true);
    expect(proposed.length).toBeLessThanOrEqual(most);
    for (const [place, start] of proposed.entries()) if (place > 0 && dateInZone(zone, start) === dateInZone(zone, proposed[place - 1]!)) expect(start - proposed[place - 1]!).toBeGreaterThanOrEqual(90);
    const days = (all: readonly number[]) => new Set(all.map(start => dateInZone(zone, start))).size;
    expect(days(proposed)).toBe(Math.min(days(starts), most));
    const clocks = [zone, ...others];
    const isDay = (start: number) => clocks.every(each => clockHour(each, start, 60) === 'day');
    const strain = (all: readonly number[]) => Math.min(...all.map(start => clocks.reduce((sum, each) => sum + strainOn(each, start, 60), 0)));
    for (const [date, its] of Map.groupBy(proposed, start => dateInZone(zone, start))) {
      const could = starts.filter(start => dateInZone(zone, start) === date);
      expect(its.some(isDay)).toBe(could.some(isDay));
      expect(strain(its)).toBe(strain(could));
    }
  }));
});
