import { countAttempts } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';

/** One address may try so often in a minute, and one host be tried ten times as often by everybody together. */
export async function tooOften(ctx: Context, address: string, handle: string): Promise<number | undefined> {
  const rate = ctx.settings.guestRate;
  return await countAttempts(ctx, 'guest', [address], rate) ?? await countAttempts(ctx, 'guest of', [handle.toLowerCase()], rate * 10);
}
