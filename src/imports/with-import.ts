import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { importById, type ImportRow } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';

type Handle = (c: HonoContext, me: Member, row: ImportRow, visitor: Visitor) => Answer | Promise<Answer>;

/** A route about one import of the member's; of anybody else's there is none. */
export function withImport(ctx: Context, method: 'get' | 'post', path: string, handle: Handle): Route<Member> {
  return {
    access: 'member', method, path,
    async handle(c, me, visitor) {
      const id = c.req.param('id') ?? '';
      const row = isId(id) ? await reading(ctx.db, me.id, db => importById(db, id)) : undefined;
      return row ? handle(c, me, row, visitor) : c.notFound();
    },
  };
}
