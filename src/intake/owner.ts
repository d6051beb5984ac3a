import { inferOwner, type OwnerClues } from '../archives/index.ts';
import { foldName } from '../identities/index.ts';
import type { Correspondent, Correspondents } from './correspondents.ts';
import type { Owner } from './import.ts';

/**
 * Who the member is in what was gathered. `confirmed` is the profile that they said is theirs. Undefined where nothing tells, as in an
 * address book.
 */
export function findOwner(clues: OwnerClues, correspondents: Correspondents, confirmed: string | null): Owner | undefined {
  const everyone = [...correspondents.all()];
  const inferred = inferOwner(clues, confirmed);
  const sides = everyone.filter(({ asOwner, asOther }) => asOwner > asOther);
  const name = inferred?.name || mostOften(sides)?.name;
  if (!name) return undefined;
  const key = inferred?.profile ?? null;
  const contradicted = key !== null && key === confirmed && sides.some(side => side.key?.startsWith('in/') && side.key !== key);
  const isOwner = (who: Correspondent) => who.key === key && key !== null || isBareNamesake(who, name) || (!contradicted && who.asOwner > who.asOther);
  return {
    seqs: everyone.filter(isOwner).map(({ seq }) => seq), key, name,
    facts: inferred?.facts ?? noFacts, choices: choicesOf(inferred),
  };
}

const choicesOf = (inferred: ReturnType<typeof inferOwner>): Owner['choices'] => (inferred?.others ?? []).map(({ profile, name }) => ({ key: profile, name }));

const noFacts: Owner['facts'] = { invitations: 0, ofInvitations: 0, messages: 0, ofMessages: 0, inProfile: false };

const mostOften = (sides: readonly Correspondent[]): Correspondent | undefined => sides.toSorted((a, b) => b.asOwner - a.asOwner)[0];

/** Archives of 2023 name members by number in one file and by address in another; older ones by name alone. */
const isBareNamesake = ({ key, name: called }: Correspondent, name: string): boolean => (key === null || key.startsWith('urn:')) && plain(called) === plain(name);

/** `Ana Sample, MBA` is Ana Sample. */
const plain = (name: string): string => foldName(name.replace(/,.*$/u, ''));
