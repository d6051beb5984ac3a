import { Settings } from '../settings/index.ts';
import { Actions, Button, Day, Form, type FormState, Notice, RadioGroup, Section, Select, Table, useReader, useTexts } from '../ui/index.ts';
import { hourText } from './hour-text.ts';
import { nameOfWeekday, weekdays } from '../time/weekdays.ts';
import { isLate } from './reminder.ts';
import { texts } from './texts.ts';

/** What became of a reminder, once its letter was looked up. */
export type ShownReminder = { readonly day: string; readonly at: Date; readonly state: 'empty' | 'sent' | 'waiting' | 'failed' | 'resting'; readonly sentAt: Date | null };

type PageProps = { readonly email: string; readonly ready: boolean; readonly past: readonly ShownReminder[]; readonly state: FormState };

/** Being reminded by mail: how often, at which hour; and what was written lately. */
export function RemindersPage({ email, ready, past, state }: PageProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(reader, hour) }));
  return (
    <Settings side="reminders" lead={t('reminders.lead')}>
      {!ready && <Notice tone="care" title={t('noServer.title')}>{t('noServer.body')}</Notice>}
      <Form action="/settings/reminders" state={state}>
        <RadioGroup name="rhythm" legend={t('reminders.rhythm')} options={[{ value: 'none', label: t('rhythm.none'), hint: t('rhythm.none.hint') }, { value: 'daily', label: t('rhythm.daily') }, { value: 'weekly', label: t('rhythm.weekly') }]} />
        <Select name="hour" label={t('reminders.hour')} hint={t('reminders.hourHint', { zone: reader.zone.replaceAll('_', ' ') })} options={hours} />
        <Select name="weekday" label={t('reminders.weekday')} hint={t('reminders.weekdayHint')} options={weekdays.map(day => ({ value: day, label: nameOfWeekday(reader.tag, day) }))} />
        <Actions note={t('reminders.to', { email })}><Button look="main">{t('reminders.save')}</Button></Actions>
      </Form>
      {past.length > 0 && (
        <Section title={t('reminders.past')}>
          <Table caption={t('reminders.pastCaption')} rows={past} rowKey={each => each.day} columns={[
            { key: 'day', head: t('column.day'), cell: each => <Day on={each.day} style="long" /> },
            { key: 'what', head: t('column.what'), cell: each => <Outcome of={each} /> },
          ]} />
        </Section>
      )}
    </Settings>
  );
}

function Outcome({ of: { state, at, sentAt } }: { readonly of: ShownReminder }) {
  const t = useTexts(texts);
  const words = t(`past.${state === 'sent' && sentAt && isLate(at, sentAt) ? 'sentLate' : state}`);
  return state === 'waiting' || state === 'failed' ? <a href="/letters">{words}</a> : <>{words}</>;
}
