export { feedsApi } from './api.ts';
export type { FeedEvent, FeedPart } from './feed-part.ts';
export { feedRoutes } from './web.tsx';
