import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { keepSetting } from './keep-setting.ts';
import { keepTemplate, resetTemplate } from './keep-template.ts';
import { templateKinds } from './kind.ts';
import { settingChange } from './setting.ts';
import { ownTemplates, settingOf } from './store.ts';
import { templateInput, templateParams } from './template-input.ts';
import { kithTemplate } from './template.ts';

const route = apiRoute<Member>();
const chapter = 'Outreach';
const templateJson = z.object({ kind: z.string(), language: z.string(), subject: z.string(), body: z.string(), short: z.string(), own: z.boolean() });
const settingJson = z.object({ aboutMe: z.string(), noteLimit: z.int(), followUpDays: z.int() });

/** Templates and settings of outreach by program. */
export const templatesApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/outreach/templates', summary: 'Read the templates, the member’s own words where there are any', chapter, answer: z.object({ templates: z.array(templateJson) }),
    async handle(me) {
      const own = await reading(ctx.db, me.id, ownTemplates);
      return { templates: templateKinds.flatMap(kind => (['en', 'de'] as const).map(language => {
        const mine = own.find(each => each.kind === kind && each.language === language);
        return { ...(mine ?? kithTemplate(kind, language)), kind, language, own: mine !== undefined };
      })) };
    },
  }),
  route({
    access: 'write', method: 'put', path: '/outreach/templates/{kind}/{language}', summary: 'Word a template anew', chapter, params: templateParams, body: templateInput, answer: templateJson,
    async handle(me, { params, body }) {
      await keepTemplate(ctx, me.id, { ...params, ...body });
      return { ...params, ...body, own: true };
    },
  }),
  route({
    access: 'write', method: 'delete', path: '/outreach/templates/{kind}/{language}', summary: 'Go back to Kith’s words', chapter, params: templateParams, answer: templateJson,
    async handle(me, { params: { kind, language } }) {
      await resetTemplate(ctx, me.id, kind, language);
      return { kind, language, ...kithTemplate(kind, language), own: false };
    },
  }),
  route({ access: 'read', method: 'get', path: '/outreach/settings', summary: 'Read how the member reaches out', chapter, answer: settingJson, handle: me => reading(ctx.db, me.id, settingOf) }),
  route({ access: 'write', method: 'patch', path: '/outreach/settings', summary: 'Say how to reach out', chapter, body: settingChange, answer: settingJson, handle: (me, { body }) => keepSetting(ctx, me.id, body) }),
];
