import type { Context as HonoContext } from 'hono';
import type { VNode } from 'preact';
import { AccountRefused, type Authentication, changePassword, createToken, deleteAccount, editProfile, endOtherSessions, endSession, endThisSession, hasPassword, hostByHandle, invitationsBy, invite, type Member, memberOfSession, openSessions, openTokens, passkeysBy, revokeToken, sayTooOften, tooOften, withdrawInvitation } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, MemberRoute, Route, View, Visitor } from '../kit/route.ts';
import { pickTongue } from '../kit/tongue.ts';
import { deviceName } from './device-name.ts';
import { DeletePage, InvitationsSide, ProgramsSide, type Side, SignInSide, YouPage } from './pages.tsx';
import { goOnAndShow, shownOnce } from './shown-once.ts';
import { texts } from './texts.ts';
import { passkeyRoutes } from './web-passkey.ts';

type Door = { readonly ctx: Context; readonly authentication: Authentication };

/** One request of a member: what came, who asks, in which tongue. */
type Asked = Door & { readonly c: HonoContext; readonly me: Member; readonly visitor: Visitor };

/** What a member sets for themselves. */
export const settingsRoutes = (ctx: Context, authentication: Authentication): readonly Route<Member>[] => {
  const on = (method: 'get' | 'post', path: string, handle: (asked: Asked) => Answer | Promise<Answer>): MemberRoute<Member> =>
    ({ access: 'member', method, path, handle: (c, me, visitor) => handle({ ctx, authentication, c, me, visitor }) });
  return [
    on('get', '/settings', youView),
    on('post', '/settings', saveProfile),
    on('get', '/settings/sign-in', signInView),
    on('post', '/settings/password', setPassword),
    on('get', '/settings/password', ({ c }) => c.redirect(keysPage, 303)),
    on('post', '/settings/sessions/end', endSessions),
    on('get', '/settings/programs', programsView),
    on('post', '/settings/programs', makeToken),
    on('post', '/settings/programs/:id/revoke', takeBackToken),
    on('get', '/settings/invitations', invitationsView),
    on('post', '/settings/invitations', makeInvitation),
    on('post', '/settings/invitations/:id/withdraw', withdraw),
    on('get', '/settings/delete', deleteView),
    on('post', '/settings/delete', deleteMine),
    ...passkeyRoutes(ctx),
  ];
};

async function youView({ ctx, me, visitor }: Asked, values?: Record<string, unknown>, errors?: Errors): Promise<View> {
  const open = Boolean((await hostByHandle(ctx, me.handle))?.openedAt);
  return view(visitor, 'you', <YouPage me={me} url={ctx.settings.url} open={open} state={{ values, errors }} />, errors);
}

async function saveProfile(asked: Asked): Promise<Answer> {
  const { name = '', handle = '', zone = '', locale = 'en' } = await formFields(asked.c);
  const given = { name, handle, zone, locale };
  return refusing(() => editProfile(asked.ctx, asked.me.id, given),
    () => seeOther(asked.c, '/settings', { text: texts(pickTongue(undefined, locale))('settings.saved') }),
    error => youView(asked, given, error.in(asked.visitor.tongue)));
}

async function signInView({ ctx, authentication, c, me, visitor }: Asked, errors?: Errors): Promise<View> {
  const [here, sessions, passkeys, password] = await Promise.all([memberOfSession(ctx, authentication, c), openSessions(ctx, me.id), passkeysBy(ctx, me.id), hasPassword(ctx, me.id)]);
  const shown = sessions.map(({ id, userAgent, address, createdAt, updatedAt }) =>
    ({ id, ...deviceName(userAgent), address, begun: createdAt, seen: updatedAt, here: id === here?.session }));
  return view(visitor, 'signIn', <SignInSide password={password} passkeys={passkeys} sessions={shown} url={ctx.settings.url} state={{ errors }} />, errors);
}

async function setPassword(asked: Asked): Promise<Answer> {
  const { ctx, authentication, c, me, visitor } = asked;
  const { current = '', password = '' } = await formFields(c);
  const seconds = await tooOften(ctx, c, visitor.address, me.email);
  const here = await memberOfSession(ctx, authentication, c);
  if (seconds || !here) return { ...await signInView(asked, { current: often(visitor, seconds) }), status: 429 };
  return refusing(() => changePassword(ctx, me.id, here.session, { current, password }),
    count => seeOther(c, keysPage, { text: said(visitor)('password.changed', { count }) }),
    error => signInView(asked, error.in(visitor.tongue)));
}

