/**
 * A path of this instance to go on to, from something a browser sent: an absolute path or a whole address, of which only the
 * path is taken. `/` where it could lead to another site. The platform's own parser decides, because browsers drop tabs and
 * take backslashes for slashes.
 */
export function ownPath(given: string | undefined): string {
  const url = given === undefined ? null : URL.parse(given, 'http://kith.invalid');
  if (!url || (url.origin !== 'http://kith.invalid' && !/^https?:\/\//i.test(given!)) || !/^https?:$/.test(url.protocol)) return '/';
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') ? '/' : path;
}
