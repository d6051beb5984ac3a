import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { transact, violation } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { filterText, type PeopleFilter } from './filter.ts';
import { refused } from './refusals.ts';
import { deleteFilterRow, renameFilterRow, upsertFilter } from './store.ts';

export const filterName = typedText(refused.noName).min(1, refused.noName).max(80, refused.longName);

/** Another filter has that name. */
export class FilterNameTaken extends Error {
  constructor() {
    super('Another filter has this name already.');
  }
}

/** There is no such filter, or it is somebody else's. */
export class NoSuchFilter extends Error {}

/** Save a filter under a name, in the place of one of the same name. */
export function saveFilter(ctx: Context, me: string, name: string, filter: PeopleFilter): Promise<void> {
  return transact(ctx.db, me, null, tx => upsertFilter(tx, newId(), name, filterText(filter)));
}

/** Throws `FilterNameTaken`, `NoSuchFilter`. */
export async function renameFilter(ctx: Context, me: string, id: string, name: string): Promise<void> {
  try {
    if (!await transact(ctx.db, me, null, tx => renameFilterRow(tx, id, name))) throw new NoSuchFilter();
  } catch (error) {
    throw violation(error)?.code === '23505' ? new FilterNameTaken() : error;
  }
}

/** Throws `NoSuchFilter`. */
export async function deleteFilter(ctx: Context, me: string, id: string): Promise<void> {
  if (!await transact(ctx.db, me, null, tx => deleteFilterRow(tx, id))) throw new NoSuchFilter();
}
