import type { Conversation } from './conversation.ts';

/** Where a page of conversations ended. */
export type Place = { readonly at: Date; readonly id: string };

export const writePlace = ({ at, id }: Pick<Conversation, 'at' | 'id'>): string => `${at.getTime()}_${id}`;

/** A cursor that means nothing is as good as none. */
export function readPlace(text: string | undefined): Place | undefined {
  const [, at, id] = /^(-?\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? [];
  return at !== undefined && id !== undefined ? { at: new Date(Number(at)), id } : undefined;
}
