export { introductionInput, offerIntroduction } from './offer-introduction.ts';
export { introductionsApi } from './api.ts';
export { introductionCommands } from './cli.ts';
export { tendIntroductionsTask } from './jobs.ts';
export { IntroductionsCard } from './list-page.tsx';
export { introductionsOf } from './store.ts';
export { introductionRoutes } from './web.tsx';
