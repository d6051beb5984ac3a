import type { Answer, Outcome } from './answer.ts';

/** A request for an introduction, as whoever made it sees it. */
export type IntroductionRequest = {
  readonly id: string;
  /** Whom the member asked. */
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly hopesFor: string;
  readonly target: string | null;
  readonly reason: string;
  readonly forwardable: string;
  readonly language: 'en' | 'de';
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly answer: Answer | null;
  readonly laterOn: string | null;
  readonly introducedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly thankedAt: Date | null;
  readonly forgottenAt: Date | null;
};

export type RequestState = 'waiting' | Answer | 'introduced' | 'ended' | 'withdrawn';

export function requestState({ withdrawnAt, introducedAt, answer, expiresAt }: Pick<IntroductionRequest, 'withdrawnAt' | 'introducedAt' | 'answer' | 'expiresAt'>, now: Date): RequestState {
  if (withdrawnAt) return 'withdrawn';
  if (introducedAt) return 'introduced';
  if (answer) return answer;
  return expiresAt <= now ? 'ended' : 'waiting';
}

/** Asking one connector more often than this within `loadDays` wears them out: the member is told first. */
export const loadLimit = 2;
export const loadDays = 90;

/** The connector was asked often lately, and the member did not say that they know. */
export class ConnectorTired extends Error {
  override readonly name = 'ConnectorTired';
  readonly times: number;
  constructor(times: number) {
    super(`You asked this connector ${times} times within ${loadDays} days. Nothing was sent; say that you want to ask all the same.`);
    this.times = times;
  }
}
