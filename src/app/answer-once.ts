import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context as HonoContext } from 'hono';
import { ApiRefusal } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import type { Operator } from '../kit/db.ts';
import type { Task } from '../kit/queue.ts';
import { asOperator } from '../kit/transact.ts';

/** A call that took longer than this is taken for dead, and may be made again. */
const underWayAtMost = 120_000;
const keptFor = 24 * 3600_000;

/** How often a call looks whether the same one, sent a moment before, has its answer: for ten seconds. */
const looks = 100;
const betweenLooks = 100;

/**
 * A write that carries an `Idempotency-Key` is carried out once: whoever sends it again within a day gets the first answer.
 * Of files only the call counts, not what is in them: they are too large to be compared. The key is claimed before the work begins, so that two at once do not both do it; a claim without an answer goes when the work fails.
 * Guests (`me` is undefined) are many, may hit on the same key, and learn nothing of each other: for them another call under the same key is another key.
 */
export async function answerOnce(ctx: Context, me: string | undefined, c: HonoContext, takesFiles: boolean, work: () => Promise<Response>): Promise<Response> {
  const said = c.req.header('idempotency-key');
  if (said === undefined) return work();
  if (!/^[\x21-\x7e]{1,200}$/.test(said)) throw new ApiRefusal(422, 'idempotency_key', 'An Idempotency-Key is 1 to 200 printable characters without spaces.');
  const hash = createHash('sha256').update(`${c.req.method} ${new URL(c.req.url).pathname}\n${takesFiles ? '' : await c.req.text()}`).digest();
  const [caller, key] = me ? [me, said] : [guests, `${said} ${hash.toString('base64url')}`];
  const known = await answerOrClaim(ctx, { account_id: me ?? null, key, request_hash: hash }, caller);
  if (known) return replay(c, known, hash);
  try {
    const answer = await work();
    const body = await answer.clone().text();
    await asOperator(ctx.db, tx => tx.updateTable('idempotent_answer').set({ status: answer.status, body }).where('caller', '=', caller).where('key', '=', key).execute());
    return answer;
  } catch (error) {
    await asOperator(ctx.db, tx => tx.deleteFrom('idempotent_answer').where('caller', '=', caller).where('key', '=', key).execute());
    throw error;
  }
}

/** Answers kept longer than a day go, also those of accounts that send no more keys. */
export const forgetAnswersTask: Task<Context> = {
  name: 'forget-answers',
  retry: 'It deletes what is past its time; a second run finds nothing.',
  run: async ctx => void await asOperator(ctx.db, tx => tx.deleteFrom('idempotent_answer').where('created_at', '<', new Date(ctx.now().getTime() - keptFor)).execute()),
};

type Held = { readonly account_id: string | null; readonly key: string; readonly request_hash: Buffer };
type Known = { readonly request_hash: Buffer; readonly status: number; readonly body: string };

const underWay = 0;
/** What the database takes whoever has no account for. */
const guests = '00000000-0000-0000-0000-000000000000';

/** The answer that this key has already, or nothing where it is ours now. One that is under way is waited for: it may fail, and then it is ours. */
async function answerOrClaim(ctx: Context, held: Held, caller: string): Promise<Known | undefined> {
  for (let look = 1; ; look++) {
    const known = await asOperator(ctx.db, tx => claim(tx, held, caller, ctx.now()));
    if (known?.status !== underWay || !known.request_hash.equals(held.request_hash) || look === looks) return known;
    await pause(betweenLooks);
  }
}

async function claim(tx: Operator, held: Held, caller: string, now: Date): Promise<Known | undefined> {
  const before = (age: number): Date => new Date(now.getTime() - age);
  await tx.deleteFrom('idempotent_answer').where('caller', '=', caller)
    .where(({ eb, or, and }) => or([eb('created_at', '<', before(keptFor)), and([eb('status', '=', underWay), eb('created_at', '<', before(underWayAtMost))])])).execute();
  const made = await tx.insertInto('idempotent_answer').values({ ...held, status: underWay, body: '', created_at: now })
    .onConflict(clash => clash.columns(['caller', 'key']).doNothing()).executeTakeFirst();
  if (made.numInsertedOrUpdatedRows) return undefined;
  const known = await tx.selectFrom('idempotent_answer').select(['request_hash', 'status', 'body']).where('caller', '=', caller).where('key', '=', held.key).executeTakeFirst();
  return known ?? { ...held, status: underWay, body: '' }; // it failed between the two questions
}

function replay(c: HonoContext, { request_hash, status, body }: Known, hash: Buffer): Response {
  if (!request_hash.equals(hash)) throw new ApiRefusal(422, 'idempotency_key', 'This Idempotency-Key came before with another call. Use a new key for a new call.');
  if (status === underWay) throw new ApiRefusal(409, 'under_way', 'The first call with this Idempotency-Key is still under way. Ask again in a moment.');
  return c.body(body, status as 200, { 'content-type': 'application/json', 'idempotent-replay': 'true' });
}
