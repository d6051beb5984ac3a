import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { askConnector, requestInput, requestOutcomeInput, tellRequestOutcome, thankConnector, thanksInput, withdrawRequest } from './ask-connector.ts';
import { AskPage } from './ask-page.tsx';
import { ChoosePage } from './choose-page.tsx';
import { fieldErrors } from './refusals.ts';
import { requestAddress } from './link.ts';
import { foundBy, type Offered, offered } from './offered.ts';
import { RequestPage } from './request-page.tsx';
import { ConnectorTired, type IntroductionRequest, loadDays, loadLimit } from './request.ts';
import { countAsked, requestById } from './store.ts';
import { texts } from './texts.ts';

/** Asking somebody for an introduction, and what becomes of it. */
export const connectorRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/introductions/ask', handle: (c, me, visitor) => askView(ctx, c, me, visitor) },
  { access: 'member', method: 'post', path: '/introductions/ask', handle: (c, me, visitor) => ask(ctx, c, me, visitor) },
  { access: 'member', method: 'get', path: '/introductions/requests/:id', handle: (c, me, { tongue }) => withRequest(ctx, c, me, request => view(ctx, request, texts(tongue)('asking.title', { name: request.name }))) },
  {
    access: 'member', method: 'post', path: '/introductions/requests/:id/outcome',
    handle: (c, me, { tongue }) => withRequest(ctx, c, me, async ({ id }) => {
      const input = requestOutcomeInput.safeParse({ outcome: (await formFields(c))['outcome'] });
      if (input.success) await tellRequestOutcome(ctx, me.id, id, input.data);
      return seeOther(c, `/introductions/requests/${id}`, { text: input.success ? texts(tongue)('asking.saved') : texts(tongue)('refused.noAnswer'), ...(!input.success && { tone: 'care' }) });
    }),
  },
  {
    access: 'member', method: 'post', path: '/introductions/requests/:id/thanks',
    handle: (c, me, { tongue }) => withRequest(ctx, c, me, async request => {
      const values = await formFields(c);
      const input = thanksInput.safeParse({ words: values['words'] ?? '' });
      if (!input.success) return view(ctx, request, texts(tongue)('asking.title', { name: request.name }), { values, errors: fieldErrors(tongue, input.error) });
      await thankConnector(ctx, me, request.id, input.data);
      return seeOther(c, `/introductions/requests/${request.id}`, { text: texts(tongue)('asking.thanked', { name: request.name }) });
    }),
  },
  {
    access: 'member', method: 'post', path: '/introductions/requests/:id/withdraw',
    handle: (c, me, { tongue }) => withRequest(ctx, c, me, async ({ id }) => seeOther(c, `/introductions/requests/${id}`, { text: texts(tongue)(await withdrawRequest(ctx, me.id, id) ? 'asking.withdrawn' : 'asking.tooLate') })),
  },
];

async function withRequest(ctx: Context, c: HonoContext, me: Member, answer: (request: IntroductionRequest) => Answer | Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const request = isId(id) ? await reading(ctx.db, me.id, db => requestById(db, id)) : undefined;
  return request ? answer(request) : c.notFound();
}

type State = { readonly values: Record<string, unknown>; readonly errors: Record<string, string> };

const view = (ctx: Context, request: IntroductionRequest, title: string, state?: State): View =>
  ({ title, current: '/introductions', narrow: true, ...(state && { status: 422 }), body: <RequestPage request={request} link={requestAddress(ctx, request.id)} mailReady={ctx.mail.ready} state={state} /> });

async function askView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const { connector, target, q = '' } = c.req.query();
  const t = texts(tongue);
  const [who, whom, found] = await reading(ctx.db, me.id, async db => [await offered(db, connector), await offered(db, target), await foundBy(db, q)] as const);
  if (who) return askForm(ctx, me, who, whom, t('ask.title', { name: who.fullName }));
  const title = t('choose.connector');
  const kept = whom ? { target: whom.id } : {};
  return {
    title, current: '/introductions', narrow: true,
    body: <ChoosePage title={title} action="/introductions/ask" kept={kept} q={writable(q)} found={found} hrefOf={({ id }) => `/introductions/ask?${new URLSearchParams({ ...kept, connector: id })}`} />,
  };
}

async function askForm(ctx: Context, me: Member, connector: Offered, target: Offered | undefined, title: string, state?: State): Promise<View> {
  const times = await reading(ctx.db, me.id, db => countAsked(db, connector.id, new Date(ctx.now().getTime() - loadDays * 86_400_000)));
  return { title, current: '/introductions', narrow: true, ...(state && { status: 422 }), body: <AskPage connector={connector} me={me.name} target={target} tired={times >= loadLimit ? times : undefined} state={state} /> };
}

async function ask(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const t = texts(tongue);
  const values = await formFields(c);
  const [connector, target] = await reading(ctx.db, me.id, async db => [await offered(db, values['connector']), await offered(db, values['target'])] as const);
  if (!connector) return seeOther(c, '/introductions/ask', { text: t('refused.noPerson'), tone: 'care' });
  const again = (errors: Record<string, string>) => askForm(ctx, me, connector, target, t('ask.title', { name: connector.fullName }), { values, errors });
  const input = requestInput.safeParse({ connector: connector.id, ...(target && { target: target.id }), hopesFor: values['hopesFor'] ?? '', reason: values['reason'] ?? '', forwardable: values['forwardable'] ?? '', anyway: values['anyway'] === 'on' });
  if (!input.success) return again(fieldErrors(tongue, input.error));
  try {
    const id = await askConnector(ctx, me, input.data);
    return seeOther(c, `/introductions/requests/${id}`, { text: ctx.mail.ready && connector.email ? t('ask.done', { name: connector.fullName }) : t('ask.byHand.done') });
  } catch (error) {
    if (error instanceof ConnectorTired) return again({ anyway: t('ask.tired', { name: connector.fullName, count: error.times }) });
    throw error;
  }
}
