import { addDays, instantAt } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { askDays, moveNextRound, participantsOf, participantState, type RoundGroup } from '../groups/index.ts';
import { letterHour } from './keep-pairings.ts';
import { insertAsked, insertRound } from './store-rounds.ts';

/** Rounds are drawn so long before the day they begin has come anywhere. */
const drawsAt = (beginsOn: string): Date => new Date(Date.parse(beginsOn) - 6 * 3_600_000);

/** Open a round that begins on a day, and ask everyone who is not resting; the next one follows at the group's rhythm. */
export async function openRound(ctx: Context, tx: Writer, group: RoundGroup, beginsOn: string): Promise<string> {
  const id = newId();
  await insertRound(tx, { id, group: group.id, beginsOn, drawsAt: drawsAt(beginsOn) }, ctx.now());
  const asked = (await participantsOf(tx, group.id)).filter(person => participantState(person, beginsOn) === 'in');
  await insertAsked(tx, id, asked.map(person => ({ id: newId(), participant: person.id, askDueAt: instantAt(person.zone, addDays(beginsOn, 1 - askDays), letterHour) })));
  await moveNextRound(tx, group.id, addDays(beginsOn, 7 * group.everyWeeks));
  return id;
}
