import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { ApiRefusal } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import type { Operator } from '../kit/db.ts';
import type { Task } from '../kit/queue.ts';
import { asOperator } from '../kit/transact.ts';

/** A call that took longer than this is taken for dead, and may be made again. */
const underWayAtMost = 120_000;
const keptFor = 24 * 3600_000;

/**
 * A write that carries an `Idempotency-Key` is carried out once: whoever sends it again within a day gets the first answer.
 * Of files only the call counts, not what is in them: they are too large to be compared. The key is claimed before the work begins, so that two at once do not both do it; a claim without an answer goes when the work fails.
 */
export async function answerOnce(ctx: Context, me: string, c: HonoContext, takesFiles: boolean, work: () => Promise<Response>): Promise<Response> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return work();
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new ApiRefusal(422, 'idempotency_key', 'An Idempotency-Key is 1 to 200 printable characters without spaces.');
  const hash = createHash('sha256').update(`${c.req.method} ${new URL(c.req.url).pathname}\n${takesFiles ? '' : await c.req.text()}`).digest();
  const known = await asOperator(ctx.db, tx => claim(tx, me, key, hash, ctx.now()));
  if (known) return replay(c, known, hash);
  try {
    const answer = await work();
    const body = await answer.clone().text();
    await asOperator(ctx.db, tx => tx.updateTable('idempotent_answer').set({ status: answer.status, body }).where('account_id', '=', me).where('key', '=', key).execute());
    return answer;
  } catch (error) {
    await asOperator(ctx.db, tx => tx.deleteFrom('idempotent_answer').where('account_id', '=', me).where('key', '=', key).execute());
    throw error;
  }
}

/** Answers kept longer than a day go, also those of accounts that send no more keys. */
export const forgetAnswersTask: Task<Context> = {
  name: 'forget-answers',
  retry: 'It deletes what is past its time; a second run finds nothing.',
  run: async ctx => void await asOperator(ctx.db, tx => tx.deleteFrom('idempotent_answer').where('created_at', '<', new Date(ctx.now().getTime() - keptFor)).execute()),
};

type Known = { readonly request_hash: Buffer; readonly status: number; readonly body: string };

const underWay = 0;

/** The answer that this key has already, or nothing where it is ours now. */
async function claim(tx: Operator, me: string, key: string, hash: Buffer, now: Date): Promise<Known | undefined> {
  const before = (age: number): Date => new Date(now.getTime() - age);
  await tx.deleteFrom('idempotent_answer').where('account_id', '=', me)
    .where(({ eb, or, and }) => or([eb('created_at', '<', before(keptFor)), and([eb('status', '=', underWay), eb('created_at', '<', before(underWayAtMost))])])).execute();
  const made = await tx.insertInto('idempotent_answer').values({ account_id: me, key, request_hash: hash, status: underWay, body: '', created_at: now })
    .onConflict(clash => clash.columns(['account_id', 'key']).doNothing()).executeTakeFirst();
  if (made.numInsertedOrUpdatedRows) return undefined;
  return tx.selectFrom('idempotent_answer').select(['request_hash', 'status', 'body']).where('account_id', '=', me).where('key', '=', key).executeTakeFirstOrThrow();
}

function replay(c: HonoContext, { request_hash, status, body }: Known, hash: Buffer): Response {
  if (!request_hash.equals(hash)) throw new ApiRefusal(422, 'idempotency_key', 'This Idempotency-Key came before with another call. Use a new key for a new call.');
  if (status === underWay) throw new ApiRefusal(409, 'under_way', 'The first call with this Idempotency-Key is still under way. Ask again in a moment.');
  return c.body(body, status as 200, { 'content-type': 'application/json', 'idempotent-replay': 'true' });
}