async function endSessions({ ctx, authentication, c, me, visitor }: Asked): Promise<Answer> {
  const { session = '' } = await formFields(c);
  const here = await memberOfSession(ctx, authentication, c);
  const count = session === 'others' && here ? await endOtherSessions(ctx, me.id, here.session) : Number(await endSession(ctx, me.id, session));
  return seeOther(c, keysPage, { text: said(visitor)('session.ended', { count }) });
}

async function programsView({ ctx, c, me, visitor }: Asked): Promise<View> {
  return view(visitor, 'programs', <ProgramsSide url={ctx.settings.url} tokens={await openTokens(ctx, me.id)} made={shownOnce(c, programsPage, ['name', 'token'])} />);
}

async function makeToken(asked: Asked): Promise<Answer> {
  const { name = '', scope } = await formFields(asked.c);
  const made = await createToken(asked.ctx, asked.me.id, name, scope === 'write' ? 'write' : 'read');
  return goOnAndShow(asked.ctx, asked.c, programsPage, { name: made.name, token: made.token });
}

async function takeBackToken({ ctx, c, me, visitor }: Asked): Promise<Answer> {
  const id = c.req.param('id')!;
  const token = (await openTokens(ctx, me.id)).find(each => each.id === id);
  const done = await revokeToken(ctx, me.id, id);
  return seeOther(c, programsPage, done && token ? { text: said(visitor)('token.revoked', { name: token.name }) } : undefined);
}

async function invitationsView({ ctx, c, me, visitor }: Asked, errors?: Errors, email?: string): Promise<View> {
  const closed = ctx.settings.registration === 'closed';
  return view(visitor, 'invitations', <InvitationsSide closed={closed} invitations={await invitationsBy(ctx, me.id)} made={shownOnce(c, invitationsPage, ['url', 'email', 'mail'])} state={{ values: { email }, errors }} />, errors);
}

async function makeInvitation(asked: Asked): Promise<Answer> {
  const { ctx, c, me, visitor } = asked;
  const email = (await formFields(c)).email?.trim() ?? '';
  if (ctx.settings.registration === 'closed') return { ...await invitationsView(asked), status: 403 };
  const seconds = await tooOften(ctx, c, visitor.address);
  if (seconds) return { ...await invitationsView(asked, { email: often(visitor, seconds) }, email), status: 429 };
  return refusing(() => invite(ctx, me, email), made => goOnAndShow(ctx, c, invitationsPage, { ...made, email }), error => invitationsView(asked, error.in(visitor.tongue), email));
}

async function withdraw({ ctx, c, me, visitor }: Asked): Promise<Answer> {
  const done = await withdrawInvitation(ctx, me.id, c.req.param('id')!);
  return seeOther(c, invitationsPage, { text: said(visitor)(done ? 'invite.withdrawn' : 'invite.gone') });
}

const deleteView = ({ me, visitor }: Asked, errors?: Errors): View => view(visitor, 'delete', <DeletePage email={me.email} state={{ errors }} />, errors);

async function deleteMine(asked: Asked): Promise<Answer> {
  const { ctx, authentication, c, me, visitor } = asked;
  const { email = '' } = await formFields(c);
  if (email.trim().toLowerCase() !== me.email) return deleteView(asked, { email: said(visitor)('delete.wrong') });
  await endThisSession(authentication, c);
  await deleteAccount(ctx, me.email);
  return seeOther(c, '/sign-in', { text: said(visitor)('delete.done') });
}

type Errors = Readonly<Record<string, string>>;

const [keysPage, programsPage, invitationsPage] = ['/settings/sign-in', '/settings/programs', '/settings/invitations'] as const;
const often = (visitor: Visitor, seconds = 1): string => sayTooOften(visitor.tongue, seconds);
const said = (visitor: Visitor) => texts(visitor.tongue);
/** Each side has a title of its own, so that tabs and histories of a browser tell them apart. */
const view = (visitor: Visitor, side: Side | 'delete', body: VNode, errors?: Errors): View => ({ title: side === 'delete' ? said(visitor)('delete.title') : `${said(visitor)(`settings.${side}`)} · ${said(visitor)('settings.title')}`, body, narrow: true, status: errors ? 422 : 200 });

/** Do it, and say what came of it, or why it was refused. */
async function refusing<T>(work: () => Promise<T>, done: (made: T) => Answer | Promise<Answer>, refused: (error: AccountRefused) => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await done(await work());
  } catch (error) {
    if (error instanceof AccountRefused) return refused(error);
    throw error;
  }
}
