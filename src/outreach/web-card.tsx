import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { openGoals } from '../goals/index.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { promiseById } from '../promises/index.ts';
import { checkDraft, settingOf } from '../templates/index.ts';
import { CardPage, type CardPageProps } from './card-page.tsx';
import { attachFile, detachFile, type SentFile } from './attach-file.ts';
import { draftChange } from './draft-input.ts';
import { changeDraft, discardDraft, refillDraft } from './draft-outreach.ts';
import { errorsOf, fieldErrors } from './field-errors.ts';
import { followUp, followUpText } from './follow-up.ts';
import { moveOutreach } from './move-outreach.ts';
import { NoSuchOutreach, type Outreach, states } from './outreach.ts';
import { mailFollowUp, sendOutreach } from './send-outreach.ts';
import { attachmentOf, outreachById, stepsOf } from './store.ts';
import { texts } from './texts.ts';
import { troubleOf, wentOutAt } from './trouble.ts';

type Work = (c: HonoContext, me: Member, visitor: Visitor, card: Outreach) => Answer | Promise<Answer>;

/** One outreach: its words, its file, its moves. */
export const cardRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/outreach/:id', handle: (c, me, visitor) => withCard(ctx, c, me, visitor, (_, __, ___, card) => cardView(ctx, me, visitor, card)) },
  { access: 'member', method: 'get', path: '/outreach/:id/file', handle: (c, me, visitor) => withCard(ctx, c, me, visitor, (_, __, ___, card) => fileAnswer(ctx, c, me, card)) },
  form(ctx, 'edit', (c, me, visitor, card) => edit(ctx, c, me, visitor, card)),
  form(ctx, 'refill', (c, me, visitor, card) => refill(ctx, c, me, visitor, card)),
  form(ctx, 'discard', async (c, me, { tongue }, card) => seeOther(c, '/outreach', { text: texts(tongue)('draft.discarded', { name: card.fullName }), undo: await discardDraft(ctx, me, card.id) })),
  form(ctx, 'move', (c, me, visitor, card) => move(ctx, c, me, visitor, card)),
  form(ctx, 'follow-up', (c, me, visitor, card) => again(ctx, c, me, visitor, card)),
  form(ctx, 'attach', (c, me, visitor, card) => attach(ctx, c, me, visitor, card)),
  form(ctx, 'detach', async (c, me, { tongue }, card) => seeOther(c, `/outreach/${card.id}`, { text: texts(tongue)('file.removed'), undo: await detachFile(ctx, me.id, card.id) })),
];

const form = (ctx: Context, verb: string, work: Work): Route<Member> => ({ access: 'member', method: 'post', path: `/outreach/:id/${verb}`, handle: (c, me, visitor) => withCard(ctx, c, me, visitor, work) });

/** The answer about the card whose id stands in the address; for a stranger's or nobody's, the page for addresses where nothing is. */
async function withCard(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, work: Work): Promise<Answer> {
  const id = c.req.param('id');
  const card = isId(id) ? await reading(ctx.db, me.id, db => outreachById(db, id)) : undefined;
  if (!card) return c.notFound();
  try {
    return await work(c, me, visitor, card);
  } catch (error) {
    if (error instanceof NoSuchOutreach) return c.notFound();
    return cardView(ctx, me, visitor, card, { state: { values: { ...card, goal: card.goal ?? '' }, errors: errorsOf(visitor.tongue, error) } });
  }
}

async function cardView(ctx: Context, me: Member, { tongue }: Visitor, card: Outreach, typed: Partial<CardPageProps> = {}): Promise<Answer> {
  const { steps, tells, setting, goals, words, trouble, wentOut } = await reading(ctx.db, me.id, async db => ({
    steps: await stepsOf(db, card.id), tells: card.promise ? await promiseById(db, card.promise) : undefined, setting: await settingOf(db), goals: await openGoals(db), trouble: (await troubleOf(db, tongue, [card])).get(card.id), wentOut: card.state === 'drafted' ? await wentOutAt(db, card) : undefined,
    words: card.state === 'sent' && !card.followedUpAt ? await followUpText(ctx, db, me, card) : '',
  }));
  const flaws = card.state === 'drafted' ? checkDraft(card, setting.noteLimit) : [];
  const status = typed.state?.errors ?? typed.followUpState?.errors ?? typed.fileState?.errors;
  return {
    title: card.fullName, current: '/outreach', ...(status && { status: 422 as const }),
    body: <CardPage card={card} flaws={flaws} noteLimit={setting.noteLimit} state={undefined} goals={goals} steps={steps} tells={tells} setting={setting} followUp={words} canSend={ctx.mail.ready} trouble={trouble} wentOut={wentOut} {...typed} />,
  };
}

