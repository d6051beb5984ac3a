import { mkdtempSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** A new folder for tests to fill, in memory where there is plenty: what is tested survives the end of a process, not of the machine. */
export function scratchFolder(name: string, above = scratch): string {
  return mkdtempSync(join(above, `${name}-`));
}

/** Where such folders are made. */
export const scratch: string = hasRoom('/dev/shm') ? '/dev/shm' : '/tmp';

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 4e9;
  } catch {
    return false;
  }
}
