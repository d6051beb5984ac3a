import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { NothingToUndo } from '../activity/index.ts';
import { ArchiveError, CSV_FIELDS } from '../contacts/index.ts';
import { forgetFiles, importById, importFolder, type ImportRow, latestImports, skippedOf, startImport } from '../intake/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { reading } from '../kit/transact.ts';
import { chooseColumns, NothingAsked, TellsNobody } from './choose-columns.ts';
import { confirmOwner, NoProfile } from './confirm-owner.ts';
import { importJson, toImportJson, keptJson } from './import-json.ts';
import { letGo, NobodyMissing } from './let-go.ts';
import { NoSuchImport } from './no-such-import.ts';
import { NotReceived, receiveFiles, TooMuchSent } from './receive-files.ts';
import { stopImport } from './stop-import.ts';
import { undoImport } from './undo-import.ts';

const route = apiRoute<Member>();
const chapter = 'Imports';
const one = z.object({ import: importJson });
const skipped = z.object({ file: z.string(), line: z.int(), reason: z.string() });

/** Imports by program: files are sent as a form, and read in a job that can be asked after. */
export const importsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'post', path: '/imports', summary: 'Import files, sent as the parts of a form', chapter, takesFiles: true, status: 201, answer: one,
    handle: async (me, _, c) => ({ import: await take(ctx, me.id, c.req.raw).catch(refuse) }),
  }),
  route({
    access: 'read', method: 'get', path: '/imports', summary: 'List imports, the latest first', chapter, answer: z.object({ imports: z.array(importJson) }),
    handle: async me => ({ imports: (await reading(ctx.db, me.id, db => latestImports(db, 200))).map(toImportJson) }),
  }),
  route({
    access: 'read', method: 'get', path: '/imports/{id}', summary: 'Read how far an import is, or what came of it', chapter, params: idParam, answer: one,
    handle: async (me, { params }) => ({ import: toImportJson(await found(ctx, me, params.id)) }),
  }),
  route({
    access: 'read', method: 'get', path: '/imports/{id}/skipped', summary: 'List the rows that an import left out', chapter, params: idParam, query: z.strictObject(pageQuery),
    answer: z.object({ skipped: z.array(skipped), next: z.string().nullable() }),
    async handle(me, { params, query: { cursor, limit } }) {
      await found(ctx, me, params.id);
      const rows = await reading(ctx.db, me.id, db => skippedOf(db, params.id, { after: Number(cursor) || 0, limit: limit + 1 }));
      const shown = rows.slice(0, limit);
      return { skipped: shown.map(({ file, line, reason }) => ({ file, line, reason })), next: rows.length > limit ? String(shown.at(-1)!.seq) : null };
    },
  }),
  ...answersApi(ctx),
  route({
    access: 'write', method: 'post', path: '/imports/{id}/stop', summary: 'Stop an import; nothing of it is kept', chapter, params: idParam, answer: one,
    async handle(me, { params }) {
      await found(ctx, me, params.id);
      if (!await stopImport(ctx, me.id, params.id)) throw new ApiRefusal(409, 'ended', 'This import has ended already. It can be taken back.');
      return { import: toImportJson(await found(ctx, me, params.id)) };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/imports/{id}/undo', summary: 'Take a whole import back', chapter, params: idParam,
    answer: z.object({ removed: z.int(), restored: z.int(), kept: z.array(keptJson) }),
    async handle(me, { params }) {
      await found(ctx, me, params.id);
      const { removed, restored, kept } = await undoImport(ctx, me.id, params.id).catch(refuse);
      return { removed, restored, kept: kept.map(({ fields, because, ...each }) => ({ ...each, fields: [...fields], because: [...because] })) };
    },
  }),
];

/** What an import asks, answered. */
const answersApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'write', method: 'post', path: '/imports/{id}/columns', summary: 'Say what the columns of an unknown table mean', chapter, params: idParam,
    body: z.strictObject({ mapping: z.record(z.string(), z.enum(['', ...CSV_FIELDS], `must be one of ${CSV_FIELDS.join(', ')}, or empty`)) }), answer: one,
    async handle(me, { params, body }) {
      await found(ctx, me, params.id);
      await chooseColumns(ctx, me.id, params.id, body.mapping).catch(refuse);
      return { import: toImportJson(await found(ctx, me, params.id)) };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/imports/{id}/owner', summary: 'Say who you are in an archive', chapter, params: idParam, body: z.strictObject({ profile: z.string().trim().min(1).max(500) }), answer: one,
    async handle(me, { params, body }) {
      await confirmOwner(ctx, me.id, params.id, body.profile).catch(refuse);
      return { import: toImportJson(await found(ctx, me, params.id)) };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/imports/{id}/vanished', summary: 'Say that whoever an import’s list misses is no longer connected', chapter, params: idParam, answer: one,
    async handle(me, { params }) {
      await letGo(ctx, me.id, params.id).catch(refuse);
      return { import: toImportJson(await found(ctx, me, params.id)) };
    },
  }),
];

async function found(ctx: Context, me: Member, id: string): Promise<ImportRow> {
  return await reading(ctx.db, me.id, db => importById(db, id)) ?? refuse(new NoSuchImport(id));
}

async function take(ctx: Context, me: string, request: Request): Promise<ReturnType<typeof toImportJson>> {
  const id = newId();
  const files = await receiveFiles(request, importFolder(ctx, me, id));
  if (files.length === 0) {
    await forgetFiles(ctx, me, id);
    throw new ApiRefusal(422, 'no_files', 'No files came with this call: send them as the parts of a form (multipart/form-data).');
  }
  await startImport(ctx, me, id, files);
  return toImportJson((await reading(ctx.db, me, db => importById(db, id)))!);
}

function refuse(error: unknown): never {
  if (error instanceof ArchiveError) throw new ApiRefusal(422, error.fault, error.message);
  if (error instanceof TooMuchSent) throw new ApiRefusal(413, 'too_large', 'That is more than 2 GB, which is the most Kith takes at once. Nothing was kept.');
  if (error instanceof NotReceived) throw new ApiRefusal(400, 'not_received', 'The files did not arrive whole, or not as the parts of a form (multipart/form-data). Nothing was kept.');
  if (error instanceof NoProfile) throw new ApiRefusal(422, 'invalid', 'profile needs another look.', { profile: 'must be the address of a profile, such as linkedin.com/in/your-name' });
  if (error instanceof NoSuchImport) throw new ApiRefusal(404, 'not_found', 'There is no such import.');
  if (error instanceof TellsNobody) throw new ApiRefusal(422, 'invalid', error.message, { mapping: error.message });
  if (error instanceof NothingAsked) throw new ApiRefusal(409, 'nothing_asked', error.message);
  if (error instanceof NobodyMissing) throw new ApiRefusal(409, 'nobody_missing', error.message);
  if (error instanceof NothingToUndo) throw new ApiRefusal(409, 'nothing_to_undo', error.message);
  throw error;
}
