import { meetingName, type MeetingType } from '../meetings/index.ts';
import type { SlotExplanation, SlotReason } from '../slots/index.ts';
import { dateOfDay } from '../time/day.ts';
import { Button, dateText, Field, Form, instantText, Notice, PageHead, type Reader, Select, timeText, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type WhyProps = { readonly types: readonly MeetingType[]; readonly chosen: MeetingType | undefined; readonly at: string; readonly explanation: SlotExplanation | undefined; readonly noTime: boolean };

/** Why a time is not offered, told by the function that makes the times. */
export function WhyPage({ types, chosen, at, explanation, noTime }: WhyProps) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <>
      <PageHead title={t('why.title')} lead={t('why.lead')} above={<a href="/bookings">{t('booked.title')}</a>} />
      <Form id="why" method="get" action="/meetings/why" state={noTime ? { errors: { at: t('why.noTime') } } : undefined}>
        <Field name="at" label={t('why.at')} value={at} control={(wires, value) => <input type="datetime-local" step={300} {...wires} value={value} />} />
        <Select name="type" label={t('why.type')} value={chosen?.slug} options={types.map(type => ({ value: type.slug, label: meetingName(reader, type) }))} />
        <div class="actions"><Button look="main">{t('why.ask')}</Button></div>
      </Form>
      {explanation && chosen && <Answer explanation={explanation} />}
    </>
  );
}

function Answer({ explanation: { start, free, reasons } }: { readonly explanation: SlotExplanation }) {
  const t = useTexts(texts);
  const reader = useReader();
  const when = instantText(reader, start * 60_000);
  if (free) return <Notice tone="good">{t('why.free', { when })}</Notice>;
  return <Notice title={t('why.not', { when })}><ul>{[...new Set(reasons.map(reason => sayReason(t, reader, reason)))].map(words => <li key={words}>{words}</li>)}</ul></Notice>;
}

function sayReason(t: ReturnType<typeof texts>, reader: Reader, reason: SlotReason): string {
  if (reason.why === 'busy' || reason.why === 'booked') return t(`reason.${reason.why}`, { from: timeText(reader, reason.from * 60_000), to: timeText(reader, reason.to * 60_000) });
  if (reason.why === 'before notice') return t('reason.before notice', { from: instantText(reader, reason.earliest * 60_000) });
  if (reason.why === 'day full' || reason.why === 'week full') return `${t(`reason.${reason.why}`, { max: reason.max })}: ${dateText(reader, dateOfDay(reason.from), 'full')}`;
  return reason.why === 'off the grid' ? t('reason.off the grid', { step: reason.stepMinutes }) : t(`reason.${reason.why}`);
}
