import { Actions, Button, Checkbox, FieldGroup, Form, type FormState, LinkButton, PageHead, RadioGroup, Row, TextArea, TextInput, useTexts } from '../ui/index.ts';
import { weekdays } from '../time/weekdays.ts';
import { type Goal, goalKinds, targetKinds } from './goal.ts';
import { texts } from './texts.ts';

export function NewGoalPage({ state }: { readonly state: FormState }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('form.new')} lead={t('form.new.lead')} />
      <GoalForm action="/goals/new" state={state} go={t('form.add')} />
    </>
  );
}

export function EditGoalPage({ goal, state }: { readonly goal: Goal; readonly state: FormState }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('form.edit')} />
      <GoalForm action={`/goals/${goal.id}/edit`} state={state} go={t('form.save')} />
    </>
  );
}

function GoalForm({ action, state, go }: { readonly action: string; readonly state: FormState; readonly go: string }) {
  const t = useTexts(texts);
  return (
    <Form action={action} state={state}>
      <RadioGroup name="kind" legend={t('form.kind')} tiles options={goalKinds.map(kind => ({ value: kind, label: t(`kind.${kind}`), hint: t(`hint.${kind}`) }))} />
      <TextArea name="sentence" label={t('form.sentence')} hint={t('form.sentence.hint')} rows={2} maxLength={500} required />
      <FieldGroup legend={t('targets.legend')} hint={t('targets.hint')}>
        {targetKinds.map(kind => <TextInput key={kind} name={kind} label={t(`targets.${kind}`)} placeholder={t(`targets.${kind}.like`)} autocomplete="off" />)}
      </FieldGroup>
      <FieldGroup legend={t('season.legend')} hint={t('season.hint')}>
        <Row>
          <TextInput name="conversations" type="number" inputMode="numeric" min={1} max={200} label={t('season.conversations')} />
          <TextInput name="weeks" type="number" inputMode="numeric" min={1} max={52} label={t('season.weeks')} />
        </Row>
        <FieldGroup legend={t('season.days')} hint={t('season.days.hint')}>
          <Row>{weekdays.map(day => <Checkbox key={day} name="days" value={day} label={t(`day.${day}`)} />)}</Row>
        </FieldGroup>
      </FieldGroup>
      <Actions><Button look="main">{go}</Button><LinkButton href="/goals">{t('form.back')}</LinkButton></Actions>
    </Form>
  );
}

export function EndGoalPage({ goal, state }: { readonly goal: Goal; readonly state: FormState }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('end.title')} lead={t('end.lead', { sentence: goal.sentence })} />
      <Form action={`/goals/${goal.id}/end`} state={state}>
        <TextArea name="result" label={t('end.result')} hint={t('end.hint')} rows={6} maxLength={5000} required autoFocus />
        <Actions><Button look="main">{t('end.go')}</Button><LinkButton href="/goals">{t('form.back')}</LinkButton></Actions>
      </Form>
    </>
  );
}
