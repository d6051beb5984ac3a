import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { pickTongue } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { connectMailbox, forgetMailbox, readMailboxSoon } from './connect-mailbox.ts';
import { mailboxJson, mailboxToJson } from './mailbox-json.ts';
import { MailboxRefused } from './mailbox.ts';
import { mailboxOf } from './store.ts';

const route = apiRoute<Member>();
const chapter = 'Mailbox';
const answer = z.object({ mailbox: mailboxJson.nullable() });
const login = z.strictObject({ host: z.string().max(300), port: z.int().default(993), username: z.string().max(300), password: z.string().max(1000) });

/** The mailbox by program: the same verbs as the page. */
export const mailboxApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({ access: 'read', method: 'get', path: '/mailbox', summary: 'Tell which mailbox is connected and how it fares', chapter, answer, handle: me => tell(ctx, me) }),
  route({
    access: 'write', method: 'put', path: '/mailbox', summary: 'Connect a mailbox (IMAP, read only), once it was seen to open', chapter, body: login, answer,
    async handle(me, { body }) {
      try {
        await connectMailbox(ctx, me.id, body);
      } catch (error) {
        if (!(error instanceof MailboxRefused)) throw error;
        throw new ApiRefusal(error.refusal === 'often' ? 429 : 422, error.refusal === 'often' ? 'often' : 'not_connected', error.message, { [error.field]: error.message });
      }
      return tell(ctx, me);
    },
  }),
  route({ access: 'write', method: 'post', path: '/mailbox/readings', summary: 'Look into the mailbox soon', chapter, answer, async handle(me) { await readMailboxSoon(ctx, me.id); return tell(ctx, me); } }),
  route({ access: 'write', method: 'delete', path: '/mailbox', summary: 'Disconnect the mailbox and forget its password', chapter, answer, async handle(me) { await forgetMailbox(ctx, me.id); return tell(ctx, me); } }),
];

async function tell(ctx: Context, me: Member): Promise<z.infer<typeof answer>> {
  const mailbox = await reading(ctx.db, me.id, mailboxOf);
  return { mailbox: mailbox ? mailboxToJson(pickTongue(undefined, me.locale), mailbox) : null };
}
