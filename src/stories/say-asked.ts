import type { IconName } from '../ui/index.ts';
import type { AskedMoment, AskedStep } from './moment.ts';
import type { texts } from './texts.ts';

const icons: Readonly<Record<AskedStep, IconName>> = { 'sent': 'outreach', 'followed up': 'loop', 'accepted': 'check', 'in conversation': 'letter', 'declined': 'minus', 'silent': 'clock', 'withdrawn': 'leave' };
const theirs: readonly AskedStep[] = ['accepted', 'in conversation', 'declined'];

/** A step of an outreach in the story with somebody. An answer by mail is one to a letter of ours; its words stay in the member's mailbox. */
export function sayAsked(t: ReturnType<typeof texts>, name: string, { step, toldBy, mailed }: AskedMoment): { readonly icon: IconName; readonly title: string; readonly side: 'mine' | 'theirs' } {
  const by = step === 'in conversation' && toldBy === 'mail' ? '.mail' : step === 'sent' && mailed ? '.mailed' : '';
  return { icon: icons[step], title: t(`story.asked.${step}${by}` as 'story.asked.sent', { name }), side: theirs.includes(step) ? 'theirs' : 'mine' };
}
