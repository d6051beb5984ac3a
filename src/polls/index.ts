export { pollRoutes } from './web.tsx';
export { tendPollsTask } from './jobs.ts';
export { answerPoll } from './answer-poll.ts';
export { proposeTimes } from './propose-times.ts';
export { freeAfter, hostTime } from './host-time.ts';
export { pollById } from './store.ts';
export { makePoll } from './make-poll.ts';
export { pollInput, type PollInput } from './poll-input.ts';
