import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { personCalled } from '../directory/index.ts';
import { waysJson } from './ways-json.ts';
import { findWays } from './find-ways.ts';
import { forgetAcquaintance, recordAcquaintance, shareTies } from './record-acquaintance.ts';
import { peopleAt } from './store.ts';

/** `kith ways` and `kith knows`. */
export const tieCommands = (around: Surroundings): readonly Command[] => [ways(around), knows(around)];

const ways = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'ways', usage: 'kith ways [ID|NAME] [--company TEXT] [--share on|off] [--json]', words: [0, 1], options: { company: { type: 'string' }, share: { type: 'string' } },
  run: ({ values: { company, share }, positionals: [words] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    if (share !== undefined) io.err(await shareAsSaid(ctx, me.id, share));
    if (share !== undefined && !words && !company) return;
    if (!words && !company) throw new WrongWords('Say to whom: a person, or --company TEXT.');
    const { found, nobody } = await reading(ctx.db, me.id, async db => {
      const targets = words ? [(await personCalled(db, words)).id] : await peopleAt(db, company!);
      return { found: await findWays(db, targets, ctx.now(), !words), nobody: targets.length === 0 };
    });
    if (io.json) return io.out(`${JSON.stringify({ ways: waysJson(found) })}\n`);
    for (const { warmth, steps } of found) io.out(`${String(warmth).padStart(3)} %  ${steps.map(({ name, evidence }) => `${name} (${evidence.kind})`).join(' > ')}\n`);
    if (nobody) io.err(`Nobody among your people is at ${company}.\n`);
    else if (found.length === 0) io.err('No way is known yet. An archive alone holds no ties among your people.\n');
  }),
});

async function shareAsSaid(ctx: Context, me: string, share: string): Promise<string> {
  if (share !== 'on' && share !== 'off') throw new WrongWords('--share is on or off: whether other members of this Kith may find ways through you.');
  await shareTies(ctx, me, share === 'on');
  return share === 'on' ? 'Others may find ways through you.\n' : 'Nobody finds ways through you.\n';
}

const knows = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'knows', usage: 'kith knows ID|NAME ID|NAME [--not]', words: [2, 2], options: { not: { type: 'boolean' } },
  run: ({ values, positionals: [first, second] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const [one, other] = await reading(ctx.db, me.id, async db => [await personCalled(db, first!), await personCalled(db, second!)] as const);
    const change = await (values.not ? forgetAcquaintance : recordAcquaintance)(ctx, me.id, one.id, other.id);
    io.out(change ? `Noted: ${one.fullName} and ${other.fullName} ${values.not ? 'do not know each other after all' : 'know each other'}.\n` : 'That was known already.\n');
  }),
});
