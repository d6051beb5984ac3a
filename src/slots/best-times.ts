import type { MinuteRanges } from '../time/minute-ranges.ts';

/** Someone who is asked to come, and when they could. */
export type Invitee = { readonly free: MinuteRanges; readonly required: boolean };

/** What is sought: a time of this length within [from, to), at a whole number of steps after `from`; all in minutes. */
export type GroupQuestion = { readonly from: number; readonly to: number; readonly durationMinutes: number; readonly stepMinutes: number };

/** A time for a group: how many could come, and which required ones (places in the list given) could not. */
export type GroupTime = { readonly start: number; readonly free: number; readonly missingRequired: readonly number[] };

/**
 * The `top` best starts for a group: fewest required people missing, then most people free, then earliest. A start that suits
 * nobody is never given. Each free range is two steps in a difference array over the grid, so the cost is ranges + grid,
 * not people x grid.
 */
export function bestTimes(question: GroupQuestion, invitees: readonly Invitee[], top: number): readonly GroupTime[] {
  const { from, to, durationMinutes, stepMinutes } = question;
  const places = Math.max(0, Math.floor((to - from - durationMinutes) / stepMinutes) + 1);
  const free = countAt(places, question, invitees);
  const required = countAt(places, question, invitees.filter((invitee) => invitee.required));
  return bestPlaces(free, required, places, top).map((place) => {
    const start = from + place * stepMinutes;
    return { start, free: free[place]!, missingRequired: whoIsMissing(invitees, start, start + durationMinutes) };
  });
}

/** How many of the invitees could come at each place of the grid. */
function countAt(places: number, { from, durationMinutes, stepMinutes }: GroupQuestion, invitees: readonly Invitee[]): Int32Array {
  const counts = new Int32Array(places + 1);
  for (const { free } of invitees) {
    for (let at = 0; at < free.length; at += 2) {
      const first = Math.max(0, Math.ceil((free[at]! - from) / stepMinutes));
      const after = Math.min(places, Math.floor((free[at + 1]! - durationMinutes - from) / stepMinutes) + 1);
      if (first >= after) continue;
      counts[first]! += 1;
      counts[after]! -= 1;
    }
  }
  for (let place = 1; place < counts.length; place++) counts[place]! += counts[place - 1]!;
  return counts;
}

/** One pass that keeps the best few in order: cheaper than sorting thousands of places for ten of them. */
function bestPlaces(free: Int32Array, required: Int32Array, places: number, top: number): number[] {
  const best: number[] = [];
  const isBetter = (a: number, b: number) => (required[a] === required[b] ? free[a]! > free[b]! : required[a]! > required[b]!);
  for (let place = 0; place < places; place++) {
    if (free[place] === 0) continue;
    let at = best.length;
    while (at > 0 && isBetter(place, best[at - 1]!)) at--;
    if (at >= top) continue;
    best.splice(at, 0, place);
    if (best.length > top) best.pop();
  }
  return best;
}

function whoIsMissing(invitees: readonly Invitee[], from: number, to: number): number[] {
  return invitees.flatMap(({ free, required }, place) => (required && !holdsAll(free, from, to) ? [place] : []));
}

function holdsAll(free: MinuteRanges, from: number, to: number): boolean {
  for (let at = 0; at < free.length; at += 2) if (free[at]! <= from && to <= free[at + 1]!) return true;
  return false;
}
