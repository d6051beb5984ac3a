import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context as HonoContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { type Member, memberOfToken } from '../accounts/index.ts';
import { activityApi } from '../activity/index.ts';
import { busyApi } from '../busy/index.ts';
import { caldavApi } from '../caldav/index.ts';
import { calendarsApi } from '../calendars/index.ts';
import { peopleApi } from '../people/index.ts';
import { directoryApi } from '../directory/index.ts';
import { feedsApi } from '../feeds/index.ts';
import { briefsApi } from '../briefs/index.ts';
import { checkInsApi } from '../check-ins/index.ts';
import { conversationsApi } from '../conversations/index.ts';
import { storiesApi } from '../stories/index.ts';
import { duplicatesApi } from '../duplicates/index.ts';
import { givingApi } from '../giving/index.ts';
import { goalsApi } from '../goals/index.ts';
import { guestsApi } from '../guests/index.ts';
import { hostsApi } from '../hosts/index.ts';
import { importsApi } from '../imports/index.ts';
import { insightApi } from '../insight/index.ts';
import { ApiRefusal, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { meetingsApi } from '../meetings/index.ts';
import { connectorsApi } from '../connectors/index.ts';
import { introductionsApi } from '../introductions/index.ts';
import { invitationsApi } from '../invitations/index.ts';
import { outreachApi } from '../outreach/index.ts';
import { roundsApi } from '../rounds/index.ts';
import { suggestedApi } from '../suggested/index.ts';
import { suggestionsApi } from '../suggestions/index.ts';
import { tiesApi } from '../ties/index.ts';
import { mailboxApi } from '../mailbox/index.ts';
import { postApi } from '../post/index.ts';
import { templatesApi } from '../templates/index.ts';
import { paceApi } from '../pace/index.ts';
import { todayApi } from '../today/index.ts';
import { reasonsApi } from '../reasons/index.ts';
import { remindersApi } from '../reminders/index.ts';
import { participantsApi } from '../participants/index.ts';
import { pollsApi } from '../poll-hosts/index.ts';
import { promisesApi } from '../promises/index.ts';
import { answerOnce } from './answer-once.ts';
import { apiErrorShape, describeRoute, isWrite } from './api-document.ts';
import { calendarTakers } from './calendar-takers.ts';
import { feedParts } from './feed-parts.ts';
import { asksBetween } from './person.tsx';
import { changeElsewhere, sayChange } from './changes.ts';
import { clientAddress } from './client-address.ts';

/** Every call of every domain, each with its access. */
export const apiRoutes = (ctx: Context): readonly ApiRoute<Member>[] => [
  ...directoryApi(ctx),
  ...peopleApi(ctx),
  ...importsApi(ctx),
  ...caldavApi(ctx, calendarTakers),
  ...calendarsApi(ctx, calendarTakers),
  ...busyApi(ctx),
  ...feedsApi(ctx, feedParts),
  ...insightApi(ctx),
  ...invitationsApi(ctx),
  ...duplicatesApi(ctx),
  ...goalsApi(ctx),
  ...promisesApi(ctx),
  ...conversationsApi(ctx), ...storiesApi(ctx, asksBetween), ...briefsApi(ctx, asksBetween), ...checkInsApi(ctx), ...givingApi(ctx),
  ...templatesApi(ctx), ...reasonsApi(ctx), ...outreachApi(ctx),
  ...paceApi(ctx), ...todayApi(ctx),
  ...postApi(ctx), ...mailboxApi(ctx),
  ...remindersApi(ctx),
  ...introductionsApi(ctx), ...connectorsApi(ctx),
  ...meetingsApi(ctx),
  ...hostsApi(ctx),
  ...guestsApi(ctx, c => clientAddress(c, ctx.settings.trustedProxies)),
  ...suggestionsApi(ctx), ...suggestedApi(ctx, c => clientAddress(c, ctx.settings.trustedProxies)),
  ...pollsApi(ctx), ...participantsApi(ctx, c => clientAddress(c, ctx.settings.trustedProxies)),
  ...tiesApi(ctx),
  ...roundsApi(ctx),
  ...activityApi(ctx, sayChange, changeElsewhere),
];

/** Mounts `/api/v1`. */
export function mountApi(http: Hono, ctx: Context): void {
  const api = new OpenAPIHono({ defaultHook: result => { if (!result.success) throw refusalOf(result.error.issues); } });
  const takeFiles = new Set(apiRoutes(ctx).filter(route => route.takesFiles).map(route => `/api/v1${route.path}`));
  const limit = bodyLimit({ maxSize: 1024 * 1024, onError: () => { throw new ApiRefusal(413, 'too_large', 'That is more than 1 MB, which is the most one call may carry.'); } });
  api.use((c, next) => takeFiles.has(c.req.path) ? next() : limit(c, next));
  api.onError((error, c) => sayError(ctx, c, error));
  for (const route of apiRoutes(ctx)) mountRoute(api, ctx, route);
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: 'A token made with `kith token create`, or on the page of settings.' });
  api.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Kith', version: '1' }, servers: [{ url: `${ctx.settings.url}/api/v1` }], security: [{ token: [] }] });
  api.get('/', c => c.json({ document: `${ctx.settings.url}/api/v1/openapi.json`, token: 'Authorization: Bearer TOKEN' }));
  api.all('*', () => { throw new ApiRefusal(404, 'not_found', 'There is nothing at this address. The document at /api/v1/openapi.json lists what there is.'); });
  http.route('/api/v1', api);
}

