import type { Context as HonoContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Context } from '../kit/context.ts';
import { seeOther } from '../kit/notice-cookie.ts';

/** What was just made and is shown a single time: it waits in a cookie of this browser alone, so that neither an address nor Kith itself keeps it, and a reload makes no second. */
export function goOnAndShow(ctx: Context, c: HonoContext, path: string, made: object): Response {
  const secure = ctx.settings.url.startsWith('https:');
  setCookie(c, name, Buffer.from(JSON.stringify(made)).toString('base64url'), { path, httpOnly: true, sameSite: 'Strict', secure, maxAge: 60 });
  return seeOther(c, path);
}

/** What waits to be shown on this page, once; `undefined` where nothing does, or what came is not of this form. */
export function shownOnce<const Key extends string>(c: HonoContext, path: string, keys: readonly Key[]): Readonly<Record<Key, string>> | undefined {
  const cookie = getCookie(c, name);
  if (!cookie) return undefined;
  deleteCookie(c, name, { path });
  try {
    const made = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Record<string, unknown>;
    return keys.every(key => typeof made[key] === 'string') ? made as Record<Key, string> : undefined;
  } catch {
    return undefined;
  }
}

const name = 'kith_made';
