import { type Member, whose } from '../accounts/index.ts';
import { type Booking, bookingById, BookingIsOver, bookingName, bookings, cancelBooking, dismissProposals, guestOf, moveBooking, NoSuchBooking, NotProposed, OfSeveral, proposeTimes, reopenBooking, SlotTaken, takeProposed, ToldAlready, turnBooking } from '../booking/index.ts';
import { commandGroup } from '../kit/command-group.ts';
import { instantIn } from '../kit/command-input.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { modes } from '../meetings/index.ts';
import { instantText } from '../ui/index.ts';
import { toBookingJson } from './booking-json.ts';
import { didNotMeet } from './did-not-meet.ts';

/** `kith booking …`: the same verbs as the pages. */
export const bookingCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('booking', {
    list: list(around), show: changing(around, 'show', 'ID', [1, 1], (ctx, me, id) => reading(ctx.db, me.id, db => bookingById(db, id)).then(found => found ?? missing())),
    move: changing(around, 'move', 'ID INSTANT', [2, 2], (ctx, me, id, [start]) => moveBooking(ctx, me.id, id, 'host', instantIn(start!))),
    turn: changing(around, 'turn', 'ID [virtual|phone|in-person]', [1, 2], (ctx, me, id, [to]) => turnBooking(ctx, me.id, id, to === undefined ? undefined : modeIn(to))),
    propose: changing(around, 'propose', 'ID INSTANT…', [2, 4], (ctx, me, id, starts) => proposeTimes(ctx, me.id, id, 'host', starts.map(instantIn), '')),
    accept: changing(around, 'accept', 'ID [INSTANT]   (without it, the one time that is proposed)', [1, 2], accept),
    keep: changing(around, 'keep', 'ID', [1, 1], (ctx, me, id) => dismissProposals(ctx, me.id, id)),
    cancel: changing(around, 'cancel', 'ID [TEXT]', [1, 2], (ctx, me, id, [words]) => cancelBooking(ctx, me.id, id, 'host', words ?? '')),
    reopen: changing(around, 'reopen', 'ID   (takes your cancellation back, where nobody was told by mail)', [1, 1], (ctx, me, id) => reopenBooking(ctx, me.id, id)),
    'not-met': notMet(around),
  }),
];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'booking list', usage: 'kith booking list [--past] [--json]', words: [0, 0], options: { past: { type: 'boolean' } },
  run: async ({ values: { past } }, io) => {
    const lines = await open(async ctx => {
      const me = await whose(ctx, as);
      const all = await reading(ctx.db, me.id, db => bookings(db, past ? 'past' : 'coming', ctx.now(), 200));
      return io.json ? [JSON.stringify({ bookings: all.map(each => toBookingJson(ctx, me, each)) })] : all.map(each => inOneLine(ctx, me, each));
    });
    for (const line of lines) io.out(`${line}\n`);
    if (lines.length === 0) io.err(past ? 'Nothing is behind you yet.\n' : 'No meeting lies ahead.\n');
  },
});

function inOneLine(ctx: Context, me: Member, booking: Booking): string {
  const reader = { ...english, zone: me.zone, now: ctx.now() };
  const proposed = booking.proposals.filter(({ by }) => by === 'guest').flatMap(({ starts }) => starts);
  const mark = booking.cancelledAt ? 'cancelled' : proposed.length > 0 ? `proposes ${proposed.map(start => instantText(reader, start)).join('; ')}` : guestOf(booking).answer === 'declined' ? 'declined' : '';
  return [booking.id, instantText(reader, booking.start), bookingName(reader, booking, { host: me, guest: undefined }), mark].filter(Boolean).join('  ');
}

type Change = (ctx: Context, me: Member, id: string, words: readonly string[]) => Promise<Booking>;

/** A command that shows the booking as it is afterwards. */
const changing = ({ open, as }: Surroundings, word: string, words: string, count: readonly [number, number], change: Change): Command => defineCommand({
  name: `booking ${word}`, usage: `kith booking ${word} ${words}`, words: count, options: {},
  run: async ({ positionals: [id, ...rest] }, io) => refusing(async () => {
    const known = idIn(id!);
    const said = await open(async ctx => {
      const me = await whose(ctx, as);
      const booking = await change(ctx, me, known, rest);
      return io.json ? JSON.stringify(toBookingJson(ctx, me, booking)) : inOneLine(ctx, me, booking);
    });
    io.out(`${said}\n`);
  }),
});

async function accept(ctx: Context, me: Member, id: string, [word]: readonly string[]): Promise<Booking> {
  if (word !== undefined) return takeProposed(ctx, me.id, id, 'host', instantIn(word));
  const booking = await reading(ctx.db, me.id, db => bookingById(db, id)) ?? missing();
  const starts = booking.proposals.filter(({ by }) => by === 'guest').flatMap(each => each.starts);
  if (starts.length > 1) throw new CannotBeDone(`Several times are proposed; name one: ${starts.map(start => start.toISOString()).join(' ')}. Nothing was changed.`);
  if (!starts[0]) throw new NotProposed();
  return takeProposed(ctx, me.id, id, 'host', starts[0]);
}

const notMet = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'booking not-met', usage: 'kith booking not-met ID', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io: CommandIo) => refusing(async () => {
    const known = idIn(id!);
    const change = await open(async ctx => didNotMeet(ctx, (await whose(ctx, as)).id, known));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : 'Noted: you did not meet. “kith suggestion offer” sends new times.\n');
  }),
});

function missing(): never {
  throw new NoSuchBooking();
}

function idIn(word: string): string {
  if (!isId(word)) throw new WrongWords(`“${word}” is not the id of a booking; “kith booking list” shows them.`);
  return word;
}

function modeIn(word: string): string {
  if (!modes.some(mode => mode === word)) throw new WrongWords(`A meeting is ${modes.join(', ')}, not ${word}.`);
  return word;
}

async function refusing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Map<unknown, Error>([
      [NoSuchBooking, new CannotBeDone('There is no such booking here. “kith booking list” shows those there are.')], [SlotTaken, new CannotBeDone('Another meeting is at that time. Nothing was changed.')],
      [BookingIsOver, new CannotBeDone('This meeting is over or cancelled, or not yet over. Nothing was changed.')], [NotProposed, new CannotBeDone('The guest does not propose this time, or it is over. Nothing was changed.')],
      [OfSeveral, new CannotBeDone('Several come to this meeting: move it, or ask them about other times in a poll. Nothing was changed.')],
      [ToldAlready, new CannotBeDone('It was not called off by you, or the others were told by mail: that stands. Nothing was changed.')],
    ]).get((error as Error).constructor) ?? error;
  }
}
