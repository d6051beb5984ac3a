import { ItemCard, LinkButton, relativeDay, useReader, useTexts } from '../ui/index.ts';
import { type Promised, standingOf } from './promise.ts';
import { texts } from './texts.ts';

/** The promise that is the next step with somebody: one of which they are to be told, then one whose day has come, mine first. `today` is a date of the member's. */
export function nextPromise(promises: readonly Promised[], today: string): Promised | undefined {
  const due = promises.filter(promise => standingOf(promise) === 'open' && promise.dueOn !== null && promise.dueOn <= today);
  return promises.find(waitsToBeTold) ?? due.find(({ mine }) => mine) ?? due[0];
}

/** Whether it is done, and whoever gave the advice has neither heard nor will by a letter that waits. */
export const waitsToBeTold = (promise: Promised): boolean => standingOf(promise) === 'toTell' && !promise.letterWaits;

/** That promise as a step, on the page of the person. */
export function NextPromise({ promise }: { readonly promise: Promised }) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, what, mine, dueOn, doneAt } = promise;
  const name = promise.givenName || promise.name;
  const toTell = waitsToBeTold(promise);
  const title = toTell ? t('next.tell', { what, name, day: doneAt ? relativeDay(reader, doneAt) : '' }) : t(mine ? 'next.mine' : 'next.theirs', { what, name, day: dueOn ? relativeDay(reader, dueOn) : '' });
  return <ItemCard icon="promise" kind={t('next.kind')} title={title} actions={<LinkButton look="main" href={`/promises/${id}`}>{toTell ? t('act.tell', { name }) : t('next.open')}</LinkButton>} />;
}
