import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { isDay } from '../kit/typed-day.ts';
import { dayIn } from '../time/calendar-day.ts';
import { sayCheckIn, sayDrift } from './say-check-in.ts';
import { checkInsAhead, checkInsDue, driftingTies } from './store.ts';

/** `kith check-ins`. */
export const checkInCommands = (around: Surroundings): readonly Command[] => [checkIns(around)];

const checkIns = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'check-ins', usage: 'kith check-ins [--on DATE] [--ahead] [--json]', words: [0, 0], options: { on: { type: 'string' }, ahead: { type: 'boolean' } },
  run: async ({ values }, io) => {
    if (values.on !== undefined && !isDay(values.on)) throw new WrongWords(`--on is a day such as 2026-11-30; “${values.on}” is not.`);
    const { me, now, due, ahead, drifting } = await open(async ctx => {
      const owner = await whose(ctx, as);
      const day = values.on ?? dayIn(owner.zone, ctx.now());
      return reading(ctx.db, owner.id, async db => ({ me: owner, now: ctx.now(), due: await checkInsDue(db, day, 200), ahead: await checkInsAhead(db, day, 200), drifting: await driftingTies(db, ctx.now(), 200) }));
    });
    if (io.json) return io.out(`${JSON.stringify({ due, ahead, drifting })}\n`);
    const reader = { ...english, zone: me.zone, now };
    for (const each of values.ahead ? ahead : due) io.out(`${each.dueOn}  ${each.person.id}  ${each.person.name}\n  ${sayCheckIn(reader, each)}\n`);
    for (const each of drifting) io.out(`drifting  ${each.person.id}  ${each.person.name}\n  ${sayDrift(reader, each)}\n`);
    if (due.length + drifting.length === 0) io.err('Nobody is due. “kith people rhythm NAME DAYS” sets how often to be in touch.\n');
  },
});
