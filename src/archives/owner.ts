import { profileKey } from './profile-url.ts';
import type { ArchiveEvent, InvitationRecord, MessageRecord } from './record.ts';

/** How often one profile stood where the owner stands, over a whole archive. */
export type OwnerClue = { readonly key: string; readonly name: string; readonly inviter: number; readonly invitee: number; readonly sender: number; readonly recipient: number };

/** What an archive tells of its owner. Counts of invitations are of those with an address on the owner's side. */
export type OwnerClues = { readonly profileName: string; readonly invitations: number; readonly messages: number; readonly profiles: Iterable<OwnerClue> };

/** `profile` is a key as `profileKey` makes it, null where the archive names nobody by address. `sure` says that nothing speaks for anyone else. */
export type InferredOwner = { readonly profile: string | null; readonly name: string; readonly sure: boolean; readonly evidence: string };

/**
 * Who an archive belongs to; it never says. The owner sends its outgoing and gets its incoming invitations, is a side of all its
 * messages, and bears the name in Profile.csv. Invitations prove most; the name decides between equals. Null where nothing tells.
 */
export function inferOwner({ profileName, invitations, messages, profiles }: OwnerClues): InferredOwner | null {
  const ranked = [...profiles]
    .filter(({ key }) => !key.startsWith('urn:'))
    .map((clue) => ({ clue, weight: weightOf(clue, profileName) }))
    .sort((a, b) => b.weight - a.weight || (a.clue.key < b.clue.key ? -1 : 1));
  const [best, next] = ranked;
  if (best === undefined) return profileName === '' ? null : { profile: null, name: profileName, sure: false, evidence: `Profile.csv names ${profileName}, and nothing else in the archive tells more.` };
  const { clue, weight } = best;
  return { profile: clue.key, name: clue.name || profileName, sure: weight > 1 && weight > 2 * (next?.weight ?? 0), evidence: evidenceOf(clue, profileName, invitations, messages) };
}

/** Gathers clues from the events of a reader as they pass; holds one entry a profile. */
export function gatherOwnerClues(): { see(event: ArchiveEvent): void; readonly clues: OwnerClues } {
  const profiles = new Map<string, Mutable<OwnerClue>>();
  const clues = { profileName: '', invitations: 0, messages: 0, profiles: { [Symbol.iterator]: () => profiles.values() } };
  const stood = (as: Role, name: string, address: string | undefined): boolean => {
    const key = address === undefined ? undefined : profileKey(address)?.key;
    if (key === undefined) return false;
    const clue = profiles.get(key) ?? { key, name, inviter: 0, invitee: 0, sender: 0, recipient: 0 };
    clue[as]++;
    if (clue.name === '') clue.name = name;
    profiles.set(key, clue);
    return true;
  };
  const seeInvitation = (event: InvitationRecord) => {
    const mine = event.direction === 'outgoing' ? stood('inviter', event.fromName, event.inviterProfile) : stood('invitee', event.toName, event.inviteeProfile);
    if (mine) clues.invitations++;
  };
  const seeMessage = (event: MessageRecord) => {
    clues.messages++;
    stood('sender', event.fromName, event.fromProfile);
    for (const { name, profile } of event.to) stood('recipient', name ?? '', profile);
  };
  const see = (event: ArchiveEvent) => {
    if (event.kind === 'invitation') seeInvitation(event);
    else if (event.kind === 'message') seeMessage(event);
    else if (event.kind === 'owner' && event.fullName !== undefined) clues.profileName = event.fullName;
  };
  return { see, clues };
}

type Role = 'inviter' | 'invitee' | 'sender' | 'recipient';
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** An invitation says plainly which side the owner is on; of a message it is only known that they are one of its sides. */
function weightOf(clue: OwnerClue, profileName: string): number {
  return 5 * (clue.inviter + clue.invitee) + clue.sender + clue.recipient + (sameName(clue.name, profileName) ? 2 : 0);
}

/** `Ana Sample, MBA` is called Ana Sample in Profile.csv. */
function sameName(shown: string, profileName: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/,.*$/u, '').trim();
  return profileName !== '' && plain(shown) === plain(profileName);
}

function evidenceOf(clue: OwnerClue, profileName: string, invitations: number, messages: number): string {
  const mine = clue.inviter + clue.invitee;
  const said = clue.sender + clue.recipient;
  const parts = [
    mine > 0 ? `stands on your side of ${share(mine, invitations, 'invitation')}` : '',
    said > 0 ? `takes part in ${share(said, messages, 'message')}` : '',
    sameName(clue.name, profileName) ? 'bears the name in Profile.csv' : '',
  ].filter((part) => part !== '');
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : parts.join('');
  return `${clue.name || clue.key} ${listed}.`;
}

function share(part: number, whole: number, word: string): string {
  return `${part} of ${whole} ${word}${whole === 1 ? '' : 's'}`;
}
