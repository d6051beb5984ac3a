import { type ImportRow, stateOf } from '../intake/index.ts';
import { Actions, Button, Card, Columns, type Column, FileDrop, Form, LinkButton, numberText, PageHead, Prose, type Reader, Rich, Row, Section, Table, TwoLines, useReader, useTexts, When } from '../ui/index.ts';
import { texts } from './texts.ts';

type ImportsProps = { readonly imports: readonly ImportRow[]; readonly error?: string | undefined };

/** Where files are dropped, how to get them, and what came before. */
export function ImportsPage({ imports, error }: ImportsProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <Columns aside={<HowToGetIt />} asideLabel={t('how.title')}>
        <Form action="/imports" files state={{ errors: { files: error } }}>
          <FileDrop name="files" label={t('imports.files')} hint={t('imports.files.hint')} multiple accept=".zip,.csv,.tsv,.txt,.vcf,.vcard" required />
          <Actions><Button look="main" icon="upload">{t('imports.go')}</Button></Actions>
        </Form>
        <Section title={t('past.title')}>{imports.length > 0 ? <Past imports={imports} /> : <p class="soft">{t('past.none')}</p>}</Section>
      </Columns>
    </>
  );
}

const askForArchive = 'https://www.linkedin.com/mypreferences/d/download-my-data';

/** The one place that tells how to get an archive. */
export function HowToGetIt() {
  const t = useTexts(texts);
  return (
    <Card title={t('how.title')}>
      <Prose>
        <ol>
          <li><Rich parts={t.parts('how.ask')} tags={{ link: text => <a href={askForArchive} target="_blank" rel="noopener noreferrer">{text}</a> }} /></li>
          <li>{t('how.mails')}</li>
          <li>{t('how.drop')}</li>
        </ol>
        <p class="soft">{t('how.private')}</p>
      </Prose>
    </Card>
  );
}

type T = ReturnType<typeof texts>;

const Past = ({ imports }: Pick<ImportsProps, 'imports'>) => {
  const t = useTexts(texts);
  return <Table caption={t('past.title')} columns={columns(t, useReader())} rows={imports} rowKey={row => row.id} />;
};

const columns = (t: T, reader: Reader): readonly Column<ImportRow>[] => [
  { key: 'file', head: t('past.file'), cell: row => <TwoLines below={<><When at={row.createdAt} as="day" style="short" />, <When at={row.createdAt} as="time" /></>}><a href={`/imports/${row.id}`}>{row.fileName}</a></TwoLines> },
  { key: 'state', head: t('past.state'), cell: row => t(`state.${stateOf(row)}`) },
  { key: 'new', head: t('past.new'), numeric: true, cell: row => row.changeId && row.result ? numberText(reader, row.result.people.created) : '' },
  { key: 'act', head: t('past.act'), cell: row => <NextAct row={row} /> },
];

function NextAct({ row }: { readonly row: ImportRow }) {
  const t = useTexts(texts);
  const state = stateOf(row);
  if (state === 'asking') {
    return (
      <form method="post" action={`/imports/${row.id}/stop`}>
        <Row>
          <LinkButton size="small" href={`/imports/${row.id}/columns`}>{t('past.explain')}</LinkButton>
          <Button look="bare" size="small" label={t('columns.discardLabel', { file: row.fileName })}>{t('columns.discard')}</Button>
        </Row>
      </form>
    );
  }
  if (state !== 'done') return null;
  return <LinkButton size="small" icon="undo" sheet href={`/imports/${row.id}/undo`} label={t('past.backLabel', { file: row.fileName })}>{t('past.back')}</LinkButton>;
}
