export { addParticipants } from './add-participants.ts';
export { makeGroup } from './make-group.ts';
export { roundsApi } from './api.ts';
export { roundCommands } from './cli.ts';
export { drawRoundTask, tendRoundsTask } from './jobs.ts';
export { roundRoutes } from './web.tsx';
