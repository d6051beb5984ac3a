import { Hono } from 'hono';
import { sql } from 'kysely';
import { openAuthentication } from '../src/accounts/index.ts';
import { pageRoutes } from '../src/app/routes.ts';
import type { Browser, World } from './world.ts';

/** A page to look at, the pattern of its route, and what it holds. */
export type FoundPage = { readonly route: string; readonly path: string; readonly signedIn: boolean; readonly html: string };

/** What stands in a route for something that no page links to. A link that is spent has a page of its own. */
const words: Readonly<Record<string, string>> = { token: 'spent' };

type Asked = Pick<World, 'ctx' | 'visitor'> & { readonly member: Browser; readonly owner: string };

/**
 * One page for each route that answers with HTML, in the order they are found: first those without parts, then those to which they
 * link, then those that open with an id of any row of the owner. `missing` are routes for which nothing was found.
 */
export async function everyPage({ ctx, visitor, member, owner }: Asked): Promise<{ readonly pages: readonly FoundPage[]; readonly missing: readonly string[] }> {
  const gets = pageRoutes(ctx, openAuthentication(ctx)).filter(route => route.method === 'get');
  const routeOf = matcher(gets.map(route => route.path));
  const found = new Map<string, FoundPage>();
  const open = new Set(gets.map(route => route.path));
  const look = async (path: string): Promise<void> => {
    const route = await routeOf(path);
    if (!route || !open.has(route)) return;
    const signedIn = gets.find(({ path }) => path === route)!.access === 'member';
    const html = await pageAt(signedIn ? member : visitor(), path);
    if (html === 'not there') return;
    open.delete(route);
    if (html === 'no page') return;
    found.set(route, { route, path, signedIn, html });
    for (const link of linksOn(html)) await look(link);
  };
  for (const route of gets) await look(withWords(route.path));
  const ids = open.size > 0 ? await someIds(ctx, owner) : [];
  for (const route of open) for (const id of ids) await look(route.replace(/:\w+(\{[^}]*\})?/, id));
  return { pages: [...found.values()], missing: [...open] };
}

const withWords = (path: string): string => path.replace(/:(\w+)(\{[^}]*\})?/g, (whole, name: string) => words[name] ?? whole);

/** Which route answers an address, by the router that the app itself uses. */
export function matcher(patterns: readonly string[]): (path: string) => Promise<string | undefined> {
  const router = new Hono();
  for (const pattern of patterns) router.get(pattern, c => c.text(pattern));
  return async path => {
    if (path.includes(':')) return undefined;
    const answer = await router.request(path);
    return answer.ok ? answer.text() : undefined;
  };
}

/** A page that says why there is nothing is a page as well, where it is the answer to a spent link. */
async function pageAt(browser: Browser, path: string): Promise<string> {
  const answer = await browser.get(path);
  const isPage = answer.headers.get('content-type')?.includes('text/html') ?? false;
  if (answer.status === 404 && !path.endsWith('/spent')) return 'not there';
  if (isPage && answer.status !== 303) return answer.text();
  await answer.body?.cancel();
  return 'no page';
}

/** Where a page leads. */
export const linksOn = (html: string): readonly string[] => Array.from(html.matchAll(/ href="(\/[^"#]*)/g), ([, href]) => plain(href!));

/** Written in HTML, read by people. */
export const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The ids of a few rows of every table that the owner has, and what stands for one in a guest's own link. */
async function someIds(ctx: World['ctx'], owner: string): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('account_id', 'id') group by 1 having count(*) = 2`.execute(ctx.db.sql);
  const found = await Promise.all(tables.map(({ name }) => sql<{ id: string }>`select id from ${sql.table(name)} where account_id = ${owner} limit 2`.execute(ctx.db.sql)));
  const guests = await sql<{ id: string }>`select key as id from booking_guest where account_id = ${owner} limit 2`.execute(ctx.db.sql);
  return [...found, guests].flatMap(({ rows }) => rows.map(row => String(row.id)));
}
