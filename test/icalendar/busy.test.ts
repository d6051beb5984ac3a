import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { busyTimes } from '../../src/icalendar/busy.ts';

type Case = { readonly id: string; readonly ics: string; readonly from: string; readonly to: string; readonly userTz: string; readonly expect: readonly string[]; readonly alt: readonly string[] | null };
const { cases } = JSON.parse(readFileSync(new URL('cases/recurrence.json', import.meta.url), 'utf8')) as { cases: Case[] };

describe('recurrence cases', () => {
  test('there are some', () => expect(cases.length).toBeGreaterThan(25));

  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, { ics, from, to, userTz, expect: answer }) => {
    const { busy, notes } = busyTimes(ics, { from: Date.parse(from), to: Date.parse(to), zone: userTz });
    expect(busy.map(({ start, end }) => `${iso(start)}/${iso(end)}`)).toEqual(answer.map((pair) => pair.split('/').map((end) => iso(Date.parse(end))).join('/')));
    expect(notes).toEqual([]);
  });
});

function iso(time: number): string {
  return new Date(time).toISOString();
}
