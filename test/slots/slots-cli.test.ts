import { expect, test } from 'vitest';
import { slotsCommand } from '../../src/slots/cli.ts';
import { runCommand } from '../run-command.ts';

const ana = {
  now: '2026-03-01T12:00:00Z',
  timeZone: 'Europe/Berlin',
  weekly: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '17:00' }],
  overrides: [{ date: '2026-03-05', intervals: [] }, { date: '2026-03-07', intervals: [{ from: '10:00', to: '12:00' }] }],
  durationMinutes: 30,
  stepMinutes: 15,
  bufferAfterMinutes: 10,
  noticeMinutes: 240,
  maxPerDay: 3,
  maxPerWeek: 10,
  window: { from: '2026-03-01', to: '2026-04-30' },
  busy: [{ start: '2026-03-02T09:00:00Z', end: '2026-03-02T10:00:00Z' }],
  booked: [{ start: '2026-03-03T09:00:00Z', end: '2026-03-03T09:30:00Z' }],
};

test('the slots of one input are printed in order', async () => {
  const { status, answer } = await slots(ana);
  expect(status).toBe(0);
  expect(answer.slots.slice(0, 3)).toEqual(['2026-03-02T08:00:00Z', '2026-03-02T08:15:00Z', '2026-03-02T10:00:00Z']);
  expect(answer.slots.filter((slot: string) => slot.startsWith('2026-03-07'))).toHaveLength(7);
});

test('a time that is busy for ever leaves no slots after it begins', async () => {
  const { answer } = await slots({ ...ana, busy: [{ start: '2026-03-03T00:00:00Z', end: '9999-12-31T00:00:00Z' }] });
  expect(answer.slots.at(-1)).toBe('2026-03-02T15:30:00Z');
});

test('an array of inputs gives an array of answers', async () => {
  const { answer } = await slots([ana, { ...ana, weekly: [], overrides: [] }]);
  expect(answer).toHaveLength(2);
  expect(answer[1]).toEqual({ slots: [] });
});

test.each([
  ['2026-03-02T09:15:00Z', ['busy 09:00-10:00']],
  ['2026-03-02T08:22:30Z', ['busy 09:00-10:00', 'off the grid']],
  ['2026-03-02T10:00:00Z', []],
  ['2026-03-03T09:20:00Z', ['booked 09:00-09:30', 'off the grid']],
  ['2026-03-05T09:00:00Z', ['outside the hours']],
  ['2026-05-05T09:00:00Z', ['outside the window']],
  ['2026-03-01T15:59:00Z', ['before notice', 'outside the hours']],
])('--explain %s gives %j', async (start, reasons) => {
  const { answer } = await slots(ana, ['--explain', start]);
  expect(answer).toEqual({ start, free: reasons.length === 0, reasons });
});

test('a full day and a full week are named', async () => {
  const { answer } = await slots({ ...ana, maxPerDay: 1, maxPerWeek: 1 }, ['--explain', '2026-03-03T12:00:00Z']);
  expect(answer.reasons).toEqual(['day full', 'week full']);
});

test.each([
  [{ ...ana, colour: 'red' }, 'There is no key "colour" in the input.'],
  [{ ...ana, weekly: [{ days: ['mo'], from: '09:00', to: '17:00', til: 'x' }] }, 'There is no key "til" in weekly[0].'],
  [{ ...ana, weekly: [{ days: ['mo'], from: '17:00', to: '09:00' }] }, 'weekly[0] must not have "from" after "to".'],
  [{ ...ana, timeZone: '+02:00' }, 'timeZone must be an IANA zone such as Europe/Berlin.'],
  [{ ...ana, now: '2026-02-30T00:00:00Z' }, 'now must be an instant such as 2026-03-02T09:00:00Z.'],
  [{ ...ana, window: { from: '2026-03-02', to: '2026-03-01' } }, 'window must not have "from" after "to".'],
  [{ ...ana, window: { from: '1972-12-31', to: '2026-03-01' } }, 'window must lie between 1973 and 2199.'],
  [{ ...ana, overrides: [ana.overrides[0], ana.overrides[0]] }, 'overrides must not name a date twice.'],
  [{ ...ana, busy: [{ start: '2026-03-02T10:00:00Z', end: '2026-03-02T09:00:00Z' }] }, 'busy[0] must not end before it starts.'],
  [{ ...ana, durationMinutes: 0.5 }, 'durationMinutes must be a whole number.'],
  [{ ...ana, durationMinutes: undefined }, 'durationMinutes is missing.'],
  [[ana, { ...ana, colour: 'red' }], 'Input 2 of 2: There is no key "colour" in the input.'],
])('an input that is off is refused with a sentence (%#)', async (input, sentence) => {
  const { status, out, err } = await call(JSON.stringify(input), []);
  expect({ status, out, err }).toEqual({ status: 1, out: '', err: `${sentence}\n` });
});

test('words that are off end with 2', async () => {
  expect((await call('{}', ['--explain', 'noon'])).status).toBe(2);
  expect((await call('{}', ['a', 'b'])).status).toBe(2);
});

async function slots(input: unknown, args: readonly string[] = []) {
  const { status, out, err } = await call(JSON.stringify(input), args);
  expect(err).toBe('');
  return { status, answer: JSON.parse(out) };
}

const call = (stdin: string, args: readonly string[]) => runCommand(slotsCommand, args, { input: stdin });
