import { type Promised, promisesDue } from '../promises/index.ts';
import { dateOf, relativeDay } from '../ui/index.ts';
import type { Item } from './item.ts';
import { somebodyOf, writeTo } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** Promises whose day has come: first mine, then those that were made to me. */
export const promiseDue: Source = {
  kind: 'promise', dated: true,
  most: () => 4,
  async find({ db, day }) {
    const due = await promisesDue(db, day, 40);
    return [...due.filter(({ mine }) => mine), ...due.filter(({ mine }) => !mine)].map(toItem);
  },
};

const toItem = (promise: Promised): Item => ({
  kind: 'promise', person: somebodyOf({ ...promise, id: promise.person, photo: null }), occasion: promise.id,
  say(reader) {
    const t = texts(reader);
    const { mine, what, madeOn, dueOn } = promise;
    const name = promise.givenName || promise.name;
    const said = { name, what, made: relativeDay(reader, madeOn), due: dueOn ? relativeDay(reader, dueOn) : '' };
    if (!mine) return { title: t('promise.theirs', said), why: t('promise.theirsWhy', said), action: { label: t('promise.ask', said), href: writeTo({ id: promise.person }, 'own', t('promise.askReason', said)) } };
    return { title: t('promise.mine', said), why: t(dueOn === dateOf(reader, reader.now) ? 'promise.whyToday' : 'promise.why', said), action: { label: t('promise.act'), href: `/promises/${promise.id}` } };
  },
});
