import type { ComponentChildren } from 'preact';
import { AsWritten, Button, Card, dateOf, dateText, Form, type FormState, PageHead, RadioGroup, Stack, TextInput, useReader, useTexts } from '../ui/index.ts';
import { ConnectedPage } from './connected-page.tsx';
import { Held } from './held-page.tsx';
import { answers, type AskedSide, stateOf } from './introduction.ts';
import { texts } from './texts.ts';

type GuestProps = { readonly side: AskedSide; readonly at: string; /** Whether letters reach them from here. */ readonly byMail: boolean; readonly state?: FormState | undefined };

/** The page behind the link of one of the two. What it shows of the other does not depend on how the other answered, until both said yes. */
export function GuestPage({ side, at, byMail, state }: GuestProps) {
  const t = useTexts(texts);
  const now = stateOf(side, useReader().now);
  if (now === 'connected') return <ConnectedPage side={side} at={at} byMail={byMail} state={state} />;
  if (now !== 'asked') return <><PageHead title={t('guest.over')} lead={t('guest.over.lead')} /><Held host={side.host.name} at={at} /></>;
  const { other, host, reason, note } = side;
  return (
    <Stack gap={6}>
      <PageHead title={t('guest.title', { name: other.name })} lead={t('guest.lead', { host: host.name })} />
      {other.about && <Card title={t('guest.about', { name: other.name })}><p>{other.about}</p></Card>}
      <Card title={t('guest.reason')}><AsWritten>{reason}</AsWritten></Card>
      {note && <Card title={t('guest.note')}><AsWritten>{note}</AsWritten></Card>}
      <AnswerCard answered={side.answer && { answer: side.answer, laterOn: side.laterOn }} words={byMail ? 'guest' : 'guest.byHand'} name={other.name} expiresAt={side.expiresAt} at={at} promise={t('guest.promise', { name: other.name, host: host.name })} state={state}>
        {side.byHand && <TextInput name="address" type="email" autocomplete="email" label={t('guest.ownAddress', { name: other.name })} hint={t(side.needsAddress ? 'guest.ownAddress.needed' : 'guest.ownAddress.hint', { name: other.name, host: host.name })} optional={!side.needsAddress} />}
      </AnswerCard>
      <Held host={host.name} at={at} />
    </Stack>
  );
}

type AnswerCardProps = {
  readonly answered: { readonly answer: 'yes' | 'no' | 'later'; readonly laterOn: string | null } | null;
  readonly words: 'guest' | 'guest.byHand' | 'connector';
  readonly name: string;
  readonly expiresAt: Date;
  readonly at: string;
  readonly promise?: string | undefined;
  readonly state?: FormState | undefined;
  readonly children?: ComponentChildren;
};

/** Yes, no or later; and afterwards what that means, with the way to change it. */
export function AnswerCard({ answered, words, name, expiresAt, at, promise, state, children }: AnswerCardProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const end = dateText(reader, dateOf(reader, expiresAt), 'long');
  const said = answered && ((answered.answer === 'later' && words !== 'connector' ? t(`${words}.saved.later`, { day: dateText(reader, answered.laterOn ?? '', 'long') }) : t(`${words}.saved.${answered.answer}` as 'guest.saved.yes', { name })));
  return (
    <Card title={t('guest.question')}>
      {said && <p role="status">{said} <span class="soft">{t('guest.change', { day: end })}</span></p>}
      {promise && <p class="soft">{promise}</p>}
      <Form action={at} state={state}>
        <RadioGroup name="answer" legend={t('guest.question')} value={answered?.answer} options={answers.map(value => ({ value, label: t(`${words}.${value}` as 'guest.yes') }))} />
        <TextInput name="laterOn" type="date" label={t(words === 'guest.byHand' ? 'guest.byHand.laterOn' : 'guest.laterOn')} hint={t('guest.laterOn.hint', { day: end })} value={answered?.laterOn ?? undefined} optional />
        {children}
        <Button look="main" icon="check">{t('guest.send')}</Button>
      </Form>
    </Card>
  );
}
