import type { Context as HonoContext } from 'hono';
import type { Context } from '../kit/context.ts';
import type { Answer, OpenRoute, Visitor } from '../kit/route.ts';
import { tooOftenView } from './too-often-page.tsx';
import { tooOften } from './too-often.ts';

/** A page behind a link; `at` is the address of the link itself. */
export type LinkHandle<Link> = (c: HonoContext, link: Link, visitor: Visitor, at: string) => Answer | Promise<Answer>;

/** The routes below `/base/:token`, for people without an account: the link is the proof, and what is sent by one is counted. */
export const linkRoute = <Link>(ctx: Context, base: string, linkOf: (ctx: Context, token: string) => Promise<Link | undefined>) => (method: 'get' | 'post', path: string, handle: LinkHandle<Link>): OpenRoute => ({
  access: 'anyone', why: 'the link is the proof', method, path: `${base}/:token${path}`,
  async handle(c, visitor) {
    const token = c.req.param('token') ?? '';
    const seconds = method === 'post' ? await tooOften(ctx, visitor.address, token) : undefined;
    if (seconds !== undefined) return tooOftenView(c, visitor, seconds);
    const link = await linkOf(ctx, token);
    return link ? handle(c, link, visitor, `${base}/${token}`) : c.notFound();
  },
});
