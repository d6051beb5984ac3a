/** What a meeting is about; it gives the meeting its name and its picture. */
export const kinds = ['coffee', 'phone', 'lunch', 'walk', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** How people meet. */
export const modes = ['virtual', 'phone', 'in-person'] as const;
export type Mode = (typeof modes)[number];

/** Who may book: everyone who sees the page, whoever has the link, or one person once, by a pass. */
export const audiences = ['everyone', 'link', 'once'] as const;
export type Audience = (typeof audiences)[number];

/** A kind of meeting that a member offers. Lengths are in minutes. */
export type MeetingType = {
  readonly id: string;
  /** The last part of its address: `/@ana/coffee`. */
  readonly slug: string;
  readonly kind: Kind;
  /** Empty where the kind says it in the reader's language. */
  readonly name: string;
  readonly words: string;
  readonly mode: Mode;
  /** What the guest may choose instead. */
  readonly otherModes: readonly Mode[];
  readonly place: string;
  /** The number to call; empty where the host calls the guest. */
  readonly phone: string;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
  readonly travelMinutes: number;
  readonly noticeMinutes: number;
  readonly windowDays: number;
  readonly maxPerDay: number | null;
  readonly maxPerWeek: number | null;
  readonly questions: readonly string[];
  readonly audience: Audience;
  readonly linkKey: string;
  readonly scheduleId: string | null;
};

export class NoSuchType extends Error {}

export const modesOf = ({ mode, otherModes }: Pick<MeetingType, 'mode' | 'otherModes'>): readonly Mode[] => modes.filter(each => each === mode || otherModes.includes(each));

/** What is kept free around it. The way there and back counts wherever it may be in person: nobody knows yet which way it will be. */
export function buffersOf(type: Pick<MeetingType, 'mode' | 'otherModes' | 'beforeMinutes' | 'afterMinutes' | 'travelMinutes'>): { readonly before: number; readonly after: number } {
  const travel = modesOf(type).includes('in-person') ? type.travelMinutes : 0;
  return { before: type.beforeMinutes + travel, after: type.afterMinutes + travel };
}
