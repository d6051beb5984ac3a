import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** One sentence for the next page that is shown, with the change that can be taken back, if any. */
export type Notice = { readonly text: string; readonly undo?: string | undefined; readonly tone?: 'good' | 'care' | undefined };

const name = 'kith_notice';

/** Answer a form that was carried out: go on to `path` (303) and say there what was done. */
export function seeOther(c: Context, path: string, notice?: Notice): Response {
  if (notice) keepNotice(c, notice);
  return c.redirect(path, 303);
}

/** Have the next page say it, whatever the answer to this request is. */
export function keepNotice(c: Context, notice: Notice): void {
  setCookie(c, name, Buffer.from(JSON.stringify(notice)).toString('base64url'), { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
}

/** The waiting notice, once. */
export function takeNotice(c: Context): Notice | undefined {
  const cookie = getCookie(c, name);
  if (!cookie) return undefined;
  deleteCookie(c, name, { path: '/' });
  try {
    const { text, undo, tone } = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as Record<string, unknown>;
    return { text: String(text), ...(typeof undo === 'string' && { undo }), ...((tone === 'good' || tone === 'care') && { tone }) };
  } catch {
    return undefined;
  }
}
