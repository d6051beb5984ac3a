import type { Member } from '../accounts/index.ts';
import type { Settings } from '../kit/context.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { inOneLine, type Paragraph, writeLetter } from '../kit/letter.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';
import { instantText, type Reader } from '../ui/index.ts';
import { mailTexts } from './mail-texts.ts';
import { sayWish, sayWishForHost, whatOf } from './say-suggestion.ts';
import type { Suggestion } from './suggestion.ts';

type About = { readonly settings: Settings; readonly host: Member; readonly suggestion: Suggestion; readonly now: Date };

/** To the host: what would suit the guest, on the host's clock, why, and the way to answer with one press. */
export function hostLetter({ settings, host, suggestion, now }: About, news: 'suggested' | 'others'): OutgoingLetter {
  const reader: Reader = { ...pickTongue(undefined, host.locale), zone: host.zone, now };
  const t = mailTexts(reader);
  const { name, wishes, note, why, question, zone, id } = suggestion;
  const what = whatOf(reader, suggestion);
  const opening = wishes.length === 0 ? t('host.asks', { name, what }) : t(`host.${news}`, { name, what });
  return letter(reader, { name: host.name, address: host.email }, id, t('subject.host', { name: inOneLine(name) }), [
    opening, ...(wishes.length > 0 ? [wishes.map(wish => `• ${sayWishForHost(reader, wish, zone)}`).join('\n')] : []), ...(note ? [t('words', { words: note })] : []),
    ...(news === 'suggested' ? [t('why', { why }), t('question', { question })] : []), { href: `${settings.url}/suggestions/${id}`, label: t('link.host') },
  ]);
}

/** To the guest: what arrived, or what the host answers; times on the guest's own clock, each with its link. */
export function guestLetter({ settings, host, suggestion, now }: About, news: 'suggested' | 'offered' | 'declined'): OutgoingLetter {
  const reader: Reader = { ...pickTongue(undefined, suggestion.locale), zone: suggestion.zone, now };
  const t = mailTexts(reader);
  const what = whatOf(reader, suggestion);
  const page = `${settings.url}/suggested/${suggestion.key}`;
  const said: Readonly<Record<typeof news, readonly Paragraph[]>> = {
    suggested: [...(suggestion.wishes.length > 0 ? [suggestion.wishes.map(wish => `• ${sayWish(reader, wish)}`).join('\n')] : []), { href: page, label: t('link.guest') }],
    offered: [...words(t, suggestion.hostNote), ...suggestion.starts.map(start => ({ href: `${page}?start=${isoInstant(start)}`, label: instantText(reader, start) })), { href: page, label: t('link.others') }],
    declined: words(t, suggestion.hostNote),
  };
  const from = { name: inOneLine(host.name), address: host.email };
  return { ...letter(reader, { name: suggestion.name, address: suggestion.email }, suggestion.id, t(`subject.${news}`, { host: inOneLine(host.name), what }), [t(`guest.${news}`, { host: host.name, what }), ...said[news]]), from };
}

const words = (t: ReturnType<typeof mailTexts>, note: string): readonly Paragraph[] => note ? [t('words', { words: note })] : [];

function letter(reader: Reader, to: OutgoingLetter['to'], id: string, subject: string, paragraphs: readonly Paragraph[]): OutgoingLetter {
  const written = writeLetter({ to: to.address, subject, language: reader.language, paragraphs: [mailTexts(reader)('hello', { name: inOneLine(to.name) }), ...paragraphs] });
  return { to: { name: inOneLine(to.name), address: to.address }, subject: written.subject, text: written.text, html: written.html, about: { kind: 'suggestion', id } };
}
