export { participantsApi } from './api.ts';
export { participantRoutes } from './web.tsx';
