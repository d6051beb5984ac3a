import type { Context as HonoContext } from 'hono';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import { ownPath } from '../kit/own-path.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import type { Member } from './account.ts';
import { tooOften } from './attempts.ts';
import type { Authentication } from './authentication.ts';
import { isNew } from './entry-link.ts';
import { stillOpens } from './one-time.ts';
import { LinkSentPage, NewInstancePage, OnePressPage, SignInPage, SpentPage } from './pages.tsx';
import { memberByPassword } from './password.ts';
import { endThisSession, startSession } from './session.ts';
import { linkMinutes, memberByLink, sendSignInLink } from './sign-in-link.ts';
import { texts } from './texts.ts';
import { entryRoutes, type ShowSample } from './web-entry.tsx';
import { passkeyRoutes } from './web-passkey.ts';

/** Everything about accounts that a browser reaches. `sample` makes an account among sample people and says whose it is. */
export const accountRoutes = (ctx: Context, authentication: Authentication, sample?: ShowSample): readonly Route<Member>[] => [
  ...signInRoutes(ctx, authentication), ...passkeyRoutes(ctx, authentication), ...entryRoutes(ctx, authentication, sample),
];

const why = 'whoever signs in is not known yet';

const signInRoutes = (ctx: Context, authentication: Authentication): readonly Route<Member>[] => [
  { access: 'anyone', why, method: 'get', path: '/sign-in', handle: (c, visitor) => signInView(ctx, c, visitor) },
  { access: 'anyone', why, method: 'post', path: '/sign-in', handle: (c, visitor) => signIn(ctx, authentication, c, visitor) },
  { access: 'anyone', why, method: 'post', path: '/sign-in/link', handle: (c, visitor) => sendLink(ctx, c, visitor) },
  { access: 'anyone', why, method: 'get', path: '/sign-in/link/:token', handle: (c, visitor) => linkView(ctx, c, visitor) },
  { access: 'anyone', why, method: 'post', path: '/sign-in/link/:token', handle: (c, visitor) => followLink(ctx, authentication, c, visitor) },
  {
    access: 'anyone', why: 'ending a session that has already ended is no error', method: 'post', path: '/sign-out',
    async handle(c, { tongue }) {
      await endThisSession(authentication, c);
      return seeOther(c, '/sign-in', { text: texts(tongue)('signIn.done') });
    },
  },
];

type Trouble = { readonly email?: string; readonly trouble?: 'wrong' | 'noEmail'; readonly often?: number };

async function signInView(ctx: Context, c: HonoContext, { tongue }: Visitor, { email, trouble, often }: Trouble = {}): Promise<View> {
  const t = texts(tongue);
  if (await isNew(ctx)) return { title: t('new.title'), plain: true, body: <NewInstancePage /> };
  const body = <SignInPage next={ownPath(c.req.query('next'))} open={ctx.settings.registration === 'open'} state={email ? { values: { email } } : undefined} trouble={trouble} often={often} />;
  return { title: t('signIn.go'), plain: true, body, status: often ? 429 : trouble ? 422 : 200 };
}

async function signIn(ctx: Context, authentication: Authentication, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const { email = '', password = '' } = await formFields(c);
  const often = await tooOften(ctx, c, visitor.address, email);
  if (often) return signInView(ctx, c, visitor, { email, often });
  const member = await memberByPassword(ctx, email, password);
  if (!member) return signInView(ctx, c, visitor, { email, trouble: 'wrong' });
  await startSession(authentication, c, member.id, visitor.address);
  return c.redirect(ownPath(c.req.query('next')), 303);
}

async function sendLink(ctx: Context, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const email = (await formFields(c)).email?.trim() ?? '';
  const often = await tooOften(ctx, c, visitor.address, email);
  if (often) return signInView(ctx, c, visitor, { email, often });
  if (!email.includes('@')) return signInView(ctx, c, visitor, { email, trouble: 'noEmail' });
  await sendSignInLink(ctx, email, ownPath(c.req.query('next')));
  const mailed = ctx.mail.ready;
  return { title: texts(visitor.tongue)(mailed ? 'link.title' : 'link.operatorTitle'), plain: true, body: <LinkSentPage email={email} minutes={linkMinutes} mailed={mailed} /> };
}

async function linkView(ctx: Context, c: HonoContext, { tongue }: Visitor): Promise<View> {
  if (!await stillOpens(ctx, 'sign-in', c.req.param('token')!)) return spentLink(tongue);
  return { title: texts(tongue)('signIn.go'), plain: true, body: <OnePressPage about="link" action={c.req.path + new URL(c.req.url).search} /> };
}

async function followLink(ctx: Context, authentication: Authentication, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const member = await memberByLink(ctx, c.req.param('token')!);
  if (!member) return spentLink(visitor.tongue);
  await startSession(authentication, c, member.id, visitor.address);
  return c.redirect(ownPath(c.req.query('next')), 303);
}

const spentLink = (tongue: Visitor['tongue']): View => ({ title: texts(tongue)('link.spent'), plain: true, status: 404, body: <SpentPage about="link" minutes={linkMinutes} /> });
