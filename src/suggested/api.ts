import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import { hostByHandle, type Member } from '../accounts/index.ts';
import { mayBook, NoSuchBooking } from '../booking/index.ts';
import { GuestRefused, readGuestWords, sayFaults, tooOften } from '../guests/index.ts';
import { ApiRefusal, apiRoute, type ApiRoute } from '../kit/api-route.ts';
import type { Context } from '../kit/context.ts';
import { english, pickTongue } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { planOf } from '../meetings/index.ts';
import { isAhead, ManyWait, mostTimes, parts, suggestTimes, toWish } from '../suggestions/index.ts';

const key = z.string().max(60).optional();
const wish = z.strictObject({ at: z.iso.datetime('must be an instant such as 2026-11-24T16:30:00Z').transform(text => new Date(text)).optional(), date: z.iso.date('must be a date such as 2026-12-24').optional(), part: z.enum(parts, `must be one of ${parts.join(', ')}`).optional() });
const request = z.strictObject({
  name: z.string(), email: z.string(), timeZone: z.string().optional(), why: z.string().optional(), question: z.string().optional(), mode: z.string().optional(), phone: z.string().optional(),
  thirdName: z.string().optional(), thirdEmail: z.string().optional(), answers: z.array(z.string()).max(5).optional(), times: z.array(wish).max(mostTimes, `may name ${mostTimes} at the most`).default([]), note: typedText().max(1000).default(''), key,
});

/** What a guest’s program may suggest, without a token. */
export const suggestedApi = (ctx: Context, addressOf: (c: HonoContext) => string): readonly ApiRoute<Member>[] => [
  apiRoute<Member>()({
    access: 'anyone', why: 'a guest has no account; the host opened the page, or gave the link', method: 'post', path: '/hosts/{handle}/types/{type}/suggestions', summary: 'Suggest other times, or ask the host for some', chapter: 'Guests',
    params: z.strictObject({ handle: z.string().max(50), type: z.string().max(50) }), body: request, status: 201, answer: z.object({ id: z.uuid(), manageUrl: z.string() }),
    async handle(_, { params: { handle, type }, body }, c) {
      const seconds = await tooOften(ctx, addressOf(c), handle);
      if (seconds !== undefined) {
        c.header('retry-after', String(seconds));
        throw new ApiRefusal(429, 'too_often', `These were many attempts in a short while. Nothing was sent; try again in ${seconds} seconds.`);
      }
      return suggestByProgram(ctx, c, handle, type, body);
    },
  }),
];

async function suggestByProgram(ctx: Context, c: HonoContext, handle: string, slug: string, { times, note, key: came, ...body }: z.output<typeof request>) {
  const host = await hostByHandle(ctx, handle);
  const plan = host?.openedAt ? await reading(ctx.db, host.id, async db => {
    const found = await planOf(db, { slug });
    return found && await mayBook(db, found.type, came) ? found : undefined;
  }) : undefined;
  if (!host || !plan) throw nothingHere();
  try {
    const words = readGuestWords(body, plan.type, plan.zone);
    const wishes = times.map(toWish).filter(each => each !== undefined);
    if (wishes.length < times.length || wishes.some(each => !isAhead(each, words.timeZone, ctx.now()))) throw new ApiRefusal(422, 'invalid', 'Nothing was sent: times need another look.', { times: 'must each name an instant, or a date, that lies ahead' });
    const made = await suggestTimes(ctx, host, slug, words, { wishes, note }, { key: came, locale: pickTongue(c.req.header('accept-language')).tag });
    return { id: made.id, manageUrl: `${ctx.settings.url}/suggested/${made.key}` };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What a program is told; any other error as it came. */
function refusalOf(error: unknown): unknown {
  if (error instanceof NoSuchBooking) return nothingHere();
  if (error instanceof ManyWait) return new ApiRefusal(409, 'many_wait', error.of === 'one' ? 'Several suggestions of this address wait for the host already. Nothing was sent.' : 'More wait for the host than can be read. Nothing was sent; try again in a few days.');
  if (!(error instanceof GuestRefused)) return error;
  const names = Object.keys(error.faults);
  return new ApiRefusal(422, 'invalid', `Nothing was sent: ${names.join(', ')} ${names.length === 1 ? 'needs' : 'need'} another look.`, sayFaults(english, error.faults));
}

const nothingHere = (): ApiRefusal => new ApiRefusal(404, 'not_found', 'No such kind of meeting is offered here.');
