/**
 * What makes two addresses of a profile the same. `mergeable` says that equal keys prove one person; where it is false the
 * address is worth keeping but proves nothing (a search lead, a short link).
 */
export type ProfileKey = { readonly key: string; readonly mergeable: boolean };

/** What nearly every address in an archive looks like; read without the detour over `URL`, which costs ten times as much. */
const USUAL = /^https:\/\/www\.linkedin\.com\/in\/([A-Za-z0-9-]+)\/?$/u;
/** Ids are letters and digits whose case counts; everything else is a name. */
const OPAQUE = /^ACoAA[\w-]{10,}$/u;

/**
 * The key of a profile's address as found in the wild: without scheme, on a country's sub-domain, with a language, a query
 * or percent signs. LinkedIn's own are `in/<slug>` in lower case; the opaque member ids (`ACoAA…`) keep their case;
 * the old `pub/…` and `profile/view?id=` addresses and `urn:li:member:` are keys of their own, since nothing tells which
 * slug they became. Null for what is no profile's address (a company's page, a web page elsewhere, a mail address, nothing).
 */
export function profileKey(found: string): ProfileKey | null {
  const plain = USUAL.exec(found);
  if (plain !== null && !OPAQUE.test(plain[1] ?? '')) return { key: `in/${plain[1]?.toLowerCase()}`, mergeable: true };
  const text = found.trim();
  const urn = /^urn:li:(?:member|person|fsd_profile):([\w-]+)$/u.exec(text);
  if (urn !== null) return { key: text, mergeable: true };
  const url = asUrl(text);
  if (url === null) return null;
  if (/(?:^|\.)linkedin\.com$/u.test(url.hostname)) return linkedInKey(url);
  return url.hostname === 'lnkd.in' && url.pathname.length > 1 ? { key: `lnkd.in${url.pathname}`, mergeable: false } : null;
}

/** The address to open for a key of LinkedIn's own, null for other keys. */
export function profileAddress(key: string): string | null {
  return /^(?:in|pub)\//u.test(key) ? `https://www.linkedin.com/${key.split('/').map(encodeURIComponent).join('/')}` : null;
}

function asUrl(text: string): URL | null {
  if (text === '' || /[\s@]/u.test(text.replace(/[?#].*$/u, ''))) return null;
  const schemed = /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(text) ? text : `https://${text.replace(/^\/+/u, '')}`;
  const url = URL.parse(schemed);
  return url !== null && /^https?:$/u.test(url.protocol) && url.hostname.includes('.') ? url : null;
}

function linkedInKey(url: URL): ProfileKey | null {
  const steps = url.pathname.split('/').map(readable).filter((step) => step !== '');
  const [room = '', name] = steps[0]?.toLowerCase() === 'mwlite' ? steps.slice(1) : steps;
  switch (room.toLowerCase()) {
    case 'in':
      return name === undefined ? null : { key: `in/${slug(name)}`, mergeable: true };
    case 'pub':
      return name === undefined ? null : { key: `pub/${steps.slice(1, 5).map(slug).join('/')}`, mergeable: true };
    case 'profile':
      return viewed(url);
    case 'sales':
    case 'talent':
    case 'recruiter':
      return { key: steps.join('/'), mergeable: false };
    default:
      return null;
  }
}

function viewed(url: URL): ProfileKey | null {
  const id = url.searchParams.get('id');
  return id === null || id === '' ? null : { key: `profile/view?id=${id}`, mergeable: true };
}

function slug(step: string): string {
  return OPAQUE.test(step) ? step : step.toLowerCase().normalize('NFC');
}

/** Percent signs resolved once; left alone where they are no valid encoding, or hide what no name holds. */
function readable(text: string): string {
  try {
    const plain = decodeURIComponent(text);
    return /[\p{Cc}\p{Z}/]/u.test(plain) ? text : plain;
  } catch {
    return text;
  }
}
