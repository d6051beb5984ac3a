import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { personCalled } from '../people/index.ts';
import { waysJson } from './ways-json.ts';
import { findWays } from './find-ways.ts';
import { recordAcquaintance } from './record-acquaintance.ts';
import { peopleAt } from './store.ts';

/** `kith ways` and `kith knows`. */
export const tieCommands = (around: Surroundings): readonly Command[] => [ways(around), knows(around)];

const ways = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'ways', usage: 'kith ways [ID|NAME] [--company TEXT] [--json]', words: [0, 1], options: { company: { type: 'string' } },
  run: ({ values: { company }, positionals: [words] }, io) => open(async ctx => {
    if (!words && !company) throw new WrongWords('Say to whom: a person, or --company TEXT.');
    const me = await whose(ctx, as);
    const found = await reading(ctx.db, me.id, async db => findWays(db, words ? [(await personCalled(ctx, db, words)).id] : await peopleAt(db, company!, 50), ctx.now()));
    if (io.json) return io.out(`${JSON.stringify({ ways: waysJson(found) })}\n`);
    for (const { warmth, steps } of found) io.out(`${String(warmth).padStart(3)} %  ${steps.map(({ name, evidence }) => `${name} (${evidence.kind})`).join(' > ')}\n`);
    if (found.length === 0) io.err('No way is known yet. An archive alone holds no ties among your people.\n');
  }),
});

const knows = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'knows', usage: 'kith knows ID|NAME ID|NAME', words: [2, 2], options: {},
  run: ({ positionals: [first, second] }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const [one, other] = await reading(ctx.db, me.id, async db => [await personCalled(ctx, db, first!), await personCalled(ctx, db, second!)] as const);
    const change = await recordAcquaintance(ctx, me.id, one.id, other.id);
    io.out(change ? `Noted: ${one.fullName} and ${other.fullName} know each other.\n` : 'That was known already.\n');
  }),
});
