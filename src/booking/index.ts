export { slotsCommand } from './cli.ts';
export { type Host, freeStarts, isFreeStart, type Offer } from './slots.ts';
