import type { Member } from '../accounts/index.ts';
import type { Settings } from '../kit/context.ts';
import { type Paragraph, writeLetter } from '../kit/letter.ts';
import type { Tongue } from '../kit/texts.ts';
import type { OutgoingLetter } from '../post/index.ts';
import { dateText, instantText } from '../ui/index.ts';
import { isLate, type Occurrence, type ReminderItem } from './reminder.ts';
import { texts } from './texts.ts';

type Props = { readonly settings: Settings; readonly member: Member; readonly tongue: Tongue; readonly items: readonly ReminderItem[]; /** Those it stands for, the oldest first; one at least. */ readonly occurrences: readonly Occurrence[]; readonly now: Date };

/** A member's day in a letter: what waits, and why. One that comes late says so. */
export function reminderLetter({ settings, member, tongue, items, occurrences, now }: Props): OutgoingLetter {
  const t = texts(tongue);
  const reader = { ...tongue, zone: member.zone, now };
  const [first, last] = [occurrences[0]!, occurrences.at(-1)!];
  const late: readonly Paragraph[] = occurrences.length > 1
    ? [t('mail.lateMany', { count: occurrences.length, since: instantText(reader, first.at, 'long') })]
    : isLate(last.at, now) ? [t('mail.late', { at: instantText(reader, last.at, 'long') })] : [];
  const { subject, text, html } = writeLetter({
    to: member.email, language: tongue.language, subject: t('mail.subject', { count: items.length, day: dateText(reader, last.day, 'long') }),
    paragraphs: [
      t('mail.hello', { name: member.name.split(' ')[0]! }), ...late, t(late.length > 0 ? 'mail.leadLate' : 'mail.lead', { count: items.length }),
      ...items.flatMap(({ title, why, href }): readonly Paragraph[] => [`${title}\n${why}`, { href: settings.url + href, label: t('mail.open') }]),
      { href: `${settings.url}/today`, label: t('mail.all') }, { href: `${settings.url}/settings/reminders`, label: t('mail.change') },
    ],
  });
  return { from: settings.mailFrom, to: { name: member.name, address: member.email }, subject, text, html, automatic: true, about: { kind: 'reminder', id: member.id } };
}
