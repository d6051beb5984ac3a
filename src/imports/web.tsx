import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { ArchiveError } from '../contacts/index.ts';
import { forgetFiles, importFolder, latestImports, startImport } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { ImportsPage } from './imports-page.tsx';
import { NotReceived, receiveFiles, TooMuchSent } from './receive-files.ts';
import { sayReason } from './say-reason.ts';
import { texts } from './texts.ts';
import { columnsRoutes } from './web-columns.tsx';
import { importRoutes as oneImport } from './web-import.tsx';
import { ownerRoutes } from './web-owner.tsx';
import { undoRoutes } from './web-undo.tsx';
import { vanishedRoutes } from './web-vanished.tsx';

/** Bringing people in, watching it, and taking it back. */
export const importRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/imports', handle: (_, me, visitor) => listView(ctx, me, visitor) },
  { access: 'member', method: 'post', path: '/imports', takesFiles: true, handle: (c, me, visitor) => upload(ctx, c, me, visitor) },
  ...oneImport(ctx), ...columnsRoutes(ctx), ...ownerRoutes(ctx), ...undoRoutes(ctx), ...vanishedRoutes(ctx),
];

async function listView(ctx: Context, me: Member, { tongue }: Visitor, error?: string): Promise<View> {
  const imports = await reading(ctx.db, me.id, db => latestImports(db, 100));
  return { title: texts(tongue)('imports.name'), current: '/imports', status: error === undefined ? 200 : 422, body: <ImportsPage imports={imports} error={error} /> };
}

/** Takes the files to disk as they come; what is wrong with them at a glance is said at once, and nothing is kept then. */
async function upload(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const t = texts(visitor.tongue);
  const id = newId();
  try {
    const files = await receiveFiles(c.req.raw, importFolder(ctx, me.id, id));
    if (files.length > 0) return seeOther(c, (await startImport(ctx, me.id, id, files)).asks ? `/imports/${id}/columns` : `/imports/${id}`);
    await forgetFiles(ctx, me.id, id);
    return await listView(ctx, me, visitor, t('imports.none'));
  } catch (error) {
    if (error instanceof ArchiveError) return listView(ctx, me, visitor, t('imports.unread', { reason: sayReason(visitor.tongue, error.message) }));
    if (error instanceof TooMuchSent) return { ...await listView(ctx, me, visitor, t('imports.large')), status: 413 };
    if (error instanceof NotReceived) return listView(ctx, me, visitor, t('imports.broken'));
    throw error;
  }
}
