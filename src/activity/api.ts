import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam, pageQuery } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Tongue } from '../kit/texts.ts';
import { pickTongue } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { type ChangeRow, latestChanges } from './store.ts';
import { NothingToUndo, undoChange } from './undo.ts';

const route = apiRoute<Member>();
const chapter = 'Changes';

const changeJson = z.object({ id: z.uuid(), kind: z.string(), what: z.string(), at: z.iso.datetime() });
const keptJson = z.object({ table: z.string(), row: z.uuid(), person: z.uuid().nullable(), fields: z.array(z.string()) });

/** What was done, and taking it back. `say` puts a change into words. */
export const activityApi = (ctx: Context, say: (tongue: Tongue, change: ChangeRow) => string | undefined, elsewhere: (change: ChangeRow) => string | undefined): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/changes', summary: 'List what can be taken back, the latest first', chapter, query: z.strictObject(pageQuery), answer: z.object({ changes: z.array(changeJson), next: z.string().nullable() }),
    async handle(me, { query: { cursor, limit } }) {
      const rows = await reading(ctx.db, me.id, db => latestChanges(db, me.id, limit + 1, isId(cursor) ? cursor : undefined));
      const changes = rows.slice(0, limit).map(change => ({ id: change.id, kind: change.kind, what: say(pickTongue(undefined, me.locale), change) ?? change.summary, at: change.at.toISOString() }));
      return { changes, next: rows.length > limit ? changes.at(-1)!.id : null };
    },
  }),
  route({
    access: 'write', method: 'post', path: '/changes/{id}/undo', summary: 'Take a change back; what was altered since stays and is named', chapter, params: idParam, answer: z.object({ restored: z.int(), removed: z.int(), kept: z.array(keptJson) }),
    async handle(me, { params }) {
      const { restored, removed, kept, things } = await undoChange(ctx, me.id, params.id, change => elsewhere(change) === undefined).catch(refuse);
      return { restored, removed, kept: [...kept, ...things.map(thing => ({ ...thing, person: null }))].map(each => ({ ...each, fields: [...each.fields] })) };
    },
  }),
];

function refuse(error: unknown): never {
  if (!(error instanceof NothingToUndo)) throw error;
  throw error.reason === 'nothing' ? new ApiRefusal(404, 'not_found', error.message) : new ApiRefusal(409, error.reason === 'inTheWay' ? 'in_the_way' : error.reason, `${error.message} Nothing was changed.`);
}
