import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { addDays } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { pickTongue } from '../kit/tongue.ts';
import { transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { emphases, rhythms } from './group.ts';
import { refused } from './refusals.ts';
import { endGroupRow, insertGroup } from './store.ts';

/** A group's name, how often it meets, in twos or threes, and whom it brings together before all. */
export const groupInput = z.strictObject({
  name: typedText(refused.noName).min(1, refused.noName).max(100, refused.long),
  words: typedText().max(1000, refused.long).default(''),
  everyWeeks: z.union(rhythms.map(weeks => z.literal(weeks)) as [z.ZodLiteral<1>, z.ZodLiteral<2>, z.ZodLiteral<4>], refused.noRhythm).default(2),
  size: z.union([z.literal(2), z.literal(3)], refused.noSize).default(2),
  emphasis: z.enum(emphases, refused.noEmphasis).default('anyone'),
  /** Only those on different sides meet, by the emphasis: newcomers with veterans, one team with another. */
  onlyAcross: z.boolean().default(false),
  /** The day on which the first round begins; a week from today where nothing is said. */
  startsOn: z.iso.date(refused.noDay).optional(),
});
export type GroupInput = Omit<z.infer<typeof groupInput>, 'onlyAcross'> & { readonly onlyAcross?: boolean };

/** A first round that would begin before anybody could be asked. */
export class TooSoon extends Error {
  override readonly name = 'TooSoon';
}

/** Days before a round on which its participants are asked. */
export const askDays = 4;

/** Make a group; its id. Throws `TooSoon`. */
export function makeGroup(ctx: Context, me: Member, { startsOn, onlyAcross = false, ...input }: GroupInput): Promise<string> {
  const today = ctx.now().toISOString().slice(0, 10);
  const nextOn = startsOn ?? addDays(today, 7);
  if (nextOn <= addDays(today, 1)) throw new TooSoon(refused.noDay);
  const id = newId();
  return transact(ctx.db, me.id, null, async tx => {
    await insertGroup(tx, { ...input, onlyAcross, id, nextOn, zone: me.zone, language: pickTongue(me.locale).language }, ctx.now());
    return id;
  });
}

/** No further rounds; what was stays. False where it had ended. */
export const endGroup = (ctx: Context, me: string, id: string): Promise<boolean> => transact(ctx.db, me, null, tx => endGroupRow(tx, id, ctx.now()));
