import { Actions, Button, Card, Checkbox, dateText, EmptyState, Form, type FormState, LinkButton, PageHead, RadioGroup, Tag, Tags, TextArea, TextInput, useReader, useTexts } from '../ui/index.ts';
import { type CountedGroup, emphases, rhythms, type RoundGroup } from '../groups/index.ts';
import { texts } from './texts.ts';

/** The member's groups. */
export function GroupsPage({ groups }: { readonly groups: readonly CountedGroup[] }) {
  const t = useTexts(texts);
  const begin = <LinkButton look="main" icon="plus" href="/rounds/new">{t('list.new')}</LinkButton>;
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')} actions={groups.length > 0 && begin} />
      {groups.length === 0 ? <EmptyState icon="cup" title={t('list.none.title')} actions={begin}>{t('list.none.body')}</EmptyState> : groups.map(group => <GroupCard key={group.id} group={group} />)}
    </>
  );
}

function GroupCard({ group }: { readonly group: CountedGroup }) {
  const t = useTexts(texts);
  return (
    <Card title={<a href={`/rounds/${group.id}`}>{group.name}</a>} aside={group.endedAt && <Tag>{t('group.ended')}</Tag>}>
      <Tags><Tag>{t(`every.${group.everyWeeks}`)}</Tag><Tag>{t(`size.${group.size}`)}</Tag><Tag>{t('group.people', { count: group.people })}</Tag></Tags>
      <p class="soft">{t('group.rounds', { count: group.rounds })}. {t('group.met', { count: group.met })}.</p>
    </Card>
  );
}

/** Beginning a group. */
export function NewGroupPage({ state, startsOn }: { readonly state?: FormState | undefined; readonly startsOn: string }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href="/rounds">{t('list.title')}</a>} title={t('new.title')} />
      <Form action="/rounds/new" state={state}>
        <Card>
          <GroupFields group={{ name: '', words: '', everyWeeks: 2, size: 2, emphasis: 'anyone', onlyAcross: false }} isTyped={state !== undefined} />
          <TextInput name="startsOn" type="date" label={t('new.starts')} hint={t('new.starts.hint')} value={startsOn} />
        </Card>
        <Actions><Button look="main" icon="check">{t('new.make')}</Button></Actions>
      </Form>
    </>
  );
}

/** Changing a group; `openOn` is the day of the round that is open. */
export function ChangeGroupPage({ group, openOn, state }: { readonly group: RoundGroup; readonly openOn?: string | undefined; readonly state?: FormState | undefined }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <>
      <PageHead above={<a href={`/rounds/${group.id}`}>{group.name}</a>} title={t('edit.title')} lead={openOn ? t('edit.open', { day: dateText(reader, openOn, 'full') }) : t('edit.lead')} />
      <Form action={`/rounds/${group.id}/edit`} state={state}>
        <Card>
          <GroupFields group={group} isTyped={state !== undefined} />
          <TextInput name="nextOn" type="date" label={openOn ? t('edit.following') : t('edit.next')} hint={t('new.starts.hint')} value={group.nextOn} />
        </Card>
        <Actions><Button look="main" icon="check">{t('edit.save')}</Button><LinkButton href={`/rounds/${group.id}`}>{t('edit.no')}</LinkButton></Actions>
      </Form>
    </>
  );
}

type Fields = Pick<RoundGroup, 'name' | 'words' | 'everyWeeks' | 'size' | 'emphasis' | 'onlyAcross'>;

function GroupFields({ group, isTyped }: { readonly group: Fields; /** The form comes back: a box that is not ticked was left so. */ readonly isTyped: boolean }) {
  const t = useTexts(texts);
  return (
    <>
      <TextInput name="name" label={t('new.name')} required maxLength={100} value={group.name} />
      <TextArea name="words" label={t('new.words')} rows={2} optional limit={1000} value={group.words} />
      <RadioGroup name="everyWeeks" legend={t('new.every')} tiles value={String(group.everyWeeks)} options={rhythms.map(weeks => ({ value: String(weeks), label: t(`every.${weeks}`) }))} />
      <RadioGroup name="size" legend={t('new.size')} tiles value={String(group.size)} options={([2, 3] as const).map(size => ({ value: String(size), label: t(`size.${size}`) }))} />
      <RadioGroup name="emphasis" legend={t('new.emphasis')} value={group.emphasis} options={emphases.map(value => ({ value, label: t(`emphasis.${value}`) }))} />
      <Checkbox name="onlyAcross" label={t('new.across')} hint={t('new.across.hint')} checked={!isTyped && group.onlyAcross} />
    </>
  );
}
