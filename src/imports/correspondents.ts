import type { IncomingIdentity, IncomingPerson } from '../people/index.ts';
import { identityKey } from '../people/index.ts';
import { newId } from '../kit/id.ts';

/** Everyone whom messages and invitations name, each once: by profile address, else by name. */
export type Correspondents = {
  /** The `seq` of the one so named. */
  seqOf(name: string, profile: string | undefined): number;
  /** The same as people to be matched, without those in `except`. */
  asPeople(except: ReadonlySet<number>): readonly IncomingPerson[];
  /** Everyone's profile key and name, by `seq`. */
  readonly all: ReadonlyMap<number, Correspondent>;
};

export type Correspondent = { readonly seq: number; readonly key: string | null; name: string; readonly identity: IncomingIdentity | null };

/** `nextSeq` numbers people of all kinds in one import. */
export function gatherCorrespondents(nextSeq: () => number): Correspondents {
  const bySign = new Map<string, Correspondent>();
  const all = new Map<number, Correspondent>();
  return {
    all,
    seqOf(name, profile) {
      const sign = profile ? `@${profile}` : name;
      const known = bySign.get(sign);
      if (known) {
        if (!known.name) known.name = name;
        return known.seq;
      }
      const found = profile ? identityKey('profile', profile) : null;
      const sameKey = found && bySign.get(`=${found.key}`);
      const made = sameKey ?? { seq: nextSeq(), key: found?.key ?? null, name, identity: found && { kind: 'profile' as const, key: found.key, shown: found.shown, label: '', mergeable: found.mergeable } };
      bySign.set(sign, made);
      if (found) bySign.set(`=${found.key}`, made);
      all.set(made.seq, made);
      return made.seq;
    },
    asPeople: except => [...all.values()].filter(each => !except.has(each.seq)).map(asPerson),
  };
}

function asPerson({ seq, key, name, identity }: Correspondent): IncomingPerson {
  const fullName = name.trim() || (key?.startsWith('in/') ? key.slice(3) : '') || 'Somebody without a name';
  return {
    seq, newId: newId(), givenName: '', familyName: '', fullName, nickname: '', city: '', birthday: null, photo: null, connectedOn: null,
    positions: [], tags: [], note: '', identities: identity ? [identity] : [], connection: false, mentioned: true,
  };
}
