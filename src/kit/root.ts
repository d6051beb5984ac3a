import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json, migrations and built files: the same whether this runs from source or from dist. */
export const projectRoot: string = above(import.meta.dirname);

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Kith cannot find its own folder: package.json is missing above the program.');
  return above(parent);
}
