import { useReader } from './reader.ts';
import { dateText, timeText, instantText, type Instant, type PlainDate } from './format.ts';

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
          <ul>
            {day.slots.map(slot => (
              <li key={slot.href}>
                <a class="slot" href={slot.href} aria-label={instantText(reader, slot.start)} aria-current={slot.chosen ? 'true' : undefined}>
                  {timeText(reader, slot.start)}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
