import type { ComponentChildren } from 'preact';
import {
  agoText,
  dateOf,
  dateText,
  dayAndTime,
  numberText,
  relativeDay,
  timeText,
  zoneText,
  type DateStyle,
  type Instant,
  type PlainDate,
} from './format.ts';
import { useReader } from './reader.ts';
import type { Part } from '../kit/texts.ts';

/** An instant in words for the reader. `ago`: "9 days ago", and the date where it is longer ago than that tells; `distance`: "8 years ago"; both with the whole instant as title. `whole` (default) names the zone. */
export function When({
  at,
  as = 'whole',
  style,
}: {
  readonly at: Instant;
  readonly as?: 'whole' | 'day' | 'time' | 'ago' | 'distance' | undefined;
  readonly style?: DateStyle | undefined;
}) {
  const reader = useReader();
  const day = dateOf(reader, at);
  const whole = dayAndTime(reader, day, at, (as === 'whole' ? style : 'long') ?? 'full');
  const words = {
    whole: () => whole,
    day: () => dateText(reader, day, style),
    time: () => timeText(reader, at),
    ago: () => agoText(reader, day),
    distance: () => relativeDay(reader, day),
  }[as]();
  return (
    <time dateTime={new Date(at).toISOString()} title={as === 'whole' ? undefined : whole}>
      {words}
    </time>
  );
}

/** A calendar date (`YYYY-MM-DD`) in words. `ago`: how far it is from today, as long as that tells one day from another. */
export function Day({ on, style, ago }: { readonly on: PlainDate; readonly style?: DateStyle | undefined; readonly ago?: boolean | undefined }) {
  const reader = useReader();
  return (
    <time dateTime={on} title={ago ? dateText(reader, on, 'long') : undefined}>
      {ago ? agoText(reader, on) : dateText(reader, on, style)}
    </time>
  );
}

/** The name of the reader's zone at that instant: "Lisbon time (WET)". */
export function Zone({ at }: { readonly at: Instant }) {
  return <>{zoneText(useReader(), at)}</>;
}

export function Num({ value }: { readonly value: number }) {
  return <span class="num">{numberText(useReader(), value)}</span>;
}

type RichProps = { readonly parts: readonly Part[]; readonly tags: Readonly<Record<string, (text: string) => ComponentChildren>> };

/** A sentence with links in it: `<Rich parts={t.parts('x', {count})} tags={{ link: (text) => <a href="/y">{text}</a> }} />`. */
export function Rich({ parts, tags }: RichProps) {
  return <>{parts.map(part => (typeof part === 'string' ? part : (tags[part.tag]?.(part.text) ?? part.text)))}</>;
}
