import type { Member } from '../accounts/index.ts';
import { NothingToUndo, whoWouldStay } from '../activity/index.ts';
import { laterImports } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Route } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { texts } from './texts.ts';
import { undoImport } from './undo-import.ts';
import { UndoPage } from './undo-page.tsx';
import { withImport } from './with-import.ts';

/** Taking an import back: first what will happen, then what has. */
export const undoRoutes = (ctx: Context): readonly Route<Member>[] => [
  withImport(ctx, 'get', '/imports/:id/undo', async (c, me, row, { tongue }) => {
    const t = texts(tongue);
    if (!row.changeId || row.undoneAt) return seeOther(c, `/imports/${row.id}`, { text: t('undo.nothing'), tone: 'care' });
    const [later, stay] = await reading(ctx.db, me.id, db => Promise.all([laterImports(db, row.id), whoWouldStay(db, row.changeId!, 12)]));
    return { title: t('undo.title', { file: row.fileName }), current: '/imports', narrow: true, body: <UndoPage row={row} later={later.map(each => each.fileName)} stay={stay} /> };
  }),
  withImport(ctx, 'post', '/imports/:id/undo', async (c, me, row, { tongue }) => {
    try {
      await undoImport(ctx, me.id, row.id);
      return seeOther(c, `/imports/${row.id}`);
    } catch (error) {
      if (!(error instanceof NothingToUndo)) throw error;
      return seeOther(c, `/imports/${row.id}`, { text: texts(tongue)('undo.nothing'), tone: 'care' });
    }
  }),
];
