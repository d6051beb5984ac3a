import type { Member } from '../accounts/index.ts';
import type { ImportRow } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import type { FormState } from '../ui/index.ts';
import { confirmOwner, NoProfile } from './confirm-owner.ts';
import { NoSuchImport } from './no-such-import.ts';
import { OtherOwnerPage } from './owner-question.tsx';
import { texts } from './texts.ts';
import { withImport } from './with-import.ts';

/** Who the member is in an archive: right, or somebody else. */
export const ownerRoutes = (ctx: Context): readonly Route<Member>[] => [
  withImport(ctx, 'get', '/imports/:id/owner', (_, __, row, { tongue }) => otherView(tongue, row)),
  withImport(ctx, 'post', '/imports/:id/owner', async (c, me, row, { tongue }) => {
    const t = texts(tongue);
    const form = await c.req.parseBody();
    const address = String(form['address'] ?? '').trim();
    const chosen = address || String(form['profile'] ?? '');
    try {
      const confirmed = await confirmOwner(ctx, me.id, row.id, chosen);
      return seeOther(c, `/imports/${row.id}`, { text: t(confirmed === 'right' ? 'owner.right' : confirmed === 'again' ? 'owner.again' : 'owner.next') });
    } catch (error) {
      if (error instanceof NoProfile) return { ...otherView(tongue, row, { values: { address, profile: form['profile'] }, errors: { address: t('owner.other.none') } }), status: 422 };
      if (error instanceof NoSuchImport) return seeOther(c, `/imports/${row.id}`);
      throw error;
    }
  }),
];

const otherView = (tongue: Tongue, row: ImportRow, state?: FormState): View => ({ title: texts(tongue)('owner.other.title'), current: '/imports', narrow: true, body: <OtherOwnerPage row={row} state={state} /> });
