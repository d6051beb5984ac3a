import { expect, test } from 'vitest';
import { addDays } from '../../src/time/calendar-day.ts';
import { mondayOf, nextMonday, weekdayOf, weekdays } from '../../src/time/weekdays.ts';

test('a week begins on its Monday, and the next one seven days later', () => {
  const week = weekdays.map((_, place) => addDays('2026-12-28', place));
  expect(week.map(weekdayOf)).toEqual(weekdays);
  expect(new Set(week.map(mondayOf))).toEqual(new Set(['2026-12-28']));
  expect(new Set(week.map(nextMonday))).toEqual(new Set(['2027-01-04']));
});
