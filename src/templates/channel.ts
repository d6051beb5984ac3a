import type { Person } from '../people/index.ts';

/** By which way it goes. E-mail is sent by Kith; for everything else the text is copied and the member says "sent". */
export const channels = ['email', 'linkedin-note', 'linkedin-message', 'whatsapp', 'phone', 'in-person', 'other'] as const;
export type Channel = (typeof channels)[number];

/** How many characters a channel takes. LinkedIn: notes of 200 characters, 300 with a paid account (`noteLimit`), messages of 8,000; WhatsApp: 65,536. */
export function limitOf(channel: Channel, noteLimit: number): number | undefined {
  if (channel === 'linkedin-note') return noteLimit;
  if (channel === 'linkedin-message') return 8000;
  return channel === 'whatsapp' ? 65_536 : undefined;
}

/** By which way to reach somebody, where nothing was said: by e-mail, or by what LinkedIn allows. */
export function wayTo({ identities, isConnection }: Pick<Person, 'identities' | 'isConnection'>): Channel {
  if (identities.some(each => each.kind === 'email')) return 'email';
  if (isConnection) return 'linkedin-message';
  return identities.some(each => each.kind === 'profile') ? 'linkedin-note' : 'other';
}
