import type { Goal } from '../goals/index.ts';
import type { Vantage } from './vantage.ts';

/** Somebody who could be reached out to, as rows already read tell of them. */
export type Candidate = {
  readonly id: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly company: string;
  readonly photo: string | null;
  readonly title: string;
  readonly city: string;
  readonly isConnection: boolean;
  /** YYYY-MM-DD */
  readonly connectedOn: string | null;
  readonly sentCount: number;
  readonly receivedCount: number;
  readonly lastSentAt: Date | null;
  readonly lastReceivedAt: Date | null;
  readonly lastExchangeAt: Date | null;
  readonly roles: readonly string[];
  readonly tags: readonly string[];
  /** The first words of the notes about them. */
  readonly notes: string;
  readonly vantage: Vantage;
};

/** Everything the choice rests on beside the people themselves. */
export type Circumstances = {
  readonly now: Date;
  readonly goals: readonly Goal[];
  /** Where the member could have lunch; empty where they did not say. */
  readonly city: string;
  /** The vantage points that were heard lately. */
  readonly heard: readonly Vantage[];
  /** Whom the member passed over, and why. */
  readonly passedOver: readonly PassedOver[];
  /** People with whom promises are open, mine or theirs. */
  readonly promised: ReadonlySet<string>;
};

export type PassedOver = { readonly why: string; readonly vantage: Vantage };

/** Messages went both ways. */
export const isFamiliar = ({ sentCount, receivedCount }: Pick<Candidate, 'sentCount' | 'receivedCount'>): boolean => sentCount > 0 && receivedCount > 0;
