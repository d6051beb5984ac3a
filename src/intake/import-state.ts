/** Where an import stands; a state is a row with a when, and the latest when counts. */
export type ImportState = 'asking' | 'waiting' | 'running' | 'done' | 'failed' | 'stopped' | 'undone';

type Whens = { readonly readyAt: Date | null; readonly startedAt: Date | null; readonly finishedAt: Date | null; readonly stoppedAt: Date | null; readonly undoneAt: Date | null; readonly failure: string | null };

/** `asking`: it waits for the member to say what its columns mean. `stopped` also while it comes to a halt. */
export function stateOf({ readyAt, startedAt, finishedAt, stoppedAt, undoneAt, failure }: Whens): ImportState {
  if (undoneAt) return 'undone';
  if (stoppedAt) return 'stopped';
  if (failure !== null) return 'failed';
  if (finishedAt) return 'done';
  if (!readyAt) return 'asking';
  return startedAt ? 'running' : 'waiting';
}
