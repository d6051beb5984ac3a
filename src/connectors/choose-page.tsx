import type { PersonRow } from '../people/index.ts';
import { Button, Card, EmptyState, FaceLine, Form, PageHead, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

export type ChooseProps = {
  readonly title: string;
  /** Where the search is asked, and what it keeps along. */
  readonly action: string;
  readonly kept: Readonly<Record<string, string>>;
  readonly q: string;
  readonly found: readonly PersonRow[];
  /** Where choosing somebody leads. */
  readonly hrefOf: (person: PersonRow) => string;
};

/** Find somebody by typing, and go on with them. */
export function ChoosePage({ title, action, kept, q, found, hrefOf }: ChooseProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href="/introductions">{t('list.title')}</a>} title={title} />
      <Form action={action} method="get" enhance="#found" live label={t('choose.find')} state={{ values: { q } }}>
        {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <TextInput name="q" type="search" label={t('choose.find')} autoFocus />
        <Button look="main" icon="search">{t('choose.search')}</Button>
      </Form>
      <div id="found" role="status">
        {found.length > 0 ? (
          <Card title={t('choose.label')}>
            <ul class="plain-list">{found.map(person => <li key={person.id}><FaceLine name={person.fullName} href={hrefOf(person)} note={[person.title, person.company].filter(Boolean).join(', ')} /></li>)}</ul>
          </Card>
        ) : <EmptyState icon="people" title={q ? t('choose.none', { q }) : t('choose.begin')} />}
      </div>
    </>
  );
}
