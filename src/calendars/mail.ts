import type { Member } from '../accounts/index.ts';
import { sayTrouble, type Trouble, type WhenUnreachable } from '../busy/index.ts';
import type { Settings } from '../kit/context.ts';
import { writeLetter } from '../kit/letter.ts';
import { catalogue } from '../kit/texts.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';

const mailTexts = catalogue(
  {
    'subject': 'Your calendar “{name}” cannot be read', 'hello': 'Hello {name},', 'what': 'Kith has not been able to read your calendar “{name}” twice in a row.',
    'closed': 'Until it is back its times stay closed as they were last known, so nothing is booked over an appointment; what is new there Kith does not know.', 'ignored': 'Until it is back its times are left out, as you chose: they can be booked.',
    'look': 'Look at it', 'once': 'Kith goes on asking, and writes no more about it until it has been back.',
  },
  {
    'subject': 'Ihr Kalender „{name}“ lässt sich nicht lesen', 'hello': 'Guten Tag {name},', 'what': 'Kith konnte Ihren Kalender „{name}“ zweimal nacheinander nicht lesen.',
    'closed': 'Bis er wieder da ist, bleiben seine Zeiten zu, wie sie zuletzt bekannt waren; nichts wird über einen Termin gebucht. Was dort neu ist, weiß Kith nicht.', 'ignored': 'Bis er wieder da ist, bleiben seine Zeiten außer Acht, wie Sie es gewählt haben: Sie können gebucht werden.',
    'look': 'Ansehen', 'once': 'Kith fragt weiter und schreibt erst wieder davon, wenn er zwischendurch da war.',
  },
);

type Props = { readonly settings: Settings; readonly me: Member; readonly calendar: { readonly id: string; readonly name: string; readonly whenUnreachable: WhenUnreachable }; readonly trouble: Trouble };

/** To a member whose calendar cannot be read: what happened, what becomes of its times, and the way there. */
export function troubleLetter({ settings, me, calendar: { id, name, whenUnreachable }, trouble }: Props): OutgoingLetter {
  const tongue = pickTongue(undefined, me.locale);
  const t = mailTexts(tongue);
  const { subject, text, html } = writeLetter({
    to: me.email, language: tongue.language, subject: t('subject', { name }),
    paragraphs: [t('hello', { name: me.name.split(' ')[0]! }), `${t('what', { name })} ${sayTrouble(tongue, trouble)}`, t(whenUnreachable), { href: `${settings.url}/calendars/${id}`, label: t('look') }, t('once')],
  });
  return { from: settings.mailFrom, to: { name: me.name, address: me.email }, subject, text, html, automatic: true, about: { kind: 'calendar', id } };
}
