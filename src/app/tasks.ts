import { clearEndedTask } from '../accounts/index.ts';
import { calendarTasks, clearCalendarsTask, refreshDueTask } from '../calendars/index.ts';
import { findDuplicatesTask } from '../duplicates/index.ts';
import { importSweepTask, importTask } from '../intake/index.ts';
import type { Context } from '../kit/context.ts';
import type { Task } from '../kit/queue.ts';
import type { Recurring } from '../kit/worker.ts';
import { drawRoundTask, tendRoundsTask } from '../rounds/index.ts';
import { tendIntroductionsTask } from '../introductions/index.ts';
import { forgetTask, remindTask, takeCalendarReply } from '../booking/index.ts';
import { tendPollsTask } from '../polls/index.ts';
import { takeReply } from '../outreach/index.ts';
import { callForMailTask, type LetterTaker, readMailTask } from '../mailbox/index.ts';
import { sendTask, sweepPostTask } from '../post/index.ts';
import { remindersTask } from '../reminders/index.ts';
import { forgetAnswersTask } from './answer-once.ts';
import { calendarTakers } from './calendar-takers.ts';

/** Who is asked, in turn, about a letter that came. */
const letterTakers: readonly LetterTaker[] = [
  takeCalendarReply,
  takeReply,
];
const callForMail = callForMailTask(letterTakers);

/** Every kind of job, from every domain; each says what a repeated run means. */
export const tasks: readonly Task<Context>[] = [
  importTask,
  importSweepTask,
  ...calendarTasks(calendarTakers),
  findDuplicatesTask,
  clearEndedTask,
  forgetAnswersTask,
  sendTask,
  sweepPostTask,
  readMailTask(letterTakers),
  callForMail,
  remindersTask,
  tendIntroductionsTask,
  remindTask,
  forgetTask,
  tendRoundsTask,
  tendPollsTask,
  drawRoundTask,
];

/** All work that comes back by itself, on one page. */
export const recurring: readonly Recurring[] = [
  { task: clearEndedTask.name, pattern: '17 * * * *' },
  { task: forgetAnswersTask.name, pattern: '47 * * * *' },
  { task: importSweepTask.name, pattern: '37 * * * *' },
  { task: refreshDueTask.name, pattern: '* * * * *' },
  { task: clearCalendarsTask.name, pattern: '23 4 * * *' },
  { task: sweepPostTask.name, pattern: '*/5 * * * *' },
  { task: callForMail.name, pattern: '* * * * *' },
  { task: remindersTask.name, pattern: '*/5 * * * *' },
  { task: tendIntroductionsTask.name, pattern: '7 * * * *' },
  { task: tendRoundsTask.name, pattern: '*/10 * * * *' },
  { task: tendPollsTask.name, pattern: '*/5 * * * *' },
];
