import type { Tongue } from '../kit/texts.ts';
import { meetingName } from '../meetings/index.ts';
import { dateText, dayText, instantText, type Reader, timeText, zoneText } from '../ui/index.ts';
import type { Suggestion } from './suggestion.ts';
import { wishTexts } from './wish-texts.ts';
import { type Part, stretchOf, type Wish } from './wish.ts';

/** “Virtual coffee”, as its reader calls it. */
export const whatOf = (tongue: Tongue, { title, kind, mode }: Pick<Suggestion, 'title' | 'kind' | 'mode'>): string => meetingName(tongue, { name: title, kind, mode });

/** A wish as the guest said it: an exact time, or “Tuesday 1 December, in the morning”. The reader’s zone is the guest’s. */
export function sayWish(reader: Reader, wish: Wish): string {
  if ('at' in wish) return instantText(reader, wish.at);
  return wishTexts(reader)('wish.part', { day: dateText(reader, wish.date, 'full'), part: sayPart(reader, wish.part) });
}

/** The same for the host, on whose clock the guest’s morning may be an evening. */
export function sayWishForHost(reader: Reader, wish: Wish, zone: string): string {
  if ('at' in wish) return instantText(reader, wish.at);
  const { from, to } = stretchOf(wish, zone, 0);
  return wishTexts(reader)('wish.between', { day: dayText(reader, from, 'full'), from: timeText(reader, from), to: timeText(reader, to), zone: zoneText(reader, from) });
}

/** “in the morning” */
export const sayPart = (tongue: Tongue, part: Part): string => wishTexts(tongue)(`part.${part}`);

/** A message with the times, for whatever way it takes: in the guest’s language, on their clock. */
export function messageOf(reader: Reader, { starts, hostNote, ...suggestion }: Suggestion, minutes: number, link: string): string {
  const t = wishTexts(reader);
  return [
    ...(hostNote ? [hostNote, ''] : []), t('message.ask', { what: whatOf(reader, suggestion), minutes: String(minutes) }), '',
    ...starts.map(start => `• ${instantText(reader, start)}`), '', t('message.take'), link,
  ].join('\n');
}
