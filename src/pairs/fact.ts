/** What speaks for a pair or a group, without words: who it is about by their ids, and what. Put into words by whoever knows the reader. */
export type Fact =
  | { readonly kind: 'askMet'; readonly one: string; readonly other: string; readonly word: string }
  | { readonly kind: 'mentor'; /** Further on by so many levels. */ readonly one: string; readonly other: string; readonly levels: number }
  | { readonly kind: 'interest'; readonly words: readonly string[] }
  | { readonly kind: 'newFace' }
  | { readonly kind: 'metBefore'; readonly rounds: number }
  | { readonly kind: 'otherTeam'; readonly words: readonly string[] }
  | { readonly kind: 'otherPlace'; readonly words: readonly string[] }
  | { readonly kind: 'acquaintances'; /** 3 means three or more. */ readonly people: number }
  | { readonly kind: 'sharedTime'; readonly halfHours: number; readonly plenty: boolean }
  | { readonly kind: 'metLately'; readonly one: string; readonly other: string }
  | { readonly kind: 'satOut'; readonly one: string };

/** A fact in English, as `kith match` prints it. */
export function sayFact(fact: Fact): string {
  return sentences[fact.kind](fact as never);
}

const counted = (count: number, one: string, many: string): string => count === 1 ? `one ${one}` : `${count} ${many}`;

const listed = (words: readonly string[]): string => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const sentences: { readonly [Kind in Fact['kind']]: (fact: Extract<Fact, { readonly kind: Kind }>) => string } = {
  askMet: ({ one, other, word }) => `${one} asks for ${word}, and ${other} offers it.`,
  mentor: ({ one, other, levels }) => `${one} is ${counted(levels, 'level', 'levels')} further on than ${other}: something to learn on both sides.`,
  interest: ({ words }) => `Both are interested in ${listed(words)}.`,
  newFace: () => 'They have not met in a round before.',
  metBefore: ({ rounds }) => `They last met ${counted(rounds, 'round', 'rounds')} ago.`,
  otherTeam: ({ words }) => `They look at things from ${words.length > 2 ? 'three' : 'two'} sides: ${listed(words)}.`,
  otherPlace: ({ words }) => `They live in ${words.length > 2 ? 'three' : 'two'} places: ${listed(words)}.`,
  acquaintances: ({ people }) => `They both know ${['nobody', 'one person', 'two people', 'three people or more'][people]} from earlier rounds.`,
  sharedTime: ({ halfHours, plenty }) => plenty ? 'They have plenty of free time in common.' : `They have ${halfHours === 1 ? 'half an hour' : counted(halfHours / 2, 'hour', 'hours')} in common.`,
  metLately: ({ one, other }) => `${one} and ${other} met not long ago; otherwise someone would have been left out.`,
  satOut: ({ one }) => `${one} was left out last time and came first this time.`,
};
