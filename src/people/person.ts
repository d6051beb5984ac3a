import type { Identity } from '../identities/index.ts';
import type { Role } from './roles.ts';

/** A person as a list shows them. */
export type PersonRow = {
  readonly id: string;
  readonly fullName: string;
  readonly company: string;
  readonly title: string;
  readonly city: string;
  readonly photo: string | null;
  readonly connectedOn: string | null;
  readonly isConnection: boolean;
  readonly vanishedOn: string | null;
  readonly sentCount: number;
  readonly receivedCount: number;
  readonly firstExchangeAt: Date | null;
  readonly lastSentAt: Date | null;
  readonly lastReceivedAt: Date | null;
  readonly lastExchangeAt: Date | null;
  /** The last message or conversation that was held, and how many conversations there were. */
  readonly lastContactAt: Date | null;
  readonly conversationCount: number;
  /** A date of the member's calendar. */
  readonly nextCheckInOn: string | null;
  readonly rhythmDays: number | null;
};

export type Position = { readonly id: string; readonly company: string; readonly title: string; readonly startedOn: string | null; readonly finishedOn: string | null; readonly seenFrom: string | null; readonly seenUntil: string | null };
export type Note = { readonly id: string; readonly body: string; readonly at: Date };

/** Everything a member holds about one person. */
export type Person = PersonRow & {
  readonly givenName: string;
  readonly familyName: string;
  readonly nickname: string;
  readonly birthday: string | null;
  readonly howMet: string;
  readonly whyConnected: string;
  readonly identities: readonly Identity[];
  readonly positions: readonly Position[];
  readonly tags: readonly string[];
  readonly roles: readonly Role[];
  readonly notes: readonly Note[];
};

/** There is no such person, or they are somebody else's: the answer is the same. */
export class NoSuchPerson extends Error {
  constructor() {
    super('There is no such person here.');
  }
}
