export { suggestedApi } from './api.ts';
export { suggestedRoutes } from './web.tsx';
