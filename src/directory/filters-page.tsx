import { Actions, Button, Card, EmptyState, Form, LinkButton, PageHead, Stack, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type Saved = { readonly id: string; readonly name: string; readonly query: string };
type FiltersProps = { readonly saved: readonly Saved[]; readonly trouble?: { readonly id: string; readonly name: string; readonly sentence: string } | undefined };

/** Saved filters, to be renamed or removed. */
export function FiltersPage({ saved, trouble }: FiltersProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('saved.title')} lead={t('saved.lead')} above={<a href="/people">{t('people.title')}</a>} />
      {saved.length === 0 && <EmptyState icon="filter" title={t('saved.none.title')} actions={<LinkButton href="/people">{t('saved.back')}</LinkButton>}>{t('saved.none.body')}</EmptyState>}
      <Stack gap={4}>{saved.map(filter => <OneFilter key={filter.id} filter={filter} trouble={trouble?.id === filter.id ? trouble : undefined} />)}</Stack>
    </>
  );
}

function OneFilter({ filter: { id, name, query }, trouble }: { readonly filter: Saved; readonly trouble: FiltersProps['trouble']; readonly key?: string }) {
  const t = useTexts(texts);
  const state = trouble && { values: { name: trouble.name }, errors: { name: trouble.sentence } };
  return (
    <Card title={<a href={`/people?${query}`}>{name}</a>}>
      <Form id={`filter-${id}`} action={`/people/filters/${id}`} inline {...(state && { state })}>
        <TextInput name="name" label={t('saved.name')} value={name} required maxLength={80} autocomplete="off" />
        <Actions><Button>{t('saved.rename')}</Button><Button look="bare" formAction={`/people/filters/${id}/delete`} formNoValidate icon="trash">{t('saved.delete')}</Button></Actions>
      </Form>
    </Card>
  );
}
