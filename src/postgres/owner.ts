import { chmodSync, chownSync, existsSync, lchownSync, readFileSync, readdirSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { PostgresDidNotStart } from './did-not-start.ts';

/** The user who runs the server and owns its files. */
export type Owner = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * Who runs the server on this directory: `undefined` is the user of this process. PostgreSQL refuses to run as root, so root
 * hands it to whoever owns the directory or the one above it, else to an unprivileged user whom the system has already.
 */
export function ownerOf(directory: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = knownUsers();
  const there = existsSync(directory) ? statSync(directory) : undefined;
  if (there && there.uid !== 0) return { name: nameOf(users, there.uid), uid: there.uid, gid: there.gid };
  const above = statSync(dirname(directory)).uid;
  const owner = users.find(user => user.uid === above && above !== 0) ?? ['postgres', 'node', 'nobody'].flatMap(name => users.filter(user => user.name === name))[0];
  if (owner === undefined) {
    throw new PostgresDidNotStart('PostgreSQL does not run as root, and none of the users postgres, node and nobody exists here. Start Kith as an ordinary user, or name a server in DATABASE_URL.');
  }
  return owner;
}

/** Gives a folder and everything in it to the owner, and closes it to all others: PostgreSQL insists. A folder that was copied by root needs both. */
export function secure(folder: string, owner: Owner | undefined): void {
  const { uid, mode } = statSync(folder);
  if (owner && uid !== owner.uid) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, name), owner.uid, owner.gid);
    chownSync(folder, owner.uid, owner.gid);
  }
  if ((mode & 0o077) !== 0) chmodSync(folder, 0o700);
}

/** Whether the owner can get to the folder from `/` and read it. */
export function canReach(owner: Owner, folder: string): boolean {
  return allows(owner, statSync(folder), 0o5) && (folder === '/' || canPass(owner, dirname(folder)));
}

/** Whether the owner can go through the folder and all above it. */
export function canPass(owner: Owner, folder: string): boolean {
  return allows(owner, statSync(folder), 0o1) && (folder === '/' || canPass(owner, dirname(folder)));
}

function allows(owner: Owner, file: Stats, wanted: number): boolean {
  const shift = file.uid === owner.uid ? 6 : file.gid === owner.gid ? 3 : 0;
  return ((file.mode >> shift) & wanted) === wanted;
}

function nameOf(users: readonly Owner[], uid: number): string {
  return users.find(user => user.uid === uid)?.name ?? String(uid);
}

function knownUsers(): readonly Owner[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8').split('\n').flatMap(line => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    return /^\d+$/.test(uid) && uid !== '0' ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
