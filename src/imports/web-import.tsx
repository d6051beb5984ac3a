import type { Context as HonoContext } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Member } from '../accounts/index.ts';
import { countLikenesses } from '../duplicates/index.ts';
import { csvLine } from '../formats/csv.ts';
import { type ImportRow, reasonsOf, skippedOf, stateOf } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import { placeIn } from '../kit/place-in-list.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { namesOf } from '../people/index.ts';
import { ReadBy, renderPart } from '../ui/index.ts';
import { type Found, ImportPage, isUnderWay } from './import-page.tsx';
import { ProgressPart } from './progress-part.tsx';
import { sayReason } from './say-reason.ts';
import { SkippedPage } from './skipped-page.tsx';
import { stopImport } from './stop-import.ts';
import { texts } from './texts.ts';
import type { KeptPerson } from './undo-page.tsx';
import { watchImports, type Watcher } from './watch-imports.ts';
import { withImport } from './with-import.ts';

/** One import: its page, its progress as it goes on, stopping it, and what it left out. */
export function importRoutes(ctx: Context): readonly Route<Member>[] {
  const watcher = watchImports(ctx);
  return [
    withImport(ctx, 'get', '/imports/:id', (c, me, row, visitor) => importView(ctx, c, me, row, visitor)),
    withImport(ctx, 'get', '/imports/:id/events', (c, me, row, visitor) => events(ctx, c, me, row, visitor, watcher)),
    withImport(ctx, 'post', '/imports/:id/stop', async (c, me, row) => {
      await stopImport(ctx, me.id, row.id);
      return seeOther(c, `/imports/${row.id}`);
    }),
    withImport(ctx, 'get', '/imports/:id/skipped', (c, me, row, visitor) => skippedView(ctx, c, me, row, visitor)),
    withImport(ctx, 'get', '/imports/:id/skipped.csv', (c, me, row, visitor) => skippedCsv(ctx, c, me, row, visitor)),
  ];
}

async function importView(ctx: Context, c: HonoContext, me: Member, row: ImportRow, { tongue }: Visitor): Promise<Answer> {
  if (stateOf(row) === 'asking') return c.redirect(`/imports/${row.id}/columns`, 303);
  const kept = await whoStayed(ctx, me, row);
  const found = await whatWasFound(ctx, me, row);
  return { title: `${row.fileName} · ${texts(tongue)('imports.name')}`, current: '/imports', narrow: true, body: <ImportPage row={row} kept={kept} found={found} /> };
}

const nothing: Found = { skipped: [], remarks: [], pairs: 0 };

async function whatWasFound(ctx: Context, me: Member, { id, result, undoneAt }: ImportRow): Promise<Found> {
  if (!result || undoneAt) return nothing;
  const [skipped, remarks, { waiting }] = await reading(ctx.db, me.id, db => Promise.all([
    result.skipped > 0 ? reasonsOf(db, id, false) : [], result.remarks > 0 ? reasonsOf(db, id, true) : [], countLikenesses(db),
  ]));
  return { skipped, remarks, pairs: waiting };
}

const mostNamed = 100;

/** Everyone of whom something stayed when the import was taken back, each once. */
async function whoStayed(ctx: Context, me: Member, { undoneKept }: ImportRow): Promise<readonly KeptPerson[]> {
  const people = [...Map.groupBy(undoneKept, each => each.person)].slice(0, mostNamed);
  const names = await reading(ctx.db, me.id, db => namesOf(db, people.map(([person]) => person)));
  return people.map(([person, rows]) => ({ person, name: names.get(person), because: rows[0]!.because ?? [], fields: rows.some(row => row.table === 'person' && row.fields.length === 0) ? [] : rows.flatMap(row => row.fields.length > 0 ? row.fields : [row.table]) }));
}

/** Draws the progress anew whenever it has gone on; ends when there is nothing left to tell. */
function events(ctx: Context, c: HonoContext, me: Member, row: ImportRow, { tongue }: Visitor, watcher: Watcher): Response {
  return streamSSE(c, async stream => {
    const left = new AbortController();
    stream.onAbort(() => left.abort());
    let shown = '';
    for await (const now of watcher.follow(me.id, row.id, left.signal)) {
      if (!isUnderWay(now)) return stream.writeSSE({ event: 'done', data: `/imports/${row.id}` });
      const part = renderPart(<ReadBy value={{ ...tongue, zone: me.zone, now: ctx.now() }}><ProgressPart row={now} /></ReadBy>);
      if (part !== shown) await stream.writeSSE({ data: part });
      shown = part;
    }
  }, async error => ctx.log(`Showing the progress of an import ended: ${error.message}`));
}

const pageSize = 100;

async function skippedView(ctx: Context, c: HonoContext, me: Member, row: ImportRow, { tongue }: Visitor): Promise<View> {
  const isKept = c.req.query('kept') === 'yes';
  const after = placeIn(c.req.query('after'));
  const rows = await reading(ctx.db, me.id, db => skippedOf(db, row.id, { isKept, after, limit: pageSize + 1 }));
  const shown = rows.slice(0, pageSize);
  const title = texts(tongue)(isKept ? 'skipped.title.kept' : 'skipped.title');
  return { title, current: '/imports', body: <SkippedPage row={row} rows={shown} kept={isKept} first={after === 0} next={rows.length > pageSize ? shown.at(-1)?.seq : undefined} /> };
}

async function skippedCsv(ctx: Context, c: HonoContext, me: Member, row: ImportRow, { tongue }: Visitor): Promise<Response> {
  const t = texts(tongue);
  const rows = await reading(ctx.db, me.id, db => skippedOf(db, row.id, { isKept: c.req.query('kept') === 'yes', limit: 1_000_000 }));
  const lines = [[t('skipped.file'), t('skipped.line'), t('skipped.reason')], ...rows.map(({ file, line, reason }) => [file, String(line), sayReason(tongue, reason)])];
  return c.body(lines.map(cells => csvLine(cells)).join(''), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="left-out.csv"' });
}
