import { readArchive } from '../../src/archives/index.ts';
import { profileKey } from '../../src/contacts/profile-url.ts';
import type { ArchiveEvent } from '../../src/archives/record.ts';
import { OWNER } from '../archives/make-linkedin.ts';

const owner = { key: `in/${OWNER.slug}`, name: `${OWNER.given} ${OWNER.family}` };

/**
 * What an invented archive holds, counted the slow and plain way: connections, and everyone else a message or an invitation was
 * exchanged with, by profile address where there is one, else by name.
 */
export async function expectedOf(path: string): Promise<{ readonly people: number; readonly messages: number; readonly invitations: number }> {
  const events: ArchiveEvent[] = [];
  for await (const event of readArchive(path)) events.push(event);
  const people = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const event of events.filter(each => each.kind === 'person')) {
    const who = keyOf(event.profiles[0]?.value) ?? `${event.fullName} ${event.line}`;
    people.add(who);
    byName.set(event.fullName, [...(byName.get(event.fullName) ?? []), who]);
  }
  const resolve = resolver(people, byName);
  const others = otherSides(events);
  // addresses first, then numbers, then bare names: each claims a namesake who is not claimed by one of its kind
  for (const how of ['in', 'urn', 'name'] as const) for (const side of others.sides) if (howNamed(side.profile) === how) resolve(side.name, side.profile, how);
  return { people: people.size, messages: others.messages.size, invitations: others.invitations(resolve) };
}

const keyOf = (address: string | undefined): string | undefined => address === undefined ? undefined : profileKey(address)?.key;
const howNamed = (address: string | undefined): 'in' | 'urn' | 'name' => address === undefined ? 'name' : address.startsWith('urn:') ? 'urn' : 'in';

function resolver(people: Set<string>, byName: Map<string, string[]>) {
  const claimed = { in: new Map<string, string>(), urn: new Map<string, string>(), name: new Map<string, string>() };
  return (name: string, profile: string | undefined, how: 'in' | 'urn' | 'name'): string => {
    const sign = keyOf(profile) ?? name;
    const known = claimed[how].get(sign) ?? (people.has(sign) ? sign : undefined);
    if (known !== undefined) return known;
    const taken = new Set(how === 'name' ? [] : claimed[how].values());
    const free = (byName.get(name) ?? []).filter(who => !taken.has(who) && !(how === 'in' && who.startsWith('in/')));
    const who = free[0] ?? (how === 'name' ? `just ${name}` : sign);
    claimed[how].set(sign, who);
    people.add(who);
    if (!free[0]) byName.set(name, [...(byName.get(name) ?? []), who]);
    return who;
  };
}

type Side = { readonly name: string; readonly profile: string | undefined };

function otherSides(events: readonly ArchiveEvent[]) {
  const isOwner = ({ name, profile }: Side) => keyOf(profile) === owner.key || (howNamed(profile) !== 'in' && name === owner.name);
  const sides: Side[] = [];
  const messages = new Set<string>();
  for (const event of events) {
    if (event.kind === 'message' && event.sentAt !== undefined) {
      const sender = { name: event.fromName, profile: event.fromProfile };
      const counted = isOwner(sender) ? event.to.map(to => ({ name: to.name ?? '', profile: to.profile })).filter(to => !isOwner(to)) : [sender];
      sides.push(...counted.flatMap(side => side.profile === undefined ? side.name.split(/, (?!Ph\.D\.|MBA|PMP|CSM|MD|CFA)/u).map(name => ({ name, profile: undefined })) : [side]));
      if (counted.length > 0) messages.add([isOwner(sender), event.sentAt, event.subject, event.content].join('|'));
    }
  }
  const invitations = events.filter(event => event.kind === 'invitation').map(event => event.direction === 'outgoing'
    ? { fromMe: true, at: event.sentAt, name: event.toName, profile: event.inviteeProfile } : { fromMe: false, at: event.sentAt, name: event.fromName, profile: event.inviterProfile });
  sides.push(...invitations);
  const count = (resolve: ReturnType<typeof resolver>) => new Set(invitations.map(side => [resolve(side.name, side.profile, howNamed(side.profile)), side.fromMe, side.at].join('|'))).size;
  return { sides, messages, invitations: count };
}
