import { skipped, tidy, unreadDate, type Table } from './linkedin-table.ts';

/** `Notes.csv` (since 2026): what the owner wrote about a connection. */
export const notes: Table = {
  holds: 'notes',
  names: ['notes'],
  tells: ['connectionprofileurl', 'note'],
  reaches: 'Note',
  dates: 'Created On',
  open: (columns, dates) => {
    const [given, family, url] = [columns('Connection First Name'), columns('Connection Last Name'), columns('Connection Profile URL')];
    const [note, created, edited] = [columns('Note'), columns('Created On'), columns('Edited On')];
    return (cells, place) => {
      const aboutName = tidy(`${given(cells)} ${family(cells)}`).trim();
      if (note(cells) === '') return [skipped(place, 'This note is empty.')];
      if (aboutName === '' && url(cells) === '') return [skipped(place, 'Nothing tells whom this note is about.')];
      const createdAt = dates.instant(created(cells));
      return [
        ...unreadDate(place, created(cells), createdAt),
        {
          kind: 'note', file: place.file, line: place.line, aboutName, aboutProfile: url(cells) || undefined, text: note(cells).replaceAll(/\r\n?/gu, '\n'),
          createdAt: createdAt ?? undefined, editedAt: dates.instant(edited(cells)) ?? undefined,
        },
      ];
    };
  },
};
