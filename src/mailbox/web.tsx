import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import type { FormState } from '../ui/index.ts';
import { connectMailbox, forgetMailbox, readMailboxSoon } from './connect-mailbox.ts';
import { MailboxPage } from './page.tsx';
import { MailboxRefused } from './mailbox.ts';
import { mailboxTexts } from './texts.ts';
import { mailboxOf } from './store.ts';

const path = '/settings/mailbox';

/** A member's own mailbox, among their settings. */
export const mailboxRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path, handle: (_, me, { tongue }) => view(ctx, me, tongue) },
  { access: 'member', method: 'post', path, handle: (c, me, { tongue }) => connect(ctx, c, me, tongue) },
  {
    access: 'member', method: 'post', path: `${path}/read`,
    async handle(c, me, { tongue }) {
      await readMailboxSoon(ctx, me.id);
      return seeOther(c, path, { text: mailboxTexts(tongue)('mailbox.reading') });
    },
  },
  {
    access: 'member', method: 'post', path: `${path}/forget`,
    handle: async (c, me, { tongue }) => seeOther(c, path, { text: mailboxTexts(tongue)(await forgetMailbox(ctx, me.id) ? 'mailbox.forgotten' : 'mailbox.none') }),
  },
];

async function view(ctx: Context, me: Member, tongue: Tongue, state?: FormState): Promise<View> {
  const mailbox = await reading(ctx.db, me.id, mailboxOf);
  return { title: mailboxTexts(tongue)('mailbox.title'), narrow: true, status: state ? 422 : 200, body: <MailboxPage mailbox={mailbox} email={me.email} state={state} /> };
}

async function connect(ctx: Context, c: HonoContext, me: Member, tongue: Tongue): Promise<Answer> {
  const { host = '', port = '993', username = '', password = '' } = await formFields(c);
  try {
    await connectMailbox(ctx, me.id, { host, port: Number(port.trim() || 993), username, password });
    return seeOther(c, path, { text: mailboxTexts(tongue)('mailbox.connected') });
  } catch (error) {
    if (!(error instanceof MailboxRefused)) throw error;
    // a password goes back to no page
    return view(ctx, me, tongue, { values: { host, port, username }, errors: { [error.field]: error.in(tongue) } });
  }
}
