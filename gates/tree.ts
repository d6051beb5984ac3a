import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { nouns } from './house.ts';

/** A file of the tree that is checked. `path` is relative to its root, with slashes: `src/people/store.ts`. */
export type SourceFile = { readonly path: string; readonly text: string };

/** The tree to check: the folder named on the command line, or this one. */
export const treeRoot = process.argv[2] ?? process.cwd();

/** Every file below `folder`, in order; none where there is no such folder. */
export function filesIn(folder: string): readonly SourceFile[] {
  if (!existsSync(join(treeRoot, folder))) return [];
  return readdirSync(join(treeRoot, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => ({ path: relative(treeRoot, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

export const isScript = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);

/** `people` of `src/people/store.ts`; empty for a file of no folder. */
export const folderOf = (path: string): string => path.split('/').slice(1, -1).join('/');

/** `store-search` of `src/people/store-search.ts`. */
export const nameOf = (path: string): string => basename(path).replace(/\.[^.]*$/, '');

/** Whether a file is the room, or one of the rooms it was split into: `store`, `store-search`. */
export function isRoom(path: string, room: string): boolean {
  const name = nameOf(path);
  return name === room || (name.startsWith(`${room}-`) && !(nouns as readonly string[]).includes(name));
}

export function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}
