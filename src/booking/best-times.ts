import { forEachRun, type MinuteSet, nextOut } from '../kit/minute-set.ts';

/** Someone who is asked to come, and when they could. All sets span the same minutes. */
export type Invitee = { readonly free: MinuteSet; readonly required: boolean };

/** A time for a group: how many could come, and which required ones (places in the list given) could not. */
export type GroupTime = { readonly start: number; readonly free: number; readonly missingRequired: readonly number[] };

/**
 * The best starts for a group: fewest required people missing, then most people free, then earliest. Starts lie on a grid that
 * begins with the sets' first minute; `top` of them are given. A start that suits nobody is never given.
 * Each free run adds one range to a difference array over the grid, so the cost is runs + grid, not people x grid.
 */
export function bestTimes(invitees: readonly Invitee[], durationMinutes: number, stepMinutes: number, top: number): readonly GroupTime[] {
  const frame = invitees[0]?.free;
  if (!frame) return [];
  const places = Math.max(0, Math.floor((frame.to - frame.from - durationMinutes) / stepMinutes) + 1);
  const free = new Int32Array(places + 1);
  const required = new Int32Array(places + 1);
  for (const invitee of invitees) {
    forEachRun(invitee.free, (from, to) => {
      const first = Math.ceil((from - frame.from) / stepMinutes);
      const after = Math.floor((to - durationMinutes - frame.from) / stepMinutes) + 1;
      if (first >= after) return;
      addStretch(free, first, after);
      if (invitee.required) addStretch(required, first, after);
    });
  }
  runningSums(free);
  runningSums(required);
  return bestPlaces(free, required, places, top).map((place) => {
    const start = frame.from + place * stepMinutes;
    return { start, free: free[place]!, missingRequired: whoIsMissing(invitees, start, start + durationMinutes) };
  });
}

function addStretch(differences: Int32Array, first: number, after: number): void {
  differences[first]! += 1;
  differences[after]! -= 1;
}

function runningSums(numbers: Int32Array): void {
  for (let place = 1; place < numbers.length; place++) numbers[place]! += numbers[place - 1]!;
}

/** One pass that keeps the best few in order: cheaper than sorting thousands of places for ten of them. */
function bestPlaces(free: Int32Array, required: Int32Array, places: number, top: number): number[] {
  const best: number[] = [];
  const isBetter = (a: number, b: number) => required[a] === required[b] ? free[a]! > free[b]! : required[a]! > required[b]!;
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

function holdsAll(set: MinuteSet, from: number, to: number): boolean {
  return nextOut(set, from) >= to;
}
