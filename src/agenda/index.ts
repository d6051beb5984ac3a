export { dismissItem, finishItem, putOffItem } from './answer-item.ts';
export { reasonsFor, type Why } from './answer.ts';
export { checkIns } from './feed-part.ts';
export { type Item, type ItemKey, keyOf, type Kind, kinds, NoSuchItem, readKey, writeKey } from './item.ts';
export { nameOf } from './say.ts';
export { seeDay } from './see-day.ts';
export type { Offer, Seen } from './source.ts';
export { whatWaits } from './what-waits.ts';
