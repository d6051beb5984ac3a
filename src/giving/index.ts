export { asksLately } from './store.ts';
export { tellingWords } from './who-could-help.ts';
export { givingWith } from './giving-with.ts';
export { GivingCard } from './page.tsx';
export { givingRoutes } from './web.tsx';
export { givingApi } from './api.ts';
export { givingCommands } from './cli.ts';
