import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { hashOf } from '../kit/link-token.ts';
import { pickTongue } from '../kit/tongue.ts';
import { transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { NoSuchPerson, personById } from '../people/index.ts';
import { postLetter } from '../post/index.ts';
import { answerDays, outcomes } from './answer.ts';
import { NoSuchIntroduction, requestToken } from './link.ts';
import { requestLetter, thanksLetter } from './mail.ts';
import { refused } from './refusals.ts';
import { ConnectorTired, loadDays, loadLimit } from './request.ts';
import { countAsked, insertRequest, markThanked, requestById, saveRequestOutcome, withdrawRequestRow } from './store.ts';

/** Whom to ask, for whom, why, and the lines that can be forwarded as they are. */
export const requestInput = z.strictObject({
  connector: z.uuid(refused.noPerson),
  hopesFor: typedText(refused.noTarget).min(1, refused.noTarget).max(200, refused.long),
  target: z.uuid(refused.noPerson).optional(),
  reason: typedText(refused.noReason).min(1, refused.noReason).max(1000, refused.long),
  forwardable: typedText(refused.noForwardable).min(1, refused.noForwardable).max(2000, refused.long),
  /** The member knows that they asked this connector often lately. */
  anyway: z.boolean().default(false),
});
export type RequestInput = z.infer<typeof requestInput>;

/** Ask somebody for an introduction; the request's id. Throws `NoSuchPerson`, `ConnectorTired`. */
export function askConnector(ctx: Context, me: Member, input: RequestInput): Promise<string> {
  return transact(ctx.db, me.id, null, async tx => {
    const person = await personById(tx, input.connector);
    if (!person) throw new NoSuchPerson();
    const times = await countAsked(tx, person.id, new Date(ctx.now().getTime() - loadDays * 86_400_000));
    if (times >= loadLimit && !input.anyway) throw new ConnectorTired(times);
    const id = newId();
    const email = person.identities.find(identity => identity.kind === 'email')?.shown ?? '';
    const expiresAt = new Date(ctx.now().getTime() + answerDays * 86_400_000);
    await insertRequest(tx, { ...input, id, person: person.id, target: input.target ?? null, email, createdAt: ctx.now(), expiresAt, tokenHash: hashOf(requestToken(ctx, id)), language: pickTongue(me.locale).language });
    const request = await requestById(tx, id);
    if (email && request) await postLetter(tx, requestLetter(ctx, me, request));
    return id;
  });
}

export const requestOutcomeInput = z.strictObject({ outcome: z.enum(outcomes, refused.noAnswer) });

/** Remember what came of it. Throws `NoSuchIntroduction`. */
export function tellRequestOutcome(ctx: Context, me: string, id: string, { outcome }: z.infer<typeof requestOutcomeInput>): Promise<void> {
  return transact(ctx.db, me, null, async tx => {
    if (!await requestById(tx, id)) throw new NoSuchIntroduction();
    await saveRequestOutcome(tx, id, outcome, ctx.now());
  });
}

export const thanksInput = z.strictObject({ words: typedText(refused.noReason).min(1, refused.noReason).max(2000, refused.long) });

/** Tell the connector what came of it, and thank them: by mail where they have an address, else the member says that they did. Throws `NoSuchIntroduction`. */
export function thankConnector(ctx: Context, me: Member, id: string, { words }: z.infer<typeof thanksInput>): Promise<void> {
  return transact(ctx.db, me.id, null, async tx => {
    const request = await requestById(tx, id);
    if (!request) throw new NoSuchIntroduction();
    if (request.email) await postLetter(tx, thanksLetter(me, request, words));
    await markThanked(tx, id, ctx.now());
  });
}

/** Take a request back; its link then says that it is over. False where it is over already. */
export const withdrawRequest = (ctx: Context, me: string, id: string): Promise<boolean> => transact(ctx.db, me, null, tx => withdrawRequestRow(tx, id, ctx.now()));
