/**
 * Free slots against two public references, in one process and one run, by CPU time (docs/slots.md, docs/performance.md).
 * `bin/bench slots` prints each ratio beside its bar and ends with 1 when one is missed.
 */
import v8 from 'node:v8';
import vm from 'node:vm';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { getSlots } from 'slot-calculator';
import { bestTimes } from '../src/slots/best-times.ts';
import { listSlots } from '../src/slots/cli.ts';
import { startsForAll, startsForAny } from '../src/slots/several-hosts.ts';
import { readSlotInput } from '../src/slots/slot-input.ts';
import { freeStarts, type Host, hostTime, windowOf } from '../src/slots/slots.ts';

dayjs.extend(utc);
dayjs.extend(timezone);

const days = 60;
const window = { from: '2026-03-02', to: '2026-04-30' };
const bars: { readonly what: string; readonly ratio: number; readonly isMet: boolean; readonly bar: string }[] = [];

compareWithDayjs();
compareWithSlotCalculator();
growWithBusyTime();
growWithHosts();
weighGarbage();
printTimings();
printBars();

/** The bar is on an instant shown in a zone; reading a wall time is the cheaper conversion and is printed beside it. */
function compareWithDayjs(): void {
  const { offer, host } = question(100);
  const ours = cpu(4_000, () => freeStarts(offer, host));
  const shown = cpu(4_000, (turn) => dayjs(`2026-03-${10 + (turn % 20)}T09:00:00Z`).tz('Europe/Berlin').valueOf());
  const read = cpu(4_000, (turn) => dayjs.tz(`2026-03-${10 + (turn % 20)} 09:00`, 'Europe/Berlin').valueOf());
  console.log(`60 days, 100 busy: ${ours.toFixed(1)} us; dayjs(instant).tz(): ${shown.toFixed(1)} us; dayjs.tz(wall time): ${read.toFixed(1)} us, ours is ${(ours / read).toFixed(2)} of it`);
  addBar('60 days, 100 busy / one dayjs(instant).tz()', ours / shown, (ratio) => ratio <= 0.5, 'at most 0.5');
}

function compareWithSlotCalculator(): void {
  const input = inputWith(100);
  const { offer, host } = readSlotInput(input);
  const slots = listSlots({ offer, host }).slots;
  const ask = () => getSlots(slotCalculatorInput(input)).availableSlots;
  const theirs = ask().map(({ from }) => new Date(from).toISOString().replace('.000Z', 'Z'));
  if (slots.length < 300 || slots.join() !== theirs.join()) throw new Error(`The two answers differ: ${slots.length} and ${theirs.length} slots.`);
  const [ours, peer] = [cpu(2_000, () => freeStarts(offer, host)), cpu(3, ask)];
  console.log(`slot-calculator, the same ${slots.length} slots: ${(peer / 1000).toFixed(0)} ms`);
  addBar('slot-calculator / ours', peer / ours, (ratio) => ratio >= 1000, 'at least 1,000');
}

function growWithBusyTime(): void {
  const [none, many] = [question(0), question(10_000)];
  const idle = cpu(2_000, () => freeStarts(none.offer, none.host));
  const busy = cpu(500, () => freeStarts(many.offer, many.host));
  console.log(`0 busy: ${idle.toFixed(1)} us; 10,000 busy: ${busy.toFixed(1)} us`);
  addBar('10,000 busy / 0 busy', busy / idle, (ratio) => ratio <= 15, 'at most 15');
}

function growWithHosts(): void {
  const { offer } = question(100);
  const hosts = Array.from({ length: 50 }, (_, place) => question(100, place + 1).host);
  const one = cpu(300, () => hosts.map((host) => freeStarts(offer, host))) / hosts.length;
  for (const count of [10, 50]) {
    const some: readonly Host[] = hosts.slice(0, count);
    const [all, any] = [cpu(300, () => startsForAll(offer, some)), cpu(300, () => startsForAny(offer, some))];
    console.log(`${count} hosts: all of them ${all.toFixed(0)} us, any of them ${any.toFixed(0)} us`);
    if (count === 50) addBar('50 hosts / one', Math.max(all, any) / one, (ratio) => ratio <= 80, 'at most 80');
  }
}

