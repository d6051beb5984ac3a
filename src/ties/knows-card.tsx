import { Button, Card, EmptyState, FaceLine, Form, PageHead, Row, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type Named = { readonly id: string; readonly name: string };

/** Whom a person is known to know, on their page. */
export function KnowsCard({ person, knows }: { readonly person: Named; readonly knows: readonly Named[] }) {
  const t = useTexts(texts);
  return (
    <Card title={t('knows.title', { name: person.name })}>
      {knows.length === 0 ? <p class="soft">{t('knows.none')}</p> : (
        <ul class="plain-list">
          {knows.map(other => (
            <li key={other.id}>
              <Row spread>
                <FaceLine name={other.name} href={`/people/${other.id}`} />
                <Form id={`knows-${other.id}`} action={`/people/${person.id}/knows/forget`} inline><input type="hidden" name="other" value={other.id} /><Button look="bare" size="small" label={t('knows.removeWhom', { name: person.name, other: other.name })}>{t('knows.remove')}</Button></Form>
              </Row>
            </li>
          ))}
        </ul>
      )}
      <p><a href={`/people/${person.id}/knows`}>{t('knows.add', { name: person.name })}</a></p>
      <p><a href={`/ways?to=${person.id}`}>{t('knows.ways', { name: person.name })}</a></p>
    </Card>
  );
}

type ChooseProps = { readonly person: Named; readonly q: string; readonly found: readonly (Named & { readonly work: string })[] };

/** Find whom a person knows, and note it. */
export function ChooseKnownPage({ person, q, found }: ChooseProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href={`/people/${person.id}`}>{person.name}</a>} title={t('choose.title', { name: person.name })} />
      <Form action={`/people/${person.id}/knows`} method="get" enhance="#found" live label={t('choose.find')} state={{ values: { q } }}>
        <TextInput name="q" type="search" label={t('choose.find')} autoFocus />
        <Button look="main" icon="search">{t('choose.search')}</Button>
      </Form>
      <div id="found" role="status">
        {found.length === 0 ? <EmptyState icon="people" title={q ? t('choose.none', { q }) : t('choose.begin')} /> : found.map(other => (
          <Card key={other.id}>
            <Row spread>
              <FaceLine name={other.name} note={other.work} />
              <Form id={`pick-${other.id}`} action={`/people/${person.id}/knows`} inline><input type="hidden" name="other" value={other.id} /><Button look="quiet" icon="plus">{t('choose.pick')}</Button></Form>
            </Row>
          </Card>
        ))}
      </div>
    </>
  );
}
