import type { PersonRecord, Place, SkippedRecord } from '../contacts/index.ts';
import { remark, skipped, tidy, unreadDate, type Cells, type Table } from './linkedin-table.ts';
import type { ArchiveEvent } from './record.ts';

/** `Connections.csv`: without `URL` before mid-2023, with a preamble since mid-2021. Company and position are those of the day of the export. */
export const connections: Table = {
  holds: 'connections',
  names: ['connections'],
  tells: ['firstname', 'connectedon'],
  reaches: 'Connected On',
  dates: 'Connected On',
  open: (columns, dates) => {
    const [given, family, url, email] = [columns('First Name'), columns('Last Name'), columns('URL', 'Profile URL'), columns('Email Address')];
    const [company, title, since] = [columns('Company'), columns('Position'), columns('Connected On')];
    return (cells, place) => {
      const who = [given(cells), family(cells), url(cells), email(cells)];
      const connectedOn = dates.date(since(cells));
      if (who.every((value) => value === '')) return [{ ...nobody(cells, place), ...(connectedOn !== null && { connectedOn }) }];
      const person: PersonRecord = {
        kind: 'person', ...place, ...names(given(cells), family(cells)),
        emails: values(email(cells)), phones: [], profiles: values(url(cells)),
        positions: position(company(cells), title(cells)), tags: [], connectedOn: connectedOn ?? undefined,
      };
      return [...undated(since(cells), connectedOn, place), person];
    };
  },
};

function nobody(cells: Cells, place: Place): SkippedRecord {
  const told = cells.filter((cell) => cell.trim() !== '').length;
  if (told === 0) return skipped(place, 'This row is empty.');
  return skipped(place, told === 1 ? 'LinkedIn hides who this connection is: only the date is told.' : 'This connection has neither a name nor an address.');
}

function undated(text: string, read: string | null, place: { file: string; line: number }): readonly ArchiveEvent[] {
  return text === '' ? [remark(place, 'The date of this connection is missing.')] : unreadDate(place, text, read);
}

/** `fullName` as LinkedIn shows it; degrees and titles behind a comma are no part of the family name. */
function names(given: string, family: string): Pick<PersonRecord, 'givenName' | 'familyName' | 'fullName' | 'nameSuffix'> {
  const whole = tidy(family);
  const comma = whole.indexOf(',');
  const bare = comma > 0 ? whole.slice(0, comma).trim() : whole;
  return { givenName: tidy(given), familyName: bare, fullName: tidy(`${given} ${family}`).trim(), nameSuffix: comma > 0 ? whole.slice(comma + 1).trim() || undefined : undefined };
}

function values(value: string): PersonRecord['emails'] {
  return value === '' ? [] : [{ value }];
}

function position(company: string, title: string): PersonRecord['positions'] {
  return company === '' && title === '' ? [] : [{ company: tidy(company) || undefined, title: tidy(title) || undefined }];
}
