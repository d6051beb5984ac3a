import { useReader } from './reader.ts';
import { dateText, type Instant, type PlainDate, timeText, zoneText } from './format.ts';

export type SlotDay = {
  readonly date: PlainDate;
  readonly slots: readonly { readonly start: Instant; readonly href: string; readonly chosen?: boolean | undefined }[];
};

/** Times to choose from, by day. Each is a link whose name is the whole instant: "Tuesday 24 November, 16:30, Lisbon time". */
export function Slots({ days, none }: { readonly days: readonly SlotDay[]; /** What a day without times says. */ readonly none: string }) {
  const reader = useReader();
  return (
    <ol class="days">
      {days.map(day => (
        <li key={day.date}>
          <h3 class="day-name">{dateText(reader, day.date, 'weekday')}</h3>
          {day.slots.length === 0 && <small>{none}</small>}
          <ul><Times day={day} /></ul>
        </li>
      ))}
    </ol>
  );
}

/** A day has one name, and its zone mostly one too: they are written once for all of its times. */
function Times({ day: { date, slots } }: { readonly day: SlotDay }) {
  const reader = useReader();
  const day = dateText(reader, date, 'full');
  const [first, last] = [slots[0], slots.at(-1)].map(slot => slot && zoneText(reader, slot.start));
  return (
    <>
      {slots.map(({ start, href, chosen }) => {
        const time = timeText(reader, start);
        return <li key={href}><a class="slot" href={href} aria-label={`${day}, ${time}, ${first === last ? first : zoneText(reader, start)}`} aria-current={chosen ? 'true' : undefined}>{time}</a></li>;
      })}
    </>
  );
}
