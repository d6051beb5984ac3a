import { whose } from '../accounts/index.ts';
import { type Command, defineCommand } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { givingByPerson, givingByYear } from './store.ts';

/** `kith give-and-get`. */
export const givingCommands = (around: Surroundings): readonly Command[] => [giveAndGet(around)];

const giveAndGet = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'give-and-get', usage: 'kith give-and-get [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const { years, people } = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, async db => ({ years: await givingByYear(db), people: await givingByPerson(db, 200) })));
    if (io.json) return io.out(`${JSON.stringify({ years, people })}\n`);
    for (const { year, gave, got } of years) io.out(`${year}: gave ${gave}, got ${got}\n`);
    for (const { person, gave, got } of people) io.out(`${person.name}: gave ${gave}, got ${got}\n`);
    if (years.length === 0) io.err('Nothing is written down yet. “kith conversation add” takes --got and --gave.\n');
  },
});
