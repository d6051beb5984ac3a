import type { ComponentChildren } from 'preact';
import type { Host } from '../accounts/index.ts';
import { type Booking, type Guest, isOver, ProposeFields, sayAnswer } from '../booking/index.ts';
import { Actions, Button, Card, Confirm, Details, Form, type FormState, LinkButton, PageHead, ReadBy, TextArea, useReader, useTexts, When, zoneText, instantText } from '../ui/index.ts';
import { texts } from './texts.ts';
import { TimesPart, type TimesProps } from './times-part.tsx';

type Props = { readonly host: Host; readonly booking: Booking; readonly guest: Guest };

/** The free times to move a meeting to; once one is chosen, the question whether to. */
export function MovePage({ booking, guest, mails, ...times }: Props & TimesProps & { readonly mails: boolean }) {
  const t = useTexts(texts);
  const reader = { ...useReader(), zone: times.shown.zone };
  const { start } = times.shown;
  if (start) {
    return (
      <Confirm title={t('move.confirm', { when: instantText(reader, new Date(start)) })} action={`/meet/${guest.key}/move`} yes={t('move.yes')} no={t('move.no')} back={`/meet/${guest.key}`} fields={{ start }}>
        <p>{t('move.lead', { when: instantText(reader, booking.start) })} {t(mails ? 'move.body' : 'move.bodyNoMail')}</p>
      </Confirm>
    );
  }
  return (
    <ReadBy value={reader}>
      <PageHead title={t('move.title')} lead={t('move.lead', { when: instantText(reader, booking.start) })} above={<a href={`/meet/${guest.key}`}>{t('move.no')}</a>} />
      <TimesPart {...times} />
    </ReadBy>
  );
}

export function CancelPage({ host, guest, mails }: Props & { readonly mails: boolean }) {
  const t = useTexts(texts);
  return (
    <Card>
      <h1 class="confirm-title">{t('cancel.title')}</h1>
      <p>{t(mails ? 'cancel.body' : 'cancel.bodyNoMail', { host: host.name })}</p>
      <Form action={`/meet/${guest.key}/cancel`}>
        <TextArea name="words" label={t('cancel.words', { host: host.name })} rows={2} optional />
        <Actions><Button look="grave">{t('cancel.yes')}</Button><LinkButton href={`/meet/${guest.key}`}>{t('cancel.no')}</LinkButton></Actions>
      </Form>
    </Card>
  );
}

export function ProposePage({ host, booking, guest, state }: Props & { readonly state?: FormState }) {
  const t = useTexts(texts);
  const reader = { ...useReader(), zone: guest.zone };
  return (
    <>
      <PageHead title={t('propose.title')} lead={t('propose.lead', { host: host.name, zone: zoneText(reader, booking.start) })} above={<a href={`/meet/${guest.key}`}>{t('move.no')}</a>} />
      <Form action={`/meet/${guest.key}/propose`} state={state}><ProposeFields /></Form>
    </>
  );
}

/** Everything that is held about a guest, in plain sight. */
export function HeldPage({ host, booking, guest }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  const first = guest.role === 'guest';
  const coming = first && !isOver(booking, reader.now);
  if (guest.forgottenAt) return <PageHead title={t('forgotten.title')} lead={t('forgotten.body')} />;
  const rows: (readonly [string, ComponentChildren])[] = [
    [t('held.name'), guest.name], [t('held.email'), guest.email], ...(guest.phone ? [[t('held.phone'), guest.phone] as const] : []), [t('held.zone'), guest.zone], [t('held.language'), guest.locale],
    ...(first ? [[t('held.why'), booking.why] as const, [t('held.question'), booking.question] as const, ...booking.answers.map(({ question, answer }) => [question, answer] as const)] : []),
    [t('held.answer'), sayAnswer(reader, guest.answer)], [t('held.since'), <When at={booking.createdAt} as="day" />],
  ];
  return (
    <>
      <PageHead title={t('held.title')} lead={t('held.lead', { host: host.name })} above={<a href={`/meet/${guest.key}`}>{t('move.no')}</a>} />
      <Card><Details rows={rows} /></Card>
      <p class="soft">{t('held.own', { host: host.name })}</p>
      <Card title={t('held.ask')}>
        <p>{coming && t('held.askComing')} {t('held.askBody', { host: host.name })}</p>
        <Form id="forget" action={`/meet/${guest.key}/forget`}><Actions><Button look="grave">{t(coming ? 'held.deleteComing' : 'held.delete')}</Button><LinkButton href={`/meet/${guest.key}`}>{t('held.no')}</LinkButton></Actions></Form>
      </Card>
    </>
  );
}
