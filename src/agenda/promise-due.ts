import type { Promised } from '../promises/index.ts';
import { dateOf, relativeDay } from '../ui/index.ts';
import type { Item } from './item.ts';
import { somebodyOf } from './say.ts';
import type { Seen, Source } from './source.ts';
import { texts } from './texts.ts';

/** Promises of mine whose day has come, the longest due first. Those made to me are followed up. */
export const promiseDue: Source = {
  kind: 'promise', dated: true,
  most: () => 4,
  find: async seen => promisesOf(seen, true).map(toItem),
};

/** Those of one side whose day has come. */
export const promisesOf = ({ promises, day }: Pick<Seen, 'promises' | 'day'>, mine: boolean): readonly Promised[] => promises.filter(promise => promise.mine === mine && promise.dueOn !== null && promise.dueOn <= day);

const toItem = (promise: Promised): Item => ({
  kind: 'promise', person: somebodyOf({ ...promise, id: promise.person, photo: null }), occasion: promise.id,
  say(reader) {
    const t = texts(reader);
    const { what, madeOn, dueOn, givenName, name } = promise;
    const said = { made: relativeDay(reader, madeOn), due: dueOn ? relativeDay(reader, dueOn) : '' };
    const why = dueOn === dateOf(reader, reader.now) ? t('promise.whyToday', { made: said.made }) : t('promise.why', said);
    return { title: t('promise.mine', { name: givenName || name, what }), why, action: { label: t('promise.act'), href: `/promises/${promise.id}` } };
  },
});
