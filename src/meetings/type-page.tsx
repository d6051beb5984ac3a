import { Actions, Button, Card, Checkbox, CopyText, FieldGroup, Form, type FormState, Grid, LinkButton, PageHead, RadioGroup, Row, Section, Select, Stack, TextArea, TextInput, useTexts } from '../ui/index.ts';
import type { Schedule } from './hours.ts';
import { audiences, kinds, type MeetingType, modes } from './meeting-type.ts';
import type { Pass } from './host-page.ts';
import { texts } from './texts.ts';

/** What could be offered, each already filled in. */
export function NewTypePage() {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('new.title')} above={<a href="/meetings">{t('meetings.title')}</a>} />
      <Grid>{kinds.map(kind => <Card key={kind} title={t(`kind.${kind}`)}><p class="soft">{t(`new.${kind}`)}</p><p><LinkButton href={`/meetings/types/new?kind=${kind}`} label={`${t('types.add')}: ${t(`new.${kind}`)}`}>{t('types.add')}</LinkButton></p></Card>)}</Grid>
    </>
  );
}

type TypeProps = {
  /** None while it is being made. */
  readonly type?: MeetingType | undefined;
  readonly state: FormState;
  readonly schedules: readonly Schedule[];
  /** The address of the public page. */
  readonly url: string;
  readonly passes: readonly Pass[];
};

/** One kind of meeting, all of it in one form. */
export function TypePage(props: TypeProps) {
  const { type, state, url } = props;
  const t = useTexts(texts);
  return (
    <Stack gap={6}>
      <PageHead title={type ? type.name || t(`kind.${type.kind}`) : t('type.title')} above={<a href="/meetings">{t('meetings.title')}</a>} />
      {type && <Links {...props} type={type} />}
      <Form action={type ? `/meetings/types/${type.id}` : '/meetings/types'} state={state}>
        <What url={url} state={state} />
        <When {...props} />
        <Actions><Button look="main">{t('save')}</Button></Actions>
      </Form>
      {type && <Form id="remove" action={`/meetings/types/${type.id}/remove`}><Row><Button look="bare">{t('type.remove')}</Button></Row></Form>}
    </Stack>
  );
}

function What({ url, state }: Pick<TypeProps, 'url' | 'state'>) {
  const t = useTexts(texts);
  const chosen = [state.values?.otherModes].flat();
  return (
    <Section title={t('type.what')}>
      <Select name="kind" label={t('type.kind')} options={kinds.map(value => ({ value, label: t(`kind.${value}`) }))} />
      <TextInput name="name" label={t('type.name')} hint={t('type.nameHint')} />
      <TextInput name="slug" label={t('type.slug')} hint={t('type.slugHint', { url: `${url}/…` })} spellcheck={false} required />
      <TextArea name="words" label={t('type.words')} rows={3} limit={1000} />
      <RadioGroup tiles name="mode" legend={t('type.mode')} options={modes.map(value => ({ value, label: t(`mode.${value}`) }))} />
      <FieldGroup legend={t('type.otherModes')}>{modes.map(value => <Checkbox key={value} name="otherModes" value={value} label={t(`mode.${value}`)} checked={chosen.includes(value)} />)}</FieldGroup>
      <TextInput name="place" label={t('type.place')} hint={t('type.placeHint')} />
      <TextInput name="phone" type="tel" label={t('type.phone')} hint={t('type.phoneHint')} />
      <TextArea name="questions" label={t('type.questions')} hint={t('type.questionsHint')} rows={3} />
      <RadioGroup name="audience" legend={t('type.audience')} options={audiences.map(value => ({ value, label: t(`audience.${value}`) }))} />
    </Section>
  );
}

function When({ schedules }: Pick<TypeProps, 'schedules'>) {
  const t = useTexts(texts);
  const number = (name: string, label: string, hint?: string) => <TextInput name={name} type="number" inputMode="numeric" min={0} label={label} hint={hint} />;
  return (
    <Section title={t('type.when')}>
      <Grid>
        {number('durationMinutes', t('type.duration'))}{number('stepMinutes', t('type.step'))}
        {number('beforeMinutes', t('type.before'))}{number('afterMinutes', t('type.after'))}
        {number('noticeHours', t('type.notice'))}{number('windowDays', t('type.window'))}
      </Grid>
      {number('travelMinutes', t('type.travel'), t('type.travelHint'))}
      {number('maxPerDay', t('type.perDay'), t('type.limitHint'))}{number('maxPerWeek', t('type.perWeek'), t('type.limitHint'))}
      {schedules.length > 1 && <Select name="scheduleId" label={t('type.schedule')} options={schedules.map(each => ({ value: each.isUsual ? '' : each.id, label: each.isUsual ? t('type.usual') : each.name }))} />}
    </Section>
  );
}

/** How somebody comes to book it: the page's link, a link of its own, or links for one person each. */
function Links({ type, url, passes }: TypeProps & { readonly type: MeetingType }) {
  const t = useTexts(texts);
  const address = `${url}/${type.slug}`;
  if (type.audience === 'everyone') return <Card><CopyText label={t('type.link')} value={address} /></Card>;
  if (type.audience === 'link') return <Card><CopyText label={t('type.keyLink')} value={`${address}?key=${type.linkKey}`} /></Card>;
  return (
    <Card title={t('type.passes')}>
      {passes.map(({ id, key, usedAt }) => usedAt ? <p key={id} class="soft">…{key.slice(-6)}: {t('type.passUsed')}</p> : <CopyText key={id} label={t('type.passOpen')} value={`${address}?key=${key}`} />)}
      <Form id="pass" action={`/meetings/types/${type.id}/passes`}><Row><Button look={passes.length === 0 ? 'main' : 'quiet'}>{t('type.pass')}</Button></Row></Form>
    </Card>
  );
}
