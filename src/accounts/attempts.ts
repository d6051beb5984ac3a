import type { Context as HonoContext } from 'hono';
import { countAttempts } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';
import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

/**
 * Counts an attempt to come in, by network address and by e-mail: many attempts on one account are refused wherever they come
 * from. Where there were too many, the seconds to wait, which the answer names as well.
 */
export async function tooOften(ctx: Context, c: HonoContext, address: string, email = ''): Promise<number | undefined> {
  const seconds = await countAttempts(ctx, 'sign-in', email.includes('@') ? [address, email] : [address], ctx.settings.signInRate);
  if (seconds !== undefined) c.header('retry-after', String(seconds));
  return seconds;
}

/** The sentence for whoever has to wait. */
export const sayTooOften = (tongue: Tongue, seconds: number): string => texts(tongue)('signIn.often', { count: seconds });
