import { checkLetter, type Flaw } from '../kit/letter-check.ts';
import { asksForTime, type Channel, type Outreach } from './outreach.ts';

/** How many characters a channel takes. LinkedIn: notes of 200 characters, 300 with a paid account (`noteLimit`), messages of 8,000; WhatsApp: 65,536. */
export function limitOf(channel: Channel, noteLimit: number): number | undefined {
  if (channel === 'linkedin-note') return noteLimit;
  if (channel === 'linkedin-message') return 8000;
  return channel === 'whatsapp' ? 65_536 : undefined;
}

/** What a draft lacks, and where. Blocks nothing by itself. */
export const checkDraft = (draft: Pick<Outreach, 'kind' | 'channel' | 'reason' | 'question' | 'offer' | 'body' | 'attachment'>, noteLimit: number): readonly Flaw[] => checkLetter({
  text: draft.body, reason: draft.reason, question: draft.question, offer: draft.offer, limit: limitOf(draft.channel, noteLimit), asks: asksForTime(draft.kind), hasAttachment: draft.attachment !== null,
});
