import { whose } from '../accounts/index.ts';
import { profileAddress } from '../contacts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { utcDay, utcMidnight } from '../time/calendar-day.ts';
import { type Invitation, type Limit, limits, sides, usualLimit } from './invitation.ts';
import { setLimit } from './set-limit.ts';
import { limitOf, listInvitations } from './store-hanging.ts';
import { type Done, restoreInvitations, settleInvitations, withdrawInvitations } from './withdraw-invitations.ts';

/** `kith invitations …`. */
export const invitationCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('invitations', {
    withdraw: act(around, 'withdraw', withdrawInvitations, 'withdrawn'), restore: act(around, 'restore', restoreInvitations, 'standing again'), settle: act(around, 'settle', settleInvitations, 'dealt with'), limit: limit(around),
  }, list(around)),
];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'invitations', usage: `kith invitations [--side ${sides.join('|')}] [--over ${limits.join('|')}] [--limit N] [--json]`, words: [0, 0], options: { side: { type: 'string' }, over: { type: 'string' }, limit: { type: 'string' } },
  run: async ({ values: { side: asked = 'hanging', over, limit: most = '50' } }, io) => {
    const side = sides.find(each => each === asked);
    if (!side) throw new WrongWords(`--side is one of ${sides.join(', ')}; “${asked}” is not.`);
    const size = sizeFrom(most);
    const found = await open(async ctx => {
      const midnight = utcMidnight(utcDay(ctx.now()));
      return reading(ctx.db, (await whose(ctx, as)).id, db => listInvitations(db, { side, over: over === undefined ? undefined : limitCalled(over), midnight, from: 0, size }));
    });
    const told = found.map(inShort);
    if (io.json) return io.out(`${JSON.stringify({ invitations: told })}\n`);
    for (const { id, name, sentAt, profile } of told) io.out(`${[id, sentAt?.slice(0, 10) ?? 'no day', name, profile ?? ''].filter(Boolean).join('  ')}\n`);
    if (told.length === 0) io.err('None hang.\n');
  },
});

function sizeFrom(most: string): number {
  const size = Number(most);
  if (!Number.isInteger(size) || size < 1 || size > 10_000) throw new WrongWords(`--limit is a number from 1 to 10000; “${most}” is not.`);
  return size;
}

const inShort = ({ id, person, fullName, sentAt, message, profile }: Invitation) => ({ id, person, name: fullName, sentAt: sentAt?.toISOString() ?? null, message, profile: profile && profileAddress(profile) });

const act = ({ open, as }: Surroundings, word: string, verb: (ctx: Context, me: string, ids: readonly string[]) => Promise<Done>, said: string): Command => defineCommand({
  name: `invitations ${word}`, usage: `kith invitations ${word} ID…`, words: [1, 500], options: {},
  run: async ({ positionals }, io) => {
    const wrong = positionals.find(id => !isId(id));
    if (wrong !== undefined) throw new WrongWords(`“${wrong}” is not the id of an invitation; “kith invitations” shows them.`);
    const { count, change } = await open(async ctx => verb(ctx, (await whose(ctx, as)).id, positionals));
    io.out(io.json ? `${JSON.stringify({ count, change: change ?? null })}\n` : `${count} ${said}.\n`);
  },
});

const limit = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'invitations limit', usage: `kith invitations limit [${limits.join('|')}] [--json]`, words: [0, 1], options: {},
  run: async ({ positionals: [given] }, io) => {
    const months = await open(async ctx => {
      const me = await whose(ctx, as);
      if (given !== undefined) await setLimit(ctx, me.id, limitCalled(given));
      return await reading(ctx.db, me.id, limitOf) ?? usualLimit;
    });
    io.out(io.json ? `${JSON.stringify({ months })}\n` : `Today lists invitations that have hung for more than ${months} months.\n`);
  },
});

function limitCalled(word: string): Limit {
  const months = limits.find(each => String(each) === word);
  if (!months) throw new WrongWords(`There are limits of ${limits.join(', ')} months; “${word}” is none.`);
  return months;
}
