import { Actions, Button, Card, Checkbox, Details, Dialog, FieldGroup, Form, type FormState, PageHead, Row, Tag, Tags, TextInput, useReader, useTexts } from '../ui/index.ts';
import { sayBirthday } from './birthday.ts';
import { labelWords, sayRhythm } from './label-words.ts';
import type { Person } from './person.ts';
import { RhythmSelect } from './rhythm-select.tsx';
import { roles } from './roles.ts';
import { texts } from './texts.ts';

type LabelsProps = { readonly person: Person; readonly tags: readonly { readonly name: string }[] };

/** What somebody is to the member: roles, tags, rhythm. */
export function LabelsCard({ person, tags }: LabelsProps) {
  const t = useTexts(texts);
  const words = useTexts(labelWords);
  const reader = useReader();
  const none = <span class="soft">{t('labels.none')}</span>;
  return (
    <Card id="labels" title={t('labels.title')} aside={<Button look="bare" size="small" icon="edit" opens="labels-sheet" label={t('labels.changeTitle')}>{t('labels.change')}</Button>}>
      <Details rows={[
        [t('labels.roles'), person.roles.length === 0 ? none : <Tags>{person.roles.map(role => <Tag key={role} tone="lake" href={listOf({ role })}>{words(`role.${role}`)}</Tag>)}</Tags>],
        [t('labels.tags'), person.tags.length === 0 ? none : <Tags>{person.tags.map(tag => <Tag key={tag} href={listOf({ tag })}>{tag}</Tag>)}</Tags>],
        [t('labels.rhythm'), sayRhythm(words, person.rhythmDays)],
        ...(person.birthday ? [[t('labels.birthday'), sayBirthday(reader, person.birthday)] as const] : []),
      ]} />
      <Dialog id="labels-sheet" title={t('labels.changeTitle')}><LabelsForm person={person} tags={tags} /></Dialog>
    </Card>
  );
}

/** The list of everyone who carries the same. */
const listOf = (label: Readonly<Record<string, string>>): string => `/people?${new URLSearchParams(label)}`;

/** Roles, tags and rhythm: one form, so that one button keeps all that was chosen. */
function LabelsForm({ person, tags, state }: LabelsProps & { readonly state?: FormState }) {
  const t = useTexts(texts);
  const words = useTexts(labelWords);
  const others = tags.map(tag => tag.name).filter(name => !person.tags.includes(name));
  return (
    <Form id="label" action={`/people/${person.id}/labels`} enhance="#labels" {...(state && { state })}>
      <FieldGroup legend={t('labels.roles')} hint={t('labels.rolesHint')}>
        <Row>{roles.map(role => <Checkbox key={role} name="role" value={role} label={words(`role.${role}`)} checked={person.roles.includes(role)} />)}</Row>
      </FieldGroup>
      {person.tags.length > 0 && <FieldGroup legend={t('labels.tags')} hint={t('labels.tagsHint')}>
        <Row>{person.tags.map(tag => <Checkbox key={tag} name="tag" value={tag} label={tag} checked />)}</Row>
      </FieldGroup>}
      <TextInput name="newTags" label={t('labels.newTags')} hint={t('labels.newTagsHint')} list={others} autocomplete="off" maxLength={400} />
      <RhythmSelect days={person.rhythmDays} />
      <Actions><Button look="main">{t('labels.save')}</Button></Actions>
    </Form>
  );
}

/** The form by itself, when what was typed needs another look. */
export function LabelsPage({ person, state }: { readonly person: Person; readonly state: FormState }) {
  return (
    <>
      <PageHead above={<a href={`/people/${person.id}`}>{person.fullName}</a>} title={useTexts(texts)('labels.changeTitle')} />
      <LabelsForm person={person} tags={[]} state={state} />
    </>
  );
}
