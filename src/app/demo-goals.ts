import type { Member } from '../accounts/index.ts';
import { addGoal } from '../goals/index.ts';
import type { Context } from '../kit/context.ts';
import { utcDay } from '../time/calendar-day.ts';

/** What Ana is after in the demo world: a season that began three weeks ago. */
export async function addDemoGoals(ctx: Context, ana: Member): Promise<void> {
  const day = (ago: number): string => utcDay(new Date(ctx.now().getTime() - ago * 86_400_000));
  await addGoal(ctx, ana.id, {
    kind: 'new field', sentence: 'Find out whether learning design in health care is where I belong.', companies: ['Thread', 'Harbour Health'], lines: ['learning', 'talent development'], skills: ['facilitation'], places: ['Seattle'],
    season: { conversations: 12, weeks: 8, from: day(21), days: [] },
  }, day(0));
}
