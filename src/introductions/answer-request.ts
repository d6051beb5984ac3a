import { forgetImages } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { forgetLetters } from '../post/index.ts';
import { type AnswerInput, DayOutOfReach } from './answer-introduction.ts';
import { NoSuchIntroduction } from './introduction.ts';
import type { Link } from './link.ts';
import { refused } from './refusals.ts';
import { answerRequestRow, forgetRequest, markIntroduced, requestById } from './store-requests.ts';

/** Take the answer of whoever was asked for an introduction. Throws `NoSuchIntroduction`, `DayOutOfReach`. */
export function answerRequest(ctx: Context, link: Link, { answer, laterOn }: AnswerInput): Promise<void> {
  return transact(ctx.db, link.account, null, async tx => {
    const request = link.request && await requestById(tx, link.request);
    if (!request) throw new NoSuchIntroduction();
    if (request.withdrawnAt || request.forgottenAt || request.expiresAt <= ctx.now()) return;
    const today = ctx.now().toISOString().slice(0, 10);
    if (answer === 'later' && (!laterOn || laterOn <= today || laterOn >= request.expiresAt.toISOString().slice(0, 10))) throw new DayOutOfReach(refused.noDay);
    await answerRequestRow(tx, request.id, answer, laterOn ?? null, ctx.now());
  });
}

/** The lines were forwarded. Throws `NoSuchIntroduction`. */
export function sayForwarded(ctx: Context, link: Link): Promise<void> {
  return transact(ctx.db, link.account, null, async tx => {
    const request = link.request && await requestById(tx, link.request);
    if (!request || request.withdrawnAt) throw new NoSuchIntroduction();
    await markIntroduced(tx, request.id, ctx.now());
  });
}

/** Take away the address of whoever holds the link; it leads nowhere further. Throws `NoSuchIntroduction`. */
export function forgetConnector(ctx: Context, link: Link): Promise<void> {
  return transact(ctx.db, link.account, null, async tx => {
    const request = link.request && await requestById(tx, link.request);
    if (!request) throw new NoSuchIntroduction();
    await forgetLetters(tx, { kind: 'introduction-request', id: request.id }, request.email, { unsent: true });
    await forgetRequest(tx, request.id, ctx.now());
    await forgetImages(tx, 'introduction_request', request.id);
  });
}
