import type { ComponentChildren } from 'preact';
import { Button, Card, dateOf, dateText, Form, type FormState, RadioGroup, TextInput, useReader, useTexts } from '../ui/index.ts';
import { type Answer, answers } from './answer.ts';
import { texts } from './texts.ts';

type Props = {
  readonly answered: { readonly answer: Answer; readonly laterOn: string | null } | null;
  /** What the answer that was given means. */
  readonly said: string | null;
  /** What each answer is called here, and the day of a later, where it is called otherwise. */
  readonly labels: Readonly<Record<Answer, string>>;
  readonly laterOn?: string | undefined;
  readonly expiresAt: Date;
  readonly at: string;
  readonly promise?: string | undefined;
  readonly state?: FormState | undefined;
  readonly children?: ComponentChildren;
};

/** Yes, no or later; and afterwards what that means, with the way to change it. */
export function AnswerCard({ answered, said, labels, laterOn, expiresAt, at, promise, state, children }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  const end = dateText(reader, dateOf(reader, expiresAt), 'long');
  return (
    <Card title={t('guest.question')}>
      {said && <p role="status">{said} <span class="soft">{t('guest.change', { day: end })}</span></p>}
      {promise && <p class="soft">{promise}</p>}
      <Form action={at} state={state}>
        <RadioGroup name="answer" legend={t('guest.question')} value={answered?.answer} options={answers.map(value => ({ value, label: labels[value] }))} />
        <TextInput name="laterOn" type="date" label={laterOn ?? t('guest.laterOn')} hint={t('guest.laterOn.hint', { day: end })} value={answered?.laterOn ?? undefined} />
        {children}
        <Button look="main" icon="check">{t('guest.send')}</Button>
      </Form>
    </Card>
  );
}
