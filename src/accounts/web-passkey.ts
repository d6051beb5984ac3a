import type { Context as HonoContext } from 'hono';
import type { Context } from '../kit/context.ts';
import { deviceName } from '../kit/device-name.ts';
import { formFields } from '../kit/form-fields.ts';
import { keepNotice, seeOther } from '../kit/notice-cookie.ts';
import { ownPath } from '../kit/own-path.ts';
import type { Route, Visitor } from '../kit/route.ts';
import type { Member } from './account.ts';
import { tooOften } from './attempts.ts';
import type { Authentication } from './authentication.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { addPasskey, askForNewPasskey, askForPasskey, memberByPasskey, removePasskey, renamePasskey } from './passkey.ts';
import { startSession } from './session.ts';
import { settingsTexts } from './settings-texts.ts';

/** Passkeys: the browser asks what to answer, answers, and is told where to go on. Script's part is `ui/islands/passkey.ts`. */
export const passkeyRoutes = (ctx: Context, authentication: Authentication): readonly Route<Member>[] => [
  { access: 'anyone', why: 'whoever signs in is not known yet', method: 'post', path: '/sign-in/passkey/ask', handle: c => askToSignIn(ctx, c) },
  { access: 'anyone', why: 'the passkey is the proof', method: 'post', path: '/sign-in/passkey', handle: (c, visitor) => signIn(ctx, authentication, c, visitor) },
  { access: 'member', method: 'post', path: '/settings/passkeys/ask', handle: (c, me) => askToAdd(ctx, c, me) },
  { access: 'member', method: 'post', path: '/settings/passkeys', handle: (c, me, visitor) => add(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/settings/passkeys/:id', handle: (c, me, visitor) => rename(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/settings/passkeys/:id/remove', handle: (c, me, visitor) => remove(ctx, c, me, visitor) },
];

async function askToSignIn(ctx: Context, c: HonoContext): Promise<Response> {
  const question = await askForPasskey(ctx);
  await keepChallenge(ctx, c, 'sign-in', question.challenge);
  return c.json(question);
}

async function signIn(ctx: Context, authentication: Authentication, c: HonoContext, { address }: Visitor): Promise<Response> {
  if (await tooOften(ctx, c, address)) return c.json({ error: 'often' }, 429);
  const challenge = await takeChallenge(ctx, c, 'sign-in');
  const member = challenge && await memberByPasskey(ctx, await c.req.json().catch(() => null), challenge);
  if (!member) return c.json({ error: 'refused' }, 422);
  await startSession(authentication, c, member.id, address);
  return c.json({ next: ownPath(c.req.query('next')) });
}

async function askToAdd(ctx: Context, c: HonoContext, me: Member): Promise<Response> {
  const question = await askForNewPasskey(ctx, me);
  await keepChallenge(ctx, c, `add-${me.id}`, question.challenge);
  return c.json(question);
}

async function add(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Response> {
  const challenge = await takeChallenge(ctx, c, `add-${me.id}`);
  const t = settingsTexts(tongue);
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
  return seeOther(c, keysPage, done ? { text: settingsTexts(tongue)('passkey.renamed') } : undefined);
}

async function remove(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Response> {
  const done = await removePasskey(ctx, me.id, c.req.param('id')!);
  return seeOther(c, keysPage, done ? { text: settingsTexts(tongue)('passkey.removed') } : undefined);
}

const keysPage = '/settings/sign-in';
