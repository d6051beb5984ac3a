import { dateFormat } from '../time/intl.ts';
import { Actions, Button, Card, Checkbox, Details, Dialog, FieldGroup, Form, type FormState, PageHead, Row, Tag, Tags, TextInput, useReader, useTexts, dateText, type Reader } from '../ui/index.ts';
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
      <Dialog id="labels-sheet" title={t('labels.changeTitle')}>
        <RolesForm person={person} />
        <TagForm person={person} tags={tags} />
        <Row>{person.tags.map(tag => <RemoveTag key={tag} person={person} tag={tag} />)}</Row>
        <Form id="rhythm" action={`/people/${person.id}/rhythm`} enhance="#labels" inline><RhythmSelect days={person.rhythmDays} /><Button>{t('labels.setRhythm')}</Button></Form>
      </Dialog>
    </Card>
  );
}

/** The list of everyone who carries the same. */
const listOf = (label: Readonly<Record<string, string>>): string => `/people?${new URLSearchParams(label)}`;

function RolesForm({ person }: { readonly person: Person }) {
  const t = useTexts(texts);
  const words = useTexts(labelWords);
  return (
    <Form id="roles" action={`/people/${person.id}/roles`} enhance="#labels">
      <FieldGroup legend={t('labels.roles')} hint={t('labels.rolesHint')}>
        <Row>{roles.map(role => <Checkbox key={role} name="role" value={role} label={words(`role.${role}`)} checked={person.roles.includes(role)} />)}</Row>
      </FieldGroup>
      <Actions><Button>{t('labels.saveRoles')}</Button></Actions>
    </Form>
  );
}

type Whose = { readonly person: Pick<Person, 'id' | 'fullName'> };

function TagForm({ person, tags, state }: Whose & { readonly tags: readonly { readonly name: string }[]; readonly state?: FormState }) {
  const t = useTexts(texts);
  return (
    <Form id="tag" action={`/people/${person.id}/tags`} enhance="#labels" inline {...(state && { state })}>
      <TextInput name="tag" label={t('labels.newTag')} list={tags.map(tag => tag.name)} autocomplete="off" maxLength={60} required />
      <Button icon="plus">{t('labels.addTag')}</Button>
    </Form>
  );
}

/** The form by itself, when what was typed needs another look. */
export function TagPage({ person, state }: Whose & { readonly state: FormState }) {
  return (
    <>
      <PageHead above={<a href={`/people/${person.id}`}>{person.fullName}</a>} title={useTexts(texts)('labels.newTag')} />
      <TagForm person={person} tags={[]} state={state} />
    </>
  );
}

const RemoveTag = ({ person, tag }: Whose & { readonly tag: string; readonly key?: string }) => (
  <form method="post" action={`/people/${person.id}/tags/remove`} data-enhance="#labels">
    <input type="hidden" name="tag" value={tag} />
    <Button size="small" icon="cross" label={useTexts(texts)('labels.removeTag', { tag })}>{tag}</Button>
  </form>
);

const withoutYear = { day: 'numeric', month: 'long' } as const;

/** A birthday may come without its year; a leap year stands in, so that 29 February is a day. */
function sayBirthday(reader: Reader, birthday: string): string {
  if (!birthday.startsWith('--')) return dateText(reader, birthday, 'long');
  return dateFormat(reader.tag, 'UTC', withoutYear).format(new Date(`2024-${birthday.slice(2)}T00:00:00Z`));
}
