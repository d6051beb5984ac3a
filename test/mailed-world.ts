import type { Settings } from '../src/kit/context.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { openWorld, type World } from './world.ts';

/** A world whose letters arrive in a mailbox; both close together. */
export type MailedWorld = World & { readonly mailbox: Mailbox };

export async function openMailedWorld(settings: Partial<Settings> = {}): Promise<MailedWorld> {
  const mailbox = await openMailbox();
  const world = await openWorld(settings, mailbox.mailer);
  return {
    ...world, mailbox,
    async close() {
      await world.close();
      await mailbox.close();
    },
  };
}
