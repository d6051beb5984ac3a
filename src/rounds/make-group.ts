import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { addDays, utcDay } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { pickTongue } from '../kit/tongue.ts';
import { transact } from '../kit/transact.ts';
import { typedDay } from '../kit/typed-day.ts';
import { typedText } from '../kit/typed-text.ts';
import { emphases, endGroupRow, insertGroup, lockGroup, NoSuchGroup, rhythms, type RoundGroup, saveGroup } from '../groups/index.ts';
import { refused } from './refusals.ts';
import { dropUndrawn, roundsOf } from '../draws/index.ts';

const fields = {
  name: typedText(refused.noName).min(1, refused.noName).max(100, refused.long),
  words: typedText().max(1000, refused.long),
  everyWeeks: z.union(rhythms.map(weeks => z.literal(weeks)) as [z.ZodLiteral<1>, z.ZodLiteral<2>, z.ZodLiteral<4>], refused.noRhythm),
  size: z.union([z.literal(2), z.literal(3)], refused.noSize),
  emphasis: z.enum(emphases, refused.noEmphasis),
  /** Only those on different sides meet, by the emphasis: newcomers with veterans, one team with another. */
  onlyAcross: z.boolean(),
} as const;
const day = typedDay(refused.noDay).optional();

/** People are to meet only across sides, and anybody with anybody has none. */
const lacksSides = ({ emphasis, onlyAcross }: Pick<RoundGroup, 'emphasis' | 'onlyAcross'>): boolean => onlyAcross && emphasis === 'anyone';

/** A group's name, how often it meets, in twos or threes, and whom it brings together before all. */
export const groupInput = z.strictObject({
  ...fields, words: fields.words.default(''), everyWeeks: fields.everyWeeks.default(2), size: fields.size.default(2), emphasis: fields.emphasis.default('anyone'), onlyAcross: fields.onlyAcross.default(false),
  /** The day on which the first round begins; a week from today where nothing is said. */
  startsOn: day,
}).refine(group => !lacksSides(group), { path: ['onlyAcross'], message: refused.noSides });
export type GroupInput = Omit<z.infer<typeof groupInput>, 'onlyAcross'> & { readonly onlyAcross?: boolean };

/** What is asked of a group cannot be; `field` is what needs another look. */
export class GroupRefused extends Error {
  override readonly name = 'GroupRefused';
  readonly field: 'startsOn' | 'nextOn' | 'onlyAcross';
  constructor(field: GroupRefused['field'], sentence: string) {
    super(sentence);
    this.field = field;
  }
}

/** Make a group; its id. Throws `GroupRefused` where its first round would begin before anybody could be asked. */
export async function makeGroup(ctx: Context, me: Member, { startsOn, onlyAcross = false, ...input }: GroupInput): Promise<string> {
  const nextOn = startsOn ?? addDays(tomorrow(ctx), 6);
  if (nextOn <= tomorrow(ctx)) throw new GroupRefused('startsOn', refused.noDay);
  const id = newId();
  return transact(ctx.db, me.id, null, async tx => {
    await insertGroup(tx, { ...input, onlyAcross, id, nextOn, zone: me.zone, language: pickTongue(me.locale).language }, ctx.now());
    return id;
  });
}

/** What can be changed later, each for itself. */
export const groupChange = z.strictObject({
  ...fields,
  /** The day on which the next round begins that is not open yet. */
  nextOn: day,
}).partial();
export type GroupChange = z.infer<typeof groupChange>;

/** Change a group from its next draw on, which may be that of an open round. Throws `NoSuchGroup`, `GroupRefused`. */
export function changeGroup(ctx: Context, me: string, id: string, change: GroupChange): Promise<void> {
  return transact(ctx.db, me, null, async tx => {
    const group = await lockGroup(tx, id);
    if (!group || group.endedAt) throw new NoSuchGroup();
    if (change.nextOn !== undefined && change.nextOn !== group.nextOn) await mayBeginOn(ctx, tx, id, change.nextOn);
    const after = changed(group, change);
    // one that lacked them before this was asked goes on, and its other words can be changed
    if (lacksSides(after) && !lacksSides(group)) throw new GroupRefused('onlyAcross', refused.noSides);
    await saveGroup(tx, after);
  });
}

async function mayBeginOn(ctx: Context, tx: Writer, id: string, day: string): Promise<void> {
  const [latest] = await roundsOf(tx, id, 1);
  if (day <= tomorrow(ctx)) throw new GroupRefused('nextOn', refused.noDay);
  if (latest && day <= latest.beginsOn) throw new GroupRefused('nextOn', refused.notAfter);
}

function changed(group: RoundGroup, change: GroupChange): RoundGroup {
  const { name = group.name, words = group.words, everyWeeks = group.everyWeeks, size = group.size, emphasis = group.emphasis, onlyAcross = group.onlyAcross, nextOn = group.nextOn } = change;
  return { ...group, name, words, everyWeeks, size, emphasis, onlyAcross, nextOn };
}

/** Rounds again, of a group that had ended; the first in a week, unless it was to be later. One that was open then and whose day is over is not caught up on. False where it had not ended. */
export function resumeGroup(ctx: Context, me: string, id: string): Promise<boolean> {
  return transact(ctx.db, me, null, async tx => {
    const group = await lockGroup(tx, id);
    if (!group) throw new NoSuchGroup();
    if (!group.endedAt) return false;
    await dropUndrawn(tx, id, utcDay(ctx.now()));
    const inAWeek = addDays(tomorrow(ctx), 6);
    await saveGroup(tx, { ...group, endedAt: null, nextOn: group.nextOn > tomorrow(ctx) ? group.nextOn : inAWeek });
    return true;
  });
}

const tomorrow = (ctx: Context): string => addDays(utcDay(ctx.now()), 1);

/** No further rounds; what was stays. False where it had ended. */
export const endGroup = (ctx: Context, me: string, id: string): Promise<boolean> => transact(ctx.db, me, null, tx => endGroupRow(tx, id, ctx.now()));
