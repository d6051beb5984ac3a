import { isId } from '../kit/id.ts';
import type { Sort } from './filter.ts';

/** Where a page of a sorted list ended: its last row's place in the order (null past the last row that has one), and its id. */
export type Cursor = { readonly key: string | null; readonly id: string };

export const writeCursor = ({ key, id }: Cursor): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** A cursor that means nothing in this order is as good as none. */
export function readCursor(text: string | undefined, sort: Sort): Cursor | undefined {
  try {
    const [key, id] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString()) as [unknown, unknown];
    return isId(id) && (key === null || (typeof key === 'string' && isKey[sort](key))) ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}

const isText = (key: string): boolean => !key.includes('\0');
const isTime = (key: string): boolean => /^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d(\.\d+)?\+00)?$/.test(key) && !Number.isNaN(Date.parse(key.slice(0, 10)));

const isKey: Readonly<Record<Sort, (key: string) => boolean>> = { name: isText, company: isText, last: isTime, connected: isTime, strength: key => /^\d{1,9}$/.test(key) };
