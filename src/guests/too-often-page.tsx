import type { Context as HonoContext } from 'hono';
import type { View, Visitor } from '../kit/route.ts';
import { PageHead } from '../ui/index.ts';
import { sayTooOften } from './say-faults.ts';

/** The page where somebody tried too often and no form is there to say so in; `seconds` until the next try. */
export function tooOftenView(c: HonoContext, { tongue }: Visitor, seconds: number): View {
  c.header('retry-after', String(seconds));
  const title = sayTooOften(tongue, seconds);
  return { title, plain: true, status: 429, body: <PageHead title={title} /> };
}
