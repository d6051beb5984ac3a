import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { isDay } from '../kit/typed-day.ts';
import { utcDay } from '../time/calendar-day.ts';
import { sayReport } from './say-report.ts';
import { tellNetwork } from './tell-network.ts';

/** `kith report`. */
export const insightCommands = ({ open, as }: Surroundings): readonly Command[] => [defineCommand({
  name: 'report', usage: 'kith report [--as-of DATE] [--json]', words: [0, 0], options: { 'as-of': { type: 'string' } },
  run: async ({ values }, io) => {
    const day = values['as-of'];
    if (day !== undefined && !isDay(day)) throw new WrongWords(`--as-of is a day such as 2026-11-21; “${day}” is not.`);
    const report = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => tellNetwork(db, day ?? utcDay(ctx.now()))));
    io.out(io.json ? `${JSON.stringify(report)}\n` : `${sayReport(report, english).join('\n')}\n`);
  },
})];
