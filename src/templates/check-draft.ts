import { checkLetter, type Flaw } from '../kit/letter-check.ts';
import { type Channel, limitOf } from './channel.ts';
import { asksForTime, type Kind } from './kind.ts';

/** What is looked at before it goes. */
export type Draft = { readonly kind: Kind; readonly channel: Channel; readonly reason: string; readonly question: string; readonly offer: string; readonly body: string; readonly attachment: object | null };

/** What a draft lacks, and where. Blocks nothing by itself. */
export const checkDraft = (draft: Draft, noteLimit: number): readonly Flaw[] => checkLetter({
  text: draft.body, reason: draft.reason, question: draft.question, offer: draft.offer, limit: limitOf(draft.channel, noteLimit), asks: asksForTime(draft.kind), hasAttachment: draft.attachment !== null,
});
