import type { Context as HonoContext } from 'hono';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { AccountRefused, type Member, type NewAccount } from './account.ts';
import { tooOften } from './attempts.ts';
import type { Authentication } from './authentication.ts';
import { type EntryLink, EntryLinkSpent, entryLinkOf, setUp, setUpWith } from './entry-link.ts';
import { EntryPage } from './entry-pages.tsx';
import { stillOpens } from './one-time.ts';
import { ConfirmSentPage, OnePressPage, RegistrationClosedPage, SpentPage } from './pages.tsx';
import { confirm, register } from './register.ts';
import { startSession } from './session.ts';
import { texts } from './texts.ts';

/** Fills an instance with sample people; the account that has them. */
export type ShowSample = (ctx: Context) => Promise<Member>;

type Door = { readonly ctx: Context; readonly authentication: Authentication; readonly sample: ShowSample | undefined };
type About = 'setup' | 'join' | 'register';

/** The ways to an account: the first one, by invitation, and where everyone may. */
export function entryRoutes(ctx: Context, authentication: Authentication, sample?: ShowSample): readonly Route<Member>[] {
  const door: Door = { ctx, authentication, sample };
  return [
    ...bothWays(door, 'setup', '/setup/:token', 'the link is the proof'),
    { access: 'anyone', why: 'the link is the proof', method: 'post', path: '/setup/:token/sample', handle: (c, visitor) => showSample(door, c, visitor) },
    ...bothWays(door, 'join', '/join/:token', 'the link is the proof'),
    ...bothWays(door, 'register', '/register', 'everyone may ask for an account where the setting says so'),
    { access: 'anyone', why: 'the link is the proof', method: 'get', path: '/confirm/:token', handle: (c, visitor) => confirmView(door, c, visitor) },
    { access: 'anyone', why: 'the link is the proof', method: 'post', path: '/confirm/:token', handle: (c, visitor) => confirmAddress(door, c, visitor) },
  ];
}

const bothWays = (door: Door, about: About, path: string, why: string): readonly Route<Member>[] => [
  { access: 'anyone', why, method: 'get', path, handle: (c, visitor) => entryView(door, about, c, visitor) },
  { access: 'anyone', why, method: 'post', path, handle: (c, visitor) => makeAccount(door, about, c, visitor) },
];

type Given = { readonly fields?: Readonly<Record<string, string | undefined>>; readonly errors?: Readonly<Record<string, string>>; readonly often?: number };

async function entryView(door: Door, about: About, c: HonoContext, { tongue }: Visitor, { fields, errors, often }: Given = {}): Promise<View> {
  const link = about === 'register' ? undefined : await entryLinkOf(door.ctx, about, c.req.param('token')!);
  if (!isOpen(door, about, link)) return { ...shutView(about, tongue), ...(about === 'register' && { status: 200 as const }) };
  const sample = about === 'setup' && door.sample ? `${c.req.path}/sample` : undefined;
  const { password: _, ...values } = fields ?? {};
  return {
    title: texts(tongue)(`${about}.title`), plain: true, status: often ? 429 : errors ? 422 : 200,
    body: <EntryPage about={about} action={c.req.path} zone={zoneHere} email={link?.email} sample={sample} state={fields && { values, errors }} often={often} />,
  };
}

function isOpen({ ctx: { settings: { registration } } }: Door, about: About, link: EntryLink | undefined): boolean {
  if (about === 'register') return registration === 'open';
  return link !== undefined && (about === 'setup' || registration !== 'closed');
}

const shutView = (about: About, tongue: Visitor['tongue']): View => about === 'register'
  ? { title: texts(tongue)('register.closed'), plain: true, status: 403, body: <RegistrationClosedPage /> }
  : spentView(about, tongue);

async function makeAccount(door: Door, about: About, c: HonoContext, visitor: Visitor): Promise<Answer> {
  const fields = await formFields(c);
  const often = await tooOften(door.ctx, c, visitor.address, fields.email);
  if (often) return entryView(door, about, c, visitor, { fields, often });
  const { name = '', email = '', zone, password } = fields;
  const account: NewAccount = { name, email, zone: zone || zoneHere, locale: visitor.tongue.tag, password: password || undefined };
  try {
    const made = about === 'setup' ? await setUp(door.ctx, c.req.param('token')!, account) : await register(door.ctx, account, c.req.param('token'));
    return made === 'confirm' ? confirmSent(visitor, account.email) : await welcome(door, c, visitor, made);
  } catch (error) {
    if (error instanceof EntryLinkSpent) return shutView(about, visitor.tongue);
    if (error instanceof AccountRefused) return entryView(door, about, c, visitor, { fields, errors: error.in(visitor.tongue) });
    throw error;
  }
}

async function showSample(door: Door, c: HonoContext, visitor: Visitor): Promise<Answer> {
  if (!door.sample) return spentView('setup', visitor.tongue);
  try {
    return await welcome(door, c, visitor, await setUpWith(door.ctx, c.req.param('token')!, door.sample));
  } catch (error) {
    if (error instanceof EntryLinkSpent) return spentView('setup', visitor.tongue);
    throw error;
  }
}

async function confirmView({ ctx }: Door, c: HonoContext, { tongue }: Visitor): Promise<View> {
  if (!await stillOpens(ctx, 'confirm', c.req.param('token')!)) return spentView('confirm', tongue);
  return { title: texts(tongue)('confirm.go'), plain: true, body: <OnePressPage about="confirm" action={c.req.path} /> };
}

async function confirmAddress(door: Door, c: HonoContext, visitor: Visitor): Promise<Answer> {
  try {
    return await welcome(door, c, visitor, await confirm(door.ctx, c.req.param('token')!));
  } catch (error) {
    if (error instanceof EntryLinkSpent || error instanceof AccountRefused) return spentView('confirm', visitor.tongue);
    throw error;
  }
}

/** Signed in, to the first page, which says welcome by itself. */
async function welcome({ authentication }: Door, c: HonoContext, { address }: Visitor, member: Member): Promise<Response> {
  await startSession(authentication, c, member.id, address);
  return c.redirect('/', 303);
}

const confirmSent = ({ tongue }: Visitor, email: string): View => ({ title: texts(tongue)('confirm.title'), plain: true, body: <ConfirmSentPage email={email} /> });
const spentView = (about: 'setup' | 'join' | 'confirm', tongue: Visitor['tongue']): View => ({ title: texts(tongue)(`${about}.spent`), plain: true, status: 404, body: <SpentPage about={about} /> });

/** What the server's machine is set to: the first guess, until the browser says more. */
const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;
