import type { VNode } from 'preact';
import { NextPromise, nextPromise, waitsToBeTold } from '../promises/index.ts';
import { NextTalk } from './talk-cards.tsx';
import type { Talk } from './talk.ts';

/** The next step with somebody, as far as promises and meetings name one: to tell what came of advice, then a meeting, then a promise that is due. */
export function nextWith({ promises, open: [talk] }: Pick<Talk, 'promises' | 'open'>, today: string): VNode | undefined {
  const promise = nextPromise(promises, today);
  if (promise && (waitsToBeTold(promise) || !talk)) return <NextPromise promise={promise} />;
  return talk && <NextTalk conversation={talk} />;
}
