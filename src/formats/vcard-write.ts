/**
 * A property to be written. `value` is a complete value, escaped where its kind asks for it (`escapeText`).
 * A parameter's values are given as they are; quoting and RFC 6868 carets are put in here.
 */
export type VCardLine = {
  readonly group?: string;
  readonly name: string;
  readonly params?: Readonly<Record<string, readonly string[]>>;
  readonly value: string;
};

/** One vCard 4.0 (RFC 6350) in text with CRLF, folded at 75 octets but never inside a character. */
export function writeVCard(lines: readonly VCardLine[]): string {
  const all = [{ name: 'BEGIN', value: 'VCARD' }, { name: 'VERSION', value: '4.0' }, ...lines, { name: 'END', value: 'VCARD' }];
  return all.map((line) => `${folded(contentLine(line))}\r\n`).join('');
}

function contentLine(line: VCardLine): string {
  const group = line.group === undefined ? '' : `${line.group}.`;
  const params = Object.entries(line.params ?? {}).map(([key, values]) => `;${key}=${values.map(paramValue).join(',')}`);
  // A line break that slipped into a value would end the property: the fold that follows it makes it harmless.
  return `${group}${line.name}${params.join('')}:${line.value}`.replace(/\r\n?|\n/g, ' ').toWellFormed();
}

function paramValue(value: string): string {
  const safe = value.replace(/\^/g, '^^').replace(/\r\n?|\n/g, '^n').replace(/"/g, "^'");
  return /[,;:]/.test(safe) ? `"${safe}"` : safe;
}

function folded(line: string): string {
  const bytes = Buffer.from(line);
  if (bytes.length <= 75) return line;
  const pieces: string[] = [];
  for (let from = 0, room = 75; from < bytes.length; room = 74) {
    const end = characterStart(bytes, from + room);
    pieces.push(bytes.toString('utf8', from, end));
    from = end;
  }
  return pieces.join('\r\n ');
}

/** The last place at or before `at` where a character of UTF-8 begins. */
function characterStart(bytes: Uint8Array, at: number): number {
  let place = Math.min(at, bytes.length);
  while (place < bytes.length && ((bytes[place] ?? 0) & 0xc0) === 0x80) place--;
  return place;
}
