import type { Context } from '../kit/context.ts';
import type { Letter } from '../kit/mail.ts';

/**
 * Send a letter without waiting for it, so that nobody learns from the time an answer takes whether one was sent. Where no mail
 * is set up, or it fails, the operator finds what it held in the log.
 */
export function deliver(ctx: Context, letter: Letter, forOperator: string): void {
  void ctx.mail.send(letter).then(outcome => {
    if (outcome.outcome === 'not set up') ctx.log(forOperator);
    if (outcome.outcome === 'failed') ctx.log(`A letter to ${letter.to} could not be sent: ${outcome.reason} ${forOperator}`);
  });
}
