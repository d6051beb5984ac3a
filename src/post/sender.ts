import type { Settings } from '../kit/context.ts';
import type { Correspondent } from '../kit/mail.ts';

type Writing = { readonly from: Correspondent; readonly replyTo?: Correspondent | undefined };

/**
 * Whose address stands in From, which must be one the instance's mail server may send for, or receivers take the letter for a forgery (SPF,
 * DMARC): the member's own where the operator allows its domain; else the instance's, under the member's name, with the member
 * in Reply-To. Whoever makes an invitation names the same address as its organizer.
 */
export function writer(settings: Pick<Settings, 'mailFrom' | 'mailDomains'>, member: Correspondent | undefined, replyTo?: Correspondent): Writing {
  if (!member || member.address === settings.mailFrom.address) return { from: member ?? settings.mailFrom, replyTo };
  const domain = member.address.split('@')[1]?.toLowerCase() ?? '';
  if (settings.mailDomains.includes(domain)) return { from: member, replyTo };
  return { from: { name: member.name || settings.mailFrom.name, address: settings.mailFrom.address }, replyTo: replyTo ?? member };
}
