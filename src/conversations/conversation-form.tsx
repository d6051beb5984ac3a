import { Actions, Button, Checkbox, FieldGroup, Fold, Form, type FormState, PageHead, RadioGroup, Row, Select, TextArea, TextInput, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';
import { conversationKinds } from './conversation.ts';
import type { FormPerson } from './form-values.ts';
import { PromiseFields } from './promise-fields.tsx';
import { cityOf } from './say-conversation.ts';

export type FormProps = {
  readonly title: string;
  readonly action: string;
  readonly back: { readonly href: string; readonly label: string };
  /** Planning asks for less than writing down. */
  readonly planning: boolean;
  /** Who is chosen, or may be meant. */
  readonly people: readonly FormPerson[];
  /** Names that nobody here has, to be added. */
  readonly strangers?: readonly string[] | undefined;
  /** Names to complete from. */
  readonly names: readonly string[];
  /** How many promises are filled in already. */
  readonly promises: number;
  readonly state: FormState;
};

/** Plans a conversation, or writes one down: with whom and when, and as little more as one likes. */
export function ConversationFormPage(props: FormProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href={props.back.href}>{props.back.label}</a>} title={props.title} lead={t('form.lead')} />
      <Form id="conversation" action={props.action} state={props.state}>
        {props.planning && <input type="hidden" name="planned" value="1" />}
        <Who {...props} />
        <RadioGroup name="kind" legend={t(props.planning ? 'form.kindPlan' : 'form.kind')} tiles value="coffee" options={conversationKinds.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))} />
        {props.planning ? <When planning /> : <TextInput name="on" type="date" label={t('form.on')} required />}
        {!props.planning && <Told promises={props.promises} people={props.people} />}
        {!props.planning && <Fold summary={t('form.where')} open={hasErrors(props.state)}><When planning={false} /></Fold>}
        <Actions><Button look="main" icon="check">{t(props.planning ? 'form.keepPlan' : 'form.keep')}</Button></Actions>
      </Form>
    </>
  );
}

const hasErrors = ({ errors, values }: FormState): boolean => ['time', 'place', 'link', 'title'].some(name => errors?.[name] || values?.[name]);

function Who({ people, strangers = [], names }: FormProps) {
  const t = useTexts(texts);
  const some = people.length > 0 || strangers.length > 0;
  return (
    <>
      {some && (
        <FieldGroup legend={t('form.chosen')}>
          {people.map(person => <Checkbox key={person.id} name="person" value={person.id} label={person.name} hint={person.work || undefined} checked={person.chosen} />)}
          {strangers.map(name => <Checkbox key={name} name="add" value={name} label={t('form.add', { name })} checked />)}
        </FieldGroup>
      )}
      <TextInput name="with" label={t(some ? 'form.withMore' : 'form.with')} hint={t('form.withHint')} list={names} autocomplete="off" autoFocus={!some} required={!some} />
    </>
  );
}

const lengths = [15, 30, 45, 60, 90, 120] as const;

function When({ planning }: { readonly planning: boolean }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <>
      <Row>
        {planning && <TextInput name="on" type="date" label={t('form.on')} required />}
        <TextInput name="time" type="time" label={t('form.time')} hint={t('form.zoneNote', { city: cityOf(reader.zone) })} optional />
        <Select name="minutes" label={t('form.minutes')} value="30" options={[{ value: '', label: t('form.noMinutes') }, ...lengths.map(count => ({ value: String(count), label: t('form.minutesOf', { count }) }))]} />
      </Row>
      <TextInput name="place" label={t('form.place')} maxLength={500} autocomplete="off" optional />
      <TextInput name="link" type="url" label={t('form.link')} maxLength={500} placeholder="https://" autocomplete="off" optional />
      <TextInput name="title" label={t('form.title')} hint={t('form.titleHint')} maxLength={500} autocomplete="off" optional />
    </>
  );
}

function Told({ promises, people }: Pick<FormProps, 'promises' | 'people'>) {
  const t = useTexts(texts);
  return (
    <>
      <TextArea name="summary" label={t('form.summary')} rows={3} />
      <TextArea name="got" label={t('form.got')} hint={t('form.gotHint')} rows={2} />
      <TextArea name="gave" label={t('form.gave')} hint={t('form.gaveHint')} rows={2} />
      <TextInput name="seeking" label={t('form.seeking')} hint={t('form.seekingHint')} maxLength={20_000} autocomplete="off" />
      <PromiseFields filled={promises} people={people} />
      <TextInput name="checkInOn" type="date" label={t('form.checkIn')} hint={t('form.checkInHint')} optional />
    </>
  );
}
