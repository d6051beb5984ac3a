import { type MeetingType, modesOf } from '../meetings/index.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { Actions, Button, Card, Fold, Form, type FormState, instantText, RadioGroup, Stack, TextArea, TextInput, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';
import type { Shown } from './times-address.ts';

export type FormProps = {
  readonly host: string;
  readonly type: MeetingType;
  readonly shown: Shown & { readonly start: string };
  readonly state: FormState;
  /** Makes sending the form twice book once. */
  readonly attempt: string;
  readonly mails: boolean;
  /** Free times, epoch minutes, to take instead of the one that has gone. */
  readonly choices?: readonly number[] | undefined;
};

/** What a guest says to book a time: who they are, why, and one question. */
export function BookForm({ host, type, shown, state, attempt, mails, choices }: FormProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const hidden = { start: choices ? undefined : shown.start, timeZone: shown.zone, attempt, key: shown.key, view: shown.view === 'month' ? 'month' : undefined };
  return (
    <Card id="book" title={choices ? t('taken.nearest') : instantText(reader, new Date(shown.start))}>
      <Form action={shown.base} state={state}>
        {Object.entries(hidden).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        {choices && <RadioGroup tiles name="start" legend={t('book.other')} value={choices[0] === undefined ? undefined : isoInstant(choices[0] * 60_000)} options={choices.map(minute => ({ value: isoInstant(minute * 60_000), label: instantText(reader, minute * 60_000) }))} />}
        <GuestFields host={host} type={type} state={state} mails={mails} />
        <Actions note={t(mails ? 'book.note' : 'book.noteNoMail')}><Button look="main">{t('book.go')}</Button></Actions>
      </Form>
    </Card>
  );
}

/** Who they are, why, one question, how to meet, and whom they bring. */
export function GuestFields({ host, type, state, mails }: Pick<FormProps, 'host' | 'type' | 'state' | 'mails'>) {
  const t = useTexts(texts);
  return (
    <>
      <TextInput name="name" label={t('book.name')} autocomplete="name" required />
      <TextInput name="email" type="email" label={t('book.email')} hint={t(mails ? 'book.emailHint' : 'book.emailHintNoMail', { host })} autocomplete="email" required />
      <TextArea name="why" label={t('book.why', { host })} rows={2} required />
      <TextInput name="question" label={t('book.question')} hint={t('book.questionHint')} required />
      {type.questions.map((question, place) => <TextInput key={question} name={`answer${place}`} label={question} optional />)}
      <Modes type={type} host={host} state={state} />
      <Third state={state} />
    </>
  );
}

function Modes({ type, host, state }: Pick<FormProps, 'type' | 'host' | 'state'>) {
  const t = useTexts(texts);
  const modes = modesOf(type);
  return (
    <>
      {modes.length > 1 && <RadioGroup tiles name="mode" legend={t('book.mode')} value={String(state.values?.mode || type.mode)}
        options={modes.map(mode => ({ value: mode, label: t(`mode.${mode}`), hint: (mode === 'in-person' && type.place) || undefined }))} />}
      {modes.includes('phone') && type.phone === '' && <TextInput name="phone" type="tel" label={t('book.phone')} hint={t('book.phoneHint', { host })} autocomplete="tel" optional={modes.length > 1} required={modes.length === 1} />}
    </>
  );
}

function Third({ state: { values, errors } }: { readonly state: FormState }) {
  const t = useTexts(texts);
  const open = [values?.thirdName, values?.thirdEmail, errors?.thirdName, errors?.thirdEmail].some(Boolean);
  return (
    <Fold summary={t('book.third')} open={open}>
      <Stack>
        <p class="hint">{t('book.thirdHint')}</p>
        <TextInput name="thirdName" label={t('book.thirdName')} autocomplete="off" />
        <TextInput name="thirdEmail" type="email" label={t('book.thirdEmail')} autocomplete="off" />
      </Stack>
    </Fold>
  );
}
