import type { Conversation } from '../conversations/index.ts';

/** Something that happened between the member and a person. `at` is null where its source could not say when. */
export type Moment = { readonly id: string; readonly at: Date | null } & (
  | { readonly kind: 'message'; readonly fromMe: boolean; readonly subject: string; readonly body: string; readonly thread: string; readonly threadTitle: string }
  | { readonly kind: 'invitation'; readonly fromMe: boolean; readonly message: string; readonly withdrawnAt: Date | null }
  | { readonly kind: 'note'; readonly body: string }
  | { readonly kind: 'connected' }
  | { readonly kind: 'conversation'; readonly conversation: Conversation }
  | AskedMoment
);

/** What was asked of them by outreach, and what came of it; `card` is the outreach, `mailed` that Kith carried the letter. */
export type AskedMoment = { readonly kind: 'outreach'; readonly step: AskedStep; readonly toldBy: 'me' | 'archive' | 'mail'; readonly words: string; readonly card: string; readonly reason: string; readonly mailed: boolean };
export type AskedStep = 'sent' | 'followed up' | 'accepted' | 'in conversation' | 'declined' | 'silent' | 'withdrawn';

/** Where a page of moments ended. */
export type MomentCursor = { readonly at: number; readonly id: string };

export const writeMomentCursor = ({ at, id }: Moment): string => `${at?.getTime() ?? 0}_${id}`;

/** A cursor that means nothing is as good as none. */
export function readMomentCursor(text: string | undefined): MomentCursor | undefined {
  const [, at, id] = /^(-?\d{1,15})_([0-9a-f-]{1,36})$/.exec(text ?? '') ?? [];
  return at !== undefined && id !== undefined ? { at: Number(at), id } : undefined;
}

/** The latest first; what has no date comes last. Equal instants by id, so that every page ends at a definite place. */
export const latestFirst = (a: Moment, b: Moment): number => instant(b) - instant(a) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

export const isBeyond = (moment: Moment, cursor: MomentCursor): boolean => instant(moment) < cursor.at || (instant(moment) === cursor.at && moment.id < cursor.id);

const instant = ({ at }: Moment): number => at?.getTime() ?? 0;

/** How many messages went each way in a calendar year, in UTC. */
export type YearOfContact = { readonly year: number; readonly sent: number; readonly received: number };
