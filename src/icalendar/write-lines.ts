/** A line of an iCalendar stream (RFC 5545, section 3.1); `value` as it stands there: texts go through `calendarText` first. */
export type CalendarLine = { readonly name: string; readonly params?: Readonly<Record<string, string | undefined>> | undefined; readonly value: string };

/** The lines as a stream: CRLF, and folded at 75 octets without cutting a character. */
export const writeLines = (lines: readonly CalendarLine[]): string => lines.map(line => `${folded(writeLine(line))}\r\n`).join('');

/** A text, escaped (section 3.3.11). */
export const calendarText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '').replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** `20261126T143000Z` */
export const calendarInstant = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

function writeLine({ name, params = {}, value }: CalendarLine): string {
  const words = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${name}${words.map(([key, word]) => `;${key}=${parameter(word)}`).join('')}:${value}`;
}

/** Quoted where it must be; what may not stand in quotes is written as RFC 6868 has it. */
function parameter(word: string): string {
  const plain = word.replaceAll(/[^\P{Cc}\n]/gu, '').replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', "^'");
  return /[:;,^]/.test(plain) ? `"${plain}"` : plain;
}

const most = 75;

function folded(line: string): string {
  if (Buffer.byteLength(line) <= most) return line;
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    // every piece but the first begins with the blank that says it goes on
    if (size + bytes > (pieces.length === 0 ? most : most - 1)) {
      pieces.push(piece);
      [piece, size] = ['', 0];
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece].join('\r\n ');
}
