import type { Tongue } from '../kit/texts.ts';
import type { Reader } from '../kit/db.ts';
import { lettersAbout, sayTrouble } from '../post/index.ts';

/** Letters about these cards that did not arrive: a sentence, by card. The latest letter of a card counts. */
export async function troubleOf(db: Reader, tongue: Tongue, cards: readonly { readonly id: string }[]): Promise<ReadonlyMap<string, string>> {
  const latest = new Map((await lettersAbout(db, 'outreach', cards.map(({ id }) => id))).map(letter => [letter.about.id, letter]));
  return new Map([...latest].flatMap(([id, letter]) => letter.state === 'resting' || !letter.trouble ? [] : [[id, sayTrouble(tongue, letter)] as const]));
}

/** When a letter about a card went out, though the card is a draft again. */
export const wentOutAt = async (db: Reader, card: { readonly id: string }): Promise<Date | undefined> => (await lettersAbout(db, 'outreach', [card.id])).findLast(({ sentAt }) => sentAt)?.sentAt ?? undefined;