async function edit(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, card: Outreach): Promise<Answer> {
  const { go, ...fields } = await formFields(c);
  const input = draftChange.safeParse({ ...fields, ...('goal' in fields && { goal: fields.goal || null }) });
  if (!input.success) return cardView(ctx, me, visitor, card, { state: { values: fields, errors: fieldErrors(visitor.tongue, input.error) } });
  const change = await changeDraft(ctx, me, card.id, input.data);
  if (go === 'sent') return moved(ctx, c, me, visitor, card, 'sent');
  if (go === 'mail') return mailed(ctx, c, me, visitor, card.id);
  return seeOther(c, `/outreach/${card.id}`, { text: texts(visitor.tongue)('draft.kept'), undo: change });
}

/** The words are kept already; the page shows them as they are now where they cannot go out. */
async function mailed(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, id: string): Promise<Answer> {
  try {
    const { fullName } = await sendOutreach(ctx, me, id);
    return seeOther(c, `/outreach/${id}`, { text: texts(visitor.tongue)('mailed', { name: fullName }) });
  } catch (error) {
    const card = await reading(ctx.db, me.id, db => outreachById(db, id));
    if (!card) return c.notFound();
    return cardView(ctx, me, visitor, card, { state: { values: { ...card, goal: card.goal ?? '' }, errors: errorsOf(visitor.tongue, error) } });
  }
}

/** Keeps what was typed behind the text, then fills the template with it. */
async function refill(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, card: Outreach): Promise<Answer> {
  const { reason, question, offer, channel } = await formFields(c);
  const input = draftChange.safeParse({ reason, question, offer, channel });
  if (!input.success) return cardView(ctx, me, visitor, card, { state: { values: { ...card, reason, question, offer }, errors: fieldErrors(visitor.tongue, input.error) } });
  await changeDraft(ctx, me, card.id, input.data);
  return seeOther(c, `/outreach/${card.id}`, { text: texts(visitor.tongue)('draft.refilled'), undo: await refillDraft(ctx, me, card.id) });
}

async function move(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, card: Outreach): Promise<Answer> {
  const { to } = await formFields(c);
  const state = states.find(each => each === to);
  return state ? moved(ctx, c, me, visitor, card, state) : c.notFound();
}

async function moved(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor, card: Outreach, to: (typeof states)[number]): Promise<Answer> {
  const { change, fullName } = await moveOutreach(ctx, me.id, card.id, to);
  const fromBoard = URL.parse(c.req.header('referer') ?? '')?.pathname === '/outreach';
  return seeOther(c, fromBoard ? `/outreach?column=${to.replace(' ', '-')}` : `/outreach/${card.id}`, { text: texts(tongue)(`moved.${to}`, { name: fullName }), undo: change });
}

async function again(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, card: Outreach): Promise<Answer> {
  const { words = '', by } = await formFields(c);
  const input = draftChange.shape.body.unwrap().safeParse(words);
  if (!input.success) return cardView(ctx, me, visitor, card, { followUpState: { values: { words }, errors: { words: fieldErrors(visitor.tongue, input.error)['']! } } });
  try {
    const done = by === 'mail' ? { ...await mailFollowUp(ctx, me, card.id, input.data), change: undefined } : await followUp(ctx, me, card.id, input.data);
    return seeOther(c, `/outreach/${card.id}`, { text: texts(visitor.tongue)('followUp.done', { name: done.fullName }), undo: done.change });
  } catch (error) {
    if (error instanceof NoSuchOutreach) throw error;
    return cardView(ctx, me, visitor, card, { followUpState: { values: { words }, errors: wordsErrors(visitor.tongue, error) } });
  }
}

/** Whatever stands in the way of a follow-up is said at its words. */
const wordsErrors = (tongue: Visitor['tongue'], error: unknown): Record<string, string> => ({ words: Object.values(errorsOf(tongue, error))[0]! });

async function attach(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, card: Outreach): Promise<Answer> {
  const { file } = await c.req.parseBody().catch(() => ({ file: undefined }));
  const sent: SentFile | undefined = file instanceof File && file.name ? { name: file.name, type: file.type, bytes: Buffer.from(await file.arrayBuffer()) } : undefined;
  try {
    const { change, name } = await attachFile(ctx, me.id, card.id, sent);
    return seeOther(c, `/outreach/${card.id}`, { text: texts(visitor.tongue)('file.added', { file: name }), undo: change });
  } catch (error) {
    if (error instanceof NoSuchOutreach) throw error;
    return cardView(ctx, me, visitor, card, { fileState: { errors: errorsOf(visitor.tongue, error) } });
  }
}

/** As a file to keep, never as a page of this site: what is in it is not ours. */
async function fileAnswer(ctx: Context, c: HonoContext, me: Member, card: Outreach): Promise<Answer> {
  const file = await reading(ctx.db, me.id, db => attachmentOf(db, card.id));
  if (!file) return c.notFound();
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, 'x-content-type-options': 'nosniff' } });
}
