import { kept } from '../time/kept.ts';
import { languages, type Language, type Tongue } from './texts.ts';

/** What is spoken when nothing is asked for: English, with the day before the month. */
export const english: Tongue = { language: 'en', tag: 'en-GB' };

/**
 * The tongue for one request: the member's own choice (a BCP 47 tag) first, then the browser's
 * `Accept-Language` in its order of preference, then English.
 */
export function pickTongue(acceptLanguage: string | undefined, chosen?: string): Tongue {
  const wishes = [...(chosen ? [chosen] : []), ...wanted(acceptLanguage ?? '')];
  for (const wish of wishes) {
    const tongue = spoken(wish);
    if (tongue) return tongue;
  }
  return english;
}

function wanted(header: string): readonly string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map(entry => {
      const [tag = '', ...rest] = entry.trim().split(';');
      const weight = rest.find(part => part.trim().startsWith('q='));
      return { tag: tag.trim(), weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

function spoken(wish: string): Tongue | undefined {
  const language = languages.find((known): known is Language => wish.toLowerCase().split('-')[0] === known);
  if (!language) return undefined;
  if (!wish.includes('-')) return { language, tag: language === 'en' ? english.tag : language };
  return { language, tag: canonical(wish) ?? language };
}

/** Asked with every page, and slow to tell. */
const canonicalTags = new Map<string, string | null>();

/** How a tag is properly written. What it asks for besides a language and its region (other digits, another calendar) is left out: nothing here is written for it. */
const canonical = (tag: string): string | null => kept(canonicalTags, tag, 500, () => {
  try {
    const [known] = Intl.DateTimeFormat.supportedLocalesOf(tag);
    return known ? new Intl.Locale(known).baseName : null;
  } catch {
    return null;
  }
});
