import { dayOfDate } from '../slots/index.ts';
import { dateOfDay } from '../time/day.ts';
import { dateFormat } from '../time/intl.ts';
import { dateText, Icon, Row, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';
import { type Shown, timesAddress } from './times-address.ts';
import type { DayTimes } from './times-by-day.ts';

type MonthProps = { readonly shown: Shown; /** `2026-11` */ readonly month: string; readonly days: readonly DayTimes[]; readonly previous: string | undefined; readonly next: string | undefined };

/** A month; the days with free times are links. Weeks begin as the reader's country has it. */
export function MonthTable({ shown, month, days, previous, next }: MonthProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const weeks = weeksOf(month, firstWeekday(reader.tag));
  const counts = new Map(days.map(day => [day.date, day.starts.length]));
  const step = (to: string | undefined, words: string, icon: 'left' | 'right') =>
    to && <a class="btn bare round" href={timesAddress(shown, { month: to, day: undefined, start: undefined })} aria-label={`${words}: ${dateText(reader, `${to}-01`, 'month')}`}><Icon name={icon} /></a>;
  return (
    <div class="stack">
      <Row keep><strong>{dateText(reader, `${month}-01`, 'month')}</strong>{step(previous, t('month.previous'), 'left')}{step(next, t('month.next'), 'right')}</Row>
      <table class="month">
        <caption class="unseen">{t('month.caption', { month: dateText(reader, `${month}-01`, 'month') })}</caption>
        <thead><tr>{weeks[0]!.map(date => <th key={date} scope="col"><abbr title={weekday(reader.tag, date, 'long')}>{weekday(reader.tag, date, 'short')}</abbr></th>)}</tr></thead>
        <tbody>{weeks.map(week => <tr key={week[0]}>{week.map(date => <td key={date}>{date.startsWith(month) && <DayCell shown={shown} date={date} count={counts.get(date) ?? 0} />}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

function DayCell({ shown, date, count }: { readonly shown: Shown; readonly date: string; readonly count: number }) {
  const t = useTexts(texts);
  const reader = useReader();
  const number = Number(date.slice(8));
  if (count === 0) return <span class="soft">{number}</span>;
  const label = t('times.day', { day: dateText(reader, date, 'full'), times: t('times.count', { count }) });
  return <a href={timesAddress(shown, { view: 'month', month: date.slice(0, 7), day: date, start: undefined })} aria-label={label} aria-current={date === shown.day ? 'date' : undefined}>{number}</a>;
}

/** Whole weeks that hold the month, as dates. */
function weeksOf(month: string, first: number): readonly (readonly string[])[] {
  const begin = dayOfDate(`${month}-01`);
  const end = dayOfDate(`${dateOfDay(begin + 31).slice(0, 7)}-01`);
  const start = begin - ((new Date(begin * 86_400_000).getUTCDay() - first + 7) % 7);
  return Array.from({ length: Math.ceil((end - start) / 7) }, (_, week) => Array.from({ length: 7 }, (__, day) => dateOfDay(start + week * 7 + day)));
}

/** 0 for Sunday, as `getUTCDay` has it. Monday where the country is not known. */
function firstWeekday(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & { getWeekInfo?(): { readonly firstDay: number } };
  return (locale.getWeekInfo?.().firstDay ?? 1) % 7;
}

const weekdays = { short: { weekday: 'short' }, long: { weekday: 'long' } } as const;

const weekday = (tag: string, date: string, style: 'short' | 'long'): string => dateFormat(tag, 'UTC', weekdays[style]).format(dayOfDate(date) * 86_400_000);
