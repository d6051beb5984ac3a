import { parentPort, workerData } from 'node:worker_threads';
import { tellUnderway } from '../kit/thread.ts';
import type { RoundInput } from '../pairs/index.ts';
import { matchRound } from './match-round.ts';
import type { Progress } from './progress.ts';

let told: Progress | undefined;
let at = 0;

/** The entry of a thread of its own: a large round keeps a processor busy for seconds or minutes, while others are served. */
parentPort?.postMessage(matchRound(workerData as RoundInput, tell));

/** A new step at once, and a tenth of a second between two words on the same one. */
function tell(progress: Progress): void {
  if (told?.step === progress.step && performance.now() - at < 100) return;
  told = progress;
  at = performance.now();
  tellUnderway(progress);
}
