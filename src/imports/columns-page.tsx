import { CSV_FIELDS, type CsvPreview } from '../contacts/index.ts';
import type { ImportRow } from '../intake/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { Actions, Button, type Column, Form, LinkButton, PageHead, Section, Select, Table, useReader, useTexts } from '../ui/index.ts';
import { sayReason } from './say-reason.ts';
import { texts } from './texts.ts';

type ColumnsProps = { readonly row: ImportRow; readonly file: string; readonly preview: CsvPreview };
type T = ReturnType<typeof texts>;

/** What each column of an unknown table means, and how its first rows would become people. */
export function ColumnsPage({ row, file, preview }: ColumnsProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href="/imports">{t('imports.name')}</a>} title={t('head.asking')} lead={t('columns.lead')} />
      <Form action={`/imports/${row.id}/columns`} enhance="#preview">
        <Table caption={t('columns.table', { file })} columns={columnsOf(t, preview)} rows={preview.header.map((name, at) => ({ name, at }))} rowKey={({ at }) => String(at)} />
        <Actions>
          <Button name="do" value="look">{t('columns.look')}</Button>
          <Button look="main" name="do" value="import" formAction={`/imports/${row.id}/columns`}>{t('columns.go')}</Button>
          <LinkButton look="bare" href="/imports">{t('columns.later')}</LinkButton>
          <Button look="bare" formAction={`/imports/${row.id}/stop`}>{t('columns.discard')}</Button>
        </Actions>
      </Form>
      <div id="preview">
        <Section title={t('columns.preview')}><Preview preview={preview} /></Section>
      </div>
    </>
  );
}

type HeaderRow = { readonly name: string; readonly at: number };

const columnsOf = (t: T, { mapping, examples }: CsvPreview): readonly Column<HeaderRow>[] => [
  { key: 'name', head: t('columns.column'), cell: ({ name }) => name },
  { key: 'example', head: t('columns.example'), cell: ({ at }) => <span class="soft">{(examples[at] ?? []).map(shortened).join(' · ')}</span> },
  {
    key: 'means', head: t('columns.meaning'),
    cell: ({ name, at }) => <Select name={`column-${at}`} label={t('columns.means', { column: name })} hiddenLabel value={mapping[name] ?? ''} options={['', ...CSV_FIELDS].map(field => ({ value: field, label: t(`field.${field as (typeof CSV_FIELDS)[number]}`) }))} />,
  },
];

const shortened = (text: string): string => text.length > 40 ? `${text.slice(0, 39)}…` : text;

type Event = CsvPreview['events'][number];

function Preview({ preview }: Pick<ColumnsProps, 'preview'>) {
  const t = useTexts(texts);
  const shown = preview.events.filter(event => event.kind !== 'remark');
  if (shown.length === 0) return <p>{t('columns.nobody')}</p>;
  return <Table caption={t('columns.preview')} columns={previewColumns(t, useReader())} rows={shown} rowKey={event => `${event.kind} ${event.line}`} />;
}

const previewColumns = (t: T, tongue: Tongue): readonly Column<Event>[] => [
  { key: 'who', head: t('columns.who'), cell: event => event.kind === 'person' ? event.fullName || event.nickname || '–' : <span class="soft">{t('columns.left', { reason: 'reason' in event ? sayReason(tongue, event.reason) : '' })}</span> },
  { key: 'work', head: t('columns.work'), cell: event => event.kind === 'person' ? [event.positions[0]?.title, event.positions[0]?.company].filter(Boolean).join(', ') : '' },
  { key: 'reach', head: t('columns.reach'), cell: event => event.kind === 'person' ? [...event.emails, ...event.phones, ...event.profiles].map(each => each.value).join(', ') : '' },
  { key: 'more', head: t('columns.more'), spare: true, cell: event => event.kind === 'person' ? [event.addresses?.[0]?.city, event.birthday, event.connectedOn, ...event.tags].filter(Boolean).join(', ') : '' },
];
