import type { Context as HonoContext } from 'hono';

/**
 * Whether a request that may change something comes from Kith's own pages, or from no browser at all. Browsers say by themselves
 * how the sender relates to us (Sec-Fetch-Site, on https and localhost); on plain http only Origin is there. A request with
 * neither was not sent by a browser, so that no cookie can be abused by it. The same rule as Go's http.CrossOriginProtection;
 * https://words.filippo.io/csrf/ gives the reasons.
 */
export function isFromHere(c: HonoContext, publicUrl: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return true;
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  return origin === new URL(publicUrl).origin || URL.parse(origin)?.host === c.req.header('host');
}
