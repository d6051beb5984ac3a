export { pollRoutes } from './web.tsx';
export { pollsApi } from './api.ts';
export { pollCommands } from './cli.ts';
export { tendPollsTask } from './jobs.ts';
export { answerPoll } from './answer-poll.ts';
export { proposed } from './propose.ts';
export { pollById } from './store.ts';
export { makePoll } from './make-poll.ts';
export { pollInput, type PollInput } from './poll-input.ts';
