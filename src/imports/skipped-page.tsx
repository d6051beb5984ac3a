import type { ImportRow, SkippedRow } from '../intake/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { type Column, LinkButton, Num, PageHead, Pager, Table, useReader, useTexts } from '../ui/index.ts';
import { sayReason } from './say-reason.ts';
import { texts } from './texts.ts';

type SkippedProps = {
  readonly row: ImportRow;
  readonly rows: readonly SkippedRow[];
  /** Rows that were kept, without one of their values. */
  readonly kept: boolean;
  readonly first: boolean;
  readonly next: number | undefined;
};

/** Rows of the files that were left out, or kept without a value, each with its place and the reason. */
export function SkippedPage({ row, rows, kept, first, next }: SkippedProps) {
  const t = useTexts(texts);
  const count = (kept ? row.result?.remarks : row.result?.skipped) ?? rows.length;
  const query = (parts: Readonly<Record<string, string>>) => new URLSearchParams({ ...(kept && { kept: 'yes' }), ...parts }).toString();
  const here = `/imports/${row.id}/skipped`;
  return (
    <>
      <PageHead
        above={<a href={`/imports/${row.id}`}>{row.fileName}</a>} title={t(kept ? 'skipped.title.kept' : 'skipped.title')} lead={t(kept ? 'skipped.lead.kept' : 'skipped.lead', { count, file: row.fileName })}
        actions={<LinkButton icon="download" download href={`${here}.csv?${query({})}`}>{t('skipped.csv')}</LinkButton>}
      />
      <Table caption={t(kept ? 'skipped.title.kept' : 'skipped.title')} columns={columns(t, useReader())} rows={rows} rowKey={each => String(each.seq)} />
      <Pager previous={first ? undefined : `${here}?${query({})}`} next={next === undefined ? undefined : `${here}?${query({ after: String(next) })}`} />
    </>
  );
}

const columns = (t: ReturnType<typeof texts>, tongue: Tongue): readonly Column<SkippedRow>[] => [
  { key: 'reason', head: t('skipped.reason'), cell: each => sayReason(tongue, each.reason) },
  { key: 'file', head: t('skipped.file'), cell: each => each.file },
  { key: 'line', head: t('skipped.line'), numeric: true, cell: each => <Num value={each.line} /> },
];
