export { decide } from './decide.ts';
export { type Mark, marks } from './mark.ts';
export { proposeTimes } from './propose-times.ts';
export { isForHost, isPossible, type RankedTime, rankTimes, type Voice } from './rank-times.ts';
