/** Where a page of a sorted list ended: its last row's place in the order (null past the last row that has one), and its id. */
export type Cursor = { readonly key: string | null; readonly id: string };

export const writeCursor = ({ key, id }: Cursor): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** A cursor that means nothing is as good as none. */
export function readCursor(text: string | undefined): Cursor | undefined {
  try {
    const [key, id] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString()) as [unknown, unknown];
    return typeof id === 'string' && (key === null || typeof key === 'string') ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}
