import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that the path of a Unix socket may have: 107 on Linux, 103 on macOS. */
const socketPathLimit = 103;

export type ShortPath = { readonly path: string; forget(): void };

/** A path to `folder` short enough for a socket of `nameLength` bytes in it: the folder itself, or a private symbolic link to it. */
export function shortPath(folder: string, nameLength: number): ShortPath {
  if (fits(folder, nameLength)) return { path: folder, forget: () => {} };
  const home = mkdtempSync(join(fits(tmpdir(), nameLength + '/kith-123456/d'.length) ? tmpdir() : '/tmp', 'kith-'));
  const path = join(home, 'd');
  symlinkSync(folder, path);
  return { path, forget: () => rmSync(home, { recursive: true, force: true }) };
}

function fits(folder: string, nameLength: number): boolean {
  return Buffer.byteLength(folder) + 1 + nameLength <= socketPathLimit;
}
