import type { Context as HonoContext } from 'hono';
import { addPasskey, askForNewPasskey, keepChallenge, type Member, removePasskey, renamePasskey, takeChallenge } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { keepNotice, seeOther } from '../kit/notice-cookie.ts';
import type { Route, Visitor } from '../kit/route.ts';
import { deviceName } from './device-name.ts';
import { texts } from './texts.ts';

/** A member's passkeys: the browser asks what to answer, answers, and is told where to go on. Script's part is `ui/islands/passkey.ts`. */
export const passkeyRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'post', path: '/settings/passkeys/ask', handle: (c, me) => askToAdd(ctx, c, me) },
  { access: 'member', method: 'post', path: '/settings/passkeys', handle: (c, me, visitor) => add(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/settings/passkeys/:id', handle: (c, me, visitor) => rename(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/settings/passkeys/:id/remove', handle: (c, me, visitor) => remove(ctx, c, me, visitor) },
];

async function askToAdd(ctx: Context, c: HonoContext, me: Member): Promise<Response> {
  const question = await askForNewPasskey(ctx, me);
  await keepChallenge(ctx, c, `add-${me.id}`, question.challenge);
  return c.json(question);
}

async function add(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Response> {
  const challenge = await takeChallenge(ctx, c, `add-${me.id}`);
  const t = texts(tongue);
  const { browser, system } = deviceName(c.req.header('user-agent'));
  const name = system ? t('session.on', { browser: browser ?? t('session.unknown'), system }) : browser ?? '';
  const key = challenge && await addPasskey(ctx, me.id, await c.req.json().catch(() => null), challenge, name);
  if (!key) return c.json({ error: 'refused' }, 422);
  keepNotice(c, { text: t('passkey.added', { name: key.name }) });
  return c.json({ next: keysPage });
}

async function rename(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Response> {
  const { name = '' } = await formFields(c);
  const done = await renamePasskey(ctx, me.id, c.req.param('id')!, name);
  return seeOther(c, keysPage, done ? { text: texts(tongue)('passkey.renamed') } : undefined);
}

async function remove(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Response> {
  const done = await removePasskey(ctx, me.id, c.req.param('id')!);
  return seeOther(c, keysPage, done ? { text: texts(tongue)('passkey.removed') } : undefined);
}

const keysPage = '/settings/sign-in';
