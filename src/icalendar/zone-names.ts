import { findIana } from 'windows-iana';
import { isTimeZone } from '../time/zone-transitions.ts';

/**
 * The IANA zone that a TZID means: an IANA name as it is, a Windows name, or a path that ends in an IANA name
 * (`/mozilla.org/20070129_1/Europe/Berlin`). None for anything else.
 */
export function ianaZone(tzid: string): string | undefined {
  if (isTimeZone(tzid)) return tzid;
  const [windows] = findIana(tzid);
  if (windows) return windows;
  const steps = tzid.split('/');
  return [steps.slice(-3), steps.slice(-2)].map((end) => end.join('/')).find((name) => name.includes('/') && isTimeZone(name));
}
