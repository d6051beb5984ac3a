import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { NoSuchBooking, SlotTaken } from '../booking/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute, idParam } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { identityKey } from '../identities/index.ts';
import { answerWithTimes, declineSuggestion, offerTimes } from './offer-times.ts';
import { openSuggestions, suggestionById } from './store.ts';
import { mostTimes, NoSuchSuggestion, NoTimeNamed, SuggestionIsSettled } from './suggestion.ts';
import { suggestionJson, toSuggestionJson } from './suggestion-json.ts';
import { takeTime } from './take-time.ts';

const route = apiRoute<Member>();
const chapter = 'Suggested times';
const instant = z.iso.datetime('must be an instant such as 2026-11-24T16:30:00Z').transform(text => new Date(text));
const starts = z.array(instant).min(1, 'must name at least one').max(mostTimes, `may name ${mostTimes} at the most`);
const note = typedText().max(1000, 'must be at most 1000 characters long').default('');

const newOffer = z.strictObject({
  type: z.string().max(50), name: typedText().min(1, 'must not be empty').max(120, 'must be at most 120 characters long'), email: typedText().refine(text => text === '' || identityKey('email', text) !== null, 'must be an e-mail address').default(''),
  timeZone: z.string().refine(isTimeZone, 'must be a zone such as Europe/Lisbon').optional(), language: z.enum(['en', 'de'], 'must be en or de').default('en'), starts, note,
});

/** Meetings that wait for their time, by program: the same verbs as the pages. */
export const suggestionsApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({
    access: 'read', method: 'get', path: '/suggestions', summary: 'List meetings that wait for their time', chapter, answer: z.object({ suggestions: z.array(suggestionJson) }),
    handle: async me => ({ suggestions: (await reading(ctx.db, me.id, db => openSuggestions(db))).map(each => toSuggestionJson(ctx.settings, each)) }),
  }),
  route({
    access: 'read', method: 'get', path: '/suggestions/{id}', summary: 'Show a meeting that waits for its time', chapter, params: idParam, answer: suggestionJson,
    async handle(me, { params }) {
      const found = await reading(ctx.db, me.id, db => suggestionById(db, params.id));
      if (!found) throw notFound();
      return toSuggestionJson(ctx.settings, found);
    },
  }),
  route({
    access: 'write', method: 'post', path: '/suggestions', summary: 'Offer somebody exact times', chapter, body: newOffer, status: 201, answer: suggestionJson,
    handle: (me, { body }) => refusing(async () => toSuggestionJson(ctx.settings, await offerTimes(ctx, me, body.type, { name: body.name, email: body.email, zone: body.timeZone ?? me.zone, locale: body.language === 'de' ? 'de' : 'en-GB' }, body.starts, body.note))),
  }),
  route({
    access: 'write', method: 'post', path: '/suggestions/{id}/times', summary: 'Answer with exact times', chapter, params: idParam, body: z.strictObject({ starts, note }), answer: suggestionJson,
    handle: (me, { params, body }) => refusing(async () => toSuggestionJson(ctx.settings, await answerWithTimes(ctx, me, params.id, body.starts, body.note))),
  }),
  route({
    access: 'write', method: 'post', path: '/suggestions/{id}/booking', summary: 'Take a time that the guest suggested', chapter, params: idParam, body: z.strictObject({ start: instant }), status: 201, answer: z.object({ booking: z.uuid() }),
    handle: (me, { params, body }) => refusing(async () => ({ booking: (await takeTime(ctx, me, params.id, 'host', body.start)).id })),
  }),
  route({
    access: 'write', method: 'post', path: '/suggestions/{id}/refusal', summary: 'Say that it cannot be now', chapter, params: idParam, body: z.strictObject({ note }), answer: suggestionJson,
    handle: (me, { params, body }) => refusing(async () => toSuggestionJson(ctx.settings, await declineSuggestion(ctx, me, params.id, body.note))),
  }),
];

const notFound = (): ApiRefusal => new ApiRefusal(404, 'not_found', 'There is no such suggestion.');

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchSuggestion) throw notFound();
    if (error instanceof NoSuchBooking) throw new ApiRefusal(404, 'not_found', 'There is no such kind of meeting.');
    if (error instanceof SlotTaken) throw new ApiRefusal(409, 'slot_taken', 'Another meeting is at that time. Nothing was changed.');
    if (error instanceof SuggestionIsSettled) throw new ApiRefusal(409, 'settled', 'This was settled already. Nothing was changed.');
    if (error instanceof NoTimeNamed) throw new ApiRefusal(422, 'no_time', 'A time must lie ahead, and be one of those that were named. Nothing was changed.');
    throw error;
  }
}
