import type { ComponentChildren } from 'preact';
import { isoInstant } from '../time/iso-instant.ts';
import { Button, Card, EmptyState, Form, LinkButton, Row, Section, Slots, Tabs, dateText, useReader, useTexts, zoneText, ZoneSelect } from '../ui/index.ts';
import { MonthTable } from './month-table.tsx';
import { texts } from './texts.ts';
import { type Shown, timesAddress } from './times-address.ts';
import type { DayTimes } from './times-by-day.ts';

export type TimesProps = {
  readonly shown: Shown;
  readonly days: readonly DayTimes[];
  readonly host: string;
  /** The last date for which times are offered. */
  readonly until: string;
  /** Whether the zone is the guest's own word, rather than the host's. */
  readonly zoneGiven: boolean;
  /** Where a guest says which other times would suit; none where a meeting is moved. */
  readonly suggestAt?: string | undefined;
};

/** The free times, in the guest's zone: as a list of days, or a month to choose a day in. */
export function TimesPart(props: TimesProps) {
  const t = useTexts(texts);
  const { shown, days, host, until } = props;
  const reader = useReader();
  const view = (name: 'list' | 'month') => ({ href: timesAddress(shown, { view: name, from: undefined, month: undefined, day: undefined, start: undefined }), label: t(`times.${name}`), current: shown.view === name });
  return (
    <div id="times">
      <Section title={t('times.title')} aside={days.length > 0 && <Tabs label={t('times.views')} tabs={[view('list'), view('month')]} />}>
        <ZoneChoice {...props} />
        {days.length === 0 ? <EmptyState icon="calendar" title={t('times.none')}>{t('times.noneBody', { host, day: dateText(reader, until, 'full') })}</EmptyState>
          : shown.view === 'month' ? <MonthView {...props} /> : <ListView {...props} />}
        {props.suggestAt && <p class="soft">{t('times.notSuited')} <a href={`${props.suggestAt}?${new URLSearchParams({ ...(props.zoneGiven && { zone: shown.zone }), ...(shown.key && { key: shown.key }) })}`}>{t('times.suggest')}</a></p>}
      </Section>
    </div>
  );
}

/** Names the zone always; the long list of zones comes when it is asked for. Script asks for the zone of the guest's device by itself. */
function ZoneChoice({ shown, days, zoneGiven }: TimesProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const named = t('times.zone', { zone: zoneText(reader, days[0] ? days[0].starts[0]! * 60_000 : reader.now) });
  if (shown.zones) return <><p>{named}</p><ZoneForm shown={shown}><ZoneSelect name="zone" label={t('times.zoneLabel')} value={shown.zone} /><Button>{t('times.show')}</Button></ZoneForm></>;
  return (
    <>
      <p>{named} <a href={timesAddress(shown, { zones: '1', start: undefined })}>{t('times.change')}</a></p>
      {!zoneGiven && <div hidden data-zone-ask><ZoneForm shown={shown}><select name="zone" aria-label={t('times.zoneLabel')}><option value={shown.zone} selected>{shown.zone}</option></select></ZoneForm></div>}
    </>
  );
}

function ZoneForm({ shown, children }: { readonly shown: Shown; readonly children: ComponentChildren }) {
  const { base, zone: _, view, start: __, day: ___, from: ____, zones: _____, ...kept } = shown;
  return (
    <Form id="zone" method="get" action={base} enhance="#times" inline>
      {Object.entries({ ...kept, view: view === 'month' ? view : undefined }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </Form>
  );
}

const daysShown = 5;

function ListView({ shown, days }: TimesProps) {
  const t = useTexts(texts);
  const first = shown.from ? Math.max(0, days.findIndex(day => day.date >= shown.from!)) : 0;
  const page = days.slice(first, first + daysShown);
  const [before, after] = [days[Math.max(0, first - daysShown)], days[first + daysShown]];
  return (
    <>
      <DaySlots shown={shown} days={page} />
      <Row>
        {first > 0 && before && <LinkButton icon="left" href={timesAddress(shown, { from: before.date, start: undefined })}>{t('times.earlier')}</LinkButton>}
        {after && <LinkButton icon="right" href={timesAddress(shown, { from: after.date, start: undefined })}>{t('times.later')}</LinkButton>}
      </Row>
    </>
  );
}

function MonthView({ shown, days }: TimesProps) {
  const t = useTexts(texts);
  const months = [...new Set(days.map(day => day.date.slice(0, 7)))];
  const month = shown.month ?? shown.day?.slice(0, 7) ?? months[0]!;
  const chosen = days.filter(day => day.date === shown.day);
  return (
    <>
      <MonthTable shown={shown} month={month} days={days} previous={months.findLast(each => each < month)} next={months.find(each => each > month)} />
      {chosen.length > 0 ? <Card><DaySlots shown={shown} days={chosen} /></Card> : <p class="soft">{shown.day ? t('times.noneDay') : t('times.pickDay')}</p>}
    </>
  );
}

/** The times of some days, each a link. */
export function DaySlots({ shown, days }: { readonly shown: Shown; readonly days: readonly DayTimes[] }) {
  const t = useTexts(texts);
  // all of them share the rest of the address, which is written once
  const rest = timesAddress(shown, { start: undefined });
  const slot = (minute: number) => {
    const start = isoInstant(minute * 60_000);
    return { start: minute * 60_000, href: `${rest}&start=${encodeURIComponent(start)}#book`, chosen: start === shown.start };
  };
  return <Slots none={t('times.noneDay')} days={days.map(({ date, starts }) => ({ date, slots: starts.map(slot) }))} />;
}
