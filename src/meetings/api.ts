import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { added, changed, hoursApi, refusing } from './api-hours.ts';
import { editPage, openPage, pageInput } from './edit-page.ts';
import { addType, changeType, makePass, removeType } from './edit-type.ts';
import { audiences, kinds, type MeetingType, modes } from './meeting-type.ts';
import { hostPage, meetingTypes } from './store.ts';
import { typeChange, typeFields, typeOfKind } from './type-input.ts';

const route = apiRoute<Member>();
const chapter = 'Meetings';

const typeJson = z.object({
  id: z.uuid(), slug: z.string(), kind: z.enum(kinds), name: z.string(), words: z.string(), mode: z.enum(modes), otherModes: z.array(z.enum(modes)), place: z.string(), phone: z.string(),
  durationMinutes: z.int(), stepMinutes: z.int(), beforeMinutes: z.int(), afterMinutes: z.int(), travelMinutes: z.int(), noticeMinutes: z.int(), windowDays: z.int(),
  maxPerDay: z.int().nullable(), maxPerWeek: z.int().nullable(), questions: z.array(z.string()), audience: z.enum(audiences), scheduleId: z.uuid().nullable(), url: z.string(),
});
const pageJson = z.object({ url: z.string(), open: z.boolean(), headline: z.string(), words: z.string(), remindHost: z.boolean(), remindGuest: z.boolean() });
const newType = typeChange.extend({ kind: typeFields.kind });

/** What a member offers, by program: the same verbs as the pages. */
export const meetingsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/meeting-page', summary: 'Show my public page', chapter, answer: pageJson,
    handle: me => pageOf(ctx, me),
  }),
  route({
    access: 'write', method: 'patch', path: '/meeting-page', summary: 'Open or close my public page, or change its words', chapter, body: pageInput.partial().extend({ open: z.boolean().optional() }), answer: pageJson,
    async handle(me, { body: { open, ...words } }) {
      const { headline, words: said, remindHost, remindGuest } = await reading(ctx.db, me.id, hostPage);
      const change = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
      await editPage(ctx, me.id, { headline, words: said, remindHost, remindGuest, ...change });
      if (open !== undefined) await openPage(ctx, me.id, open);
      return pageOf(ctx, me);
    },
  }),
  route({
    access: 'read', method: 'get', path: '/meeting-types', summary: 'List the kinds of meeting I offer', chapter, answer: z.object({ types: z.array(typeJson) }),
    handle: async me => ({ types: (await reading(ctx.db, me.id, meetingTypes)).map(type => toJson(ctx, me, type)) }),
  }),
  route({
    access: 'write', method: 'post', path: '/meeting-types', summary: 'Offer a kind of meeting', chapter, body: newType, status: 201, answer: added,
    handle: (me, { body }) => refusing(() => addType(ctx, me.id, { ...typeOfKind(body.kind), ...said(body) })),
  }),
  route({
    access: 'write', method: 'patch', path: '/meeting-types/{id}', summary: 'Change a kind of meeting', chapter, params: idParam, body: typeChange, answer: changed,
    handle: (me, { params, body }) => refusing(async () => ({ change: await changeType(ctx, me.id, params.id, body) ?? null })),
  }),
  route({
    access: 'write', method: 'delete', path: '/meeting-types/{id}', summary: 'Offer a kind of meeting no longer', chapter, params: idParam, answer: changed,
    handle: (me, { params }) => refusing(async () => ({ change: await removeType(ctx, me.id, params.id) })),
  }),
  route({
    access: 'write', method: 'post', path: '/meeting-types/{id}/passes', summary: 'Make a link by which one person may book once', chapter, params: idParam, status: 201, answer: z.object({ key: z.string() }),
    handle: (me, { params }) => refusing(async () => ({ key: await makePass(ctx, me.id, params.id) })),
  }),
  ...hoursApi(ctx),
];

async function pageOf(ctx: Context, me: Member): Promise<z.infer<typeof pageJson>> {
  const { openedAt, ...page } = await reading(ctx.db, me.id, hostPage);
  return { ...page, url: `${ctx.settings.url}/@${me.handle}`, open: openedAt !== null };
}

function toJson(ctx: Context, me: Member, { linkKey, ...type }: MeetingType): z.infer<typeof typeJson> {
  const url = `${ctx.settings.url}/@${me.handle}/${type.slug}`;
  return { ...type, otherModes: [...type.otherModes], questions: [...type.questions], url: type.audience === 'link' ? `${url}?key=${linkKey}` : url };
}

const said = <T extends object>(given: T): { [K in keyof T]-?: Exclude<T[K], undefined> } => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
