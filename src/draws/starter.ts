import type { Participant } from '../groups/index.ts';

/** What two or three could begin with: the first thing they share, or what one asks for and another offers. */
export type Starter = { readonly kind: 'interest' | 'ask' | 'place' | 'open'; readonly word: string; readonly one: string; readonly other: string };

export function starterFor(people: readonly Pick<Participant, 'name' | 'interests' | 'asks' | 'offers' | 'place'>[]): Starter {
  for (const asker of people) {
    for (const helper of people) {
      const word = asker !== helper && asker.asks.find(ask => helper.offers.some(offer => same(offer, ask)));
      if (word) return { kind: 'ask', word, one: asker.name, other: helper.name };
    }
  }
  const [first, ...rest] = people;
  const shared = first?.interests.find(word => rest.every(person => person.interests.some(other => same(other, word))));
  if (shared) return { kind: 'interest', word: shared, one: '', other: '' };
  const place = first?.place;
  return place && rest.every(person => same(person.place, place)) ? { kind: 'place', word: place, one: '', other: '' } : { kind: 'open', word: '', one: '', other: '' };
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
