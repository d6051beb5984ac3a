import { agreeOnTime } from './agree-on-time.ts';
import { checkIn } from './check-in.ts';
import { followUp } from './follow-up.ts';
import { introduce } from './introduce.ts';
import { letGo } from './let-go.ts';
import { loopBack } from './loop-back.ts';
import { prepare } from './prepare.ts';
import { promiseDue } from './promise-due.ts';
import { reachOut } from './reach-out.ts';
import { replyOwed } from './reply-owed.ts';
import type { Source } from './source.ts';
import { trouble } from './trouble.ts';
import { unsent } from './unsent.ts';
import { writeDown } from './write-down.ts';

/** Everything a day may hold: first what has its day, then what takes turns, in this order. */
export const sources: readonly Source[] = [prepare, agreeOnTime, promiseDue, writeDown, unsent, trouble, loopBack, reachOut, replyOwed, checkIn, followUp, introduce, letGo];
