import { profileKey } from '../contacts/index.ts';
import { detached } from '../kit/detached.ts';
import type { ArchiveEvent, InvitationRecord, MessageRecord } from './record.ts';

/** How often one profile stood where the owner stands, over a whole archive. */
export type OwnerClue = { readonly key: string; readonly name: string; readonly inviter: number; readonly invitee: number; readonly sender: number; readonly recipient: number };

/**
 * What an archive tells of its owner. Counts of invitations are of those with an address on the owner's side; `unaddressed` says how
 * often a name stood among recipients without an address, as all of them did before mid-2023.
 */
export type OwnerClues = { readonly profileName: string; readonly invitations: number; readonly messages: number; readonly profiles: Iterable<OwnerClue>; readonly unaddressed?: ReadonlyMap<string, number> };

/** What speaks for an owner, to be said in any language. */
export type OwnerEvidence = { readonly invitations: number; readonly ofInvitations: number; readonly messages: number; readonly ofMessages: number; readonly inProfile: boolean };

/**
 * `profile` is a key as `profileKey` makes it, null where the archive names nobody by address. `sure` says that nothing speaks for
 * anyone else; `others` are the four next likely.
 */
export type InferredOwner = {
  readonly profile: string | null;
  readonly name: string;
  readonly sure: boolean;
  readonly evidence: string;
  readonly facts: OwnerEvidence;
  readonly others: readonly { readonly profile: string; readonly name: string }[];
};

/**
 * Who an archive belongs to; it never says. The owner sends its outgoing and gets its incoming invitations, is a side of all its
 * messages, and bears the name in Profile.csv. Invitations prove most; the name decides between equals. `confirmed` is what the owner
 * said themselves: it holds wherever that profile stands in the archive. Null where nothing tells.
 */
export function inferOwner(clues: OwnerClues, confirmed: string | null = null): InferredOwner | null {
  const { profileName } = clues;
  const ranked = [...clues.profiles]
    .filter(({ key }) => !key.startsWith('urn:'))
    .map((clue) => ({ clue, weight: clue.key === confirmed ? Infinity : weightOf(clue, clues) }))
    .sort((a, b) => b.weight - a.weight || (a.clue.key < b.clue.key ? -1 : 1));
  const [best, next] = ranked;
  if (best === undefined) return profileName === '' ? null : namedOnly(profileName);
  const { clue, weight } = best;
  return {
    profile: clue.key, name: clue.name || profileName, sure: weight > 1 && weight > 2 * (next?.weight ?? 0), evidence: sentenceOf(clue, factsOf(clue, clues)), facts: factsOf(clue, clues),
    others: ranked.slice(1, 5).map(({ clue: { key, name } }) => ({ profile: key, name })),
  };
}

const namedOnly = (name: string): InferredOwner => ({
  profile: null, name, sure: false, evidence: `Profile.csv names ${name}, and nothing else in the archive tells more.`, others: [],
  facts: { invitations: 0, ofInvitations: 0, messages: 0, ofMessages: 0, inProfile: true },
});

/** Gathers clues from the events of a reader as they pass; holds one entry a profile. */
export function gatherOwnerClues(): { see(event: ArchiveEvent): void; readonly clues: OwnerClues } {
  const profiles = new Map<string, Mutable<OwnerClue>>();
  const unaddressed = new Map<string, number>();
  const clues = { profileName: '', invitations: 0, messages: 0, profiles: { [Symbol.iterator]: () => profiles.values() }, unaddressed };
  const stood = (as: Role, name: string, address: string | undefined): boolean => {
    const key = address === undefined ? undefined : profileKey(address)?.key;
    if (key === undefined) return false;
    const clue = profiles.get(key) ?? { key: detached(key), name: detached(name), inviter: 0, invitee: 0, sender: 0, recipient: 0 };
    if (!profiles.has(key)) profiles.set(clue.key, clue);
    clue[as]++;
    if (clue.name === '') clue.name = detached(name);
    return true;
  };
  const seeInvitation = (event: InvitationRecord) => {
    const mine = event.direction === 'outgoing' ? stood('inviter', event.fromName, event.inviterProfile) : stood('invitee', event.toName, event.inviteeProfile);
    if (mine) clues.invitations++;
  };
  const seeMessage = (event: MessageRecord) => {
    clues.messages++;
    stood('sender', event.fromName, event.fromProfile);
    for (const { name = '', profile } of event.to) if (!stood('recipient', name, profile)) countName(unaddressed, plainName(name));
  };
  const see = (event: ArchiveEvent) => {
    if (event.kind === 'invitation') seeInvitation(event);
    else if (event.kind === 'message') seeMessage(event);
    else if (event.kind === 'owner' && event.fullName !== undefined) clues.profileName = event.fullName;
  };
  return { see, clues };
}

function countName(names: Map<string, number>, name: string): void {
  const count = names.get(name);
  names.set(count === undefined ? detached(name) : name, (count ?? 0) + 1);
}

type Role = 'inviter' | 'invitee' | 'sender' | 'recipient';
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** An invitation says plainly which side the owner is on; of a message it is only known that they are one of its sides. */
function weightOf(clue: OwnerClue, clues: OwnerClues): number {
  const { invitations, messages, inProfile } = factsOf(clue, clues);
  return 5 * invitations + messages + (inProfile ? 2 : 0);
}

/** `Ana Sample, MBA` is called Ana Sample in Profile.csv. */
const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/,.*$/u, '').trim();

function factsOf(clue: OwnerClue, { profileName, invitations, messages, unaddressed }: OwnerClues): OwnerEvidence {
  const name = plainName(clue.name);
  return {
    invitations: clue.inviter + clue.invitee, ofInvitations: invitations,
    messages: clue.sender + clue.recipient + (name === '' ? 0 : (unaddressed?.get(name) ?? 0)), ofMessages: messages,
    inProfile: profileName !== '' && name === plainName(profileName),
  };
}

function sentenceOf(clue: OwnerClue, { invitations, ofInvitations, messages, ofMessages, inProfile }: OwnerEvidence): string {
  const parts = [
    invitations > 0 ? `stands on your side of ${share(invitations, ofInvitations, 'invitation')}` : '',
    messages > 0 ? `takes part in ${share(messages, ofMessages, 'message')}` : '',
    inProfile ? 'bears the name in Profile.csv' : '',
  ].filter((part) => part !== '');
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : parts.join('');
  return `${clue.name || clue.key} ${listed}.`;
}

function share(part: number, whole: number, word: string): string {
  return `${part} of ${whole} ${word}${whole === 1 ? '' : 's'}`;
}