type Asking = { readonly Variables: { member: Member } };

function mountRoute(api: OpenAPIHono, ctx: Context, route: ApiRoute<Member>): void {
  const prove = async (c: HonoContext<Asking>, next: () => Promise<void>): Promise<void> => {
    if (route.access !== 'anyone') c.set('member', await prover(ctx, c, route.access));
    await next();
  };
  api.openapi({ ...describeRoute(route), middleware: prove } as never, (async (c: HonoContext<Asking>) => {
    const member = route.access === 'anyone' ? undefined : c.get('member');
    const valid = (part: string): never => c.req.valid(part as never);
    const input = { params: valid('param'), query: valid('query'), body: (route.body && valid('json')) as never };
    const work = async (): Promise<Response> => c.json(route.answer.parse(await route.handle(member, input, c)) as object, route.status);
    return isWrite(route) ? answerOnce(ctx, member?.id, c, route.takesFiles ?? false, work) : work();
  }) as never);
}

/** Whose token came with the call; a token that only reads changes nothing. */
async function prover(ctx: Context, c: HonoContext, access: 'read' | 'write'): Promise<Member> {
  const token = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const found = token ? await memberOfToken(ctx, token) : undefined;
  if (!found) throw new ApiRefusal(401, 'unauthorized', 'This call needs a token: Authorization: Bearer TOKEN. “kith token create” makes one.');
  if (access === 'write' && found.scope !== 'write') throw new ApiRefusal(403, 'scope', 'This token may read but not write. Nothing was changed.');
  return found.member;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly code?: string; readonly keys?: readonly string[] };

function refusalOf(issues: readonly Issue[]): ApiRefusal {
  const fields: Record<string, string> = {};
  for (const issue of issues) for (const name of issue.code === 'unrecognized_keys' ? issue.keys ?? [] : [issue.path.map(String).join('.') || 'body']) fields[name] ??= issue.code === 'unrecognized_keys' ? 'is not known here' : issue.message;
  const names = Object.keys(fields);
  return new ApiRefusal(422, 'invalid', `Nothing was changed: ${names.join(', ')} ${names.length === 1 ? 'needs' : 'need'} another look.`, fields);
}

function sayError(ctx: Context, c: HonoContext, error: Error): Response {
  const refusal = error instanceof HTTPException ? httpRefusal(error) : error;
  if (refusal instanceof ApiRefusal) {
    if (refusal.status === 401) c.header('www-authenticate', 'Bearer');
    return c.json(apiErrorShape.parse({ error: { code: refusal.code, message: refusal.message, ...(refusal.fields && { fields: refusal.fields }) } }), refusal.status);
  }
  ctx.log(`${c.req.method} ${c.req.path} failed: ${error.stack ?? String(error)}`);
  return c.json({ error: { code: 'internal', message: 'Something went wrong on our side; what you sent was not carried out. The operator finds the reason in Kith’s log.' } }, 500);
}

const httpRefusal = ({ status }: HTTPException): ApiRefusal =>
  status === 415 ? new ApiRefusal(415, 'media_type', 'Please send JSON, with Content-Type: application/json.') : new ApiRefusal(400, 'malformed', 'This could not be read. A body is one JSON document.');
