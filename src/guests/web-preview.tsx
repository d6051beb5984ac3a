import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { hostPage, meetingTypes } from '../meetings/index.ts';
import { LinkButton, Notice } from '../ui/index.ts';
import { InvitationPage } from './invitation-page.tsx';
import { texts } from './texts.ts';

/** A host looks at their page with guests’ eyes. */
export const previewRoute = (ctx: Context): Route<Member> => ({ access: 'member', method: 'get', path: '/meetings/preview', handle: (_, me, visitor) => previewView(ctx, me, visitor) });

/** The page as guests see it, before it is open. */
async function previewView(ctx: Context, me: Member, { tongue }: Visitor): Promise<View> {
  const [page, types] = await reading(ctx.db, me.id, async db => [await hostPage(db), await meetingTypes(db)] as const);
  const t = texts(tongue);
  return {
    title: me.name, plain: true,
    body: <><Notice actions={<LinkButton href="/meetings">{t(page.openedAt ? 'preview.back' : 'preview.toOpen')}</LinkButton>}>{t(page.openedAt ? 'preview.open' : 'preview.closed')}</Notice><InvitationPage host={me} page={page} types={types.filter(type => type.audience === 'everyone')} /></>,
  };
}
