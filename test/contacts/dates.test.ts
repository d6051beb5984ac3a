import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateReader, readNamedBirthday, readPartialDate } from '../../src/contacts/dates.ts';

const read = dateReader([]);

describe('a date in an archive', () => {
  it.each([
    ['12 Mar 2021', '2021-03-12'], ['02 Sept 2020', '2020-09-02'], ['4-Apr-21', '2021-04-04'], ['1/2/18, 3:04 PM', '2018-01-02'], ['2021-03-12', '2021-03-12'],
    ['2021/3/12', '2021-03-12'], ['12.03.2021', '2021-03-12'], ['29/01/2026', '2026-01-29'], ['May 07, 2022 08:00 AM - May 07, 2022 11:00 AM', '2022-05-07'],
    ['Tue Jun 20 12:25:51 UTC 2023', '2023-06-20'], ['12 mars 2021', '2021-03-12'], ['12. März 2021', '2021-03-12'], ['12 de mar. de 2021', '2021-03-12'],
    ['12 марта 2021 г.', '2021-03-12'], ['2021年3月12日', '2021-03-12'], ['2021. 3. 12.', '2021-03-12'], ['29 Feb 2024', '2024-02-29'],
  ])('%s is %s', (text, date) => expect(read.date(text)).toBe(date));

  it.each([
    ['2025-06-01 14:03:22 UTC', '2025-06-01T14:03:22Z'], ['2025-12-31 23:59:59 UTC', '2025-12-31T23:59:59Z'], ['1/29/26, 2:37 PM', '2026-01-29T14:37:00Z'],
    ['1/29/26, 12:05\u202fAM', '2026-01-29T00:05:00Z'], ['1/29/26, 12:05 PM', '2026-01-29T12:05:00Z'], ['1/29/2026 14:37', '2026-01-29T14:37:00Z'],
    ['2023/06/20 13:05:02 UTC', '2023-06-20T13:05:02Z'], ['Tue Jun 20 12:25:51 UTC 2023', '2023-06-20T12:25:51Z'], ['2025-06-01T14:03:22.123Z', '2025-06-01T14:03:22Z'],
    ['2025-06-01 01:00:00+02:00', '2025-05-31T23:00:00Z'], ['2018-01-02', '2018-01-02T00:00:00Z'],
  ])('%s is %s', (text, instant) => expect(read.instant(text)).toBe(instant));

  it('is never made up', () => {
    for (const text of ['', 'yesterday', '31 Feb 2021', '2021-13-01', '0/0/00', '12 Foo 2021', '99/99/99', '12', 'Conference', '2021-02-30 10:00:00 UTC']) {
      expect(read.date(text), text).toBeNull();
      expect(read.instant(text), text).toBeNull();
    }
    expect(read.instant('2025-06-01 25:00:00 UTC')).toBeNull();
  });

  it('is day first only where the file shows it', () => {
    expect(dateReader(['3/4/26, 1:00 PM', '1/29/26, 1:00 PM']).date('3/4/26')).toBe('2026-03-04');
    expect(dateReader(['03/04/2026', '29/01/2026']).date('03/04/2026')).toBe('2026-04-03');
    expect(dateReader(['29/01/2026', '01/29/2026']).date('03/04/2026')).toBe('2026-03-04');
  });

  it('may be only a month or a year, or a day without its year', () => {
    expect(['Jan 2020', '2015', 'Sep 2015', 'Jan-20', '2020-07', '12 Mar 2021', ''].map(readPartialDate)).toEqual(['2020-01', '2015', '2015-09', '2020-01', '2020-07', '2021-03-12', null]);
    expect(['Mar 4, 1990', 'Mar 4', 'Feb 29', 'Feb 30', ''].map(readNamedBirthday)).toEqual(['1990-03-04', '--03-04', '--02-29', null, null]);
  });

  it('is read as it was written, every day from 2003 on', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2003-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (moment) => {
        const iso = moment.toISOString();
        const shown = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(moment);
        expect(read.date(shown)).toBe(iso.slice(0, 10));
        expect(read.instant(`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`)).toBe(`${iso.slice(0, 19)}Z`);
        const american = new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' }).format(moment);
        expect(read.instant(american)).toBe(`${iso.slice(0, 16)}:00Z`);
      }),
    );
  });

  it('never stops the reader, whatever stands there', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '0', '9', '/', '-', ' ', ':', ',', 'M', 'a', 'r', 'P', '.') }), (text) => {
      const found = read.instant(text);
      expect(found === null || !Number.isNaN(Date.parse(found))).toBe(true);
    }));
  });
});
