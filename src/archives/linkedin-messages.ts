import { htmlToText } from '../formats/html-text.ts';
import { recipients } from './linkedin-recipients.ts';
import { skipped, tidy, unreadDate, type Table } from './linkedin-table.ts';

/**
 * `messages.csv`: 7 to 13 columns by year, with real line breaks in its cells. Sent messages lie in the inbox like received ones.
 * Drafts, spam and messages without an address of the sender (advertisements, members who left) are skipped.
 */
export const messages: Table = {
  holds: 'messages',
  names: ['messages'],
  tells: ['from', 'date', 'content'],
  reaches: 'Content',
  dates: 'Date',
  open: (columns, dates) => {
    const [conversation, title, from, sender] = [columns('Conversation ID'), columns('Conversation Title'), columns('From'), columns('Sender Profile URL')];
    const [to, urls, date, subject] = [columns('To'), columns('Recipient Profile URLs'), columns('Date'), columns('Subject')];
    const [content, folder, attachments] = [columns('Content'), columns('Folder'), columns('Attachments')];
    const drafts = [columns('Is Message Draft'), columns('Is Conversation Draft')];
    return (cells, place) => {
      const reason = unwanted(drafts.some((draft) => isYes(draft(cells))), folder(cells), sender(cells), content(cells));
      if (reason !== null) return [skipped(place, reason)];
      const sentAt = dates.instant(date(cells));
      return [
        ...unreadDate(place, date(cells), sentAt),
        {
          kind: 'message', file: place.file, line: place.line,
          conversationId: conversation(cells), conversationTitle: title(cells) || undefined,
          fromName: tidy(from(cells)), fromProfile: sender(cells), to: recipients(to(cells), urls(cells)),
          sentAt: sentAt ?? undefined, subject: subject(cells) || undefined, content: htmlToText(content(cells)),
          folder: folder(cells), attachments: listed(attachments(cells)),
        },
      ];
    };
  },
};

function unwanted(draft: boolean, folder: string, sender: string, content: string): string | null {
  if (draft) return 'This is a draft that was never sent.';
  if (folder.toUpperCase() === 'SPAM') return 'This message lies in the spam folder.';
  if (sender !== '') return null;
  return /spinmail|%FIRSTNAME%/u.test(content.slice(0, 4000)) ? 'This is an advertisement.' : 'Nothing tells who sent this message: the archive gives no profile address.';
}

function isYes(text: string): boolean {
  return /^(?:yes|true|1)$/iu.test(text);
}

function listed(text: string): readonly string[] | undefined {
  return text === '' ? undefined : text.split(',').map((part) => part.trim()).filter((part) => part !== '');
}
