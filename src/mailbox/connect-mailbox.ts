import { countAttempts } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';
import { addJob } from '../kit/queue.ts';
import { sealText } from '../kit/sealed-text.ts';
import { transact } from '../kit/transact.ts';
import { visitInbox } from './imap.ts';
import { checkLogin, MailboxRefused, type MailboxLogin } from './mailbox.ts';
import { firstToAnswer, readingTask, sealedFor } from './read-mailbox.ts';
import { deleteMailbox, saveMailbox } from './store.ts';

const mostPerMinute = 10;

/** Connect a member's mailbox, once it was seen to open. Throws `MailboxRefused`; then nothing was changed. */
export async function connectMailbox(ctx: Context, me: string, given: MailboxLogin): Promise<void> {
  const login = checkLogin(given);
  // whoever may name any host could otherwise have this server knock at many doors
  if (await countAttempts(ctx, 'mailbox', [me], mostPerMinute)) throw new MailboxRefused('host', 'often');
  const from = await firstToAnswer(ctx, me);
  const visit = await visitInbox(ctx.settings, login, async inbox => ({ validity: inbox.validity, next: from ? await inbox.uidSince(from) : inbox.next }));
  if (visit.outcome === 'trouble') throw new MailboxRefused(visit.trouble === 'login' ? 'password' : 'host', visit.trouble, visit.answer);
  const { host, port, username, password } = login;
  await transact(ctx.db, me, null, async tx => {
    await saveMailbox(tx, { host, port, username, passwordSealed: sealText(ctx.settings.secret, sealedFor(me), password), cursor: visit.value }, ctx.now());
    await addJob(tx, { task: readingTask, payload: { me }, key: 'mailbox', maxAttempts: 1 });
  });
}

/** Look into it no more, and forget the password. False where none was connected. */
export const forgetMailbox = (ctx: Context, me: string): Promise<boolean> => transact(ctx.db, me, null, tx => deleteMailbox(tx));

/** Have it read soon, whether it is due or not. */
export const readMailboxSoon = (ctx: Context, me: string): Promise<void> => transact(ctx.db, me, null, tx => addJob(tx, { task: readingTask, payload: { me, hurry: true }, key: 'mailbox', maxAttempts: 1 }));
