import type { Context as HonoContext } from 'hono';
import type { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { fieldSentences } from '../kit/field-sentences.ts';
import { formFields } from '../kit/form-fields.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import type { FormState } from '../ui/index.ts';
import { keepSetting } from './keep-setting.ts';
import { keepTemplate, resetTemplate } from './keep-template.ts';
import { SettingPage, TemplatePage, TemplatesPage } from './pages.tsx';
import { sayRefused } from './refusals.ts';
import { settingInput } from './setting.ts';
import { ownTemplates, settingOf } from './store.ts';
import { templateInput, templateParams } from './template-input.ts';
import { kithTemplate } from './template.ts';
import { texts } from './texts.ts';

type Which = z.output<typeof templateParams>;
const current = '/outreach';

/** Templates, and how a member reaches out. */
export const templateRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/outreach/templates', handle: (c, me, visitor) => listView(ctx, c, me, visitor) },
  { access: 'member', method: 'get', path: '/outreach/templates/:kind/:language', handle: (c, me, visitor) => withTemplate(c, which => oneView(ctx, me, visitor, which)) },
  { access: 'member', method: 'post', path: '/outreach/templates/:kind/:language', handle: (c, me, visitor) => withTemplate(c, which => keep(ctx, c, me, visitor, which)) },
  {
    access: 'member', method: 'post', path: '/outreach/templates/:kind/:language/reset',
    handle: (c, me, { tongue }) => withTemplate(c, async ({ kind, language }) => {
      await resetTemplate(ctx, me.id, kind, language);
      return seeOther(c, `/outreach/templates/${kind}/${language}`, { text: texts(tongue)('template.wasReset') });
    }),
  },
  { access: 'member', method: 'get', path: '/outreach/settings', handle: async (_, me, visitor) => settingView(visitor, { values: await reading(ctx.db, me.id, settingOf) }) },
  { access: 'member', method: 'post', path: '/outreach/settings', handle: (c, me, visitor) => keepSettings(ctx, c, me, visitor) },
];

async function withTemplate(c: HonoContext, answer: (which: Which) => Promise<Answer>): Promise<Answer> {
  const which = templateParams.safeParse({ kind: c.req.param('kind'), language: c.req.param('language') });
  return which.success ? answer(which.data) : c.notFound();
}

async function listView(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor): Promise<Answer> {
  const asked = c.req.query('language');
  const language = asked === 'en' || asked === 'de' ? asked : tongue.language;
  const own = (await reading(ctx.db, me.id, ownTemplates)).filter(each => each.language === language).map(({ kind }) => kind);
  return { title: texts(tongue)('templates.title'), current, narrow: true, body: <TemplatesPage language={language} own={new Set(own)} /> };
}

async function oneView(ctx: Context, me: Member, { tongue }: Visitor, { kind, language }: Which, state?: FormState): Promise<Answer> {
  const { own, setting } = await reading(ctx.db, me.id, async db => ({ own: (await ownTemplates(db)).find(each => each.kind === kind && each.language === language), setting: await settingOf(db) }));
  return {
    title: texts(tongue)('templates.title'), current, narrow: true, ...(state && { status: 422 as const }),
    body: <TemplatePage kind={kind} language={language} template={own ?? kithTemplate(kind, language)} isOwn={own !== undefined} noteLimit={setting.noteLimit} state={state} />,
  };
}

async function keep(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, which: Which): Promise<Answer> {
  const form = await formFields(c);
  const input = templateInput.safeParse(form);
  if (!input.success) return oneView(ctx, me, visitor, which, { values: form, errors: errorsIn(visitor, input.error) });
  await keepTemplate(ctx, me.id, { ...which, ...input.data });
  return seeOther(c, `/outreach/templates/${which.kind}/${which.language}`, { text: texts(visitor.tongue)('template.kept') });
}

const settingView = ({ tongue }: Visitor, state: FormState): Answer => ({ title: texts(tongue)('setting.title'), current, narrow: true, ...(state.errors && { status: 422 }), body: <SettingPage state={state} /> });

async function keepSettings(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const form = await formFields(c);
  const input = settingInput.safeParse(form);
  if (!input.success) return settingView(visitor, { values: form, errors: errorsIn(visitor, input.error) });
  await keepSetting(ctx, me.id, input.data);
  return seeOther(c, '/outreach/settings', { text: texts(visitor.tongue)('setting.kept') });
}

const errorsIn = ({ tongue }: Visitor, error: z.ZodError): Record<string, string> => fieldSentences(error, sentence => sayRefused(tongue, sentence));
