const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The languages LinkedIn can be set to, English aside. Its exports are in English as far as anyone has seen; a spreadsheet may have changed that. */
const LANGUAGES = `ar bn cs da de el es fa fi fr hi hu id it ja ko mr ms nl no pa pl pt ro ru sv te th tl tr uk vi zh bg ca hr sk sl`.split(' ');

const english = new Map(ENGLISH.flatMap((name, at) => [[name, at + 1], [name.slice(0, 3), at + 1]] as const));
english.set('sept', 9);

let others: ReadonlyMap<string, number | null> | null = null;

/** 1 to 12 for the name of a month, whole or short, in any of those languages; null for no month, or where two languages mean different months by it. */
export function monthNumber(name: string): number | null {
  const plain = name.normalize('NFC').toLowerCase().replace(/\.$/u, '');
  const known = english.get(plain);
  if (known !== undefined) return known;
  others ??= namesInOtherLanguages();
  return others.get(plain) ?? null;
}

function namesInOtherLanguages(): ReadonlyMap<string, number | null> {
  const names = new Map<string, number | null>();
  for (const [name, month] of LANGUAGES.flatMap(namesIn)) {
    const known = names.get(name);
    names.set(name, known === undefined || known === month ? month : null);
  }
  return names;
}

/** Both as they stand alone and as they stand in a date, which many languages tell apart. */
function namesIn(language: string): readonly (readonly [string, number])[] {
  const styles: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' }, { month: 'short' }, { day: 'numeric', month: 'long', year: 'numeric' }, { day: 'numeric', month: 'short', year: 'numeric' },
  ];
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
    return ENGLISH.map((_, month) => {
      const part = format.formatToParts(Date.UTC(2021, month, 15)).find(({ type }) => type === 'month');
      return [(part?.value ?? '').normalize('NFC').toLowerCase().replace(/\.$/u, ''), month + 1] as const;
    });
  });
}
