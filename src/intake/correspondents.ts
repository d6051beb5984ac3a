import { identityKey, type IncomingIdentity, type Mention } from '../identities/index.ts';
import { detached } from '../kit/detached.ts';
import { newId } from '../kit/id.ts';

/** Somebody whom messages and invitations name, once for each address, else for each name. */
export type Correspondent = {
  readonly seq: number;
  readonly key: string | null;
  readonly identity: IncomingIdentity | null;
  name: string;
  /** How often they stood on the side of an invitation that is the archive's owner's, and how often on the other. */
  asOwner: number;
  asOther: number;
};

export type Correspondents = {
  /** The one so named; null where nothing tells who it is. */
  named(name: string, profile: string | undefined): Correspondent | null;
  bySeq(seq: number): Correspondent;
  all(): Iterable<Correspondent>;
};

/** What LinkedIn calls members who left or hide. */
const hidden = 'LinkedIn Member';

/** Gathers everyone who is named; holds one entry for each. `nextSeq` numbers people of all kinds in one import. */
export function gatherCorrespondents(nextSeq: () => number): Correspondents {
  const bySign = new Map<string, Correspondent>();
  const bySeq = new Map<number, Correspondent>();
  const make = (name: string, identity: IncomingIdentity | null): Correspondent => {
    const made = { seq: nextSeq(), key: identity?.key ?? null, identity, name: detached(name), asOwner: 0, asOther: 0 };
    bySeq.set(made.seq, made);
    return made;
  };
  const addressed = (name: string, profile: string): Correspondent | null => {
    const identity = profileOf(profile);
    if (!identity) return null;
    const known = bySign.get(identity.key);
    if (known) return known;
    const made = make(name, { ...identity, key: detached(identity.key), shown: detached(identity.shown) });
    bySign.set(made.key!, made);
    return made;
  };
  return {
    named(name, profile) {
      const sign = profile ? `@${profile}` : ` ${name}`;
      const known = bySign.get(sign) ?? (profile ? addressed(name, profile) : null) ?? (name === '' || name === hidden ? null : bySign.get(` ${name}`) ?? make(name, null));
      if (!known) return null;
      if (!bySign.has(sign)) bySign.set(detached(sign), known);
      if (!known.name) known.name = detached(name);
      return known;
    },
    bySeq: seq => bySeq.get(seq)!,
    all: () => bySeq.values(),
  };
}

function profileOf(address: string): IncomingIdentity | null {
  const found = identityKey('profile', address);
  return found && { kind: 'profile', label: '', ...found };
}

/** The same, as people to be matched. */
export function asMention({ seq, key, name, identity }: Correspondent, source: string): Mention {
  const shown = name.trim() || (key?.startsWith('in/') ? key.slice(3) : '') || 'Somebody without a name';
  return { seq, newId: newId(), source, name: shown, identity };
}
