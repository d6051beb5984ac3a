import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader, Writer } from '../kit/db.ts';
import type { Tongue } from '../kit/texts.ts';
import { pickTongue } from '../kit/tongue.ts';
import { asOperator, transact } from '../kit/transact.ts';
import { letRest, letterById, postLetter } from '../post/index.ts';
import { reminderLetter } from './mail.ts';
import { type Occurrence, type ReminderItem, remindersDue } from './reminder.ts';
import { everyoneReminded, insertReminders, noteLetter, type Reminded, remindersOfLastLetter } from './store.ts';

/** What a member is reminded of, in their tongue. */
export type ListItems = (db: Reader, me: Member, tongue: Tongue, now: Date) => Promise<readonly ReminderItem[]>;

/**
 * Write every reminder that is due and not written, for everybody. A row and its letter are one transaction: killed anywhere, the next run
 * writes what this one did not, and nothing twice.
 */
export async function writeReminders(ctx: Context, list: ListItems): Promise<void> {
  for (const reminded of await asOperator(ctx.db, everyoneReminded)) {
    const due = remindersDue(reminded.setting, reminded.member.zone, reminded.last, ctx.now());
    if (due.length === 0) continue;
    // what fails for one shall not keep the others waiting
    await remind(ctx, reminded, due, list).catch((error: unknown) => ctx.log(`A reminder could not be written and is tried again: ${(error as Error).stack ?? String(error)}`));
  }
}

const remind = (ctx: Context, { member }: Reminded, due: readonly Occurrence[], list: ListItems): Promise<void> => transact(ctx.db, member.id, null, async tx => {
  const fresh = await insertReminders(tx, due, ctx.now());
  if (fresh.length === 0) return;
  const tongue = pickTongue(undefined, member.locale);
  const items = await list(tx, member, tongue, ctx.now());
  if (items.length === 0) return;
  const occurrences = [...await overtaken(ctx, tx), ...fresh];
  const letter = await postLetter(tx, reminderLetter({ settings: ctx.settings, member, tongue, items, occurrences, now: ctx.now() }));
  await noteLetter(tx, occurrences.map(({ day }) => day), letter, items.length);
});

/** A letter that still waits to be sent is let rest: the new one tells all that it told, and stands for its days as well. */
async function overtaken(ctx: Context, tx: Writer): Promise<readonly Occurrence[]> {
  const last = await remindersOfLastLetter(tx);
  if (!last || (await letterById(tx, last.letter))?.state !== 'waiting') return [];
  return await letRest(tx, last.letter, ctx.now()) ? last.occurrences : [];
}
