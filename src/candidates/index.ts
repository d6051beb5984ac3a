export type { PassedOver } from './candidate.ts';
export { choosePeople, type Chosen, mostAlike } from './choose-people.ts';
export { goalServed } from './fit.ts';
export { sayGrounds, sayWhy } from './say-terms.ts';
export { candidatesFor, heardSince } from './store.ts';
export { plain, vantageOf } from './vantage.ts';
