import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { weekdays } from '../time/weekdays.ts';
import { ApiRefusal, apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { feedAddress, renewFeed } from './outreach-feed.ts';
import { paceInput, setPace } from './set-pace.ts';
import { feedOf, paceOf } from './store.ts';
import { texts } from './texts.ts';

const route = apiRoute<Member>();
const chapter = 'Today';
const paceJson = z.object({ items: z.int(), people: z.int(), city: z.string(), block: z.object({ days: z.array(z.enum(weekdays)), from: z.string(), minutes: z.int() }) });
/** Read as it is, so that a refusal is said in the sentences of the page. */
const paceBody = z.strictObject({ items: z.unknown(), people: z.unknown(), city: z.unknown(), block: z.unknown() });
const feedJson = z.object({ address: z.string().nullable() });

/** A member's pace, and the time for reaching out, by program. */
export const paceApi = (ctx: Context): readonly ApiRoute<Member>[] => [
  route({ access: 'read', method: 'get', path: '/today/pace', summary: 'Read how much a day may hold', chapter, answer: paceJson, handle: async me => toJson(await reading(ctx.db, me.id, paceOf)) }),
  route({
    access: 'write', method: 'put', path: '/today/pace', summary: 'Say how much a day may hold, and when there is time for reaching out', chapter, body: paceBody, answer: paceJson,
    async handle(me, { body }) {
      const input = paceInput.safeParse(body);
      if (!input.success) throw new ApiRefusal(422, 'invalid', 'Nothing was changed: the pace needs another look.', Object.fromEntries(input.error.issues.map(({ path, message }) => [String((path[0] === 'block' ? path[1] : path[0]) ?? 'body'), sentenceFor(message)])));
      await setPace(ctx, me.id, input.data);
      return toJson(input.data);
    },
  }),
  route({ access: 'read', method: 'get', path: '/today/feed', summary: 'Read the address by which a calendar shows the time for reaching out', chapter, answer: feedJson, handle: me => told(ctx, me) }),
  route({
    access: 'write', method: 'post', path: '/today/feed', summary: 'Make that address, or another one, after which the old one opens nothing', chapter, answer: feedJson,
    async handle(me) {
      await renewFeed(ctx, me.id);
      return told(ctx, me);
    },
  }),
];

const known = ['items', 'people', 'city', 'from', 'minutes'] as const;
const sentenceFor = (message: string): string => known.some(each => each === message) ? texts(english)(`pace.wrong.${message as 'items'}`) : message;

const toJson = ({ items, people, city, block }: z.infer<typeof paceInput> | Awaited<ReturnType<typeof paceOf>>): z.infer<typeof paceJson> => ({ items, people, city, block: { ...block, days: [...block.days] } });

async function told(ctx: Context, me: Member): Promise<z.infer<typeof feedJson>> {
  const feed = await reading(ctx.db, me.id, feedOf);
  return { address: feed ? feedAddress(ctx, feed) : null };
}
