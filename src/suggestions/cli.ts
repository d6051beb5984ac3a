import { type Member, whose } from '../accounts/index.ts';
import { NoSuchBooking, SlotTaken } from '../booking/index.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import { instantIn } from '../kit/command-input.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english, pickTongue } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { isTimeZone } from '../time/zone-transitions.ts';
import { identityKey } from '../identities/index.ts';
import { hostTimeOf, timesToOffer } from './host-time.ts';
import { answerWithTimes, declineSuggestion, offerTimes } from './offer-times.ts';
import { messageOf, sayWishForHost } from './say-suggestion.ts';
import { openSuggestions } from './store.ts';
import { mostTimes, NoSuchSuggestion, NoTimeNamed, type Suggestion, SuggestionIsSettled } from './suggestion.ts';
import { toSuggestionJson } from './suggestion-json.ts';
import { takeTime } from './take-time.ts';
import { spread } from './wish.ts';

/** `kith suggestion …`. */
export const suggestionCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('suggestion', { list: list(around), take: take(around), answer: answer(around), decline: decline(around), offer: offer(around) }),
];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'suggestion list', usage: 'kith suggestion list [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const lines = await open(async ctx => {
      const me = await whose(ctx, as);
      const all = await reading(ctx.db, me.id, db => openSuggestions(db));
      return io.json ? [JSON.stringify({ suggestions: all.map(each => toSuggestionJson(ctx.settings, each)) })] : all.map(each => inOneLine(ctx, me, each));
    });
    for (const line of lines) io.out(`${line}\n`);
    if (lines.length === 0) io.err('Nothing waits for a time.\n');
  },
});

function inOneLine(ctx: Context, me: Member, { id, name, turn, wishes, zone }: Suggestion): string {
  const reader = { ...english, zone: me.zone, now: ctx.now() };
  const said = wishes.map(wish => sayWishForHost(reader, wish, zone)).join('; ') || 'asks for times';
  return [id, name, turn === 'host' ? said : 'has not answered yet'].join('  ');
}

const take = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'suggestion take', usage: 'kith suggestion take ID INSTANT', words: [2, 2], options: {},
  run: ({ positionals: [id, start] }, io) => told(open, as, async (ctx, me) => {
    const booking = await takeTime(ctx, me, idIn(id!), 'host', instantIn(start!));
    return [{ booking: booking.id }, `It is booked: ${booking.id}`];
  }, io),
});

const answer = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'suggestion answer', usage: 'kith suggestion answer ID INSTANT… [--note TEXT]', words: [2, 1 + mostTimes], options: { note: { type: 'string' } },
  run: ({ values, positionals: [id, ...starts] }, io) => told(open, as, async (ctx, me) => {
    const made = await answerWithTimes(ctx, me, idIn(id!), starts.map(instantIn), values.note ?? '');
    return [toSuggestionJson(ctx.settings, made), ctx.mail.ready && made.email ? `The times are offered to ${made.name}, by mail.` : `The times stand on a page for ${made.name}. No mail goes out: please pass on its link, ${ctx.settings.url}/suggested/${made.key}`];
  }, io),
});

const decline = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'suggestion decline', usage: 'kith suggestion decline ID [TEXT]', words: [1, 2], options: {},
  run: ({ positionals: [id, note] }, io) => told(open, as, async (ctx, me) => {
    const made = await declineSuggestion(ctx, me, idIn(id!), note ?? '');
    return [toSuggestionJson(ctx.settings, made), ctx.mail.ready && made.email ? `${made.name} is told that it cannot be now.` : `It stands on the page of ${made.name}; no mail goes out.`];
  }, io),
});

const offer = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'suggestion offer', usage: 'kith suggestion offer TYPE NAME [INSTANT…] [--email E] [--zone ZONE] [--language en|de] [--note TEXT]   (without an INSTANT, three free times)', words: [2, 2 + mostTimes],
  options: { email: { type: 'string' }, zone: { type: 'string' }, language: { type: 'string' }, note: { type: 'string' } },
  run: ({ values: { email = '', zone, language = 'en', note = '' }, positionals: [slug, name, ...given] }, io) => {
    if (zone !== undefined && !isTimeZone(zone)) throw new WrongWords(`“${zone}” is no zone; one looks like Europe/Lisbon.`);
    if (!['en', 'de'].includes(language)) throw new WrongWords('--language is en or de.');
    if (email && !identityKey('email', email)) throw new WrongWords(`“${email}” is no e-mail address.`);
    return told(open, as, async (ctx, me) => {
      const starts = given.length > 0 ? given.map(instantIn) : await threeFree(ctx, me, slug!);
      const to = { name: name!, email, zone: zone ?? me.zone, locale: language === 'de' ? 'de' : 'en-GB' };
      const made = await offerTimes(ctx, me, slug!, to, starts, note);
      const time = await reading(ctx.db, me.id, db => hostTimeOf(db, { id: made.typeId }, ctx.now()));
      const reader = { ...pickTongue(undefined, to.locale), zone: to.zone, now: ctx.now() };
      return [toSuggestionJson(ctx.settings, made), messageOf(reader, made, time!.plan.type.durationMinutes, `${ctx.settings.url}/suggested/${made.key}`)];
    }, io);
  },
});

async function threeFree(ctx: Context, me: Member, slug: string): Promise<readonly Date[]> {
  const time = await reading(ctx.db, me.id, db => hostTimeOf(db, { slug }, ctx.now()));
  if (!time) throw new NoSuchBooking();
  return spread(timesToOffer(time), mostTimes);
}

function idIn(word: string): string {
  if (!isId(word)) throw new WrongWords(`“${word}” is not the id of a suggestion; “kith suggestion list” shows them.`);
  return word;
}

async function told(open: Surroundings['open'], as: string | undefined, work: (ctx: Context, me: Member) => Promise<readonly [object, string]>, io: CommandIo): Promise<void> {
  try {
    const [json, words] = await open(async ctx => work(ctx, await whose(ctx, as)));
    io.out(io.json ? `${JSON.stringify(json)}\n` : `${words}\n`);
  } catch (error) {
    throw new Map<unknown, Error>([
      [NoSuchSuggestion, new CannotBeDone('There is no such suggestion here. Nothing was changed.')], [NoSuchBooking, new CannotBeDone('There is no such kind of meeting. “kith meeting-type list” shows those there are.')],
      [SlotTaken, new CannotBeDone('Another meeting is at that time. Nothing was changed.')], [SuggestionIsSettled, new CannotBeDone('This was settled already. Nothing was changed.')],
      [NoTimeNamed, new CannotBeDone('A time must lie ahead, and be one of those that were named. Nothing was changed.')],
    ]).get((error as Error).constructor) ?? error;
  }
}
