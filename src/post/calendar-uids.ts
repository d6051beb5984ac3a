/** The UIDs of what a calendar holds, each once, twenty at the most; lines are unfolded first (RFC 5545, 3.1). */
export const calendarUids = (calendar: string): readonly string[] =>
  [...new Set([...calendar.replaceAll(/\r?\n[ \t]/g, '').matchAll(/^UID(?:;[^:\r\n]*)?:(.+?)\r?$/gim)].map(found => found[1]!.trim()))].slice(0, 20);
