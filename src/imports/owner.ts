import { foldName } from '../people/index.ts';
import type { Gathered } from './gather.ts';

/** Who the member is in an archive, and the sentence that says how that was told. */
export type Owner = { readonly seqs: readonly number[]; readonly key: string | null; readonly name: string; readonly evidence: string };

/**
 * An archive does not name its owner's address. The owner is who sends its outgoing and gets its incoming invitations, and
 * takes part in nearly every conversation; `confirmedKey` is what the member said, and wins. Undefined where nothing tells.
 */
export function findOwner(gathered: Pick<Gathered, 'correspondents' | 'ownerSigns' | 'ownerName'>, confirmedKey: string | null): Owner | undefined {
  const everyone = gathered.correspondents.all;
  const signs = [...gathered.ownerSigns].map(([seq, weight]) => ({ who: everyone.get(seq)!, weight: weight + nameBonus(everyone.get(seq)!.name, gathered.ownerName) }));
  const main = confirmedKey === null ? signs.reduce((best, next) => best && best.weight >= next.weight ? best : next, signs[0])?.who : signs.find(({ who }) => who.key === confirmedKey)?.who;
  if (!main) return undefined;
  const name = foldName(main.name || gathered.ownerName);
  const seqs = signs.filter(({ who }) => who === main || (foldName(who.name) === name && name !== '' && isOtherSpelling(who.key, main.key))).map(({ who }) => who.seq);
  const evidence = confirmedKey === null
    ? `${main.name || main.key} takes part in ${gathered.ownerSigns.get(main.seq)} of the invitations and messages, more than anybody else${gathered.ownerName ? `, and Profile.csv names ${gathered.ownerName}` : ''}.`
    : `You said that ${main.key} is you.`;
  return { seqs, key: main.key, name: main.name, evidence };
}

/** The name in Profile.csv decides between two who take part equally often. */
const nameBonus = (name: string, ownerName: string): number => ownerName !== '' && foldName(name) === foldName(ownerName) ? 0.5 : 0;

/** Archives of 2023 name members by number in one file and by address in another; the oldest by name alone. */
const isOtherSpelling = (key: string | null, main: string | null): boolean => key === null || main === null || key.startsWith('urn:') !== main.startsWith('urn:');
