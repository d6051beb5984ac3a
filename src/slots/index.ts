export { slotsCommand } from './cli.ts';
export { explainStart, type SlotExplanation, type SlotReason } from './explain-slot.ts';
export { dayOfDate, type DayRange, type Hours } from './hours.ts';
export { type Host, freeStarts, isFreeStart, type Offer } from './slots.ts';
