/** Elements whose tags are taken for markup; `<3`, `<your name>` and addresses in angle brackets stay text. */
const ELEMENTS = new Set(
  `a abbr address article aside b base big blockquote body br button center cite code col colgroup dd del details dfn div dl dt em
  figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main mark
  meta nav noscript ol optgroup option p picture pre q s samp script section select small source span strike strong style sub summary
  sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var video wbr`.split(/\s+/u),
);
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title', 'noscript', 'iframe', 'svg', 'select', 'textarea']);
const BLOCKS = new Set(['blockquote', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul']);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwj: '\u200d', zwnj: '\u200c',
  ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', hellip: '…',
  bull: '•', middot: '·', copy: '©', reg: '®', trade: '™', deg: '°', euro: '€', pound: '£', cent: '¢', yen: '¥', sect: '§', para: '¶',
  times: '×', frac12: '½', iexcl: '¡', iquest: '¿', rarr: '→', larr: '←', szlig: 'ß', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö',
  Uuml: 'Ü', aacute: 'á', agrave: 'à', acirc: 'â', atilde: 'ã', aring: 'å', aelig: 'æ', ccedil: 'ç', eacute: 'é', egrave: 'è', ecirc: 'ê',
  euml: 'ë', iacute: 'í', igrave: 'ì', icirc: 'î', iuml: 'ï', ntilde: 'ñ', oacute: 'ó', ograve: 'ò', ocirc: 'ô', otilde: 'õ', oslash: 'ø',
  oelig: 'œ', uacute: 'ú', ugrave: 'ù', ucirc: 'û', yacute: 'ý', Eacute: 'É', Agrave: 'À', Ccedil: 'Ç', Oslash: 'Ø', Aring: 'Å',
};

/**
 * The text of a piece of HTML, or of plain text that may hold some: tags, comments and what no reader sees are taken out,
 * blocks and `br` become line breaks, entities their characters (once). A tag cut off at the end is dropped.
 * Text without markup comes back as it is but for line ends, which become LF, and white space around it.
 */
export function htmlToText(html: string): string {
  if (!/[<&]/u.test(html)) return html.replaceAll(/\r\n?/gu, '\n').trim();
  const text = withoutMarkup(html.replaceAll(/\r\n?/gu, '\n'));
  return text.replaceAll(/[ \t]+\n/gu, '\n').replaceAll(/\n{3,}/gu, '\n\n').trim();
}

function withoutMarkup(html: string): string {
  const parts: string[] = [];
  let lineOpen = false;
  const add = (text: string) => {
    if (text === '') return;
    parts.push(text);
    lineOpen = !text.endsWith('\n');
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    add(unescaped(html.slice(at, open < 0 ? undefined : open)));
    if (open < 0) break;
    const tag = tagAt(html, open);
    add(tag === null ? '<' : spacing(tag, lineOpen));
    at = tag === null ? open + 1 : tag.opens && UNSEEN.has(tag.name) ? behindUnseen(html, tag) : tag.end;
  }
  return parts.join('');
}

type Tag = { readonly name: string; readonly opens: boolean; readonly end: number };

function tagAt(html: string, open: number): Tag | null {
  if (html.startsWith('<!--', open)) return { name: '!', opens: false, end: behind(html, '-->', open + 4) };
  if (/^<[!?][a-z[]/iu.test(html.slice(open, open + 3))) return { name: '!', opens: false, end: behind(html, '>', open) };
  const [start, slash, name] = /^<(\/?)([a-z][a-z0-9]*)(?=[\s/>]|$)/iu.exec(html.slice(open, open + 16)) ?? [];
  if (start === undefined || name === undefined || !ELEMENTS.has(name.toLowerCase())) return null;
  return { name: name.toLowerCase(), opens: slash === '', end: behindAttributes(html, open + start.length) };
}

/** A `>` inside a quoted attribute does not end the tag. */
function behindAttributes(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character;
  }
  return html.length;
}

function behindUnseen(html: string, tag: Tag): number {
  const close = new RegExp(`</${tag.name}\\b`, 'giu');
  close.lastIndex = tag.end;
  return close.exec(html) === null ? html.length : behind(html, '>', close.lastIndex);
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function spacing(tag: Tag, lineOpen: boolean): string {
  const lineBreak = lineOpen ? '\n' : '';
  if (tag.name === 'br' || tag.name === 'hr') return '\n';
  if (tag.name === 'li') return tag.opens ? `${lineBreak}- ` : '';
  if (tag.name === 'td' || tag.name === 'th') return tag.opens ? '' : ' ';
  return BLOCKS.has(tag.name) ? lineBreak : '';
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,8}));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
  });
}

function character(code: number): string | null {
  const sayable = code === 9 || code === 10 || (code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
  return sayable ? String.fromCodePoint(code) : null;
}
