// Building an Intl object costs about a hundred times what using it does, so each is built once.
const formats = new Map<string, Intl.NumberFormat>();

/** The number format of a BCP 47 tag, kept. */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(tag, options);
  formats.set(key, known);
  return known;
}
