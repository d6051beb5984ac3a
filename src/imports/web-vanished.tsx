import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Route } from '../kit/route.ts';
import { letGo, NobodyMissing } from './let-go.ts';
import { texts } from './texts.ts';
import { LetGoPage } from './vanished-part.tsx';
import { withImport } from './with-import.ts';

/** Whoever a list misses, marked as no longer connected: asked first, then done. */
export const vanishedRoutes = (ctx: Context): readonly Route<Member>[] => [
  withImport(ctx, 'get', '/imports/:id/vanished', (c, _, row, { tongue }) => {
    const t = texts(tongue);
    if (!row.result?.missing || row.hint === 'lists-nobody' || row.hint === null || row.undoneAt) return seeOther(c, `/imports/${row.id}`, { text: t('vanished.nobody'), tone: 'care' });
    return { title: t('vanished.title', { count: row.result.missing }), current: '/imports', narrow: true, body: <LetGoPage row={row} count={row.result.missing} /> };
  }),
  withImport(ctx, 'post', '/imports/:id/vanished', async (c, me, row, { tongue }) => {
    const t = texts(tongue);
    try {
      const count = await letGo(ctx, me.id, row.id);
      return seeOther(c, `/imports/${row.id}`, { text: t('vanished.done', { count }) });
    } catch (error) {
      if (!(error instanceof NobodyMissing)) throw error;
      return seeOther(c, `/imports/${row.id}`, { text: t('vanished.nobody'), tone: 'care' });
    }
  }),
];
