import { forgetImages } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { forgetLetters } from '../post/index.ts';
import { checkDay, type Given } from './answer.ts';
import { type Link, NoSuchIntroduction } from './link.ts';
import { answerRequestRow, forgetRequest, markIntroduced, requestById } from './store.ts';

/** Take the answer of whoever was asked for an introduction. Throws `NoSuchIntroduction`, `DayOutOfReach`. */
export function answerRequest(ctx: Context, link: Link, given: Given): Promise<void> {
  return transact(ctx.db, link.account, null, async tx => {
    const request = link.request && await requestById(tx, link.request);
    if (!request) throw new NoSuchIntroduction();
    if (request.withdrawnAt || request.forgottenAt || request.expiresAt <= ctx.now()) return;
    checkDay(given, request.expiresAt, ctx.now());
    await answerRequestRow(tx, request.id, given.answer, given.laterOn ?? null, ctx.now());
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