function weighGarbage(): void {
  const { offer, host } = question(100);
  const bytes = garbage(() => freeStarts(offer, host));
  addBar('garbage of one call, kB', bytes / 1000, (kilobytes) => kilobytes < 100, 'under 100');
}

function printTimings(): void {
  const input = inputWith(100);
  const text = JSON.stringify(input);
  console.log(`from JSON text to JSON text: ${cpu(200, () => JSON.stringify(listSlots(readSlotInput(JSON.parse(text))))).toFixed(0)} us`);
  const short = readSlotInput({ ...input, window: { from: '2026-03-02', to: '2026-03-15' } }).offer;
  const group = Array.from({ length: 50 }, (_, place) => ({ free: hostTime(short, question(100, place + 1).host).free, required: place % 5 === 0 }));
  console.log(`ten best times of 50 people, 14 days, 15 minute grid: ${cpu(500, () => bestTimes({ ...windowOf(short), durationMinutes: 30, stepMinutes: 15 }, group, 10)).toFixed(0)} us`);
}

function printBars(): void {
  for (const { what, ratio, isMet, bar } of bars) console.log(`${isMet ? 'met   ' : 'MISSED'} ${what}: ${ratio.toPrecision(3)} (${bar})`);
  if (bars.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

function addBar(what: string, ratio: number, isMet: (ratio: number) => boolean, bar: string): void {
  bars.push({ what, ratio, isMet: isMet(ratio), bar });
}

function question(busy: number, seed = 1) {
  return readSlotInput(inputWith(busy, seed));
}

/** Half hours from 9 to 17 on weekdays, with busy half hours (many: five minutes) drawn over the 60 days. */
function inputWith(busy: number, seed = 1) {
  const draw = drawer(seed);
  const length = busy > 1000 ? 5 : 30;
  const start = Date.parse('2026-03-02T00:00:00Z');
  return {
    now: '2026-03-01T00:00:00Z',
    timeZone: 'Europe/Berlin',
    weekly: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '17:00' }],
    durationMinutes: 30,
    stepMinutes: 30,
    window,
    busy: Array.from({ length: busy }, () => {
      const at = start + Math.floor((draw() * days * 1440) / length) * length * 60_000;
      return { start: iso(at), end: iso(at + length * 60_000) };
    }),
  };
}

function slotCalculatorInput(input: ReturnType<typeof inputWith>) {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  return {
    from: '2026-03-01T23:00:00Z',
    to: '2026-04-30T22:00:00Z',
    duration: input.durationMinutes,
    availability: names.map((day) => ({ day, from: '09:00', to: '17:00', timezone: input.timeZone })),
    unavailability: input.busy.map(({ start, end }) => ({ from: start, to: end })),
  };
}

/** Microseconds of CPU for one turn: the median of five rounds, after one that warms up. */
function cpu(turns: number, work: (turn: number) => unknown): number {
  const rounds = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage();
    for (let turn = 0; turn < turns; turn++) work(turn);
    const used = process.cpuUsage(before);
    return (used.user + used.system) / turns;
  });
  return rounds.slice(1).sort((a, b) => a - b)[2]!;
}

/** Bytes allocated by a call: the most seen over short bursts, so that a collection in the midst of one does not hide them. */
function garbage(work: () => unknown): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  const bursts = Array.from({ length: 20 }, () => {
    collect();
    const before = process.memoryUsage();
    for (let turn = 0; turn < 10; turn++) work();
    const after = process.memoryUsage();
    return (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 10;
  });
  return Math.max(...bursts);
}

function drawer(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
