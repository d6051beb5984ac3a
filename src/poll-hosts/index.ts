export { pollsApi } from './api.ts';
export { pollCommands } from './cli.ts';
export { PollsCard } from './polls-card.tsx';
export { proposed } from './propose.ts';
export { sayPollsChange } from './say-change.ts';
export { pollRoutes } from './web.tsx';
