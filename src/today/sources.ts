import { checkIn } from './check-in.ts';
import { letGo } from './let-go.ts';
import { reachOut } from './reach-out.ts';
import { replyOwed } from './reply-owed.ts';
import { unsent } from './unsent.ts';
import type { Source } from './source.ts';

/** Everything a day may hold; kinds that could as well be tomorrow take turns in this order. */
export const sources: readonly Source[] = [unsent, replyOwed, reachOut, checkIn, letGo];
