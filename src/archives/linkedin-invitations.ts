import { htmlToText } from '../formats/html-text.ts';
import { skipped, tidy, unreadDate, type Table } from './linkedin-table.ts';

/**
 * `Invitations.csv`: without addresses in 2018, with member numbers in 2023 (`…ProfileUrn`), with addresses since.
 * Accepted invitations are among them; nothing says which.
 */
export const invitations: Table = {
  holds: 'invitations',
  names: ['invitations'],
  tells: ['from', 'to', 'sentat', 'direction'],
  reaches: 'Direction',
  dates: 'Sent At',
  open: (columns, dates) => {
    const [from, to, sent, message, way] = [columns('From'), columns('To'), columns('Sent At'), columns('Message'), columns('Direction')];
    const [inviter, invitee] = [columns('inviterProfileUrl', 'inviterProfileUrn'), columns('inviteeProfileUrl', 'inviteeProfileUrn')];
    return (cells, place) => {
      const direction = directionOf(way(cells));
      if (direction === null) return [skipped(place, 'Nothing tells whether this invitation was sent or received.')];
      const other = direction === 'outgoing' ? to(cells) + invitee(cells) : from(cells) + inviter(cells);
      if (other === '') return [skipped(place, `Nothing tells who ${direction === 'outgoing' ? 'was invited' : 'sent this invitation'}.`)];
      const sentAt = dates.instant(sent(cells));
      return [
        ...unreadDate(place, sent(cells), sentAt),
        {
          kind: 'invitation', file: place.file, line: place.line, direction,
          fromName: tidy(from(cells)), toName: tidy(to(cells)), sentAt: sentAt ?? undefined, message: htmlToText(message(cells)),
          inviterProfile: inviter(cells) || undefined, inviteeProfile: invitee(cells) || undefined,
        },
      ];
    };
  },
};

function directionOf(text: string): 'incoming' | 'outgoing' | null {
  const plain = text.toLowerCase();
  return plain === 'incoming' || plain === 'outgoing' ? plain : null;
}
