import { AsWritten, Button, Card, Confirm, dateOf, dateText, Fold, Form, type FormState, PageHead, RadioGroup, Stack, TextArea, TextInput, useReader, useTexts } from '../ui/index.ts';
import { answers, type AskedSide, outcomes, stateOf } from './introduction.ts';
import { texts } from './texts.ts';

type GuestProps = { readonly side: AskedSide; readonly at: string; readonly state?: FormState | undefined };

/** The page behind the link of one of the two. What it shows of the other does not depend on how the other answered, until both said yes. */
export function GuestPage({ side, at, state }: GuestProps) {
  const t = useTexts(texts);
  const now = stateOf(side, useReader().now);
  if (now === 'connected') return <Connected side={side} at={at} state={state} />;
  if (now !== 'asked') return <><PageHead title={t('guest.over')} lead={t('guest.over.lead')} /><Held host={side.host.name} at={at} /></>;
  const { other, host, reason, note } = side;
  return (
    <Stack gap={6}>
      <PageHead title={t('guest.title', { name: other.name })} lead={t('guest.lead', { host: host.name })} />
      {other.about && <Card title={t('guest.about', { name: other.name })}><p>{other.about}</p></Card>}
      <Card title={t('guest.reason')}><AsWritten>{reason}</AsWritten></Card>
      {note && <Card title={t('guest.note')}><AsWritten>{note}</AsWritten></Card>}
      <AnswerCard answered={side.answer && { answer: side.answer, laterOn: side.laterOn }} words="guest" name={other.name} expiresAt={side.expiresAt} at={at} promise={t('guest.promise', { name: other.name, host: host.name })} state={state} />
      <Held host={host.name} at={at} />
    </Stack>
  );
}

type AnswerCardProps = {
  readonly answered: { readonly answer: 'yes' | 'no' | 'later'; readonly laterOn: string | null } | null;
  readonly words: 'guest' | 'connector';
  readonly name: string;
  readonly expiresAt: Date;
  readonly at: string;
  readonly promise?: string | undefined;
  readonly state?: FormState | undefined;
};

/** Yes, no or later; and afterwards what that means, with the way to change it. */
export function AnswerCard({ answered, words, name, expiresAt, at, promise, state }: AnswerCardProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const end = dateText(reader, dateOf(reader, expiresAt), 'long');
  const said = answered && (answered.answer === 'later' && words === 'guest' ? t('guest.saved.later', { day: dateText(reader, answered.laterOn ?? '', 'long') }) : t(`${words}.saved.${answered.answer}` as 'guest.saved.yes', { name }));
  return (
    <Card title={t('guest.question')}>
      {said && <p role="status">{said} <span class="soft">{t('guest.change', { day: end })}</span></p>}
      {promise && <p class="soft">{promise}</p>}
      <Form action={at} state={state}>
        <RadioGroup name="answer" legend={t('guest.question')} value={answered?.answer} options={answers.map(value => ({ value, label: t(`${words}.${value}`) }))} />
        <TextInput name="laterOn" type="date" label={t('guest.laterOn')} hint={t('guest.laterOn.hint', { day: end })} value={answered?.laterOn ?? undefined} optional />
        <Button look="main" icon="check">{t('guest.send')}</Button>
      </Form>
    </Card>
  );
}

function Connected({ side: { other, host, reason, outcome, thanks }, at, state }: GuestProps) {
  const t = useTexts(texts);
  return (
    <Stack gap={6}>
      <PageHead title={t('guest.connected', { name: other.name })} lead={t('guest.connected.lead', { host: host.name })} />
      <Card title={t('guest.address', { name: other.name })}>{other.email ? <p><a href={`mailto:${other.email}`}>{other.email}</a></p> : <p>{t('guest.noAddress', { host: host.name, name: other.name })}</p>}</Card>
      <Card title={t('guest.reason')}><AsWritten>{reason}</AsWritten></Card>
      <Card title={t('guest.outcome')}>
        {outcome && <p role="status">{t('guest.told', { host: host.name })}</p>}
        <Form id="outcome" action={`${at}/outcome`} state={state}>
          <RadioGroup name="outcome" legend={t('guest.outcome')} tiles value={outcome ?? undefined} options={outcomes.map(value => ({ value, label: t(`outcome.${value}`) }))} />
          <TextArea name="thanks" label={t('guest.thanks', { host: host.name })} hint={t('guest.thanks.hint')} rows={3} optional value={thanks} limit={1000} />
          <Button look="main" icon="check">{t('guest.tell', { host: host.name })}</Button>
        </Form>
      </Card>
      <Held host={host.name} at={at} />
    </Stack>
  );
}

/** What is held about whoever holds the link, and the way to have it taken away. */
export function Held({ host, at, connector }: { readonly host: string; readonly at: string; readonly connector?: boolean | undefined }) {
  const t = useTexts(texts);
  return (
    <Fold summary={t('guest.held')}>
      <p>{connector ? t('connector.held.body', { name: host }) : t('guest.held.body', { host })}</p>
      <p><a href={`${at}/forget`}>{t('guest.forget')}</a></p>
    </Fold>
  );
}

export function ForgetPage({ at }: { readonly at: string }) {
  const t = useTexts(texts);
  return <Confirm title={t('guest.forget.title')} action={`${at}/forget`} yes={t('guest.forget')} no={t('guest.forget.no')} back={at} grave>{t('guest.forget.body')}</Confirm>;
}

export function ForgottenPage() {
  const t = useTexts(texts);
  return <PageHead title={t('guest.forgotten')} lead={t('guest.forgotten.lead')} />;
}
