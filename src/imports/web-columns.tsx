import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { ArchiveError, type CsvMapping } from '../contacts/index.ts';
import type { ImportRow } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import { chooseColumns, NothingAsked, type OpenTable, openTableOf, TellsNobody } from './choose-columns.ts';
import { ColumnsPage } from './columns-page.tsx';
import { texts } from './texts.ts';
import { withImport } from './with-import.ts';

/** What the columns of a table mean: proposed, looked at, and said. */
export const columnsRoutes = (ctx: Context): readonly Route<Member>[] => [
  withImport(ctx, 'get', '/imports/:id/columns', async (c, me, row, visitor) => {
    const table = await openTableOf(ctx, me.id, row);
    return table ? columnsView(row, table, visitor) : c.redirect(`/imports/${row.id}`, 303);
  }),
  withImport(ctx, 'post', '/imports/:id/columns', (c, me, row, visitor) => answerColumns(ctx, c, me, row, visitor)),
];

async function answerColumns(ctx: Context, c: HonoContext, me: Member, row: ImportRow, visitor: Visitor): Promise<Answer> {
  const proposed = await openTableOf(ctx, me.id, row);
  if (!proposed) return c.redirect(`/imports/${row.id}`, 303);
  const form = await c.req.parseBody();
  const mapping = mappingIn(form, proposed.preview.header);
  const table = (await openTableOf(ctx, me.id, row, mapping).catch(error => { if (error instanceof ArchiveError) return proposed; throw error; }))!;
  if (form['do'] !== 'import') return columnsView(row, table, visitor);
  try {
    const { asks } = await chooseColumns(ctx, me.id, row.id, mapping);
    return seeOther(c, asks ? `/imports/${row.id}/columns` : `/imports/${row.id}`);
  } catch (error) {
    if (error instanceof NothingAsked) return c.redirect(`/imports/${row.id}`, 303);
    if (error instanceof TellsNobody || error instanceof ArchiveError) return { ...columnsView(row, table, visitor), status: 422 };
    throw error;
  }
}

/** The form has a field for each column, by its place. */
const mappingIn = (form: Readonly<Record<string, unknown>>, header: readonly string[]): CsvMapping => Object.fromEntries(header.map((name, at) => [name, String(form[`column-${at}`] ?? '')]));

function columnsView(row: ImportRow, { file, preview }: OpenTable, { tongue }: Visitor) {
  return { title: texts(tongue)('head.asking'), current: '/imports', body: <ColumnsPage row={row} file={file.name} preview={preview} /> };
}
