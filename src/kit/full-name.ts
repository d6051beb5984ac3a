/** A name in its parts; '' where there is none. `nickname` is what stands in brackets or quotes. */
export type NameParts = {
  readonly prefix: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly suffix: string;
  readonly nickname: string;
};

const PREFIXES = new Set('dr prof mr mrs ms miss mx sir dame rev hon herr frau mme mlle sr sra srta ing mag dipl-ing dott dottssa dra drs univ-prof'.split(' '));
const GENERATIONS = new Set('jr sr ii iii iv'.split(' '));
/** Written like this, a last word is a credential even without a comma; in other letters (`Ma`, `Do`) it may be a family name. */
const CREDENTIALS = new Set(
  ('PhD Ph.D. Ph.D DPhil MD M.D. MBA M.B.A. EMBA MPH MSc M.Sc. BSc B.Sc. MPA MFA LLM LL.M. JD J.D. EdD Ed.D. DBA PsyD CPA CFA CFP CISSP PMP CSM CSPO '
    + 'SHRM-CP SHRM-SCP SPHR PHR ACC PCC MCC RN CSP FRSA PE P.E. Esq Esq. ACA ACCA FCA CEng PgMP PMI-ACP CISA CISM ITIL').split(' '),
);
const PARTICLES = new Set('von van vom zu zum zur de der den des del della dello degli dei di da dal das do dos du la las le los el al bin bint ibn ben ter ten te af av san santa st st. \'t'.split(' '));
const JOINING = new Set(['y', 'i', 'und', 'e']);

/**
 * Guesses the parts of a name written in one piece: `Dr. Ana van der Berg, Ph.D.`, `Brandt, Zoë`, `Zoë "Zo" Brandt MBA`.
 * A guess: keep the whole name as it was shown beside it.
 */
export function splitFullName(full: string): NameParts {
  const { text, nickname } = withoutNickname(oneLine(full));
  const { front, pieces, aside } = commaPieces(text);
  const words = wordsOf(front);
  const prefix = takePrefix(words);
  const generation = takeSuffix(words);
  const inverted = isInverted(words, pieces[0] ?? '');
  const suffix = [generation, ...(inverted ? pieces.slice(1) : pieces), ...aside].filter((piece) => piece !== '').join(', ');
  if (inverted) return { ...invertedName(words, pieces[0] ?? '', prefix), suffix, nickname };
  const { given, middle, family } = straightName(words);
  return { prefix, given, middle, family, suffix, nickname };
}

/** The parts in the order they are read; Chinese, Japanese and Korean names with the family first and no space. */
export function composeName(parts: Partial<NameParts>): string {
  const { prefix = '', given = '', middle = '', family = '', suffix = '' } = parts;
  if (isIdeographic(given + family)) return oneLine(family + given);
  const name = oneLine([prefix, given, middle, family].join(' '));
  return oneLine(suffix === '' ? name : name === '' ? suffix : `${name}, ${suffix}`);
}

/** Letters as NFC, each run of white space one space, none at the ends. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b\u2060\uFEFF]+/gu, ' ').trim();
}

function isIdeographic(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・々]+$/u.test(text);
}

/** `Ph.D.`, `MBA, PMP`, `Jr.`: what follows a name and is none. */
export function isSuffix(text: string): boolean {
  return everyWord(text, (word) => isKnownSuffix(word) || /^[A-Z][A-Z0-9®™-]{1,8}$/.test(word));
}

function everyWord(text: string, test: (word: string) => boolean): boolean {
  const words = text.split(/[\s,/|]+/).filter((word) => word !== '');
  return words.length > 0 && words.every(test);
}

function isKnownSuffix(word: string): boolean {
  return isGeneration(word) || CREDENTIALS.has(word) || /^[A-Z][A-Za-z]{0,4}(\.[A-Za-z]{1,4})+\.?$/.test(word);
}

function withoutNickname(text: string): { text: string; nickname: string } {
  const found = /\(([^()]*)\)|["“„]([^"”“]*)["”“]/u.exec(text);
  if (found === null) return { text, nickname: '' };
  const rest = oneLine(`${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`);
  if (rest === '') return { text: oneLine(text.replace(/[()"“”„]/gu, ' ')), nickname: '' };
  const inside = oneLine(found[1] ?? found[2] ?? '');
  return { text: rest.replace(/ ,/g, ','), nickname: inside.includes('/') ? '' : inside };
}

function commaPieces(text: string): { front: string; pieces: string[]; aside: string[] } {
  const [name = '', ...aside] = text.split(/\s*\|\s*/u);
  const [front = '', ...pieces] = name.split(/\s*[,，]\s*/u);
  return { front, pieces: pieces.filter((piece) => piece !== ''), aside };
}

/** Words with a letter in them; pictures and stray signs are left to the name as it was shown. */
function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** `Brandt, Zoë` and even `Brandt, ZOË`, but not `Zoë Brandt, CEO`. */
function isInverted(front: readonly string[], piece: string): boolean {
  if (front.length === 0 || wordsOf(piece).length === 0) return false;
  const onlyFamily = front.length === 1 || leadsFamily(front[0] ?? '');
  return onlyFamily ? !everyWord(piece, isKnownSuffix) : !isSuffix(piece);
}

function takePrefix(words: string[]): string {
  let count = 0;
  while (count < words.length - 1 && PREFIXES.has(bare(words[count] ?? ''))) count++;
  return words.splice(0, count).join(' ');
}

function takeSuffix(words: string[]): string {
  let from = words.length;
  while (from > 2 && (isGeneration(words[from - 1] ?? '') || CREDENTIALS.has(words[from - 1] ?? ''))) from--;
  return words.splice(from).join(', ');
}

function isGeneration(word: string): boolean {
  return GENERATIONS.has(bare(word)) && /^[JSI]/.test(word);
}

function invertedName(family: readonly string[], rest: string, prefix: string): Omit<NameParts, 'suffix' | 'nickname'> {
  const words = wordsOf(rest);
  const title = takePrefix(words);
  return { prefix: oneLine(`${prefix} ${title}`), given: words[0] ?? '', middle: words.slice(1).join(' '), family: family.join(' ') };
}

function straightName(words: readonly string[]): Pick<NameParts, 'given' | 'middle' | 'family'> {
  let from = Math.max(words.length - 1, 1);
  while (from > 1 && leadsFamily(words[from - 1] ?? '')) from -= JOINING.has(words[from - 1] ?? '') && from > 2 ? 2 : 1;
  return { given: words[0] ?? '', middle: words.slice(1, from).join(' '), family: words.slice(from).join(' ') };
}

function leadsFamily(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || JOINING.has(word);
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}
