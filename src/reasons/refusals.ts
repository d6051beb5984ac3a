import { catalogue, type Tongue } from '../kit/texts.ts';
import { english } from '../kit/tongue.ts';

/** Why a group of reasons was refused. */
const refusals = catalogue(
  {
    noGroupName: 'A group needs a name.',
    longGroupName: 'Please use at most 80 characters for a name.',
    noWords: 'Please give at least one word by which a reason belongs to the group.',
    groupTaken: 'There is a group of that name already.',
  },
  {
    noGroupName: 'Eine Gruppe braucht einen Namen.',
    longGroupName: 'Ein Name hat höchstens 80 Zeichen.',
    noWords: 'Bitte nennen Sie mindestens ein Wort, an dem ein Grund zur Gruppe gehört.',
    groupTaken: 'Eine Gruppe dieses Namens gibt es schon.',
  },
);

const keys = ['noGroupName', 'longGroupName', 'noWords', 'groupTaken'] as const;
const inEnglish = refusals(english);

/** The sentences that schemas refuse with, in English, as programs get them. */
export const refused = Object.fromEntries(keys.map(key => [key, inEnglish(key)])) as Readonly<Record<(typeof keys)[number], string>>;

/** Such a sentence as its reader gets it. */
export function sayRefused(tongue: Tongue, sentence: string): string {
  const key = keys.find(each => refused[each] === sentence);
  return key ? refusals(tongue)(key) : sentence;
}

/** A group has that name already. The message is the sentence in English. */
export class GroupTaken extends Error {
  constructor() {
    super(refused.groupTaken);
  }
}
