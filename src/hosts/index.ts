export { hostsApi } from './api.ts';
export { bookingCommands } from './cli.ts';
export { bookingsFeed } from './feed-part.ts';
export { hostRoutes } from './web.tsx';
