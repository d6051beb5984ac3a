import { listFormat } from '../time/intl.ts';
import type { Tongue } from '../kit/texts.ts';
import { dateText, dayText, type IconName, type Reader, agoText, timeText } from '../ui/index.ts';
import { texts } from './texts.ts';
import type { Conversation, ConversationKind } from './conversation.ts';

export const kindIcons: Readonly<Record<ConversationKind, IconName>> = { coffee: 'cup', call: 'phone', lunch: 'place', walk: 'walk', chat: 'quote', event: 'people' };

/** What a conversation is called: its title, or its kind with the names of those who take part. */
export function titleOf(tongue: Tongue, { title, kind, people }: Pick<Conversation, 'title' | 'kind' | 'people'>): string {
  return title || texts(tongue)(`with.${kind}`, { names: namesIn(tongue, people.map(({ name }) => name)) });
}

/** With whom, where the title does not say it. */
export const sayWhom = (tongue: Tongue, { title, people }: Pick<Conversation, 'title' | 'people'>): string | undefined =>
  title && people.some(({ name }) => !title.includes(name)) ? texts(tongue)('withWhom', { names: namesIn(tongue, people.map(({ name }) => name)) }) : undefined;

export const namesIn = (tongue: Tongue, names: readonly string[]): string => listFormat(tongue.tag).format(names);

/** When it is, in the reader's zone: `Tuesday 24 November, 16:30`, or the day alone where no time was named. */
export function sayWhen(reader: Reader, { startsAt, onDay, at }: Pick<Conversation, 'startsAt' | 'onDay' | 'at'>): string {
  const style = Math.abs(at.getTime() - reader.now.getTime()) < 200 * 86_400_000 ? 'full' : 'long';
  return startsAt ? `${dayText(reader, startsAt, style)}, ${timeText(reader, startsAt)}` : dateText(reader, onDay!, style);
}

/** How far its day is from the reader's today. */
export const sayDay = (reader: Reader, { startsAt, onDay }: Pick<Conversation, 'startsAt' | 'onDay'>): string => agoText(reader, onDay ?? startsAt!);

/** `Los Angeles` of `America/Los_Angeles`. */
export const cityOf = (zone: string): string => zone.split('/').at(-1)!.replaceAll('_', ' ');

/** The time on a clock of the zone in which it was named, where that is not the reader's; else undefined. */
export function sayThere(reader: Reader, { startsAt, zone }: Pick<Conversation, 'startsAt' | 'zone'>): string | undefined {
  if (!startsAt || !zone || zone === reader.zone) return undefined;
  const there = timeText({ ...reader, zone }, startsAt);
  return there === timeText(reader, startsAt) ? undefined : texts(reader)('with.zone', { time: there, city: cityOf(zone) });
}

/** Whether a planned conversation is over: after its end, or the day after its date. */
export function isOver({ startsAt, endsAt, onDay }: Pick<Conversation, 'startsAt' | 'endsAt' | 'onDay'>, now: Date, today: string): boolean {
  return onDay === null ? (endsAt ?? startsAt!) <= now : onDay < today;
}
