import type { Reader } from '../kit/db.ts';
import type { Ask } from './giving.ts';
import { latestAsks, peopleWhoseWordsHold } from './store.ts';

/** Words that name nothing one could look for, in both languages. */
const empty = new Set('somebody someone something people person person’s other others would could should about after their there where which while these those with from into over look looking need needs wants want help find time year knows known understands understand works working really maybe jemand jemanden etwas kennt weiß versteht arbeitet leute menschen andere anderen suche sucht möchte würde einen einer eines diese dieser nach über einem werden'.split(' '));

/** What people are after, and who of the member's people could help: those whose own words speak of it. */
export async function asksWithHelpers(db: Reader, most: number): Promise<readonly Ask[]> {
  const asks: Ask[] = [];
  for (const ask of await latestAsks(db, most)) asks.push({ ...ask, helpers: await helpersFor(db, ask.seeking, ask.person.id) });
  return asks;
}

async function helpersFor(db: Reader, seeking: string, asker: string): Promise<Ask['helpers']> {
  const found = new Map<string, Ask['helpers'][number]>();
  for (const word of wordsToLookFor(seeking)) {
    for (const helper of await peopleWhoseWordsHold(db, word, asker, 2)) found.set(helper.id, helper);
    if (found.size >= 2) break;
  }
  return [...found.values()].slice(0, 2);
}

/** The longest words say most. */
const wordsToLookFor = (text: string): readonly string[] => tellingWords(text).toSorted((a, b) => b.length - a.length).slice(0, 3);

/** The words of a text that name something one could look for. */
export const tellingWords = (text: string): readonly string[] => [...new Set(text.toLowerCase().split(/[^\p{L}]+/u))].filter(word => word.length >= 5 && !empty.has(word));
