/** How a spreadsheet recognises a formula, after any apostrophes of ours: =, +, -, @, their full-width forms, tab and line breaks. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/**
 * One record of a CSV that is safe to open in a spreadsheet (RFC 4180, ending in CRLF). A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front, which `readSafeCell` takes away again.
 */
export function csvLine(cells: readonly string[], separator: ',' | ';' | '\t' = ','): string {
  return `${cells.map((cell) => quoted(safeCell(cell))).join(separator)}\r\n`;
}

/** `=1+1` becomes `'=1+1`, and so does what already looks like that (`'=1+1` becomes `''=1+1`), so that nothing is lost. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes back what `safeCell` did. */
export function readSafeCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Every separator a spreadsheet may be set to is quoted, so that a cell stays one cell. */
function quoted(cell: string): string {
  return /[",;|\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
