/** Text of a value with its escapes resolved: `\n` and `\N` are line breaks, `\,` `\;` `\:` `\\` the character itself; any other backslash is one. */
export function unescapeText(value: string): string {
  return value.includes('\\') ? value.replace(/\\([nN,;:\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)) : value;
}

/** A value cut at every separator that is not escaped; the pieces are still escaped. */
export function splitValue(value: string, separator: ';' | ','): string[] {
  if (!value.includes('\\')) return value.split(separator);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++;
    else if (value[at] === separator) {
      pieces.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, value.slice(from)];
}

/** Text made fit for a vCard 3.0 or 4.0 value; control characters other than tab and line break have no place in one and are left out. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}
