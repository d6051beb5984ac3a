import { Actions, Button, Checkbox, Confirm, Form, type FormState, LinkButton, PageHead, TextArea, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** Adds somebody by hand. */
export function NewPersonPage({ state }: { readonly state?: FormState | undefined }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href="/people">{t('people.title')}</a>} title={t('form.new')} lead={t('form.newLead')} />
      <Form action="/people/new" {...(state && { state })}>
        <Fields isNew />
        <Actions><Button look="main">{t('form.add')}</Button></Actions>
      </Form>
    </>
  );
}

type EditProps = { readonly id: string; readonly name: string; readonly state: FormState };

export function EditPersonPage({ id, name, state }: EditProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href={`/people/${id}`}>{t('form.back', { name })}</a>} title={t('form.edit', { name })} />
      <Form action={`/people/${id}/edit`} state={state}>
        <Fields />
        <Checkbox name="corrects" label={t('form.corrects')} hint={t('form.correctsHint')} />
        <Actions><Button look="main">{t('form.save')}</Button><LinkButton href={`/people/${id}`}>{t('form.cancel')}</LinkButton></Actions>
      </Form>
    </>
  );
}

function Fields({ isNew }: { readonly isNew?: boolean }) {
  const t = useTexts(texts);
  return (
    <>
      <TextInput name="fullName" label={t('form.name')} required maxLength={200} autocomplete="off" autoFocus={isNew} />
      {isNew && <TextInput name="email" type="email" label={t('form.email')} autocomplete="off" />}
      <TextInput name="company" label={t('form.company')} maxLength={200} autocomplete="off" />
      <TextInput name="title" label={t('form.title')} maxLength={200} autocomplete="off" />
      <TextInput name="city" label={t('form.city')} maxLength={200} autocomplete="off" />
      <TextArea name="howMet" label={t('form.howMet')} rows={2} maxLength={2000} />
      <TextArea name="whyConnected" label={t('form.whyConnected')} hint={t('form.whyHint')} rows={2} maxLength={2000} />
      <TextInput name="nickname" label={t('form.nickname')} maxLength={200} autocomplete="off" />
      <TextInput name="birthday" label={t('form.birthday')} hint={t('form.birthdayHint')} maxLength={60} autocomplete="off" />
    </>
  );
}

export function DeletePersonPage({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTexts(texts);
  return <Confirm title={t('delete.title', { name })} action={`/people/${id}/delete`} yes={t('delete.yes')} no={t('delete.no', { name })} back={`/people/${id}`} grave>{t('delete.body')}</Confirm>;
}
