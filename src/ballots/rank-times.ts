import { type MinuteRanges, rangeWithin } from '../time/minute-ranges.ts';
import { clockHour, type ClockHour, strainOn } from './clock-hour.ts';
import type { Mark } from './mark.ts';

/** Somebody whose word counts; a zone is empty until it is known, and marks are empty before they answered. */
export type Voice = { readonly id: string; readonly zone: string; readonly mustCome: boolean; readonly hasAnswered: boolean; readonly marks: Readonly<Record<string, Mark>> };

/** What is ranked. Instants are epoch minutes; `busy` are the host's merged pairs of them at the moment of looking, `meetings` those of their own meetings. */
export type Ballot = {
  readonly times: readonly { readonly id: string; readonly start: number }[];
  readonly minutes: number;
  readonly voices: readonly Voice[];
  readonly busy: MinuteRanges;
  readonly meetings?: MinuteRanges;
  readonly now: number;
};

/** A time, and what speaks for and against it; lists hold ids of voices in their order. */
export type RankedTime = {
  readonly id: string;
  readonly start: number;
  readonly works: readonly string[];
  readonly ifNeedBe: readonly string[];
  readonly cannot: readonly string[];
  /** Those who have not answered, or not about this time. */
  readonly silent: readonly string[];
  /** Of those who must come, the ones who have not said that they can. */
  readonly missing: readonly string[];
  /** For whom it is at an unusual hour, of those who can. */
  readonly unusual: readonly { readonly id: string; readonly hour: Exclude<ClockHour, 'day'> }[];
  /** The stretch of the host's calendar that is in its way. */
  readonly clash: { readonly from: number; readonly to: number } | undefined;
  /** Another meeting of the host's is at it; it cannot be taken, whatever they let be in their calendar. */
  readonly isTaken: boolean;
  readonly isOver: boolean;
};

/**
 * Times from best to worst: first those that are still to come, then those free in the host's calendar, then by whom of those who must come
 * would be missing (fewest), how many can (most), how many of them only if need be (fewest), how far outside the day it is on their
 * clocks (least), and the earlier. The same input gives the same order, whatever the order of the times.
 */
export function rankTimes({ times, minutes, voices, busy, meetings = [], now }: Ballot): readonly RankedTime[] {
  const weighed = times.map(({ id, start }) => {
    const can = voices.filter(({ marks }) => marks[id] === 'works' || marks[id] === 'if-need-be');
    const hours = can.filter(({ zone }) => zone !== '').map(voice => ({ id: voice.id, hour: clockHour(voice.zone, start, minutes) }));
    const time: RankedTime = {
      id, start, works: those(voices, id, 'works'), ifNeedBe: those(voices, id, 'if-need-be'), cannot: those(voices, id, 'does-not'), silent: voices.filter(({ marks }) => !marks[id]).map(voice => voice.id),
      missing: voices.filter(voice => voice.mustCome && !can.includes(voice)).map(voice => voice.id),
      unusual: hours.filter((each): each is RankedTime['unusual'][number] => each.hour !== 'day'), clash: rangeWithin(busy, start, start + minutes), isTaken: rangeWithin(meetings, start, start + minutes) !== undefined, isOver: start <= now,
    };
    return { time, weight: [Number(time.isOver), Number(time.clash !== undefined), time.missing.length, -can.length, time.ifNeedBe.length, can.reduce((sum, { zone }) => sum + (zone ? strainOn(zone, start, minutes) : 0), 0), start] };
  });
  return weighed.toSorted((a, b) => compare(a.weight, b.weight)).map(({ time }) => time);
}

const those = (voices: readonly Voice[], time: string, mark: Mark): readonly string[] => voices.filter(({ marks }) => marks[time] === mark).map(({ id }) => id);

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((weight, at) => weight !== b[at]);
  return place === -1 ? 0 : a[place]! - b[place]!;
}

export const canCome = ({ works, ifNeedBe }: Pick<RankedTime, 'works' | 'ifNeedBe'>): number => works.length + ifNeedBe.length;

/** Whether it can be taken at all: it is to come, nothing of the host's is at it, and somebody can. */
export const isPossible = (time: RankedTime): boolean => !time.clash && isForHost(time);

/** Whether the host may take it by hand, where they let be what stands in their calendar. */
export const isForHost = (time: RankedTime): boolean => !time.isOver && !time.isTaken && canCome(time) > 0;
