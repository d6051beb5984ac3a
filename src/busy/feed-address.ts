/**
 * The address of a feed as people paste it: `webcal://` (which means https), without a scheme, within brackets or quotes.
 * Undefined for what is no address of the web.
 */
export function readFeedAddress(given: string): URL | undefined {
  const bare = given.trim().replace(/^[<"'“„]+|[>"'”“]+$/g, '');
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare.replace(/^webcals?:/i, 'https:') : `https://${bare}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && (url.hostname.includes('.') || url.hostname.includes(':') || url.hostname === 'localhost') ? url : undefined;
}
