import { Actions, Button, Card, dateText, Form, type FormState, Grid, LinkButton, Row, Section, TextInput, useReader, useTexts, ZoneSelect } from '../ui/index.ts';
import { Meetings } from './frame.tsx';
import { weekdays } from '../time/weekdays.ts';
import { type OwnDates, type Schedule, type Stay } from './hours.ts';
import { intervalsOn, sayIntervals } from './hours-text.ts';
import { texts } from './texts.ts';

type HoursProps = {
  readonly schedule: Schedule;
  readonly others: readonly Schedule[];
  readonly stays: readonly Stay[];
  readonly zone: string;
  /** Which of the forms came back, and with what. */
  readonly state?: FormState & { readonly form: 'week' | 'dates' | 'stay' | 'schedule' } | undefined;
};

/** When a member can be met: every week, on some days, elsewhere. */
export function HoursPage(props: HoursProps) {
  const { schedule, zone } = props;
  const t = useTexts(texts);
  return (
    <Meetings side="hours" lead={t('hours.lead')}>
      {!schedule.isUsual && <h2>{schedule.name}</h2>}
      <p class="soft">{t('hours.zone', { zone: zone.replaceAll('_', ' ') })}</p>
      <Week {...props} />
      <Dates {...props} />
      {schedule.isUsual && <><Stays {...props} /><Others {...props} /></>}
      {!schedule.isUsual && <Row><LinkButton href="/meetings/hours">{t('schedules.usual')}</LinkButton><Form id="remove" action={`/meetings/hours/${schedule.id}/remove`} inline><Button look="bare">{t('schedules.remove')}</Button></Form></Row>}
    </Meetings>
  );
}

const stateOf = ({ state }: HoursProps, form: 'week' | 'dates' | 'stay' | 'schedule'): FormState | undefined => state?.form === form ? state : undefined;

function Week(props: HoursProps) {
  const { schedule } = props;
  const t = useTexts(texts);
  return (
    <Section title={t('hours.week')} note={t('hours.dayHint')}>
      <Form id="week" action={`/meetings/hours/${schedule.id}/week`} state={stateOf(props, 'week')}>
        {weekdays.map(day => <TextInput key={day} name={day} label={t(`day.${day}`)} value={sayIntervals(intervalsOn(schedule.weekly, day))} autocomplete="off" />)}
        <Actions><Button look="main">{t('save')}</Button></Actions>
      </Form>
    </Section>
  );
}

function Dates(props: HoursProps) {
  const { schedule } = props;
  const t = useTexts(texts);
  return (
    <Section title={t('dates.title')} note={t('dates.lead')}>
      {schedule.dates.length > 0 && <Card>{schedule.dates.map(dates => <DatesRow key={dates.id} dates={dates} schedule={schedule.id} />)}</Card>}
      <Form id="dates" action={`/meetings/hours/${schedule.id}/dates`} state={stateOf(props, 'dates')}>
        <Grid><TextInput name="from" type="date" label={t('dates.from')} /><TextInput name="to" type="date" label={t('dates.to')} optional /></Grid>
        <TextInput name="hours" label={t('dates.hours')} hint={t('dates.hoursHint')} autocomplete="off" />
        <TextInput name="note" label={t('dates.note')} optional />
        <Actions><Button>{t('dates.add')}</Button></Actions>
      </Form>
    </Section>
  );
}

function DatesRow({ dates, schedule }: { readonly dates: OwnDates; readonly schedule: string; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const days = [...new Set([dates.from, dates.to])].map(date => dateText(reader, date)).join(' – ');
  return (
    <Form id={`d-${dates.id}`} action={`/meetings/hours/${schedule}/dates/${dates.id}/remove`} inline>
      <span>{days}: {sayIntervals(dates.intervals) || t('dates.free')}{dates.note && ` (${dates.note})`}</span>
      <Button look="bare" size="small" label={t('dates.removeNamed', { day: days })}>{t('dates.remove')}</Button>
    </Form>
  );
}

function Stays(props: HoursProps) {
  const { stays, zone } = props;
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Section title={t('stay.title')} note={t('stay.lead')}>
      {stays.map(stay => {
        const row = t('stay.row', { day: dateText(reader, stay.from), zone: stay.zone.replaceAll('_', ' ') });
        return <Form key={stay.from} id={`s-${stay.from}`} action={`/meetings/stays/${stay.from}/remove`} inline><span>{row}</span><Button look="bare" size="small" label={t('dates.removeNamed', { day: row })}>{t('dates.remove')}</Button></Form>;
      })}
      <Form id="stay" action="/meetings/stays" state={stateOf(props, 'stay')}>
        <TextInput name="from" type="date" label={t('stay.from')} />
        <ZoneSelect name="zone" label={t('stay.zone')} value={zone} />
        <Actions><Button>{t('stay.add')}</Button></Actions>
      </Form>
    </Section>
  );
}

function Others(props: HoursProps) {
  const t = useTexts(texts);
  return (
    <Section title={t('schedules.title')} note={t('schedules.lead')}>
      {props.others.length > 0 && <Row>{props.others.map(each => <LinkButton key={each.id} href={`/meetings/hours/${each.id}`}>{each.name}</LinkButton>)}</Row>}
      <Form id="schedule" action="/meetings/hours" state={stateOf(props, 'schedule')} inline>
        <TextInput name="name" label={t('schedules.name')} />
        <Button>{t('schedules.add')}</Button>
      </Form>
    </Section>
  );
}
